import type { MoneyView, OwnChecks } from './ports.ts';
import { DONATION_ACCOUNT, MINT_ACCOUNT } from './settle-books.ts';

/** The invariants of protocol §7, in their order. */
export const INVARIANTS = ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9'] as const;
export type Invariant = (typeof INVARIANTS)[number];

export interface BookDifference {
  /** Name of the invariant (protocol §7) and what differs. */
  readonly where: string;
  readonly expected: bigint;
  readonly actual: bigint;
}

export interface BooksAndLedger {
  readonly money: MoneyView;
  readonly balances: ReadonlyMap<string, bigint>;
  readonly own: OwnChecks;
  /** Confirmed calls of which the mirror knows nothing after the grace time. */
  readonly unproven: number;
}

/** What of I1-I9 does not hold between ledger and book, to the unit; empty when everything agrees. */
export function compareBooks({ money, balances, own, unproven }: BooksAndLedger): BookDifference[] {
  const sumOf = (prefix: string): bigint =>
    [...balances].reduce((sum, [name, amount]) => (name.startsWith(prefix) ? sum + amount : sum), 0n);
  const donated = balances.get(DONATION_ACCOUNT) ?? 0n;
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
    { where: 'I4 credits of all booked epochs', expected: own.minted, actual: own.credited },
    { where: 'I5 claimed in the contract', expected: money.totalClaimed, actual: sumOf('paid/') },
    {
      where: 'I6 open credits in the book',
      expected: money.totalCredited - money.totalClaimed,
      actual: sumOf('owed/'),
    },
    { where: 'I7 confirmed calls that the mirror does not know', expected: 0n, actual: BigInt(unproven) },
    { where: 'I8 paid epochs without earlier evidence', expected: 0n, actual: BigInt(own.epochsWithoutEvidence) },
    {
      where: 'I9 token supply',
      expected: money.initialSupply + money.totalMinted - money.totalBurned,
      actual: money.tokenSupply,
    },
  ];
  const differences = checks.filter(({ expected, actual }) => expected !== actual);
  const minted = money.initialSupply + money.totalMinted;
  if (minted > money.cap) differences.push({ where: 'I3 cap', expected: money.cap, actual: minted });
  // Tokens that somebody sent unasked are a donation, booked as such: more than reserved is fine, less never.
  if (money.vaultBalance < money.vaultReserved)
    differences.push({ where: 'I9 vault balance', expected: money.vaultReserved, actual: money.vaultBalance });
  else if (money.vaultBalance !== money.vaultReserved + donated)
    differences.push({
      where: 'I9 vault balance with donations',
      expected: money.vaultReserved + donated,
      actual: money.vaultBalance,
    });
  return differences;
}
