import type { PoolTask, TaskKind } from '@tensornode/protocol';
import { generateTasks } from './generate-tasks.ts';
import { KIND_FAMILIES } from './kind-families.ts';
import { SeededRandom } from './seeded-random.ts';

/** Tries for each wanted task: a family with few variants gives fewer tasks rather than the same ones again. */
const TRIES = 50;

/**
 * A pool of tasks of one kind that a 32-byte secret seed fixes; of kinds without families of their own the pool of plain questions. No question
 * stands in a pool twice, so that it may have fewer than `count` tasks.
 */
export function generateKindTasks(kind: TaskKind, seed: Uint8Array, count: number): PoolTask[] {
  const families = KIND_FAMILIES[kind];
  if (families === undefined) return generateTasks(seed, count);
  const order = new SeededRandom(seed, `families of ${kind}`);
  const tasks = new Map<string, PoolTask>();
  for (let index = 0; tasks.size < count && index < count * TRIES; index += 1) {
    const { question, truth } = order.pick(families).make(new SeededRandom(seed, `${kind} ${index}`));
    tasks.set(question, { question, truth, kind });
  }
  return [...tasks.values()];
}
