import { domainEventSchema } from '@tensornode/protocol';
import type pg from 'pg';
import type { BusEvent, EventBus } from '../bus.ts';
import { followLog } from './follow-log.ts';
import type { Notifications } from './notifications.ts';

const CHANNEL = 'tensornode_events';
const PAGE = 500;

/** The bus as a table with a cursor; LISTEN/NOTIFY only wakes readers. The outbox relay is its one writer, so ids become visible in order. */
export function postgresBus(pool: pg.Pool, notifications: Notifications): EventBus {
  return {
    async publish(events) {
      if (events.length === 0) return;
      const fields = events.map((event) => ({ event_id: event.id, key: event.key, type: event.type, event }));
      await pool.query(
        `INSERT INTO bus_events (event_id, key, type, event)
         SELECT (e->>'event_id')::uuid, e->>'key', e->>'type', e->'event'
         FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS listed (e, n) ORDER BY n
         ON CONFLICT (event_id) DO NOTHING`,
        [JSON.stringify(fields)],
      );
      await pool.query('SELECT pg_notify($1, $2)', [CHANNEL, '']);
    },

    subscribe: (after, signal) =>
      followLog<BusEvent>({
        notifications,
        channel: CHANNEL,
        concerns: () => true,
        read: (cursor) => read(pool, cursor),
        cursorOf: ({ cursor }) => cursor,
        after: after ?? '0',
        signal,
      }),

    async newest() {
      const rows = await pool.query<{ id: string | null }>('SELECT max(id)::text AS id FROM bus_events');
      return rows.rows[0]?.id ?? null;
    },
  };
}

async function read(pool: pg.Pool, after: string): Promise<readonly BusEvent[]> {
  const rows = await pool.query<{ id: string; event: unknown }>(
    'SELECT id, event FROM bus_events WHERE id > $1 ORDER BY id LIMIT $2',
    [after, PAGE],
  );
  return rows.rows.map(({ id, event }) => ({ cursor: id, event: domainEventSchema.parse(event) }));
}
