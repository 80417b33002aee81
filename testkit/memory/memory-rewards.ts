import { askBodyBytes, dispatchBodyBytes } from '@tensornode/protocol';
import type { PayoutLeases, RewardsStore, RewardsTransaction, ValidatorEpoch } from '@tensornode/rewards';
import type { MemoryTransaction, Tables } from './memory-database.ts';
import { memoryJournal } from './memory-journal.ts';
import { fenceOf, type MemoryAccess, type MemoryFence, memoryPorts, noFence } from './memory-ports.ts';

const LEASE_MS = 10_000;
const UNDECIDED = {
  goldCommitted: false,
  startHash: null,
  weights: null,
  reliability: null,
  salt: null,
  commitment: null,
  committed: false,
  sealed: false,
  revealed: false,
  openedTasks: null,
  opened: false,
} as const;

/** Leases in memory, on the database's clock. */
export function memoryLeases(access: MemoryAccess): PayoutLeases {
  const { database, owner, now } = access;
  return {
    take: (subnet, holder, known) =>
      database.transaction(owner, (transaction) => {
        const { leases } = transaction.tables;
        const row = leases.get(subnet);
        if (row !== undefined && row.holder !== holder && row.until >= now()) return null;
        const same = row?.holder === holder && row.token === known?.token;
        const token = same ? row.token : (row?.token ?? 0n) + 1n;
        transaction.set(leases, subnet, { holder, token, until: now() + LEASE_MS });
        return { subnet, holder, token };
      }),
    release: ({ subnet, token }) =>
      database.transaction(owner, (transaction) => {
        const row = transaction.tables.leases.get(subnet);
        if (row?.token === token) transaction.set(transaction.tables.leases, subnet, { ...row, until: 0 });
      }),
    guarded: (lease) => ({
      journal: memoryJournal(access, fenceOf(lease)),
      store: memoryRewards(access, fenceOf(lease)),
    }),
    list: () =>
      database.transaction(owner, ({ tables }) =>
        [...tables.leases].map(([subnet, { holder, token, until }]) => ({
          subnet,
          holder,
          token,
          secondsLeft: Math.max(0, (until - now()) / 1_000),
        })),
      ),
  };
}

