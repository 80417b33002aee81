import { type PayoutRole, splitByLargestRemainder } from '@tensornode/protocol';
import type { ChainBugs } from './planted-bugs.ts';

export const EPOCH_SECONDS = 200;
export const VALIDATOR = '0.0.1013';
export const OWNER = '0.0.1012';
export const INITIAL_SUPPLY = 1_000_000n;
const SPLIT = [1_800n, 4_100n, 4_100n];
const CHUNK = 16;
/** Slots that one `credit` books at most, whatever its caller wishes: so that an epoch takes several calls. */
const CREDIT_SLOTS = 12;
const DAY = 86_400;

export const minerOf = (instance: number): string => `0.0.${2_000 + instance}`;
export const addressOf = (account: string): string => `0x${BigInt(account.slice(4)).toString(16).padStart(40, '0')}`;
export const accountOf = (address: string): string => `0.0.${BigInt(address)}`;

/** One call of a contract. Everything that chance decides about it stands in `codes`, drawn once at consensus: replicas come to the same end. */
export type Operation =
  | { readonly op: 'open' }
  | { readonly op: 'close' }
  | { readonly op: 'commit'; readonly epoch: number }
  | { readonly op: 'reveal'; readonly epoch: number; readonly weights: readonly number[] }
  | { readonly op: 'finalize'; readonly epoch: number }
  | { readonly op: 'credit'; readonly epoch: number; readonly maxSlots: number }
  | { readonly op: 'push'; readonly payments: readonly { readonly account: string; readonly amount: bigint }[] }
  | { readonly op: 'claim'; readonly account: string }
  | { readonly op: 'gift'; readonly amount: bigint }
  | { readonly op: 'nothing' };

export interface Slot {
  readonly account: string;
  readonly role: PayoutRole;
  readonly amount: bigint;
  /** How often it was booked: more than once breaks I4. */
  booked: number;
}

export interface ChainEpoch {
  readonly instances: readonly number[];
  readonly start: number;
  readonly openedBy: { readonly transactionId: string; readonly consensusTimestamp: string };
  end: number | null;
  state: 'OPEN' | 'SEALED' | 'CLOSING' | 'MINTED' | 'CLAIMABLE' | 'EMPTY';
  vote: 'none' | 'committed' | 'revealed';
  weights: readonly number[];
  columnsDone: number;
  closers: { readonly account: string; readonly columns: number }[];
  minted: bigint;
  slots: Slot[];
  cursor: number;
  finalizedAt: number | null;
}

export interface ChainTerms {
  readonly instances: readonly (readonly number[])[];
  readonly pot: bigint;
  readonly cap: bigint;
  readonly capPerDay: bigint;
  readonly bugs: ChainBugs;
}

export interface Consensus {
  readonly transactionId: string;
  readonly payer: string;
  readonly timestamp: string;
  /** Unix seconds with fraction. */
  readonly seconds: number;
  /** Response codes of the token service, in the order of its calls; 22 is success. */
  readonly code: (account: string) => number;
  /** True when gas runs out in the middle of what is not atomic by a planted bug. */
  readonly cut: boolean;
}

/** The epoch contracts, the vault and the token as numbers: windows, guards and sums as in `chain/contracts`, consensus as a plain mean of one vote. */
export class SimChain {
  readonly epochs: ChainEpoch[] = [];
  readonly credited = new Map<string, bigint>();
  readonly claimed = new Map<string, bigint>();
  /** Tokens that really left the vault. */
  readonly paid = new Map<string, bigint>();
  readonly mintedOnDay = new Map<number, bigint>();
  nextToClose = 1;
  totalMinted = 0n;
  totalPaid = 0n;
  gifts = 0n;

  readonly terms: ChainTerms;

  constructor(terms: ChainTerms) {
    this.terms = terms;
  }

