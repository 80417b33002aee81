import type { BondTable } from '@tensornode/protocol';
import type { LocalAccount } from 'viem';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ChainUnderTest, startHardhatChain } from './scene/chain-under-test.ts';
import { deployScene, type Scene, TOKEN } from './scene/deploy-scene.ts';
import { creditAll, EPOCH_STATE, openEpoch, readBonds, type Vote, voteAndClose } from './scene/run-epoch.ts';

/**
 * The contracts and `settleEpoch` agree to the last unit on random epochs: stakes, weights, opinions, silent and
 * absent validators, own instances, chunked closing by several callers, a cap that runs out.
 * TENSORNODE_SEED repeats a run, TENSORNODE_EPOCHS sets how many epochs it has.
 */
const seed = Number(process.env.TENSORNODE_SEED ?? Math.floor(Math.random() * 2 ** 31));
const epochs = Number(process.env.TENSORNODE_EPOCHS ?? 30);

/** Enough for three words of columns; a long run would fill the subnet otherwise. */
const MOST_INSTANCES = 40;

let chain: ChainUnderTest;
let scene: Scene;
let state = seed >>> 0;

beforeAll(async () => {
  process.stdout.write(`settlement differential: TENSORNODE_SEED=${seed}, ${epochs} epochs\n`);
  chain = await startHardhatChain();
  scene = await deployScene(chain, {
    holders: 5,
    // Grants take 6,000 tokens; what is left runs out towards the end.
    cap: 6_000n * TOKEN + (8n * TOKEN * BigInt(epochs)) / 5n,
    emissionPerDay: 1_440n * 4n * TOKEN + 12_345n,
    // Three eras.
    halvingSeconds: 20n * BigInt(epochs),
    closerPrice: 3_000_001n,
  });
}, 120_000);
afterAll(() => chain?.close());

it(
  'pays what the reference computes, epoch after epoch',
  async () => {
    const validators = chain.accounts.slice(1, 6);
    const miners = chain.accounts.slice(4, 9);
    for (const validator of validators)
      await scene.becomeValidator(validator, BigInt(1 + below(900)) * TOKEN + BigInt(below(1e8)));
    for (let i = 0; i < 13; i++) await scene.becomeMiner(pick(miners), `http://127.0.0.1:${3101 + i}`);
    let registered = 13;
    let minted = 0n;
    let bonds: BondTable = new Map();
    let reduced = 0;
    let withBonds = 0;
    let empty = 0;

    await openEpoch(scene, pick(validators));
    for (let epoch = 1n; epoch <= BigInt(epochs); epoch++) {
      // Registered after the snapshot: not in this epoch.
      if (below(2) === 0 && registered < MOST_INSTANCES) {
        registered += 1;
        await scene.becomeMiner(pick(miners), `http://127.0.0.1:${4000 + Number(epoch)}`);
      }
      // Seats with gaps, and instances and validators that leave and come back, with or without an epoch between.
      if (below(2) === 0) await switchSome(1n + BigInt(below(13)));
      if (below(3) === 0) await leaveOrReturn(pick(validators));
      await openEpoch(scene, pick(chain.accounts));
      const votes = await randomVotes(epoch, validators);
      const columns = BigInt(below(3)) * 16n;
      const chunks = [
        { account: pick(validators), columns },
        { account: pick(miners), columns: 17n },
        { account: pick(miners), columns: 256n },
      ];
      const { expected } = await voteAndClose(scene, epoch, votes, chunks, bonds);
      const before = bonds;
      bonds = expected.bonds;
      await creditAll(scene, epoch, BigInt(1 + below(40)));

      const at = { ...scene.controller, args: [1n, epoch] as const };
      const money = await scene.reader.readContract({ ...at, functionName: 'settlementInfo' });
      const engine = { ...scene.consensus, args: [1n, epoch] as const };
      const [effective] = await scene.reader.readContract({ ...engine, functionName: 'closingRows' });
      const scores = await scene.reader.readContract({
        ...scene.consensus,
        functionName: 'columnScores',
        args: [1n, epoch, 0n, BigInt(expected.scores.length)],
      });
      const where = `seed ${seed}, epoch ${epoch}`;
      const [claims] = await scene.reader.readContract({ ...engine, functionName: 'claims' });
      expect(claims, where).toEqual(expected.voted ? expected.claims : []);
      if (expected.voted) expect(await readBonds(scene, epoch), where).toEqual(new Map(expected.bonds));
      if (before.size > 0 && expected.voted) withBonds++;
      expect(effective, where).toEqual(expected.voted ? expected.effective : []);
      expect(scores, where).toEqual(expected.scores);
      const page = await scene.reader.readContract({
        ...scene.controller,
        functionName: 'creditPage',
        args: [1n, epoch, 0n, 400n],
      });
      expect(
        page.map((entry) => [entry.account.toLowerCase(), entry.amount]),
        where,
      ).toEqual(expected.amounts.map((entry) => [entry.account, entry.amount]));
      expect(money.minted, where).toBe(expected.minted);
      expect(money.amountsRoot, where).toBe(expected.amountsRoot);
      const info = await scene.reader.readContract({ ...at, functionName: 'epochInfo' });
      expect(info.state, where).toBe(expected.minted === 0n ? EPOCH_STATE.empty : EPOCH_STATE.claimable);
      minted += expected.minted;
      if (expected.potReduced) reduced++;
      if (expected.minted === 0n) empty++;
    }
    process.stdout.write(`${epochs} epochs: ${empty} empty, ${reduced} with a reduced pot, ${withBonds} moved bonds\n`);
    expect(await scene.reader.readContract({ ...scene.vault, functionName: 'totalMinted' })).toBe(minted);
    expect(await scene.reader.readContract({ ...scene.distributor, functionName: 'totalCredited' })).toBe(minted);
  },
  240_000 + epochs * 1_000,
);

