import type { LocalAccount } from 'viem';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ChainUnderTest, startHardhatChain } from './scene/chain-under-test.ts';
import { deployScene, type Scene, TOKEN } from './scene/deploy-scene.ts';
import { creditAll, EPOCH_STATE, openEpoch, type Vote, voteAndClose } from './scene/run-epoch.ts';

/**
 * The contracts and `settleEpoch` agree to the last unit on random epochs: stakes, weights, opinions, silent and
 * absent validators, own instances, chunked closing by several callers, a cap that runs out.
 * TENSORNODE_SEED repeats a run, TENSORNODE_EPOCHS sets how many epochs it has.
 */
const seed = Number(process.env.TENSORNODE_SEED ?? Math.floor(Math.random() * 2 ** 31));
const epochs = Number(process.env.TENSORNODE_EPOCHS ?? 30);

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

it('pays what the reference computes, epoch after epoch', async () => {
  const validators = chain.accounts.slice(1, 6);
  const miners = chain.accounts.slice(4, 9);
  for (const validator of validators)
    await scene.becomeValidator(validator, BigInt(1 + below(900)) * TOKEN + BigInt(below(1e8)));
  for (let i = 0; i < 3; i++) await scene.becomeMiner(pick(miners), `http://127.0.0.1:${3101 + i}`);
  let minted = 0n;
  let reduced = 0;
  let empty = 0;

  await openEpoch(scene, pick(validators));
  for (let epoch = 1n; epoch <= BigInt(epochs); epoch++) {
    // Registered after the snapshot: not in this epoch.
    if (below(2) === 0) await scene.becomeMiner(pick(miners), `http://127.0.0.1:${4000 + Number(epoch)}`);
    await openEpoch(scene, pick(chain.accounts));
    const votes = await randomVotes(epoch, validators);
    const columns = BigInt(below(3)) * 16n;
    const chunks = [
      { account: pick(validators), columns },
      { account: pick(miners), columns: 17n },
      { account: pick(miners), columns: 256n },
    ];
    const { expected } = await voteAndClose(scene, epoch, votes, chunks);
    await creditAll(scene, epoch, BigInt(1 + below(40)));

    const at = { ...scene.controller, args: [1n, epoch] as const };
    const money = await scene.reader.readContract({ ...at, functionName: 'settlementInfo' });
    const [effective] = await scene.reader.readContract({ ...at, functionName: 'closingRows' });
    const where = `seed ${seed}, epoch ${epoch}`;
    expect(effective, where).toEqual(expected.effective);
    expect(await scene.reader.readContract({ ...at, functionName: 'columnScores' }), where).toEqual(expected.scores);
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
  process.stdout.write(`${epochs} epochs: ${empty} empty, ${reduced} with a reduced pot\n`);
  expect(await scene.reader.readContract({ ...scene.vault, functionName: 'totalMinted' })).toBe(minted);
  expect(await scene.reader.readContract({ ...scene.distributor, functionName: 'totalCredited' })).toBe(minted);
}, 240_000);

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
