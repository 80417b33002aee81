import { beforeAll, expect, it } from 'vitest';
import { makeCryptoSynchronous } from './deterministic-crypto.ts';
import type { FaultMix } from './fault-mix.ts';
import { runScene } from './run-seed.ts';

beforeAll(() => makeCryptoSynchronous());

const THREE = [3, 3, 3, 3, 3, 3];
const QUIET = { instances: THREE, pot: 4_861_111n, minerFails: 0 };

/** Each scene: what is odd about it, and how many of its ended epochs pay. All invariants are checked at each step of all of them. */
const SCENES: readonly (readonly [string, Partial<FaultMix>, 'all' | 'none' | 'some'])[] = [
  ['a pot of nothing', { pot: 0n }, 'none'],
  ['a pot of one unit', { pot: 1n }, 'all'],
  ['a pot of 2^53 - 1', { pot: 2n ** 53n - 1n }, 'all'],
  ['a pot of 2^53 + 1', { pot: 2n ** 53n + 1n }, 'all'],
  ['a pot of 2^63 - 1, all there is', { pot: 2n ** 63n - 1n, capPots: 1 }, 'some'],
  ['one miner', { instances: [1, 1, 1, 1, 1, 1] }, 'all'],
  ['no miner after the first epoch', { instances: [3, 0, 0, 0, 0, 0] }, 'some'],
  ['256 miners', { instances: [256, 256, 256, 256, 256, 256] }, 'all'],
  ['the cap reached in the middle of an epoch', { capPots: 1.5 }, 'some'],
  ['a cap that is used up', { capPots: 0 }, 'none'],
  ['the limit of a day reached', { dayPots: 2.5 }, 'all'],
  ['miners that answer nothing right', { minerFails: 1 }, 'some'],
  ['no receiver that can take tokens', { badReceivers: 1 }, 'all'],
  ['every second receiver unable to take tokens', { badReceivers: 0.5, claimsPerMinute: 6 }, 'all'],
  ['a token service that refuses every other mint', { tokenServiceFails: 0.5 }, 'all'],
  ['two workers, one of them stopped again and again', { workers: 2, pausesPerMinute: 4 }, 'some'],
  ['others who close half of it and leave', { outsidersPerMinute: 20, instances: [40, 40, 40, 40, 40, 40] }, 'some'],
  ['others who open, close, finalise and credit all the time', { outsidersPerMinute: 60 }, 'some'],
  ['gifts to the vault all the time', { giftsPerMinute: 20 }, 'all'],
];

it.each(SCENES)('%s: the books stay exact', { timeout: 120_000 }, async (_what, scene, pays) => {
  const result = await runScene(1, { ...QUIET, ...scene });
  expect(result.violation, result.faults).toBeNull();
  expect(result.epochs).toBeGreaterThanOrEqual(3);
  if (pays === 'all') expect(result.paid).toBe(result.epochs);
  if (pays === 'none') expect(result.paid).toBe(0);
  if (pays === 'some') expect(result.paid).toBeLessThanOrEqual(result.epochs);
});
