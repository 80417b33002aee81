import { utf8 } from '@tensornode/kernel';
import { reliabilityVote, type ValidatorRecord } from '@tensornode/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEpoch } from './audit-epoch.ts';
import { measureValidators } from './measure-validators.ts';
import { askEachOther } from './testing/ask-each-other.ts';
import { SceneGateway } from './testing/serve-gateway.ts';
import { type Scene, startScene, VALIDATORS } from './testing/validators-scene.ts';

/** The audit starts from address book, ledger and evidence alone. */
let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
}, 120_000);
afterAll(() => scene?.close());

test('two epochs of three validators and four miners are audited to the last credit', async () => {
  for (const node of scene.nodes) await node.commitPool(1);
  await scene.open();
  const none = new Map<string, number>();
  await scene.liveThrough(1, () => none);
  const first = await auditEpoch({ subnet: 1, epoch: 1 }, scene.ports());
  expect(first.differences).toEqual([]);
  expect(first).toMatchObject({ scores: 3 * 4 * 3, private: 0 });
  // Owner, three validators, at least the two good miners, the closer.
  expect(first.payouts).toBeGreaterThanOrEqual(7);

  // The second epoch's votes about the others follow from the first one's evidence, of which one body is lost meanwhile.
  const lost = await loseABody();
  const records = await measureValidators({ subnet: 1, epoch: 1, voter: '0.0.2' }, scene.ports());
  const votes = new Map([...records].map(([account, record]) => [account, reliabilityVote(record)]));
  expect([...votes.values()].sort((a, b) => a - b)).toEqual([expect.any(Number), 65_535, 65_535]);
  expect(Math.min(...votes.values())).toBeLessThan(65_535);
  await scene.liveThrough(2, () => votes);
  const second = await auditEpoch({ subnet: 1, epoch: 2 }, scene.ports());
  expect(second.differences).toEqual([]);
  expect((await scene.reader().registry.bondsBefore(1, 2))?.bonds.size).toBe(12);
  scene.evidence.set(lost.digest, lost.bytes);
  // With the body back, the votes are too low: the audit says so, and nothing else.
  const again = await auditEpoch({ subnet: 1, epoch: 2 }, scene.ports());
  expect(again.differences.length).toBeGreaterThan(0);
  expect(again.differences.every(({ where }) => where.includes(' reliability of '))).toBe(true);
}, 120_000);

test('a validator that forges is measured by the others, and its dividends fall', async () => {
  const [, , cheat] = scene.nodes;
  if (cheat === undefined) throw new Error('the scene has three validators');
  const none = new Map<string, number>();
  cheat.forged.add(3);
  await scene.liveThrough(3, () => none);
  const judges = VALIDATORS.map((account) => scene.judgesOf(account));
  const measured: ReadonlyMap<string, ValidatorRecord>[] = [];
  for (const each of judges) measured.push(await each.measure(1, 3));
  for (const [index, records] of measured.entries()) {
    // Nobody measures itself, and honest validators find the same.
    expect([...records.keys()]).toEqual(VALIDATORS.filter((_, other) => other !== index));
    for (const [account, record] of records)
      if (account !== cheat.options.account) expect(record).toEqual({ revealed: true, expected: 12, faults: 0 });
  }
  expect(measured[0]?.get(cheat.options.account)?.faults).toBeGreaterThan(6);
  expect(measured[1]?.get(cheat.options.account)).toEqual(measured[0]?.get(cheat.options.account));

  await scene.liveThrough(
    4,
    (index) => new Map([...(measured[index] ?? [])].map(([account, record]) => [account, reliabilityVote(record)])),
  );
  const { differences } = await auditEpoch({ subnet: 1, epoch: 4 }, scene.ports());
  expect(differences).toEqual([]);
  const before = await scene.dividendShares(2);
  const after = await scene.dividendShares(4);
  const of = cheat.options.account;
  expect(after.get(of) ?? 0).toBeLessThan((before.get(of) ?? 0) / 2);
  for (const account of VALIDATORS)
    if (account !== of) expect(after.get(account)).toBeGreaterThan(before.get(account) ?? 1);

  // Of evidence that is away at the first look only what stays away is held against its validator.
  const honest = judges[0];
  const kept = new Map(scene.evidence);
  scene.evidence.clear();
  const dark = await scene.judgesOf(VALIDATORS[0] ?? '').measure(1, 4);
  expect([...dark.values()].every(({ faults }) => faults > 0)).toBe(true);
  for (const [digest, bytes] of kept) scene.evidence.set(digest, bytes);
  expect([...((await honest?.measure(1, 4))?.values() ?? [])].map(({ faults }) => faults)).toEqual([0, 0]);
}, 120_000);

