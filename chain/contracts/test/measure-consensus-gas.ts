/**
 * Gas of an epoch on chain for several sizes, as JSON lines: `node chain/contracts/test/measure-consensus-gas.ts`.
 * Receipts of an in-process EVM; the deployed contracts themselves, everybody votes, closing calls for as many columns as fit.
 */
import type { BondTable } from '@tensornode/protocol';
import { startHardhatChain } from './scene/chain-under-test.ts';
import { deployScene, TOKEN } from './scene/deploy-scene.ts';
import { everybodyVotes, populate } from './scene/large-subnet.ts';
import { creditAll, openEpoch, voteAndClose } from './scene/run-epoch.ts';

const SIZES = [
  [16, 4],
  [64, 16],
  [256, 16],
  [256, 64],
] as const;

for (const [columns, rows] of SIZES) await measure(columns, rows);

async function measure(columns: number, rows: number): Promise<void> {
  const chain = await startHardhatChain();
  const scene = await deployScene(chain, { holders: 1, grant: 1_000_000n * TOKEN });
  const validators = await populate(chain, scene, columns, rows);
  const account = scene.deployer;
  // As the payout machine asks for them.
  const asked = BigInt(16 * Math.max(1, Math.floor(7_000_000 / (400_000 + 42_000 * rows))));
  const calls = [
    { account, columns: 0n },
    ...Array.from({ length: columns / 16 }, () => ({ account, columns: asked })),
  ];
  await openEpoch(scene, account);
  const epochs: { rows: number; columns: number; greatest: number; total: number }[] = [];
  let bonds: BondTable = new Map();
  for (const epoch of [1n, 2n]) {
    await openEpoch(scene, account);
    scene.spent.splice(0);
    const votes = everybodyVotes(validators, columns, Number(epoch));
    bonds = (await voteAndClose(scene, epoch, votes, calls, bonds)).expected.bonds;
    await creditAll(scene, epoch, 100n);
    const [first = 0, ...closing] = scene.closingGas.splice(0).map(Number);
    epochs.push({
      rows: first,
      columns: closing.reduce((sum, gas) => sum + gas, 0),
      greatest: Math.max(first, ...closing),
      total: scene.spent.reduce((sum, gas) => sum + Number(gas), 0) + Number(scene.gas['openEpoch'] ?? 0n),
    });
  }
  const [first, later] = epochs;
  process.stdout.write(`${JSON.stringify({ columns, rows, first, later })}\n`);
  await chain.close();
}
