import type { CallOutcome, Leaf, LedgerCall, LedgerCallState } from '@tensornode/protocol';
import { bigint, bigserial, boolean, integer, jsonb, pgTable, primaryKey, text, timestamp } from '../drizzle.ts';

export const batchHeads = pgTable(
  'batch_heads',
  {
    validator: text().notNull(),
    subnet: bigint({ mode: 'number' }).notNull(),
    seq: bigint({ mode: 'number' }).notNull(),
    root: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.validator, table.subnet] })],
);

export const batches = pgTable(
  'batches',
  {
    validator: text().notNull(),
    subnet: bigint({ mode: 'number' }).notNull(),
    seq: bigint({ mode: 'number' }).notNull(),
    epoch: bigint({ mode: 'number' }).notNull(),
    drawn: boolean().notNull(),
    prev: text().notNull(),
    root: text().notNull(),
    count: integer().notNull(),
    bundle: text().notNull(),
    topicId: text('topic_id').notNull(),
    sequenceNumber: bigint('sequence_number', { mode: 'number' }),
    consensusTimestamp: text('consensus_timestamp'),
  },
  (table) => [primaryKey({ columns: [table.validator, table.subnet, table.seq] })],
);

export const leaves = pgTable('leaves', {
  id: bigserial({ mode: 'bigint' }).primaryKey(),
  roundId: text('round_id').notNull(),
  instance: bigint({ mode: 'number' }).notNull(),
  subnet: bigint({ mode: 'number' }).notNull(),
  epoch: bigint({ mode: 'number' }).notNull(),
  drawn: boolean().notNull(),
  leaf: jsonb().$type<Leaf>().notNull(),
  batchValidator: text('batch_validator'),
  batchSeq: bigint('batch_seq', { mode: 'number' }),
  position: integer(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
});

export const ledgerCalls = pgTable('ledger_calls', {
  key: text().primaryKey(),
  call: jsonb().$type<LedgerCall>().notNull(),
  state: text().$type<LedgerCallState>().notNull(),
  attempt: integer().notNull().default(0),
  outcome: jsonb().$type<CallOutcome>(),
  proven: boolean().notNull().default(false),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
});

export const ledgerAttempts = pgTable(
  'ledger_attempts',
  {
    key: text().notNull(),
    attempt: integer().notNull(),
    transactionId: text('transaction_id').notNull(),
    bytes: text().notNull(),
    validUntil: bigint('valid_until', { mode: 'number' }).notNull(),
    state: text().$type<LedgerCallState>().notNull(),
    code: text(),
  },
  (table) => [primaryKey({ columns: [table.key, table.attempt] })],
);
