import { fault, type TransactionPorts } from '@tensornode/protocol';
import type { PayoutLease } from '@tensornode/rewards';
import type { MemoryDatabase, MemoryTransaction, Owner } from './memory-database.ts';

/** How stores over one database run their work: as whom, at what time, under which lease. */
export interface MemoryAccess {
  readonly database: MemoryDatabase;
  /** Whose death ends its transactions. */
  readonly owner: Owner;
  /** Unix milliseconds of the database's clock. */
  now(): number;
}

/** Throws TN-4004 when the lease changed hands. */
export type MemoryFence = (transaction: MemoryTransaction) => void;

export const noFence: MemoryFence = () => undefined;

export function fenceOf(lease: PayoutLease): MemoryFence {
  return ({ tables }) => {
    const row = tables.leases.get(lease.subnet);
    if (row?.token === lease.token) return;
    throw fault('TN-4004', { detail: `Subnet ${lease.subnet} is carried on under token ${row?.token ?? 0n}` });
  };
}

/** Audit log and outbox inside a transaction. */
export function memoryPorts(transaction: MemoryTransaction, now: () => number): TransactionPorts {
  const { tables } = transaction;
  return {
    audit: {
      append: async ({ action, subject }) => transaction.set(tables.audit, transaction.nextId(), { action, subject }),
    },
    outbox: {
      add: async (event) => {
        const id = transaction.nextId();
        const whole = { ...event, id: `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`, v: 1 as const };
        transaction.set(tables.outbox, id, {
          event: { ...whole, at: new Date(now()).toISOString() } as never,
          delivered: false,
        });
      },
    },
  };
}
