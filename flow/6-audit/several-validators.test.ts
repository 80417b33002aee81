import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Devnet, startDevnet } from '@tensornode/devnet';
import {
  bootstrapDefaultNetwork,
  createHederaLedger,
  createLedgerReader,
  deployNetwork,
  devnetProfile,
  type HederaLedger,
  localDeploymentParameters,
  performCall,
  TOKEN_UNIT,
} from '@tensornode/driver-ledger';
import { fromHex, silentLogger, systemClock, toBase64Url } from '@tensornode/kernel';
import {
  type AddressBook,
  commitHash,
  type Leaf,
  type LedgerCall,
  type NetworkProfile,
  recoverAnswerSigner,
  reliabilityVote,
  sha256Hex,
  signAnswerStatement,
  type ValidatorRecord,
} from '@tensornode/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeJudges, type Judges } from '../../apps/worker/compose-judges.ts';
import { auditEpoch } from './audit-epoch.ts';
import { measureValidators } from './measure-validators.ts';
import type { AuditPorts } from './ports.ts';
import { answerKey, markReplies, scorer } from './testing/make-round.ts';
import { ValidatorNode } from './testing/validator-node.ts';

/**
 * Three validators, four miners, two epochs on the embedded network: contracts, topics and mirror are real. The audit starts from address book, ledger
 * and evidence alone.
 */
const VALIDATORS = ['0.0.1013', '0.0.1015', '0.0.1016'];
const MINERS = [['0.0.1014', '0.0.1002'], ['0.0.1003'], ['0.0.1004']];
const L = 60;
let folder: string;
let devnet: Devnet;
let profile: NetworkProfile;
let addressBook: AddressBook;
let nodes: ValidatorNode[];
const ledgers: HederaLedger[] = [];
const evidence = new Map<string, Uint8Array>();
let evidenceServer: Server;
let evidenceUrl: string;

const operator = (account: string) => devnet.accounts.find(({ accountId }) => accountId === account)!;

beforeAll(async () => {
  await serveEvidence();
  folder = mkdtempSync(join(tmpdir(), 'tn-validators-'));
  devnet = await startDevnet({ dataDir: join(folder, 'devnet'), ports: 'free' });
  profile = {
    ...devnetProfile(),
    consensusNodes: { [devnet.hapi]: devnet.nodeAccountId },
    mirrorGrpc: devnet.mirrorGrpc,
    mirrorRest: devnet.mirrorRest,
    rpc: devnet.rpc,
    roundsPerEpoch: 4,
    fanout: 3,
    probeRounds: 0,
  };
  addressBook = await deployNetwork({
    profile,
    operator: operator('0.0.1012'),
    parameters: localDeploymentParameters({
      grants: VALIDATORS.map((account) => ({ account, amount: 1_000n * TOKEN_UNIT, unlockTime: 0 })),
      epochSeconds: L,
      scorerHash: 'ab'.repeat(32),
      guardian: '0.0.1012',
    }),
    statePath: join(folder, 'deploy.jsonl'),
    addressBookPath: join(folder, 'address-book.json'),
  });
  const domain = { chainId: profile.chainId, verifyingContract: addressBook.contracts.InstanceRegistry.evmAddress };
  nodes = VALIDATORS.map(
    (account, index) =>
      new ValidatorNode({
        account,
        topicId: addressBook.topics.subnets['1'] ?? '',
        domain,
        network: profile.networkId,
        rounds: profile.roundsPerEpoch,
        fanout: profile.fanout,
        evidence,
        send: (call) => perform(index, call),
      }),
  );
  let instance = 0;
  for (const [index, node] of nodes.entries()) {
    await bootstrapDefaultNetwork({
      profile,
      addressBook,
      subnet: 1,
      validator: {
        operator: operator(VALIDATORS[index] ?? ''),
        stake: BigInt(100 * (index + 1)) * TOKEN_UNIT,
        requestKey: node.requestKey,
        gatewayUrl: 'http://127.0.0.1:8787',
        evidenceUrl: 'http://127.0.0.1:8787',
      },
      miners: (MINERS[index] ?? []).map((account) => {
        instance += 1;
        return {
          operator: operator(account),
          url: `http://127.0.0.1:${3100 + instance}`,
          answerKey: answerAddress(domain, instance),
          modelCardDigest: `0${instance}`.repeat(32),
        };
      }),
    });
  }
  for (const account of VALIDATORS)
    ledgers.push(await createHederaLedger({ profile, addressBook, operator: operator(account) }));
}, 120_000);

