import type { RoundEvent } from '@tensornode/protocol';
import { sql } from '../drizzle.ts';
import { roundEvents } from '../schema/node.ts';
import type { Queries } from './database.ts';

/** Channel of `drivers/bus` on which live readers hear of new round events; the payload is the round id. */
const ROUND_EVENTS_CHANNEL = 'tensornode_round_events';
/** Ids become visible in their order: writers of round events commit one after the other. */
const ROUND_EVENTS_LOCK = 7_461_003;

/** Adds live events inside a transaction; readers are told when it commits. */
export async function insertRoundEvents(tx: Queries, roundId: string, events: readonly RoundEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx.execute(sql`SELECT pg_advisory_xact_lock(${ROUND_EVENTS_LOCK})`);
  await tx.insert(roundEvents).values(events.map((event) => ({ roundId, event })));
  await tx.execute(sql`SELECT pg_notify(${ROUND_EVENTS_CHANNEL}, ${roundId})`);
}
