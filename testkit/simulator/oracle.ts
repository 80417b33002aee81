import { fromBase64 } from '@tensornode/kernel';
import { decodeHcsMessage } from '@tensornode/protocol';
import type { MemoryDatabase } from '../memory/memory-database.ts';
import type { Scheduler } from './scheduler.ts';
import { INITIAL_SUPPLY, type SimChain, type Slot, VALIDATOR } from './sim-chain.ts';
import type { Reached, SimLedger } from './sim-ledger.ts';

/** What must never happen, whatever fails. `name` begins with the invariant (protocol §7) or with X for what they imply. */
export class Violation extends Error {
  constructor(invariant: string, detail: string) {
    super(`${invariant}: ${detail}`);
    this.name = 'Violation';
  }
}

/** Attempts of one call that may be paid for before somebody should have noticed. */
const MOST_REVERTS = 14;

/**
 * Watches ledger and database from outside, with its own memory, and compares them after every step: each transaction that reaches consensus and each
 * commit. It shares no code with what it checks.
 */
export class Oracle {
  private readonly keyOf = new Map<string, string>();
  private readonly executedUnder = new Map<string, string>();
  private readonly reverts = new Map<string, number>();
  private readonly executed = new Map<string, Reached>();
  private readonly anchoredEpochs = new Map<number, number>();
  private lastSeq = 0;
  private lastRoot = '0'.repeat(64);
  private seenPostings = 0;

  private readonly scheduler: Scheduler;
  private readonly database: MemoryDatabase;
  private readonly ledger: SimLedger;

  constructor(scheduler: Scheduler, database: MemoryDatabase, ledger: SimLedger) {
    this.scheduler = scheduler;
    this.database = database;
    this.ledger = ledger;
    ledger.onSubmit = (transactionId) => this.watch(() => this.submitted(transactionId));
    ledger.onReached = (reached, revert) => this.watch(() => this.reached(reached, revert));
    database.onCommit = () => this.watch(() => this.committed());
  }

  /** A violation must not drown in the error handling of the code under test. */
  private watch(check: () => void): void {
    try {
      check();
    } catch (error) {
      this.scheduler.fatal ??= error instanceof Error ? error : new Error(String(error));
    }
  }

  /** Bytes that nobody would find again after a crash must not leave. */
  private submitted(transactionId: string): void {
    for (const { key, transactionId: stored } of this.database.tables.attempts.values())
      if (stored === transactionId) {
        this.keyOf.set(transactionId, key);
        return;
      }
    throw new Violation('X1 stored before sent', `${transactionId} is not in the journal`);
  }

  private reached(reached: Reached, revert: string | null): void {
    const { transaction, duplicate, expired } = reached;
    const key = this.keyOf.get(transaction.transactionId);
    if (!duplicate && !expired && key !== undefined) {
      if (revert !== null) this.reverted(key, revert);
      else this.took(key, reached);
    }
    if (transaction.payload.kind === 'message' && !duplicate && !expired) this.message(reached);
    checkChain(this.ledger.chain, this.anchoredEpochs);
  }

  private reverted(key: string, revert: string): void {
    const times = (this.reverts.get(key) ?? 0) + 1;
    this.reverts.set(key, times);
    if (times > MOST_REVERTS) throw new Violation('X2 fees', `${key} reverted ${times} times: ${revert}`);
  }

  private took(key: string, reached: Reached): void {
    const { transactionId } = reached.transaction;
    const before = this.executedUnder.get(key);
    if (before !== undefined)
      throw new Violation('X3 each call once', `${key} was executed as ${before} and as ${transactionId}`);
    this.executedUnder.set(key, transactionId);
    this.executed.set(transactionId, reached);
  }

  /** The validator's batches form a chain without gaps and without a double. */
  private message({ transaction, at }: Reached): void {
    if (transaction.payload.kind !== 'message' || transaction.payer !== VALIDATOR) return;
    const message = decodeHcsMessage(fromBase64(transaction.payload.base64));
    if (message?.t !== 'batch') return;
    if (message.seq !== this.lastSeq + 1 || message.prev !== this.lastRoot)
      throw new Violation('X4 chain of batches', `batch ${message.seq} follows ${this.lastSeq}`);
    this.lastSeq = message.seq;
    this.lastRoot = message.root;
    if (!this.anchoredEpochs.has(message.epoch)) this.anchoredEpochs.set(message.epoch, at / 1_000);
  }

  private committed(): void {
    const { tables } = this.database;
    if (tables.postings.size < this.seenPostings) throw new Violation('I1', 'postings disappeared from the book');
    if (tables.postings.size > this.seenPostings) {
      this.seenPostings = tables.postings.size;
      this.checkBook();
    }
    for (const { key, state, attempt } of tables.calls.values()) {
      if (state !== 'CONFIRMED') continue;
      const transactionId = tables.attempts.get(`${key}#${attempt}`)?.transactionId ?? 'nothing';
      if (!this.executed.has(transactionId))
        throw new Violation('I7', `${key} is CONFIRMED, and ${transactionId} was never executed`);
    }
  }

