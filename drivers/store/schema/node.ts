import type { DomainEvent, RoundEvent } from '@tensornode/protocol';
import { bigint, bigserial, jsonb, pgTable, text, timestamp } from '../drizzle.ts';

export const auditLog = pgTable('audit_log', {
  id: bigint({ mode: 'number' }).primaryKey(),
  at: timestamp({ withTimezone: true }).notNull(),
  action: text().notNull(),
  actor: text().notNull(),
  subject: text().notNull(),
  facts: jsonb().$type<Readonly<Record<string, string | number | boolean | null>>>().notNull(),
  requestId: text('request_id').notNull(),
  prev: text().notNull(),
  hash: text().notNull(),
});

export const outbox = pgTable('outbox', {
  id: bigserial({ mode: 'bigint' }).primaryKey(),
  key: text().notNull(),
  event: jsonb().$type<DomainEvent>().notNull(),
  deliveredAt: timestamp('delivered_at', { withTimezone: true }),
});

export const roundEvents = pgTable('round_events', {
  id: bigserial({ mode: 'bigint' }).primaryKey(),
  roundId: text('round_id').notNull(),
  event: jsonb().$type<RoundEvent>().notNull(),
});
