import type pg from 'pg';

/** Days that each log is kept; what is younger is never touched. */
export interface RetentionDays {
  /** Live events of finished rounds: what a page shows while a round runs. Its outcome stays in the round itself. */
  readonly roundEvents: number;
  /** Events on the bus, and delivered ones in the outbox. */
  readonly events: number;
  /** History of finished durable workflows. */
  readonly workflows: number;
}

export interface Pruned {
  readonly roundEvents: number;
  readonly busEvents: number;
  readonly outbox: number;
  readonly workflows: number;
}

/** Deletes what is past its days. Books, journals of outside calls, audit log, rounds, leaves and batches are never deleted. */
export interface Pruner {
  prune(days: RetentionDays): Promise<Pruned>;
}

/** Rows of one statement: short locks, small transactions. */
const CHUNK = 5_000;
const CHUNKS = 200;

/** Oldest rows first: ids rise with time, so that each statement reads only what it deletes. */
const ROUND_EVENTS = `DELETE FROM round_events WHERE id IN (
  SELECT e.id FROM round_events e JOIN rounds r USING (round_id)
  WHERE e.at < now() - make_interval(secs => $1) AND r.status IN ('anchored', 'failed') ORDER BY e.id LIMIT $2)`;
const BUS_EVENTS = `DELETE FROM bus_events WHERE id IN (
  SELECT id FROM bus_events WHERE at < now() - make_interval(secs => $1) ORDER BY id LIMIT $2)`;
const OUTBOX = `DELETE FROM outbox WHERE id IN (
  SELECT id FROM outbox WHERE delivered_at < now() - make_interval(secs => $1) ORDER BY id LIMIT $2)`;
/** Steps and events hang on the status row by foreign keys that cascade. */
const WORKFLOWS = `DELETE FROM dbos.workflow_status WHERE workflow_uuid IN (
  SELECT workflow_uuid FROM dbos.workflow_status
  WHERE status IN ('SUCCESS', 'ERROR', 'CANCELLED', 'MAX_RECOVERY_ATTEMPTS_EXCEEDED')
    AND updated_at < (extract(epoch FROM now()) - $1) * 1000 LIMIT $2)`;
const DAY_SECONDS = 86_400;
const UNDEFINED_TABLE = '42P01';

export function pruner(pool: pg.Pool): Pruner {
  async function remove(statement: string, days: number): Promise<number> {
    let removed = 0;
    for (let chunk = 0; chunk < CHUNKS; chunk += 1) {
      const result = await pool.query(statement, [days * DAY_SECONDS, CHUNK]);
      removed += result.rowCount ?? 0;
      if ((result.rowCount ?? 0) < CHUNK) break;
    }
    return removed;
  }
  return {
    async prune(days) {
      return {
        roundEvents: await remove(ROUND_EVENTS, days.roundEvents),
        busEvents: await remove(BUS_EVENTS, days.events),
        outbox: await remove(OUTBOX, days.events),
        workflows: await remove(WORKFLOWS, days.workflows).catch(zeroWithoutWorkflows),
      };
    },
  };
}

/** A database on which no worker ran yet has no tables of the workflow library. */
function zeroWithoutWorkflows(error: unknown): number {
  if (error instanceof Error && 'code' in error && error.code === UNDEFINED_TABLE) return 0;
  throw error;
}
