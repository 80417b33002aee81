import type { QueryEnvelope } from '@tensornode/protocol';
import { bigint, jsonb, pgTable, primaryKey, text, timestamp } from '../drizzle.ts';
import { bytes } from './columns.ts';

export const rounds = pgTable('rounds', {
  roundId: text('round_id').primaryKey(),
  subnet: bigint({ mode: 'number' }).notNull(),
  kind: text({ enum: ['gold', 'twin', 'organic', 'shadow'] }).notNull(),
  door: text({ enum: ['round', 'chat', 'drawn'] }).notNull(),
  account: text().notNull(),
  status: text({ enum: ['accepted', 'dispatched', 'scored', 'anchored', 'failed'] }).notNull(),
  reason: text(),
  envelope: jsonb().$type<QueryEnvelope>().notNull(),
  ask: bytes(),
  dispatch: bytes(),
  salt: text(),
  dataKey: text('data_key'),
  instances: jsonb().$type<readonly number[]>(),
  epoch: bigint({ mode: 'number' }),
  drawIndex: bigint('draw_index', { mode: 'number' }),
  dueAt: bigint('due_at', { mode: 'number' }),
  blob: text(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
});

export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    account: text().notNull(),
    key: text().notNull(),
    requestDigest: text('request_digest').notNull(),
    roundId: text('round_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.account, table.key] })],
);
