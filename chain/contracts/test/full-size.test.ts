import type { BondTable } from '@tensornode/protocol';
import type { Hex, LocalAccount } from 'viem';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ChainUnderTest, startHardhatChain } from './scene/chain-under-test.ts';
import { deployScene, type Scene, TOKEN } from './scene/deploy-scene.ts';
import { everybodyVotes, populate } from './scene/large-subnet.ts';
import { creditAll, openEpoch, voteAndClose } from './scene/run-epoch.ts';

/** The greatest subnet there can be: 256 instances and 64 validators. Every call must fit a Hedera transaction. */
const INSTANCES = 256;
const VALIDATORS = 64;
const GAS_OF_A_TRANSACTION = 15_000_000;
/** Target of a closing call (protocol §6.4). */
const GAS_OF_A_CHUNK = 7_000_000;

let chain: ChainUnderTest;
let scene: Scene;
let validators: LocalAccount[];

beforeAll(async () => {
  chain = await startHardhatChain();
  scene = await deployScene(chain, { holders: 1, grant: 1_000_000n * TOKEN });
  validators = await populate(chain, scene, INSTANCES, VALIDATORS);
}, 240_000);
afterAll(() => chain?.close());

it('opens, votes, closes, mints and credits 256 instances and 64 validators, twice', async () => {
  await openEpoch(scene, scene.deployer);
  await openEpoch(scene, scene.deployer);
  const chunk = { account: scene.deployer, columns: 32n };
  const calls = [{ account: scene.deployer, columns: 0n }, ...Array.from({ length: 16 }, () => chunk)];
  let bonds: BondTable = new Map();
  let credited = 0n;
  for (const epoch of [1n, 2n]) {
    if (epoch === 2n) await openEpoch(scene, scene.deployer);
    const { expected } = await voteAndClose(
      scene,
      epoch,
      everybodyVotes(validators, INSTANCES, Number(epoch)),
      calls,
      bonds,
    );
    bonds = expected.bonds;
    const at = { ...scene.controller, args: [1n, epoch] as const };
    const money = await scene.reader.readContract({ ...at, functionName: 'settlementInfo' });
    expect(money.amountsRoot).toBe(expected.amountsRoot as Hex);
    expect(money.minted).toBe(expected.minted);
    await creditAll(scene, epoch, 100n);
    credited += expected.minted;
    expect(await scene.reader.readContract({ ...scene.distributor, functionName: 'totalCredited' })).toBe(credited);
    const closing = scene.closingGas.splice(0).map(Number);
    process.stdout.write(`epoch ${epoch}: rows ${closing[0]}, columns ${closing.slice(1).join(' ')} gas\n`);
    expect(Math.max(...closing)).toBeLessThan(GAS_OF_A_CHUNK);
  }
  for (const name of ['openEpoch', 'commit', 'reveal', 'closeEpoch', 'finalize', 'credit']) {
    process.stdout.write(`${INSTANCES} × ${VALIDATORS}  ${name.padEnd(12)} ${scene.gas[name]} gas\n`);
    expect(Number(scene.gas[name]), name).toBeLessThan(GAS_OF_A_TRANSACTION);
  }
}, 240_000);
