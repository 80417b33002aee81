import { fault, type LedgerJournal } from '@tensornode/protocol';
import type { CallRow, MemoryTransaction } from './memory-database.ts';
import { type MemoryAccess, type MemoryFence, noFence } from './memory-ports.ts';

const OVER: ReadonlySet<string> = new Set(['PLANNED', 'REVERTED', 'EXPIRED', 'FAILED']);

/** The journal of outside calls in memory: the rules of the one on PostgreSQL. */
export function memoryJournal(access: MemoryAccess, fence: MemoryFence = noFence): LedgerJournal {
  const change = (key: string, work: (transaction: MemoryTransaction, row: CallRow) => boolean): Promise<void> =>
    access.database.transaction(access.owner, (transaction) => {
      fence(transaction);
      const row = transaction.tables.calls.get(key);
      if (row !== undefined && work(transaction, row)) return;
      throw fault('TN-4004', { detail: `${key} was moved on by another process`, facts: { key } });
    });
  const settle = (
    transaction: MemoryTransaction,
    row: CallRow,
    attempt: number,
    patch: Partial<Pick<CallRow, 'state' | 'outcome'>>,
  ): boolean => {
    if (row.attempt !== attempt) return false;
    // Settled by a process that looked at the same time: both saw the same ledger.
    if (row.state !== 'SIGNED' && row.state !== 'SENT') return true;
    const { tables } = transaction;
    transaction.set(tables.calls, row.key, { ...row, ...patch, updatedAt: access.now() });
    const known = tables.attempts.get(`${row.key}#${attempt}`);
    if (known !== undefined && patch.state !== undefined)
      transaction.set(tables.attempts, `${row.key}#${attempt}`, { ...known, state: patch.state });
    return true;
  };
  return {
    plan: (key, call) =>
      access.database.transaction(access.owner, (transaction) => {
        fence(transaction);
        const { tables } = transaction;
        if (!tables.calls.has(key))
          transaction.set(tables.calls, key, {
            key,
            call,
            state: 'PLANNED',
            attempt: 0,
            outcome: null,
            proven: false,
            updatedAt: access.now(),
          });
        const row = tables.calls.get(key) as CallRow;
        const attempt = tables.attempts.get(`${key}#${row.attempt}`);
        const { transactionId = '', bytes = '', validUntil = 0 } = attempt ?? {};
        const signed = attempt === undefined ? null : { transactionId, bytes, validUntil };
        return { key, call: row.call, state: row.state, attempt: row.attempt, signed, outcome: row.outcome };
      }),
    signed: (key, attempt, signed) =>
      change(key, (transaction, row) => {
        if (row.attempt !== attempt - 1 || !OVER.has(row.state)) return false;
        const { tables } = transaction;
        transaction.set(tables.calls, key, {
          ...row,
          state: 'SIGNED',
          attempt,
          outcome: null,
          updatedAt: access.now(),
        });
        transaction.set(tables.attempts, `${key}#${attempt}`, { key, attempt, ...signed, state: 'SIGNED' });
        return true;
      }),
    sent: (key, attempt) => change(key, (transaction, row) => settle(transaction, row, attempt, { state: 'SENT' })),
    settled: (key, attempt, state, outcome) =>
      change(key, (transaction, row) => settle(transaction, row, attempt, { state, outcome })),
  };
}
