import { type RoundEvent, roundEventSchema } from '@tensornode/protocol';
import type pg from 'pg';
import type { RoundEventLog, StoredRoundEvent } from '../bus.ts';
import { followLog } from './follow-log.ts';
import type { Notifications } from './notifications.ts';

const CHANNEL = 'tensornode_round_events';
/** The lock under which `drivers/store` writes round events too: ids become visible in their order. */
const LOCK = 7_461_003;
const PAGE = 500;

/** Round events in the table `round_events`. */
export function postgresRoundEvents(pool: pg.Pool, notifications: Notifications): RoundEventLog {
  return {
    async append(roundId, events) {
      if (events.length === 0) return;
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query('BEGIN');
        await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
        await client.query(
          'INSERT INTO round_events (round_id, event) SELECT $1, value FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS e (value, n) ORDER BY n',
          [roundId, JSON.stringify(events)],
        );
        await client.query('SELECT pg_notify($1, $2)', [CHANNEL, roundId]);
        await client.query('COMMIT');
      } catch (error) {
        // On a connection that is gone the rollback fails too; the first error is the one that says why.
        await client.query('ROLLBACK').catch((second: Error) => {
          broken = second;
        });
        throw error;
      } finally {
        client.release(broken);
      }
    },

    async *follow(roundId, after, signal) {
      const entries = followLog<StoredRoundEvent>({
        notifications,
        channel: CHANNEL,
        concerns: (payload) => payload === roundId,
        read: (cursor) => read(pool, roundId, cursor),
        cursorOf: ({ id }) => id,
        after: after ?? '0',
        signal,
      });
      for await (const entry of entries) {
        yield entry;
        if (entry.event.type === 'query-end') return;
      }
    },
  };
}

async function read(pool: pg.Pool, roundId: string, after: string): Promise<readonly StoredRoundEvent[]> {
  const rows = await pool.query<{ id: string; event: unknown }>(
    'SELECT id, event FROM round_events WHERE round_id = $1 AND id > $2 ORDER BY id LIMIT $3',
    [roundId, after, PAGE],
  );
  return rows.rows.map(({ id, event }): { id: string; event: RoundEvent } => ({
    id,
    event: roundEventSchema.parse(event),
  }));
}