afterAll(async () => {
  evidenceServer.close();
  for (const ledger of ledgers) ledger.close();
  await devnet?.stop();
  if (folder !== undefined) rmSync(folder, { recursive: true });
});

test('two epochs of three validators and four miners are audited to the last credit', async () => {
  for (const node of nodes) await node.commitPool(1);
  await open();
  const none = new Map<string, number>();
  await liveThrough(1, () => none);
  const first = await auditEpoch({ subnet: 1, epoch: 1 }, ports());
  expect(first.differences).toEqual([]);
  expect(first).toMatchObject({ scores: 3 * 4 * 3, private: 0 });
  // Owner, three validators, at least the two good miners, the closer.
  expect(first.payouts).toBeGreaterThanOrEqual(7);

  // The second epoch's votes about the others follow from the first one's evidence, of which one body is lost meanwhile.
  const lost = await loseABody();
  const records = await measureValidators({ subnet: 1, epoch: 1 }, ports());
  const votes = new Map([...records].map(([account, record]) => [account, reliabilityVote(record)]));
  expect([...votes.values()].sort((a, b) => a - b)).toEqual([expect.any(Number), 65_535, 65_535]);
  expect(Math.min(...votes.values())).toBeLessThan(65_535);
  await liveThrough(2, () => votes);
  const second = await auditEpoch({ subnet: 1, epoch: 2 }, ports());
  expect(second.differences).toEqual([]);
  expect((await reader().registry.bondsBefore(1, 2))?.bonds.size).toBe(12);
  evidence.set(lost.digest, lost.bytes);
  // With the body back, the votes are too low: the audit says so, and nothing else.
  const again = await auditEpoch({ subnet: 1, epoch: 2 }, ports());
  expect(again.differences.length).toBeGreaterThan(0);
  expect(again.differences.every(({ where }) => where.includes(' reliability of '))).toBe(true);
}, 120_000);

test('a validator that forges is measured by the others, and its dividends fall', async () => {
  const [, , cheat] = nodes;
  if (cheat === undefined) throw new Error('the scene has three validators');
  const none = new Map<string, number>();
  cheat.forged.add(3);
  await liveThrough(3, () => none);
  const judges = VALIDATORS.map((account) => judgesOf(account));
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

  await liveThrough(
    4,
    (index) => new Map([...(measured[index] ?? [])].map(([account, record]) => [account, reliabilityVote(record)])),
  );
  const { differences } = await auditEpoch({ subnet: 1, epoch: 4 }, ports());
  expect(differences).toEqual([]);
  const before = await dividendShares(2);
  const after = await dividendShares(4);
  const of = cheat.options.account;
  expect(after.get(of) ?? 0).toBeLessThan((before.get(of) ?? 0) / 2);
  for (const account of VALIDATORS)
    if (account !== of) expect(after.get(account)).toBeGreaterThan(before.get(account) ?? 1);

  // Of evidence that is away at the first look only what stays away is held against its validator.
  const honest = judges[0];
  const kept = new Map(evidence);
  evidence.clear();
  const dark = await judgesOf(VALIDATORS[0] ?? '').measure(1, 4);
  expect([...dark.values()].every(({ faults }) => faults > 0)).toBe(true);
  for (const [digest, bytes] of kept) evidence.set(digest, bytes);
  expect([...((await honest?.measure(1, 4))?.values() ?? [])].map(({ faults }) => faults)).toEqual([0, 0]);
}, 120_000);