  private checkBook(): void {
    const { tables } = this.database;
    const balances = new Map<string, bigint>();
    const transfers = new Map<string, bigint>();
    for (const { account, amount, transfer } of tables.postings.values()) {
      balances.set(account, (balances.get(account) ?? 0n) + amount);
      transfers.set(transfer, (transfers.get(transfer) ?? 0n) + amount);
    }
    for (const [transfer, sum] of transfers) if (sum !== 0n) throw new Violation('I1', `${transfer} sums to ${sum}`);
    const { chain } = this.ledger;
    const minted = -(balances.get('mint') ?? 0n);
    if (minted > chain.totalMinted)
      throw new Violation('I2', `the book minted ${minted}, the ledger ${chain.totalMinted}`);
    for (const [name, balance] of balances) {
      const [kind = '', account = ''] = name.split('/');
      if (kind === 'owed' && balance < 0n) throw new Violation('I5', `${name} is ${balance}`);
      if (kind === 'paid' && balance > (chain.paid.get(account) ?? 0n))
        throw new Violation('I5', `${name} is ${balance}, the ledger paid ${chain.paid.get(account) ?? 0n}`);
      const owed = (balances.get(`owed/${account}`) ?? 0n) + (balances.get(`paid/${account}`) ?? 0n);
      if (kind === 'owed' && owed > (chain.credited.get(account) ?? 0n))
        throw new Violation('I6', `the book owes ${account} ${owed} in all, the ledger credited less`);
    }
    for (const { subnet, epoch, minted: booked } of tables.settled.values()) {
      const entry = chain.epochs[epoch - 1];
      if (entry?.minted !== booked)
        throw new Violation('I2', `epoch ${epoch} of subnet ${subnet} is booked with ${booked}`);
      const events = [...tables.outbox.values()].filter(
        ({ event }) => event.type === 'reward.paid' && event.data.epoch === epoch,
      );
      const paid = entry.slots.filter(({ amount }) => amount > 0n).length;
      if (events.length !== paid)
        throw new Violation(
          'X5 events with their state',
          `epoch ${epoch} pays ${paid} slots and tells of ${events.length}`,
        );
    }
  }
}

function checkChain(chain: SimChain, anchoredEpochs: ReadonlyMap<number, number>): void {
  const sum = (values: Iterable<bigint>): bigint => [...values].reduce((total, value) => total + value, 0n);
  let due = 0n;
  let left = chain.terms.cap - INITIAL_SUPPLY;
  chain.epochs.forEach((entry, index) => {
    const { slots, minted, state, cursor, finalizedAt } = entry;
    if (slots.reduce((total, { amount }) => total + amount, 0n) !== minted)
      throw new Violation('I2', `epoch ${index + 1} pays other than it mints`);
    if (minted > chain.terms.pot) throw new Violation('I2', `epoch ${index + 1} mints more than its pot`);
    if (minted > 0n && left >= chain.terms.pot) checkShares(chain.terms.pot, slots);
    left -= minted;
    slots.forEach(({ booked }, slot) => {
      if (booked > 1) throw new Violation('I4', `slot ${slot} of epoch ${index + 1} was credited ${booked} times`);
      if (booked !== (slot < cursor ? 1 : 0))
        throw new Violation('I4', `slot ${slot} of epoch ${index + 1} and its cursor`);
    });
    due += slots.slice(0, cursor).reduce((total, { amount }) => total + amount, 0n);
    if (state === 'CLAIMABLE' && cursor !== slots.length)
      throw new Violation('I2', `epoch ${index + 1} is not all credited`);
    if (minted > 0n && !((anchoredEpochs.get(index + 1) ?? Number.POSITIVE_INFINITY) < (finalizedAt ?? 0)))
      throw new Violation('I8', `epoch ${index + 1} was paid without earlier evidence`);
  });
  if (sum(chain.credited.values()) !== due) throw new Violation('I2', 'credited is not what was booked');
  if (INITIAL_SUPPLY + chain.totalMinted > chain.terms.cap) throw new Violation('I3', 'more than the cap');
  for (const [account, claimed] of chain.claimed) {
    const paid = chain.paid.get(account) ?? 0n;
    if (claimed !== paid || paid > (chain.credited.get(account) ?? 0n))
      throw new Violation(
        'I5',
        `${account} claimed ${claimed}, was paid ${paid}, is credited ${chain.credited.get(account)}`,
      );
  }
  if (sum(chain.paid.values()) !== chain.totalPaid) throw new Violation('I9', 'the vault paid other than it counts');
}

/** Owner and validator get their share of what the closers leave, to the unit: floor, or one more from the largest remainder. */
function checkShares(pot: bigint, slots: readonly Slot[]): void {
  const closers = slots.filter(({ role }) => role === 'closer').reduce((sum, { amount }) => sum + amount, 0n);
  for (const [role, bps] of [
    ['owner', 1_800n],
    ['validator', 4_100n],
  ] as const) {
    const amount = slots.find((slot) => slot.role === role)?.amount ?? 0n;
    const exact = ((pot - closers) * bps) / 10_000n;
    if (amount !== exact && amount !== exact + 1n)
      throw new Violation('X6 split', `the ${role} gets ${amount}, not ${exact}`);
  }
}
