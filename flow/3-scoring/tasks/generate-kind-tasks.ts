import type { PoolTask, TaskKind } from '@tensornode/protocol';
import { TASK_FAMILIES } from './generate-tasks.ts';
import { KIND_FAMILIES } from './kind-families.ts';
import { makePool } from './make-pool.ts';

/**
 * A pool of tasks of one kind that a 32-byte secret seed fixes; of kinds without families of their own plain questions. No question stands in a pool
 * twice, so that it may be for fewer than `count` rounds.
 * @param twins as for `generateTasks`
 */
export function generateKindTasks(kind: TaskKind, seed: Uint8Array, count: number, twins = 1): PoolTask[] {
  const families = KIND_FAMILIES[kind];
  return makePool({
    seed,
    label: kind,
    rounds: count,
    twins,
    pick: (random) => ({
      family: random.pick(families ?? TASK_FAMILIES),
      kind: families === undefined ? 'chat' : kind,
    }),
  });
}
