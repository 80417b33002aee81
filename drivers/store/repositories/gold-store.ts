import type { GoldStore } from '@tensornode/rewards';
import { and, asc, eq, lt } from '../drizzle.ts';
import { goldAsks } from '../schema/rewards.ts';
import type { Database } from './database.ts';

/** Asks of epochs so long gone are forgotten: their receipts lie in the evidence store. */
const KEPT_EPOCHS = 32;

/** Gold asks on PostgreSQL. Whoever writes holds no lease: the key of an ask makes asking twice harmless. */
export function goldStore(database: Database): GoldStore {
  const of = (validator: string, subnet: number) => and(eq(goldAsks.validator, validator), eq(goldAsks.subnet, subnet));
  return {
    async goldAsks(validator, subnet, epoch) {
      const rows = await database
        .select()
        .from(goldAsks)
        .where(and(of(validator, subnet), eq(goldAsks.epoch, epoch)))
        .orderBy(asc(goldAsks.index));
      return rows.map(({ validator: _validator, subnet: _subnet, epoch: _epoch, ...ask }) => ask);
    },

    async planGoldAsks(validator, subnet, epoch, asks) {
      await database.delete(goldAsks).where(and(of(validator, subnet), lt(goldAsks.epoch, epoch - KEPT_EPOCHS)));
      if (asks.length === 0) return;
      await database
        .insert(goldAsks)
        .values(asks.map((ask) => ({ validator, subnet, epoch, ...ask })))
        .onConflictDoNothing();
    },

    async updateGoldAsk(validator, subnet, epoch, index, patch) {
      await database
        .update(goldAsks)
        .set(patch)
        .where(and(of(validator, subnet), eq(goldAsks.epoch, epoch), eq(goldAsks.index, index)));
    },
  };
}
