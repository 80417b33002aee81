import type { PoolTask } from '@tensornode/protocol';
import { MONEY_FAMILIES } from './money-families.ts';
import { NUMBER_FAMILIES } from './number-families.ts';
import { SeededRandom } from './seeded-random.ts';
import type { TaskFamily } from './task-family.ts';
import { WORLD_FAMILIES } from './world-families.ts';

/** Every skill of the generator; two tasks of one family are twins: same skill, other surface. */
export const TASK_FAMILIES: readonly TaskFamily[] = [...MONEY_FAMILIES, ...NUMBER_FAMILIES, ...WORLD_FAMILIES];

/**
 * A pool of gold tasks that a 32-byte secret seed fixes: families in a random order, every parameter and wording drawn.
 * The same seed gives the same pool everywhere; without the seed nothing about it can be told. No question stands in a pool twice.
 */
export function generateTasks(seed: Uint8Array, count: number): PoolTask[] {
  const order = new SeededRandom(seed, 'families');
  const tasks = new Map<string, PoolTask>();
  for (let index = 0; tasks.size < count; index += 1) {
    const family = order.pick(TASK_FAMILIES);
    const { question, truth } = family.make(new SeededRandom(seed, `task ${index}`));
    tasks.set(question, { question, truth, kind: 'chat' });
  }
  return [...tasks.values()];
}

/** A twin: another task of the same family, fixed by the seed and the place (for example the instance that gets it). */
export function generateTwin(seed: Uint8Array, family: TaskFamily, place: string): PoolTask {
  return { ...family.make(new SeededRandom(seed, `twin ${family.name} ${place}`)), kind: 'chat' };
}
