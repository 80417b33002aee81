import type { Clock } from '@tensornode/kernel';
import type { DomainEvent } from '@tensornode/protocol';
import { asc, inArray, isNull, sql } from '../drizzle.ts';
import { outbox } from '../schema/node.ts';
import type { Database } from './database.ts';

/** Hands waiting events out in order. One relay works at a time, so that the order per key holds; delivery is at least once. */
export interface OutboxRelay {
  /** Delivers what waits, at most `limit` events; resolves with the number. Zero also when another process is at it. */
  drain(deliver: (events: readonly DomainEvent[]) => Promise<void>, limit: number): Promise<number>;
}

const RELAY_LOCK = 7_461_002;

export function outboxRelay(database: Database, clock: Clock): OutboxRelay {
  return {
    drain: (deliver, limit) =>
      database.transaction(async (tx) => {
        const lock = await tx.execute<{ held: boolean }>(sql`SELECT pg_try_advisory_xact_lock(${RELAY_LOCK}) AS held`);
        if (lock.rows[0]?.held !== true) return 0;
        const waiting = await tx
          .select({ id: outbox.id, event: outbox.event })
          .from(outbox)
          .where(isNull(outbox.deliveredAt))
          .orderBy(asc(outbox.id))
          .limit(limit);
        if (waiting.length === 0) return 0;
        await deliver(waiting.map(({ event }) => event));
        await tx
          .update(outbox)
          .set({ deliveredAt: new Date(clock.now()) })
          .where(
            inArray(
              outbox.id,
              waiting.map(({ id }) => id),
            ),
          );
        return waiting.length;
      }),
  };
}
