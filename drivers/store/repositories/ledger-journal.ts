import { fault, type JournalEntry, type LedgerJournal } from '@tensornode/protocol';
import { and, eq, inArray } from '../drizzle.ts';
import { ledgerAttempts, ledgerCalls } from '../schema/record.ts';
import type { Database, Queries } from './database.ts';

/** Looked at inside each writing transaction; throws TN-4004 when the writer has been replaced. */
export type Fence = (tx: Queries) => Promise<void>;

const noFence: Fence = async () => undefined;
const UNFINISHED = ['SIGNED', 'SENT'] as const;

/** The journal of outside calls: every step has committed before it resolves (`synchronous_commit` is on). */
export function ledgerJournal(database: Database, fence: Fence = noFence): LedgerJournal {
  /** Changes the current attempt, or nothing at all. */
  const change = (key: string, work: (tx: Queries) => Promise<boolean>): Promise<void> =>
    database.transaction(async (tx) => {
      await fence(tx);
      if (await work(tx)) return;
      throw fault('TN-4004', { detail: `${key} was moved on by another process`, facts: { key } });
    });
  return {
    plan: (key, call) =>
      database.transaction(async (tx) => {
        await fence(tx);
        await tx.insert(ledgerCalls).values({ key, call, state: 'PLANNED' }).onConflictDoNothing();
        return load(tx, key);
      }),
    signed: (key, attempt, signed) =>
      change(key, async (tx) => {
        const rows = await tx
          .update(ledgerCalls)
          .set({ state: 'SIGNED', attempt, outcome: null, updatedAt: new Date() })
          // A new attempt follows only on one that is over: two processes never have two live transactions for one call.
          .where(
            and(
              eq(ledgerCalls.key, key),
              eq(ledgerCalls.attempt, attempt - 1),
              inArray(ledgerCalls.state, ['PLANNED', 'REVERTED', 'EXPIRED', 'FAILED']),
            ),
          )
          .returning({ key: ledgerCalls.key });
        if (rows.length === 0) return false;
        await tx.insert(ledgerAttempts).values({ key, attempt, ...signed, state: 'SIGNED' });
        return true;
      }),
    sent: (key, attempt) =>
      change(key, async (tx) => {
        const rows = await tx
          .update(ledgerCalls)
          .set({ state: 'SENT', updatedAt: new Date() })
          .where(current(key, attempt))
          .returning({ key: ledgerCalls.key });
        if (rows.length === 0) return isSettledAlready(tx, key, attempt);
        await tx.update(ledgerAttempts).set({ state: 'SENT' }).where(attemptOf(key, attempt));
        return true;
      }),
    settled: (key, attempt, state, outcome, code) =>
      change(key, async (tx) => {
        const rows = await tx
          .update(ledgerCalls)
          .set({ state, outcome, updatedAt: new Date() })
          .where(current(key, attempt))
          .returning({ key: ledgerCalls.key });
        if (rows.length === 0) return isSettledAlready(tx, key, attempt);
        await tx.update(ledgerAttempts).set({ state, code }).where(attemptOf(key, attempt));
        return true;
      }),
  };
}

function current(key: string, attempt: number) {
  return and(eq(ledgerCalls.key, key), eq(ledgerCalls.attempt, attempt), inArray(ledgerCalls.state, [...UNFINISHED]));
}

/** True when the same attempt was settled by a process that looked at the same time: both saw the same ledger. */
async function isSettledAlready(tx: Queries, key: string, attempt: number): Promise<boolean> {
  const rows = await tx
    .select({ key: ledgerCalls.key })
    .from(ledgerCalls)
    .where(and(eq(ledgerCalls.key, key), eq(ledgerCalls.attempt, attempt)));
  return rows.length > 0;
}

function attemptOf(key: string, attempt: number) {
  return and(eq(ledgerAttempts.key, key), eq(ledgerAttempts.attempt, attempt));
}

async function load(database: Queries, key: string): Promise<JournalEntry> {
  const [row] = await database.select().from(ledgerCalls).where(eq(ledgerCalls.key, key));
  if (row === undefined) throw new RangeError(`the journal lost ${key}`);
  const [attempt] = await database.select().from(ledgerAttempts).where(attemptOf(key, row.attempt));
  return {
    key,
    call: row.call,
    state: row.state,
    attempt: row.attempt,
    signed:
      attempt === undefined
        ? null
        : { transactionId: attempt.transactionId, bytes: attempt.bytes, validUntil: attempt.validUntil },
    outcome: row.outcome ?? null,
  };
}
