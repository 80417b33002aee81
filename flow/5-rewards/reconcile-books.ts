import type { Gauge } from '@tensornode/kernel';
import { bookClaims, bookDonations } from './book-claims.ts';
import { type BookDifference, compareBooks, INVARIANTS, type Invariant } from './compare-books.ts';
import { concludeCalls } from './conclude-calls.ts';
import type { EpochLifePorts } from './epoch-life.ts';
import type { MoneyView, RewardsStore } from './ports.ts';
import { countUnproven } from './prove-confirmed.ts';

export interface ReconcileResult {
  /** Null when money moved while it was read: ask again later. */
  readonly differences: readonly BookDifference[] | null;
}

export type ReconcilePorts = Pick<
  EpochLifePorts,
  'reader' | 'store' | 'journal' | 'logger' | 'alarms' | 'door' | 'clock'
> & {
  /** 1 while the invariant holds, 0 when it was found broken. */
  readonly holds?: Gauge;
};

/**
 * Compares contract, token, mirror and book. First books claims, pushes and donations that the ledger shows and the book does not know; then every
 * invariant must hold to the unit. A difference pauses payouts and raises an alarm until it is explained; an agreement afterwards lifts the pause.
 */
export async function reconcileBooks(ports: ReconcilePorts, subnets: readonly number[]): Promise<ReconcileResult> {
  await concludeCalls(ports);
  const before = await ports.reader.money();
  // Asked before anything of the book is read: an epoch booked between the reads would be half in them, and look like a difference.
  const settled = await allSettled(ports, subnets);
  await bookClaims(ports);
  await bookDonations(ports, before);
  const balances = await ports.store.balances();
  const own = await ports.store.ownChecks();
  const unproven = await countUnproven(ports);
  const money = await ports.reader.money();
  if (!settled || !sameMoney(before, money)) return { differences: null };
  const differences = compareBooks({ money, balances, own, unproven });
  for (const name of INVARIANTS) ports.holds?.set(isBroken(name, differences) ? 0 : 1, { invariant: name });
  await decide(ports, differences);
  return { differences };
}

async function decide(ports: ReconcilePorts, differences: readonly BookDifference[]): Promise<void> {
  const { store, alarms, logger } = ports;
  const paused = await store.paused();
  if (differences.length > 0) {
    const reason = differences
      .map(({ where, expected, actual }) => `${where}: expected ${expected}, found ${actual}`)
      .join('; ');
    logger.error('BOOKS_DIFFER', { reason });
    if (paused === null) await store.inTransaction((transaction) => transaction.setPaused(reason));
    await alarms.raise('books-differ', `TN-4003 ${reason}`);
    return;
  }
  if (paused !== null) await store.inTransaction((transaction) => transaction.setPaused(null));
  await alarms.clear('books-differ');
  await store.markReconciled();
}

function isBroken(name: Invariant, differences: readonly BookDifference[]): boolean {
  return differences.some(({ where }) => where.startsWith(name));
}

/** An epoch that is minted and not yet booked makes the sums differ for a moment, rightly. */
async function allSettled(
  { reader, store }: { reader: EpochLifePorts['reader']; store: RewardsStore },
  subnets: readonly number[],
): Promise<boolean> {
  for (const subnet of subnets) {
    const next = await reader.nextToClose(subnet);
    if (next === null) continue;
    // Epochs are booked in order: when the newest closed one is, all are.
    if (next > 1 && (await store.settled(subnet, next - 1)) === null) return false;
  }
  return true;
}

function sameMoney(a: MoneyView, b: MoneyView): boolean {
  return (Object.keys(a) as (keyof MoneyView)[]).every((key) => a[key] === b[key]);
}
