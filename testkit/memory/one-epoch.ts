import { silentLogger, silentMeter, systemClock } from '@tensornode/kernel';
import type { LedgerCall } from '@tensornode/protocol';
import {
  createAlarmBoard,
  type EpochCreditView,
  type EpochLifePorts,
  type EpochLifeTerms,
  type EpochReader,
  type MoneyView,
} from '@tensornode/rewards';
import { MemoryDatabase } from './memory-database.ts';
import { memoryJournal } from './memory-journal.ts';
import { memoryLeases, memoryRewards } from './memory-rewards.ts';

export const TERMS: EpochLifeTerms = {
  subnet: 1,
  validator: '0.0.9',
  network: 'hedera:devnet',
  chainId: 298,
  board: `0x${'44'.repeat(20)}`,
  topicId: '0.0.77',
  roundsPerEpoch: 1,
  fanout: 1,
  pool: () => [],
};

/** A ledger that closed one epoch as the test says, over a book in memory: what others wrote there is input like any other. */
export function oneEpoch(epoch: {
  readonly minted: bigint;
  readonly credits: readonly EpochCreditView[];
  readonly claimed?: ReadonlyMap<string, bigint>;
}) {
  const access = { database: new MemoryDatabase(), owner: { alive: true }, now: () => Date.now() };
  const store = memoryRewards(access);
  const pushes: (readonly { readonly address: string; readonly amount: bigint }[])[] = [];
  const sum = epoch.credits.reduce((total, { amount }) => total + amount, 0n);
  const claimed = [...(epoch.claimed ?? new Map<string, bigint>()).values()].reduce((a, b) => a + b, 0n);
  const money: { -readonly [field in keyof MoneyView]: bigint } = {
    initialSupply: 100n,
    cap: 2n ** 63n - 1n,
    totalMinted: epoch.minted,
    totalBurned: 0n,
    totalCredited: sum,
    totalClaimed: claimed,
    distributorMinted: epoch.minted,
    tokenSupply: 100n + epoch.minted,
    vaultBalance: 0n,
    vaultReserved: 0n,
  };
  const reader: Partial<EpochReader> = {
    epochState: async (_, number) => ({
      epoch: number,
      start: 0,
      epochSeconds: 60,
      end: 60,
      state: epoch.minted === 0n ? 'EMPTY' : 'CLAIMABLE',
      windows: { commitFrom: 60, revealFrom: 75, closeFrom: 90 },
      permitCount: 1,
      instanceCount: epoch.credits.length,
      columnsDone: epoch.credits.length,
      voted: true,
      minted: epoch.minted,
      slotCount: epoch.credits.length,
      creditCursor: epoch.credits.length,
    }),
    credits: async () => epoch.credits,
    creditOf: async (account) => ({
      credited: epoch.credits
        .filter((one) => one.account === account)
        .reduce((total, { amount }) => total + amount, 0n),
      claimed: epoch.claimed?.get(account) ?? 0n,
    }),
    money: async () => ({ ...money }),
    nextToClose: async () => 2,
  };
  let sent = 0;
  const door: EpochLifePorts['door'] = {
    payer: TERMS.validator,
    sign: async () => {
      sent += 1;
      return { transactionId: `0.0.9@${sent}.0`, bytes: 'AA==', validUntil: Math.floor(Date.now() / 1_000) + 120 };
    },
    send: async () => ({ state: 'accepted' }),
    outcome: async () => ({
      state: 'confirmed',
      consensusTimestamp: '1700000000.000000001',
      sequenceNumber: null,
      runningHash: null,
      returnData: null,
    }),
  };
  const ports: EpochLifePorts = {
    reader: reader as EpochReader,
    calls: {
      batchTransfer: (payments: readonly { address: string; amount: bigint }[]): LedgerCall => {
        pushes.push(payments);
        return { kind: 'topic-message', topicId: '0.0.1', message: 'AA==' };
      },
    } as EpochLifePorts['calls'],
    topics: {
      messages: async function* () {
        yield [];
      },
    },
    store,
    evidence: { put: async () => '' },
    journal: memoryJournal(access),
    door,
    clock: systemClock,
    random: { bytes: (length) => new Uint8Array(length) },
    alarms: createAlarmBoard({
      clock: systemClock,
      logger: silentLogger,
      meter: silentMeter,
      announce: async () => undefined,
    }),
    logger: silentLogger,
  };
  return { ports, store, pushes, money, leases: memoryLeases(access) };
}

/** Credits of one miner each. */
export function creditsOf(amounts: readonly bigint[]): EpochCreditView[] {
  return amounts.map((amount, slot) => ({
    slot,
    account: `0.0.${1_000 + slot}`,
    address: `0x${(slot + 1).toString(16).padStart(40, '0')}`,
    role: 'miner',
    amount,
  }));
}