test('evidence that was changed is found and named, with its validator', async () => {
  const untouched = new Map(evidence);
  const { registry } = reader();
  const report = async () => (await auditEpoch({ subnet: 1, epoch: 1 }, ports())).differences;
  // Every third piece: bundles, bodies and opened pools are among them.
  for (const digest of [...untouched.keys()].filter((_, index) => index % 3 === 0)) {
    evidence.set(digest, Uint8Array.of(1, 2, 3));
    const found = await report();
    if (found.length > 0) expect(found[0]?.where).toMatch(/^(batch|round|pool of|vote of|draw) /);
    evidence.set(digest, untouched.get(digest) ?? new Uint8Array());
  }
  expect(await report()).toEqual([]);
  expect(await registry.epochState(1, 1)).toMatchObject({ state: 'CLAIMABLE' });
}, 60_000);

/** From the opening of an epoch to its last credit; opens the next one on the way. */
async function liveThrough(
  epoch: number,
  reliabilityOf: (index: number) => ReadonlyMap<string, number>,
): Promise<void> {
  const { registry, topics } = reader();
  const [lead] = ledgers;
  if (lead === undefined) throw new Error('no validator');
  const [snapshot, opening] = await Promise.all([registry.snapshot(1, epoch), registry.epochOpening(1, epoch)]);
  if (snapshot === null || opening === null) throw new Error(`epoch ${epoch} is not open`);
  const { start, epochSeconds, permits } = snapshot;
  const instances = snapshot.instances.map(({ instanceId }) => instanceId);
  await devnet.travel(3_000);
  await nodes[0]?.write({ t: 'epoch.start', v: 1, subnet: 1, epoch, tx: opening.transactionId });
  const runningHash = (await topics.newest(addressBook.topics.subnets['1'] ?? ''))?.runningHash ?? '';
  await devnet.travel(10_000);
  const judged: (readonly Leaf[])[] = [];
  for (const node of nodes) judged.push(await node.judge(epoch, { start, epochSeconds, instances }, runningHash));
  for (const node of nodes) await node.commitPool(epoch + 1);
  await devnet.travel((L - 13) * 1_000);
  await open();

  const votes = nodes.map((node, index) => {
    const weights = node.weights(instances, judged[index] ?? []);
    const reliability = permits.map(({ validator }) =>
      validator === node.options.account ? 0 : (reliabilityOf(index).get(validator) ?? 0),
    );
    const commitment = commitHash({
      chainId: BigInt(profile.chainId),
      board: addressBook.contracts.WeightBoard.evmAddress,
      subnet: 1n,
      epoch: BigInt(epoch),
      validator: permits.find(({ validator }) => validator === node.options.account)?.address ?? '',
      snapshotHash: snapshot.snapshotHash,
      secretHash: sha256Hex(fromHex(node.secret(epoch))),
      salt: node.salt(epoch),
      weights,
      reliability,
    });
    return { node, weights, reliability, commitment, leaves: judged[index]?.length ?? 0 };
  });
  for (const [index, { node, commitment, leaves }] of votes.entries()) {
    await perform(index, lead.planner.commit(1, epoch, commitment));
    await node.write({ t: 'epoch.seal', v: 1, subnet: 1, epoch, batches: 1, leaves, commit: commitment.slice(2) });
  }
  await devnet.travel((L / 4) * 1_000);
  for (const [index, { node, weights, reliability }] of votes.entries()) {
    const call = { subnet: 1, epoch, secret: node.secret(epoch), salt: node.salt(epoch), weights, reliability };
    await perform(index, lead.planner.reveal(call));
    await node.open(epoch);
  }
  await devnet.travel((L / 4) * 1_000);
  const size = { instances: instances.length, permits: permits.length };
  await perform(1, lead.planner.closeEpoch(1, { ...size, epoch }));
  await perform(2, lead.planner.finalize(1, epoch, 10));
  await perform(0, lead.planner.credit(1, epoch, 100));
}

