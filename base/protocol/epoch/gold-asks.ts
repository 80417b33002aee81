import { fromHex } from '@tensornode/kernel';
import { z } from 'zod';
import { receiptSchema } from '../evidence/receipt.ts';
import { accountIdSchema, idNumberSchema } from '../identifiers.ts';
import { type DrawnRound, drawer, shuffled } from './draw-rounds.ts';
import type { PoolTask } from './task-pool.ts';

/** Gold questions that a validator asks each other one in an epoch, while its pool has tasks that were not drawn. Protocol: auditors draw the same. */
export const GOLD_ASKS_PER_VALIDATOR = 4;

/** One question of the pool for the gateway of another validator. */
export interface PlannedGoldAsk {
  /** 0-based; the asks of an epoch are spread over it in this order. */
  readonly index: number;
  /** Account of the validator whose gateway is asked. */
  readonly of: string;
  /** Index into the asker's committed pool. */
  readonly task: number;
  /** Every second question comes with its truth, as many askers send one: it shows whether scores are recorded as the scorer gave them. The others show the skill. */
  readonly withTruth: boolean;
}

export interface GoldPlanInput {
  /** 32-byte seed as hex, see `epochSeed`. */
  readonly seed: string;
  readonly pool: readonly Pick<PoolTask, 'twins'>[];
  /** The asker's drawn rounds: their tasks, and twins of them, are left out, so that nobody meets a question twice. */
  readonly drawn: readonly Pick<DrawnRound, 'tasks'>[];
  /** The other permits of the epoch's snapshot. */
  readonly others: readonly string[];
}

/**
 * Which gold questions a validator asks through whose gateway (protocol §3). The seed fixes the list, so that nobody can ask until somebody errs. Each
 * task goes to one gateway only; where there are too few for all, the seed says who is asked.
 */
export function planGoldAsks({ seed, pool, drawn, others }: GoldPlanInput): PlannedGoldAsk[] {
  const draw = drawer(fromHex(seed), 'gold', 0);
  const used = new Set(drawn.flatMap(({ tasks }) => tasks));
  const usedTwins = new Set([...used].flatMap((task) => pool[task]?.twins ?? []));
  const free = pool.flatMap(({ twins }, task) =>
    used.has(task) || (twins !== undefined && usedTwins.has(twins)) ? [] : [task],
  );
  const tasks = shuffled(free, draw);
  const sorted = [...others].sort();
  const places = sorted.map((_, place) => place);
  const plan: PlannedGoldAsk[] = [];
  for (let turn = 0; turn < GOLD_ASKS_PER_VALIDATOR; turn += 1) {
    for (const place of shuffled(places, draw)) {
      const task = tasks[plan.length];
      const of = sorted[place];
      if (task === undefined || of === undefined) return plan;
      plan.push({ index: plan.length, of, task, withTruth: turn % 2 === 1 });
    }
  }
  return plan;
}

/** What a validator shows of its gold asks once its pool is open: enough to recompute its votes. Asks that came to nothing are left out. */
export const goldAsksSchema = z.strictObject({
  v: z.literal(1),
  subnet: idNumberSchema,
  epoch: idNumberSchema,
  validator: accountIdSchema,
  asks: z.array(z.strictObject({ index: idNumberSchema, receipt: receiptSchema })).max(256),
});
export type GoldAsks = z.infer<typeof goldAsksSchema>;
