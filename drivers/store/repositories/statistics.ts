import { scoreToPoints } from '@tensornode/protocol';
import { sql } from '../drizzle.ts';
import type { Database } from './database.ts';
import type { InstanceStatistics } from './rounds-repository.ts';

/** Leaves that a mean looks back on, and how few are too few for one. */
const LAST = 100;
const FEWEST = 5;

interface Row extends Record<string, unknown> {
  readonly instance: string;
  readonly scored: string;
  readonly failed: string;
  readonly judged: string;
  readonly mean: string | null;
  readonly latency: string | null;
}

/** Means over the last leaves that may be shown: organic ones, and drawn ones of opened epochs. */
export async function instanceStatistics(
  database: Database,
  instances: readonly number[],
): Promise<readonly InstanceStatistics[]> {
  if (instances.length === 0) return [];
  const wanted = sql.join(
    instances.map((instance) => sql`(${instance}::bigint)`),
    sql`, `,
  );
  const result = await database.execute<Row>(sql`
    SELECT wanted.instance, count(last.*) AS scored, count(last.cause) AS failed, count(last.score) AS judged,
           round(avg(last.score)) AS mean,
           percentile_disc(0.5) WITHIN GROUP (ORDER BY last.latency_ms) FILTER (WHERE last.cause IS NULL) AS latency
    FROM (VALUES ${wanted}) AS wanted (instance)
    LEFT JOIN LATERAL (
      SELECT p.score, p.cause, p.latency_ms FROM replies p JOIN rounds r USING (round_id)
      WHERE p.instance = wanted.instance AND p.state = 'scored' AND (r.door <> 'drawn' OR EXISTS (
        SELECT 1 FROM validator_epochs v
        WHERE v.validator = r.account AND v.subnet = r.subnet AND v.epoch = r.epoch AND v.opened))
      ORDER BY p.received_at DESC LIMIT ${LAST}
    ) AS last ON true
    GROUP BY wanted.instance`);
  return result.rows.map((row) => ({
    instance: Number(row.instance),
    meanScore: row.mean === null || Number(row.judged) < FEWEST ? null : scoreToPoints(Number(row.mean)),
    scoredReplies: Number(row.scored),
    failedReplies: Number(row.failed),
    medianLatencyMs: row.latency === null ? null : Number(row.latency),
  }));
}
