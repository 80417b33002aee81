import type { EpochLifePorts } from './epoch-life.ts';
import type { MoneyView, RewardsStore } from './ports.ts';
import { MINT_ACCOUNT, owedAccount, paidAccount } from './settle-books.ts';

export interface BookDifference {
  /** Name of the invariant (protocol §7) and what differs. */
  readonly where: string;
  readonly expected: bigint;
  readonly actual: bigint;
}

export interface ReconcileResult {
  /** Null when money moved while it was read: ask again later. */
  readonly differences: readonly BookDifference[] | null;
}

const OWED = 'owed/';

/**
 * Compares contract, token and book. First books claims and pushes that the contract shows and the book does not know; then every invariant must hold
 * to the unit. A difference pauses payouts until it is explained; an agreement after a pause of our own lifts it.
 */
export async function reconcileBooks(
  ports: Pick<EpochLifePorts, 'reader' | 'store' | 'logger'>,
  subnets: readonly number[],
): Promise<ReconcileResult> {
  const before = await ports.reader.money();
  await bookClaims(ports);
  const balances = await ports.store.balances();
  const settled = await allSettled(ports, subnets);
  const money = await ports.reader.money();
  if (!settled || !sameMoney(before, money)) return { differences: null };
  const differences = compare(money, balances);
  const paused = await ports.store.paused();
  if (differences.length > 0) {
    const reason = differences
      .map(({ where, expected, actual }) => `${where}: expected ${expected}, found ${actual}`)
      .join('; ');
    ports.logger.error('BOOKS_DIFFER', { reason });
    if (paused === null) await ports.store.inTransaction((transaction) => transaction.setPaused(reason));
  } else {
    if (paused !== null) await ports.store.inTransaction((transaction) => transaction.setPaused(null));
    await ports.store.markReconciled();
  }
  return { differences };
}

/** Moves what the contract paid out from `owed` to `paid`; the cumulative claim names the transfer, so that it is booked once. */
async function bookClaims({ reader, store }: Pick<EpochLifePorts, 'reader' | 'store'>): Promise<void> {
  const balances = await store.balances();
  for (const [name] of balances) {
    if (!name.startsWith(OWED)) continue;
    const account = name.slice(OWED.length);
    const { claimed } = await reader.creditOf(account);
    const known = balances.get(paidAccount(account)) ?? 0n;
    const amount = claimed - known;
    // More in the book than the contract ever paid is no claim but a difference; the comparison below names it.
    if (amount <= 0n) continue;
    const memo = `claimed ${claimed} in all`;
    await store.inTransaction((transaction) =>
      transaction.post(`claim/${account}/${claimed}`, [
        { account: owedAccount(account), amount: -amount, memo },
        { account: paidAccount(account), amount, memo },
      ]),
    );
  }
}

/** An epoch that is minted and not yet booked makes the sums differ for a moment, rightly. */
async function allSettled(
  { reader, store }: { reader: EpochLifePorts['reader']; store: RewardsStore },
  subnets: readonly number[],
): Promise<boolean> {
  for (const subnet of subnets) {
    const next = await reader.nextToClose(subnet);
    if (next === null || next <= 1) continue;
    if ((await store.settled(subnet, next - 1)) === null) return false;
  }
  return true;
}

function sameMoney(a: MoneyView, b: MoneyView): boolean {
  return (Object.keys(a) as (keyof MoneyView)[]).every((key) => a[key] === b[key]);
}

function compare(money: MoneyView, balances: ReadonlyMap<string, bigint>): BookDifference[] {
  const sumOf = (prefix: string): bigint =>
    [...balances].reduce((sum, [name, amount]) => (name.startsWith(prefix) ? sum + amount : sum), 0n);
  const paid = sumOf('paid/');
  const owed = sumOf(OWED);
  const checks: readonly BookDifference[] = [
    {
      where: 'I1 postings sum to zero',
      expected: 0n,
      actual: [...balances.values()].reduce((sum, amount) => sum + amount, 0n),
    },
    {
      where: 'I2 minted for rewards in the book',
      expected: money.distributorMinted,
      actual: -(balances.get(MINT_ACCOUNT) ?? 0n),
    },
    { where: 'I2 credited in the contract', expected: money.distributorMinted, actual: money.totalCredited },
    { where: 'I5 claimed in the contract', expected: money.totalClaimed, actual: paid },
    { where: 'I6 open credits in the book', expected: money.totalCredited - money.totalClaimed, actual: owed },
    {
      where: 'I9 token supply',
      expected: money.initialSupply + money.totalMinted - money.totalBurned,
      actual: money.tokenSupply,
    },
  ];
  const differences = checks.filter(({ expected, actual }) => expected !== actual);
  const minted = money.initialSupply + money.totalMinted;
  if (minted > money.cap) differences.push({ where: 'I3 cap', expected: money.cap, actual: minted });
  // Tokens that somebody sent unasked are a donation: more than reserved is fine, less never.
  if (money.vaultBalance < money.vaultReserved)
    differences.push({ where: 'I9 vault balance', expected: money.vaultReserved, actual: money.vaultBalance });
  return differences;
}