test('gold asked through the others gateways measures how they record scores, and nobody can tell who asks', async () => {
  const gateways: SceneGateway[] = [];
  const [honest = '', away = '', liar = ''] = VALIDATORS;
  await scene.liveThrough(
    5,
    () => new Map(),
    async (running) => {
      for (const node of scene.nodes) {
        const gateway = new SceneGateway(node, running);
        gateway.lies = node.options.account === liar;
        await gateway.listen();
        gateways.push(gateway);
      }
      await askEachOther(scene, running, gateways, away);
    },
  );
  for (const [index, gateway] of gateways.entries()) {
    gateway.close();
    // Four of each other validator's, half of them with their truth, none twice; the one without an address hears nothing.
    const { questions } = gateway;
    expect(questions).toHaveLength(index === 1 ? 0 : 8);
    expect(new Set(questions.map(({ question }) => question)).size).toBe(questions.length);
    expect(questions.filter(({ truth }) => truth !== undefined)).toHaveLength(questions.length / 2);
    const heard = gateway.heard.join('\n');
    for (const { options, requestKey } of scene.nodes) {
      expect(heard).not.toContain(options.account);
      expect(heard).not.toContain(requestKey);
    }
    expect(heard).not.toMatch(/signature|authorization/i);
  }
  const measured: ReadonlyMap<string, ValidatorRecord>[] = [];
  for (const account of VALIDATORS) measured.push(await scene.judgesOf(account).measure(1, 5));
  expect(measured[1]?.get(honest)?.gold).toEqual({ asked: 4, errorSum: 0 });
  expect(measured[1]?.get(liar)?.gold).toEqual({ asked: 4, errorSum: 40_000 });
  expect(measured[0]?.get(away)?.gold).toBeUndefined();
  const votes = measured.map((records) => new Map([...records].map(([of, record]) => [of, reliabilityVote(record)])));
  expect(votes[0]?.get(liar)).toBeLessThan(12_000);
  expect(votes[1]?.get(honest)).toBeGreaterThan(50_000);

  await scene.liveThrough(6, (index) => votes[index] ?? new Map());
  expect((await auditEpoch({ subnet: 1, epoch: 6 }, scene.ports())).differences).toEqual([]);
  const [before, after] = [await scene.dividendShares(2), await scene.dividendShares(6)];
  expect(after.get(liar) ?? 0).toBeLessThan(before.get(liar) ?? 0);
  // A voter that changes what it heard is found out: the leaf stands under the other's root.
  const digest = scene.nodes[0]?.gold.get(5) ?? '';
  const bytes = scene.evidence.get(digest) ?? new Uint8Array();
  scene.evidence.set(digest, utf8('{}'));
  const found = (await auditEpoch({ subnet: 1, epoch: 6 }, scene.ports())).differences.map(({ where }) => where);
  expect(found[0]).toBe(`gold of ${honest}`);
  expect(found.slice(1).every((where) => where.includes(`vote of ${honest} reliability of`))).toBe(true);
  scene.evidence.set(digest, bytes);
}, 120_000);

test('evidence that was changed is found and named, with its validator', async () => {
  const untouched = new Map(scene.evidence);
  const { registry } = scene.reader();
  const report = async () => (await auditEpoch({ subnet: 1, epoch: 1 }, scene.ports())).differences;
  // Every third piece: bundles, bodies and opened pools are among them.
  for (const digest of [...untouched.keys()].filter((_, index) => index % 3 === 0)) {
    scene.evidence.set(digest, Uint8Array.of(1, 2, 3));
    const found = await report();
    if (found.length > 0) expect(found[0]?.where).toMatch(/^(batch|round|pool of|vote of|draw) /);
    scene.evidence.set(digest, untouched.get(digest) ?? new Uint8Array());
  }
  expect(await report()).toEqual([]);
  expect(await registry.epochState(1, 1)).toMatchObject({ state: 'CLAIMABLE' });
}, 60_000);

/** Takes the bodies of one round out of the store. */
async function loseABody(): Promise<{ digest: string; bytes: Uint8Array }> {
  for (const [digest, bytes] of scene.evidence) {
    scene.evidence.delete(digest);
    const { differences } = await auditEpoch({ subnet: 1, epoch: 1 }, scene.ports());
    if (differences.length === 1 && differences[0]?.where.endsWith('bodies')) return { digest, bytes };
    scene.evidence.set(digest, bytes);
  }
  throw new Error('there are no bodies');
}
