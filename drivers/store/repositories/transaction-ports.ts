import { randomUUID } from 'node:crypto';
import type { Clock } from '@tensornode/kernel';
import {
  type AuditEntry,
  canonicalBytes,
  type DomainEvent,
  sha256Hex,
  type TransactionPorts,
} from '@tensornode/protocol';
import { desc, sql } from '../drizzle.ts';
import { auditLog, outbox } from '../schema/node.ts';
import type { Queries } from './database.ts';

const FIRST_LINK = '0'.repeat(64);
/** Advisory lock under which the audit chain grows: two transactions must not continue the same link. */
const AUDIT_LOCK = 7_461_001;

/** Channel on which the outbox relay is woken. */
export const OUTBOX_CHANNEL = 'tensornode_outbox';

/** Audit log and outbox inside the transaction `tx`. */
export function transactionPorts(tx: Queries, clock: Clock): TransactionPorts {
  return {
    audit: { append: (entry) => appendAudit(tx, clock, entry) },
    outbox: {
      async add(event) {
        const whole = { ...event, id: randomUUID(), v: 1, at: new Date(clock.now()).toISOString() } as DomainEvent;
        await tx.insert(outbox).values({ key: event.key, event: whole });
        await tx.execute(sql`SELECT pg_notify(${OUTBOX_CHANNEL}, '')`);
      },
    },
  };
}

async function appendAudit(tx: Queries, clock: Clock, entry: AuditEntry): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(${AUDIT_LOCK})`);
  const [last] = await tx
    .select({ id: auditLog.id, hash: auditLog.hash })
    .from(auditLog)
    .orderBy(desc(auditLog.id))
    .limit(1);
  const id = (last?.id ?? 0) + 1;
  const prev = last?.hash ?? FIRST_LINK;
  const at = new Date(clock.now());
  await tx
    .insert(auditLog)
    .values({ ...entry, id, at, prev, hash: auditHash({ ...entry, id, at: at.toISOString(), prev }) });
}

/** Digest of one link: over all its fields and the link before. */
export function auditHash(
  link: AuditEntry & { readonly id: number; readonly at: string; readonly prev: string },
): string {
  const { id, at, action, actor, subject, facts, requestId, prev } = link;
  return sha256Hex(canonicalBytes({ id, at, action, actor, subject, facts, requestId, prev }));
}
