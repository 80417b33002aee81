import type { PayoutRole, PoolTask, Receipt } from '@tensornode/protocol';
import { bigint, bigserial, boolean, integer, jsonb, pgTable, primaryKey, text, timestamp } from '../drizzle.ts';
import { amount } from './columns.ts';

export const validatorEpochs = pgTable(
  'validator_epochs',
  {
    validator: text().notNull(),
    subnet: bigint({ mode: 'number' }).notNull(),
    epoch: bigint({ mode: 'number' }).notNull(),
    secret: text().notNull(),
    tasks: jsonb().$type<readonly PoolTask[]>().notNull(),
    poolRoot: text('pool_root').notNull(),
    goldCommitted: boolean('gold_committed').notNull().default(false),
    startHash: text('start_hash'),
    weights: jsonb().$type<readonly number[]>(),
    reliability: jsonb().$type<readonly number[]>(),
    salt: text(),
    commitment: text(),
    committed: boolean().notNull().default(false),
    revealed: boolean().notNull().default(false),
    openedTasks: text('opened_tasks'),
    opened: boolean().notNull().default(false),
    sealed: boolean().notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.validator, table.subnet, table.epoch] })],
);

/** Epochs whose payout this node has booked. */
export const settledEpochs = pgTable(
  'settled_epochs',
  {
    subnet: bigint({ mode: 'number' }).notNull(),
    epoch: bigint({ mode: 'number' }).notNull(),
    state: text({ enum: ['CLAIMABLE', 'RECONCILED', 'EMPTY'] }).notNull(),
    minted: amount().notNull(),
    pushed: boolean().notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.subnet, table.epoch] })],
);

export const epochCredits = pgTable(
  'epoch_credits',
  {
    subnet: bigint({ mode: 'number' }).notNull(),
    epoch: bigint({ mode: 'number' }).notNull(),
    slot: integer().notNull(),
    account: text().notNull(),
    address: text().notNull(),
    role: text().$type<PayoutRole>().notNull(),
    amount: amount().notNull(),
  },
  (table) => [primaryKey({ columns: [table.subnet, table.epoch, table.slot] })],
);

/** Double-entry book: append-only, the postings of a transfer sum to zero (both held by triggers). */
export const postings = pgTable('postings', {
  id: bigserial({ mode: 'bigint' }).primaryKey(),
  transfer: text().notNull(),
  account: text().notNull(),
  amount: amount().notNull(),
  memo: text().notNull(),
});

export const payoutState = pgTable('payout_state', {
  singleton: boolean().primaryKey().default(true),
  paused: boolean().notNull(),
  reason: text(),
  checkedAt: timestamp('checked_at', { withTimezone: true }).notNull(),
});

/** Who may carry a subnet's epochs; `token` is the fencing token. */
export const payoutLeases = pgTable('payout_leases', {
  subnet: bigint({ mode: 'number' }).primaryKey(),
  holder: text().notNull(),
  token: bigint({ mode: 'bigint' }).notNull(),
  heldUntil: timestamp('held_until', { withTimezone: true }).notNull(),
});

/** Gold questions to the other validators' gateways. */
export const goldAsks = pgTable(
  'gold_asks',
  {
    validator: text().notNull(),
    subnet: bigint({ mode: 'number' }).notNull(),
    epoch: bigint({ mode: 'number' }).notNull(),
    index: integer().notNull(),
    of: text().notNull(),
    key: text().notNull(),
    dueAt: bigint('due_at', { mode: 'number' }).notNull(),
    roundId: text('round_id'),
    receipt: jsonb().$type<Receipt>(),
    tries: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.validator, table.subnet, table.epoch, table.index] })],
);