/** What part of an epoch's dividends each validator got. */
async function dividendShares(epoch: number): Promise<ReadonlyMap<string, number>> {
  const credits = await reader().registry.bookedCredits(1, epoch);
  const dividends = credits.filter(({ role }) => role === 'validator');
  const sum = dividends.reduce((total, { amount }) => total + amount, 0n);
  return new Map(dividends.map(({ account, amount }) => [account, Number((amount * 1_000_000n) / sum) / 1_000_000]));
}

/** What the worker of a validator measures with: the others' evidence comes over HTTP. */
function judgesOf(account: string): Judges {
  return composeJudges({
    profile,
    addressBook,
    ...reader(),
    validator: account,
    evidence: { get: async () => null },
    evidenceAddresses: () => [evidenceUrl],
    scorers: {
      ofEpoch: async () => ({
        counting: {
          ...PINNED,
          score: async (input) => ({ ...NOTHING, ...(await scorer(input)) }),
        },
        shadow: null,
      }),
    },
    logger: silentLogger,
    signal: new AbortController().signal,
  });
}

const PINNED = { pin: 'ab'.repeat(32), name: 'test', version: 1, builtin: true };
const NOTHING = { cause: null, extracted: null, criteria: [], interval: [0, 0] as const, trace: [] };

async function serveEvidence(): Promise<void> {
  evidenceServer = createServer((request, response) => {
    const bytes = evidence.get(request.url?.split('/').at(-1) ?? '');
    response.writeHead(bytes === undefined ? 404 : 200).end(bytes);
  });
  await new Promise<void>((resolve) => evidenceServer.listen(0, '127.0.0.1', resolve));
  evidenceUrl = `http://127.0.0.1:${(evidenceServer.address() as AddressInfo).port}`;
}

async function open(): Promise<void> {
  const [lead] = ledgers;
  if (lead !== undefined) await perform(0, lead.planner.openEpoch(1, { instances: 4, permits: 3 }));
}

/** Takes the bodies of one round out of the store. */
async function loseABody(): Promise<{ digest: string; bytes: Uint8Array }> {
  for (const [digest, bytes] of evidence) {
    evidence.delete(digest);
    const { differences } = await auditEpoch({ subnet: 1, epoch: 1 }, ports());
    if (differences.length === 1 && differences[0]?.where.endsWith('bodies')) return { digest, bytes };
    evidence.set(digest, bytes);
  }
  throw new Error('there are no bodies');
}

function perform(index: number, call: LedgerCall): Promise<unknown> {
  const ledger = ledgers[index];
  if (ledger === undefined) throw new RangeError(`there is no validator ${index}`);
  return performCall(ledger, profile, call, systemClock);
}

function reader() {
  return createLedgerReader({ profile, addressBook });
}

/** What an auditor has: profile, address book, and somebody's evidence store. */
function ports(): AuditPorts {
  const { registry, topics } = reader();
  return {
    network: {
      networkId: profile.networkId,
      chainId: profile.chainId,
      instanceRegistry: addressBook.contracts.InstanceRegistry.evmAddress,
      weightBoard: addressBook.contracts.WeightBoard.evmAddress,
      roundsPerEpoch: profile.roundsPerEpoch,
      fanout: profile.fanout,
      probeRounds: profile.probeRounds,
    },
    registry,
    topics,
    evidence: { fetch: async (digest) => evidence.get(digest) ?? null },
    scorer,
    markReplies,
    verifyEd25519: (signature, message, publicKey) => {
      const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: toBase64Url(publicKey) }, format: 'jwk' });
      return verify(null, message, key, signature);
    },
  };
}

function answerAddress(domain: ValidatorNode['options']['domain'], instance: number): string {
  const any = '00'.repeat(32);
  const probe = { instanceId: 0, roundId: any, requestHash: any, nonce: any, answerHash: any, issuedAt: 0 };
  return recoverAnswerSigner(domain, signAnswerStatement(domain, probe, answerKey(instance))) ?? '';
}
