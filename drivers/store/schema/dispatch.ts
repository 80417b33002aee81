import type { Cause, LeafSignatures, ScoreCard } from '@tensornode/protocol';
import type { ShadowVerdict } from '@tensornode/record';
import { bigint, integer, jsonb, pgTable, primaryKey, text } from '../drizzle.ts';
import { bytes } from './columns.ts';

/** One row per asked instance; scoring fills the lower half. */
export const replies = pgTable(
  'replies',
  {
    roundId: text('round_id').notNull(),
    instance: bigint({ mode: 'number' }).notNull(),
    state: text({ enum: ['waiting', 'answered', 'failed', 'scored'] }).notNull(),
    answer: bytes(),
    answerText: text('answer_text'),
    cause: text().$type<Cause>(),
    receivedAt: bigint('received_at', { mode: 'number' }),
    latencyMs: bigint('latency_ms', { mode: 'number' }),
    tokens: bigint({ mode: 'number' }).notNull().default(0),
    signatures: jsonb().$type<LeafSignatures>(),
    statementHash: text('statement_hash'),
    score: integer(),
    method: text(),
    scorer: text(),
    extracted: text(),
    criteria: jsonb().$type<readonly unknown[]>(),
    card: jsonb().$type<ScoreCard>(),
    /** What a scorer in shadow said; never counts. */
    shadow: jsonb().$type<ShadowVerdict>(),
  },
  (table) => [primaryKey({ columns: [table.roundId, table.instance] })],
);
