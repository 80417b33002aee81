import type { JournalEntry, LedgerJournal } from '@tensornode/protocol';
import { and, eq } from '../drizzle.ts';
import { ledgerAttempts, ledgerCalls } from '../schema/record.ts';
import type { Database } from './database.ts';

/** The journal of outside calls: every step has committed before it resolves (`synchronous_commit` is on). */
export function ledgerJournal(database: Database): LedgerJournal {
  return {
    async plan(key, call) {
      await database.insert(ledgerCalls).values({ key, call, state: 'PLANNED' }).onConflictDoNothing();
      return load(database, key);
    },
    async signed(key, attempt, signed) {
      await database.transaction(async (tx) => {
        await tx.insert(ledgerAttempts).values({ key, attempt, ...signed, state: 'SIGNED' });
        await tx
          .update(ledgerCalls)
          .set({ state: 'SIGNED', attempt, outcome: null, updatedAt: new Date() })
          .where(eq(ledgerCalls.key, key));
      });
    },
    async sent(key, attempt) {
      await database.transaction(async (tx) => {
        await tx.update(ledgerAttempts).set({ state: 'SENT' }).where(attemptOf(key, attempt));
        await tx.update(ledgerCalls).set({ state: 'SENT', updatedAt: new Date() }).where(eq(ledgerCalls.key, key));
      });
    },
    async settled(key, attempt, state, outcome, code) {
      await database.transaction(async (tx) => {
        await tx.update(ledgerAttempts).set({ state, code }).where(attemptOf(key, attempt));
        await tx.update(ledgerCalls).set({ state, outcome, updatedAt: new Date() }).where(eq(ledgerCalls.key, key));
      });
    },
  };
}

function attemptOf(key: string, attempt: number) {
  return and(eq(ledgerAttempts.key, key), eq(ledgerAttempts.attempt, attempt));
}

async function load(database: Database, key: string): Promise<JournalEntry> {
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