async function switchSome(instance: bigint): Promise<void> {
  const { miner, state } = await readInstance(instance);
  await scene.send(miner, scene.instances, 'setState', [instance, !state]);
}

async function leaveOrReturn(validator: LocalAccount): Promise<void> {
  const args = [1n, validator.address] as const;
  const holds = await scene.reader.readContract({ ...scene.stakes, functionName: 'hasPermit', args });
  await scene.send(validator, scene.stakes, holds ? 'releasePermit' : 'requestPermit', [1n]);
}

async function readInstance(instance: bigint): Promise<{ miner: LocalAccount; state: boolean }> {
  const at = { ...scene.instances, functionName: 'getInstance', args: [instance] } as const;
  const { minerAddress, state } = await scene.reader.readContract(at);
  const miner = chain.accounts.find(({ address }) => address === minerAddress);
  if (miner === undefined) throw new RangeError(`nobody has the address ${minerAddress}`);
  return { miner, state };
}

async function randomVotes(epoch: bigint, validators: readonly LocalAccount[]): Promise<Vote[]> {
  const at = { ...scene.controller, args: [1n, epoch] as const };
  const [ids, miners, payees] = await scene.reader.readContract({ ...at, functionName: 'snapshotInstances' });
  const [permits] = await scene.reader.readContract({ ...at, functionName: 'snapshotPermits' });
  const votes: Vote[] = [];
  for (const account of validators) {
    const row = permits.indexOf(account.address);
    if (row < 0 || below(8) === 0) continue;
    const allZero = below(10) === 0;
    votes.push({
      account,
      reveals: below(8) !== 0,
      weights: ids.map((_, j) =>
        allZero || miners[j] === account.address || payees[j] === account.address ? 0 : u16(),
      ),
      reliability: permits.map((_, i) => (i === row ? 0 : u16())),
    });
  }
  return votes;
}

/** Zero, one, the greatest and everything between. */
function u16(): number {
  const kind = below(6);
  return kind === 0 ? 0 : kind === 1 ? 65_535 : kind === 2 ? 1 : below(65_536);
}

function pick<T>(list: readonly T[]): T {
  const item = list[below(list.length)];
  if (item === undefined) throw new RangeError('an empty list');
  return item;
}

/** mulberry32: enough for choosing cases, and repeatable. */
function below(limit: number): number {
  state = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
}
