import type { SignedCall } from '@tensornode/protocol';
import type { OwnChecks } from '@tensornode/rewards';
import { sql } from '../drizzle.ts';
import type { Database } from './database.ts';

/** Sums of the booked epochs, and the paid epochs whose evidence is missing or too late (I8). */
export async function readOwnChecks(database: Database): Promise<OwnChecks> {
  const result = await database.execute<Record<string, string>>(sql`
    SELECT (SELECT coalesce(sum(minted), 0) FROM settled_epochs) AS minted,
           (SELECT coalesce(sum(amount), 0) FROM epoch_credits) AS credited,
           (SELECT count(*) FROM settled_epochs s
              JOIN validator_epochs v ON v.subnet = s.subnet AND v.epoch = s.epoch AND v.revealed
              LEFT JOIN ledger_calls f ON f.key = 'epoch.finalize/' || s.subnet || '/' || s.epoch AND f.state = 'CONFIRMED'
            WHERE s.minted > 0 AND jsonb_path_exists(v.weights, '$[*] ? (@ > 0)') AND NOT EXISTS (
              SELECT 1 FROM batches b
              WHERE b.validator = v.validator AND b.subnet = v.subnet AND b.epoch = v.epoch AND b.drawn
                AND b.sequence_number IS NOT NULL
                AND (f.key IS NULL OR b.consensus_timestamp::numeric < (f.outcome->>'consensusTimestamp')::numeric))
           ) AS missing`);
  const row = result.rows[0] ?? {};
  return {
    minted: BigInt(row['minted'] ?? 0),
    credited: BigInt(row['credited'] ?? 0),
    epochsWithoutEvidence: Number(row['missing'] ?? 0),
  };
}

/** Confirmed calls of epochs (not of batches: their place on the topic is their proof) that were not looked up again yet. */
export async function readUnproven(
  database: Database,
  before: number,
  limit: number,
): Promise<readonly { readonly key: string; readonly signed: SignedCall }[]> {
  const result = await database.execute<Record<string, string>>(sql`
    SELECT c.key, a.transaction_id, a.bytes, a.valid_until FROM ledger_calls c JOIN ledger_attempts a USING (key, attempt)
    WHERE c.state = 'CONFIRMED' AND NOT c.proven AND c.key NOT LIKE 'batch/%' AND c.updated_at < ${new Date(before)}
    ORDER BY c.updated_at LIMIT ${limit}`);
  return result.rows.map((row) => ({ key: row['key'] ?? '', signed: signedOf(row) }));
}

/** Calls whose window is over and of which nobody noted how they ended. */
export async function readAbandoned(
  database: Database,
  before: number,
  limit: number,
): Promise<readonly { readonly key: string; readonly attempt: number; readonly signed: SignedCall }[]> {
  const result = await database.execute<Record<string, string>>(sql`
    SELECT c.key, c.attempt, a.transaction_id, a.bytes, a.valid_until
    FROM ledger_calls c JOIN ledger_attempts a USING (key, attempt)
    WHERE c.state IN ('SIGNED', 'SENT') AND a.valid_until < ${before} ORDER BY a.valid_until LIMIT ${limit}`);
  return result.rows.map((row) => ({ key: row['key'] ?? '', attempt: Number(row['attempt']), signed: signedOf(row) }));
}

function signedOf(row: Record<string, string>): SignedCall {
  return {
    transactionId: row['transaction_id'] ?? '',
    bytes: row['bytes'] ?? '',
    validUntil: Number(row['valid_until']),
  };
}