/** Epochs and the double-entry book in memory: the rules of the one on PostgreSQL, constraints included. */
export function memoryRewards(access: MemoryAccess, fence: MemoryFence = noFence): RewardsStore {
  const read = <T>(look: (tables: Tables) => T): Promise<T> =>
    access.database.transaction(access.owner, ({ tables }) => look(tables));
  const write = <T>(work: (transaction: MemoryTransaction) => T): Promise<T> =>
    access.database.transaction(access.owner, (transaction) => {
      fence(transaction);
      return work(transaction);
    });
  const epochKey = (validator: string, subnet: number, epoch: number): string => `${validator}/${subnet}/${epoch}`;
  const withoutKey = (row: ValidatorEpoch & { validator: string; subnet: number }): ValidatorEpoch => {
    const { validator: _validator, subnet: _subnet, ...epoch } = row;
    return epoch;
  };
  return {
    inTransaction: (work) =>
      access.database.transaction(access.owner, async (transaction) => {
        fence(transaction);
        const result = await work(rewardsTransaction(transaction, access));
        checkBalance(transaction.tables);
        return result;
      }),
    epoch: (validator, subnet, epoch) =>
      read(({ epochs }) => {
        const row = epochs.get(epochKey(validator, subnet, epoch));
        return row === undefined ? null : withoutKey(row);
      }),
    prepare: (validator, subnet, epoch) =>
      write((transaction) => {
        const { epochs } = transaction.tables;
        const key = epochKey(validator, subnet, epoch.epoch);
        if (!epochs.has(key)) transaction.set(epochs, key, { validator, subnet, ...UNDECIDED, ...epoch });
        const row = epochs.get(key);
        if (row === undefined) throw new RangeError(`epoch ${epoch.epoch} was not kept`);
        return withoutKey(row);
      }),
    update: (validator, subnet, epoch, patch) =>
      write((transaction) => {
        const { epochs } = transaction.tables;
        const key = epochKey(validator, subnet, epoch);
        const row = epochs.get(key);
        if (row !== undefined) transaction.set(epochs, key, { ...row, ...patch });
      }),
    fixVote: (validator, subnet, epoch, vote, counted) =>
      write((transaction) => {
        const { epochs, leaves } = transaction.tables;
        const key = epochKey(validator, subnet, epoch);
        const row = epochs.get(key);
        const ids = new Set(drawnRounds(transaction.tables, validator, subnet, epoch).map(({ roundId }) => roundId));
        const recorded = [...leaves.values()].filter(({ roundId }) => ids.has(roundId)).length;
        if (row === undefined || row.commitment !== null || recorded !== counted) return false;
        transaction.set(epochs, key, { ...row, ...vote });
        return true;
      }),
    drawnProgress: (validator, subnet, epoch) =>
      read((tables) => {
        const rounds = drawnRounds(tables, validator, subnet, epoch);
        const ids = new Set(rounds.map(({ roundId }) => roundId));
        const leaves = [...tables.leaves.values()].filter(({ roundId }) => ids.has(roundId));
        const anchored = (seq: number | null): boolean =>
          seq !== null && tables.batches.get(`${validator}/${subnet}/${seq}`)?.anchor != null;
        return {
          rounds: rounds.length,
          unfinished: rounds.filter(({ status }) => status === 'accepted' || status === 'dispatched').length,
          leaves: leaves.length,
          batches: new Set(leaves.flatMap(({ batchSeq }) => (batchSeq === null ? [] : [batchSeq]))).size,
          unanchored: leaves.filter(({ batchSeq }) => !anchored(batchSeq)).length,
        };
      }),
    drawnLeaves: (validator, subnet, epoch) =>
      read((tables) => {
        const ids = new Set(drawnRounds(tables, validator, subnet, epoch).map(({ roundId }) => roundId));
        return [...tables.leaves.values()]
          .filter(({ roundId, drawn }) => drawn && ids.has(roundId))
          .map((row) => row.leaf);
      }),
    settled: (subnet, epoch) => read(({ settled }) => settled.get(`${subnet}/${epoch}`) ?? null),
    markPushed: (subnet, epoch) =>
      write((transaction) => {
        const { settled } = transaction.tables;
        const row = settled.get(`${subnet}/${epoch}`);
        if (row !== undefined) transaction.set(settled, `${subnet}/${epoch}`, { ...row, pushed: true });
      }),
    markReconciled: () =>
      write((transaction) => {
        const { settled } = transaction.tables;
        const open = [...settled].filter(([, { state }]) => state === 'CLAIMABLE');
        for (const [key, row] of open) transaction.set(settled, key, { ...row, state: 'RECONCILED' });
        return open.length;
      }),
    credits: (subnet, epoch) =>
      read(({ credits }) =>
        [...credits.values()]
          .filter((row) => row.subnet === subnet && row.epoch === epoch)
          .map(({ slot, account, address, role, amount }) => ({ slot, account, address, role, amount }))
          .sort((a, b) => a.slot - b.slot),
      ),
    balances: () =>
      read(({ postings }) => {
        const sums = new Map<string, bigint>();
        for (const { account, amount } of postings.values()) sums.set(account, (sums.get(account) ?? 0n) + amount);
        return sums;
      }),
    ownChecks: () =>
      read((tables) => ({
        minted: [...tables.settled.values()].reduce((sum, { minted }) => sum + minted, 0n),
        credited: [...tables.credits.values()].reduce((sum, { amount }) => sum + amount, 0n),
        epochsWithoutEvidence: withoutEvidence(tables),
      })),
    unproven: (before, limit) =>
      read(({ calls, attempts }) =>
        [...calls.values()]
          .filter(
            ({ key, state, proven, updatedAt }) =>
              state === 'CONFIRMED' && !proven && !key.startsWith('batch/') && updatedAt < before,
          )
          .slice(0, limit)
          .flatMap(({ key, attempt }) => {
            const row = attempts.get(`${key}#${attempt}`);
            return row === undefined ? [] : [{ key, signed: row }];
          }),
      ),
    abandoned: (before, limit) =>
      read(({ calls, attempts }) =>
        [...calls.values()]
          .flatMap(({ key, attempt, state }) => {
            const row = attempts.get(`${key}#${attempt}`);
            const open = state === 'SIGNED' || state === 'SENT';
            return row !== undefined && open && row.validUntil < before ? [{ key, attempt, signed: row }] : [];
          })
          .sort((a, b) => a.signed.validUntil - b.signed.validUntil)
          .slice(0, limit),
      ),
    markProven: (key) =>
      write((transaction) => {
        const row = transaction.tables.calls.get(key);
        if (row !== undefined) transaction.set(transaction.tables.calls, key, { ...row, proven: true });
      }),
    paused: () => read(({ payout }) => payout.get('state') ?? null),
  };
}

