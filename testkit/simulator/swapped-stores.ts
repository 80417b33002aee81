import type { LedgerJournal, TransactionPorts } from '@tensornode/protocol';
import type { PayoutLeases, RewardsStore } from '@tensornode/rewards';
import type { CallRow } from '../memory/memory-database.ts';
import { memoryJournal } from '../memory/memory-journal.ts';
import { type MemoryAccess, memoryPorts } from '../memory/memory-ports.ts';
import { memoryLeases, memoryRewards } from '../memory/memory-rewards.ts';
import type { PlantedBug } from './planted-bugs.ts';

export interface SwappableStores {
  readonly journal: LedgerJournal;
  readonly rewards: RewardsStore;
  readonly leases: PayoutLeases;
}

/** The stores of a process; with a planted bug, stores that have it. */
export function openStores(access: MemoryAccess, swap: PlantedBug['swap']): SwappableStores {
  const rewards = memoryRewards(access);
  const leases = memoryLeases(access);
  const journal = memoryJournal(access);
  switch (swap) {
    case 'unfenced': {
      const loose = looseJournal(access);
      return { journal: loose, rewards, leases: { ...leases, guarded: () => ({ journal: loose, store: rewards }) } };
    }
    case 'no-unique-key': {
      const loose = looseJournal(access);
      return { journal: loose, rewards, leases };
    }
    case 'outbox-outside': {
      const outside = withOutboxOutside(access, rewards);
      return {
        journal,
        rewards: outside,
        leases: {
          ...leases,
          guarded: (lease) => {
            const books = leases.guarded(lease);
            return { ...books, store: withOutboxOutside(access, books.store) };
          },
        },
      };
    }
    default:
      return { journal, rewards, leases };
  }
}

/** A journal that lets any writer change any attempt. */
function looseJournal(access: MemoryAccess): LedgerJournal {
  const patch = (key: string, attempt: number, change: Partial<CallRow>): Promise<void> =>
    access.database.transaction(access.owner, (transaction) => {
      const { calls } = transaction.tables;
      const row = calls.get(key);
      if (row !== undefined) transaction.set(calls, key, { ...row, ...change, updatedAt: access.now() });
      void attempt;
    });
  return {
    plan: memoryJournal(access).plan,
    signed: (key, attempt, signed) =>
      access.database.transaction(access.owner, (transaction) => {
        const { calls, attempts } = transaction.tables;
        const row = calls.get(key);
        if (row !== undefined) transaction.set(calls, key, { ...row, state: 'SIGNED', attempt, outcome: null });
        const free = attempts.has(`${key}#${attempt}`)
          ? `${key}#${attempt}/${signed.transactionId}`
          : `${key}#${attempt}`;
        transaction.set(attempts, free, { key, attempt, ...signed, state: 'SIGNED' });
      }),
    sent: (key, attempt) => patch(key, attempt, { state: 'SENT' }),
    settled: (key, attempt, state, outcome) => patch(key, attempt, { state, outcome }),
  };
}

/** Events go out in a transaction of their own, before the one that makes them true. */
function withOutboxOutside(access: MemoryAccess, store: RewardsStore): RewardsStore {
  const told: Parameters<TransactionPorts['outbox']['add']>[0][] = [];
  return {
    ...store,
    inTransaction: async (work) => {
      const result = await store.inTransaction((ports) =>
        work({ ...ports, outbox: { add: async (event) => void told.push(event) } }),
      );
      await access.database.transaction(access.owner, async (transaction) => {
        const { outbox } = memoryPorts(transaction, access.now);
        for (const event of told.splice(0)) await outbox.add(event);
      });
      return result;
    },
  };
}