  /** Null when it took effect, otherwise the revert: then nothing did. */
  apply(operation: Operation, consensus: Consensus): string | null {
    const now = Math.floor(consensus.seconds);
    switch (operation.op) {
      case 'nothing':
        return null;
      case 'gift':
        this.gifts += operation.amount;
        return null;
      case 'open':
        return this.open(now, consensus);
      case 'claim':
        return this.claim(operation.account, consensus);
      case 'push':
        return this.push(operation.payments, consensus);
      case 'close':
        return this.close(now, consensus.payer);
      default:
        return this.applyToEpoch(operation, now, consensus);
    }
  }

  private open(now: number, { transactionId, timestamp }: Consensus): string | null {
    const running = this.epochs.at(-1);
    if (running !== undefined && now < running.start + EPOCH_SECONDS) return 'EpochTooEarly()';
    if (running !== undefined) {
      running.end = now;
      running.state = 'SEALED';
    }
    const { instances } = this.terms;
    this.epochs.push({
      instances: instances[Math.min(this.epochs.length, instances.length - 1)] ?? [],
      start: now,
      openedBy: { transactionId, consensusTimestamp: timestamp },
      end: null,
      state: 'OPEN',
      vote: 'none',
      weights: [],
      columnsDone: -1,
      closers: [],
      minted: 0n,
      slots: [],
      cursor: 0,
      finalizedAt: null,
    });
    return null;
  }

  private close(now: number, payer: string): string | null {
    const entry = this.epochs[this.nextToClose - 1];
    if (entry === undefined || entry.state === 'OPEN') return null;
    if (now < (entry.end ?? 0) + EPOCH_SECONDS / 2) return 'EpochTooEarly()';
    if (entry.state === 'SEALED') {
      entry.state = 'CLOSING';
      entry.columnsDone = 0;
    }
    if (!isVoted(entry)) return null;
    const columns = Math.min(CHUNK, entry.instances.length - entry.columnsDone);
    if (columns > 0) entry.closers.push({ account: payer, columns });
    entry.columnsDone += columns;
    return null;
  }

  private applyToEpoch(
    operation: Extract<Operation, { epoch: number }>,
    now: number,
    consensus: Consensus,
  ): string | null {
    const entry = this.epochs[operation.epoch - 1];
    if (entry === undefined || entry.end === null) return 'EpochUnknown()';
    const { end } = entry;
    switch (operation.op) {
      case 'commit':
        if (entry.vote !== 'none' || now < end || now >= end + EPOCH_SECONDS / 4) return 'WeightsNotNow()';
        entry.vote = 'committed';
        return null;
      case 'reveal':
        if (entry.vote !== 'committed' || now < end + EPOCH_SECONDS / 4 || now >= end + EPOCH_SECONDS / 2)
          return 'WeightsNotNow()';
        entry.vote = 'revealed';
        entry.weights = operation.weights;
        return null;
      case 'finalize':
        return this.finalize(entry, now, consensus);
      case 'credit':
        return this.credit(entry, operation.maxSlots, consensus.cut);
    }
  }

  private finalize(entry: ChainEpoch, now: number, consensus: Consensus): string | null {
    if (entry.state === 'MINTED' || entry.state === 'CLAIMABLE' || entry.state === 'EMPTY') return null;
    if (entry.state !== 'CLOSING' || (isVoted(entry) && entry.columnsDone < entry.instances.length))
      return 'EpochNotClosed()';
    const { slots, minted } = this.settle(entry);
    const day = Math.floor(now / DAY);
    const today = this.mintedOnDay.get(day) ?? 0n;
    if (minted > this.terms.capPerDay - today)
      return `TokenVaultDayCapExceeded(${minted}, ${this.terms.capPerDay - today})`;
    const code = minted > 0n ? consensus.code('mint') : 22;
    if (code !== 22) return `HederaTokensCallFailed(${code})`;
    this.nextToClose += 1;
    entry.slots = slots;
    entry.minted = minted;
    entry.state = minted > 0n ? 'MINTED' : 'EMPTY';
    entry.finalizedAt = consensus.seconds;
    this.mintedOnDay.set(day, today + minted);
    this.totalMinted += minted;
    return null;
  }