function rewardsTransaction(transaction: MemoryTransaction, access: MemoryAccess): RewardsTransaction {
  const { tables } = transaction;
  return {
    ...memoryPorts(transaction, access.now),
    addDrawnRounds: async (validator, drawn) => {
      for (const { ask, ...row } of drawn) {
        if (tables.rounds.has(row.roundId)) continue;
        transaction.set(tables.rounds, row.roundId, {
          ...row,
          door: 'drawn',
          account: validator,
          status: 'accepted',
          ask: askBodyBytes(ask),
          dispatch: dispatchBodyBytes(ask, { stream: false }),
          blob: null,
          createdAt: access.now(),
        });
      }
    },
    settle: async (subnet, settled, credits) => {
      const key = `${subnet}/${settled.epoch}`;
      if (tables.settled.has(key)) return false;
      transaction.set(tables.settled, key, { subnet, ...settled });
      for (const credit of credits) {
        if (credit.amount <= 0n) throw new RangeError('a credit is positive');
        const slot = `${key}/${credit.slot}`;
        if (tables.credits.has(slot)) throw new RangeError(`slot ${slot} was credited before`);
        transaction.set(tables.credits, slot, { ...credit, subnet, epoch: settled.epoch });
      }
      return true;
    },
    post: async (transfer, sides) => {
      if ([...tables.postings.values()].some((row) => row.transfer === transfer)) return;
      for (const side of sides) {
        if (side.amount === 0n) throw new RangeError('a posting is not zero');
        transaction.set(tables.postings, transaction.nextId(), { transfer, ...side });
      }
    },
    setPaused: async (reason) => transaction.set(tables.payout, 'state', reason),
  };
}

/** What the constraint trigger of PostgreSQL checks at commit. */
function checkBalance({ postings }: Tables): void {
  const sums = new Map<string, bigint>();
  for (const { transfer, amount } of postings.values()) sums.set(transfer, (sums.get(transfer) ?? 0n) + amount);
  for (const [transfer, sum] of sums)
    if (sum !== 0n) throw new RangeError(`postings of ${transfer} do not sum to zero`);
}

function drawnRounds(tables: Tables, validator: string, subnet: number, epoch: number) {
  return [...tables.rounds.values()].filter(
    (row) => row.door === 'drawn' && row.account === validator && row.subnet === subnet && row.epoch === epoch,
  );
}

function withoutEvidence(tables: Tables): number {
  return [...tables.settled.values()].filter(({ subnet, epoch, minted }) => {
    if (minted === 0n) return false;
    const finalized = tables.calls.get(`epoch.finalize/${subnet}/${epoch}`)?.outcome;
    const before = finalized?.state === 'confirmed' ? Number(finalized.consensusTimestamp) : Number.POSITIVE_INFINITY;
    return [...tables.epochs.values()].some(
      (own) =>
        own.subnet === subnet &&
        own.epoch === epoch &&
        own.revealed &&
        (own.weights ?? []).some((weight) => weight > 0) &&
        ![...tables.batches.values()].some(
          (batch) =>
            batch.validator === own.validator &&
            batch.subnet === subnet &&
            batch.epoch === epoch &&
            batch.drawn &&
            batch.anchor !== null &&
            Number(batch.anchor.consensusTimestamp) < before,
        ),
    );
  }).length;
}