  private settle(entry: ChainEpoch): { slots: Slot[]; minted: bigint } {
    const total = entry.weights.reduce((sum, weight) => sum + weight, 0);
    const { pot, cap } = this.terms;
    if (!isVoted(entry) || total === 0 || pot === 0n) return { slots: [], minted: 0n };
    const budget = pot / 50n;
    const columns = BigInt(entry.instances.length);
    const closers = entry.closers.map(({ account, columns: closed }) => ({
      account,
      role: 'closer' as const,
      amount: (budget * BigInt(closed)) / (columns === 0n ? 1n : columns),
    }));
    const spent = closers.reduce((sum, { amount }) => sum + amount, 0n);
    const [owner = 0n, validators = 0n, miners = 0n] = splitByLargestRemainder(pot - spent, SPLIT);
    const shares = entry.instances.map((instance, column) => ({
      account: minerOf(instance),
      role: 'miner' as const,
      amount: (miners * BigInt(entry.weights[column] ?? 0)) / BigInt(total),
    }));
    const whole = [
      { account: OWNER, role: 'owner' as const, amount: owner },
      { account: VALIDATOR, role: 'validator' as const, amount: validators },
      ...shares,
      ...closers,
    ];
    const wanted = whole.reduce((sum, { amount }) => sum + amount, 0n);
    const left = cap - INITIAL_SUPPLY - this.totalMinted;
    const slots = whole.map((slot) => ({
      ...slot,
      amount: left < wanted ? (slot.amount * left) / wanted : slot.amount,
      booked: 0,
    }));
    return { slots, minted: slots.reduce((sum, { amount }) => sum + amount, 0n) };
  }

  private credit(entry: ChainEpoch, maxSlots: number, cut: boolean): string | null {
    if (entry.state === 'CLAIMABLE' || entry.state === 'EMPTY') return null;
    if (entry.state !== 'MINTED') return 'EpochNotClosed()';
    const until = Math.min(entry.slots.length, entry.cursor + Math.min(maxSlots, CREDIT_SLOTS));
    for (const slot of entry.slots.slice(entry.cursor, until)) {
      slot.booked += 1;
      this.credited.set(slot.account, (this.credited.get(slot.account) ?? 0n) + slot.amount);
    }
    if (this.terms.bugs.cursorAfterCredit && cut) return null;
    entry.cursor = until;
    if (until === entry.slots.length) entry.state = 'CLAIMABLE';
    return null;
  }

  private claim(account: string, consensus: Consensus): string | null {
    const open = (this.credited.get(account) ?? 0n) - (this.claimed.get(account) ?? 0n);
    if (open === 0n) return 'DistributorNothingToClaim()';
    if (consensus.code(account) !== 22) return 'HederaTokensCallFailed()';
    this.pay(account, open);
    return null;
  }

  private push(
    payments: readonly { readonly account: string; readonly amount: bigint }[],
    consensus: Consensus,
  ): string | null {
    for (const { account, amount } of payments) {
      if (amount <= 0n) return 'DistributorInvalidAmount()';
      const claimed = this.claimed.get(account) ?? 0n;
      if (amount > (this.credited.get(account) ?? 0n) - claimed) continue;
      if (consensus.code(account) === 22) this.pay(account, amount);
      else if (this.terms.bugs.pushWithoutRestore) this.claimed.set(account, claimed + amount);
    }
    return null;
  }

  private pay(account: string, amount: bigint): void {
    this.claimed.set(account, (this.claimed.get(account) ?? 0n) + amount);
    this.paid.set(account, (this.paid.get(account) ?? 0n) + amount);
    this.totalPaid += amount;
  }
}

export function isVoted(entry: ChainEpoch): boolean {
  return entry.vote === 'revealed';
}
