import type { EpochLifePorts } from './epoch-life.ts';
import type { MoneyView } from './ports.ts';
import { DONATION_ACCOUNT, OUTSIDE_ACCOUNT, owedAccount, paidAccount } from './settle-books.ts';

const OWED = owedAccount('');

/**
 * Moves what the contract paid out from `owed` to `paid`; the sum that is booked then names the transfer, so that it is booked once. A claim may be faster
 * than this node's booking of the credit behind it: then only what the book owes is moved, and the rest follows.
 */
export async function bookClaims({ reader, store }: Pick<EpochLifePorts, 'reader' | 'store'>): Promise<void> {
  const balances = await store.balances();
  for (const [name, owed] of balances) {
    if (!name.startsWith(OWED)) continue;
    const account = name.slice(OWED.length);
    const { claimed } = await reader.creditOf(account);
    const known = balances.get(paidAccount(account)) ?? 0n;
    const unbooked = claimed - known;
    const amount = unbooked < owed ? unbooked : owed;
    // More in the book than the contract ever paid is no claim but a difference; the comparison names it.
    if (amount <= 0n) continue;
    const booked = known + amount;
    const memo = `claimed ${booked} in all`;
    await store.inTransaction((transaction) =>
      transaction.post(`claim/${account}/${booked}`, [
        { account: owedAccount(account), amount: -amount, memo },
        { account: paidAccount(account), amount, memo },
      ]),
    );
  }
}

/**
 * Books what the vault holds beyond what it owes: tokens that somebody sent unasked, or that left again (burned). They belong to nobody's rewards and
 * never raise an alarm. Runs under the reconciler's lease, so that one change is booked once.
 */
export async function bookDonations(
  { store, clock, logger }: Pick<EpochLifePorts, 'store' | 'clock' | 'logger'>,
  money: MoneyView,
): Promise<void> {
  const surplus = money.vaultBalance - money.vaultReserved;
  const known = (await store.balances()).get(DONATION_ACCOUNT) ?? 0n;
  if (surplus < 0n || surplus === known) return;
  const amount = surplus - known;
  const memo = `surplus ${surplus} in all`;
  await store.inTransaction((transaction) =>
    transaction.post(`donation/${Math.floor(clock.now())}/${surplus}`, [
      { account: OUTSIDE_ACCOUNT, amount: -amount, memo },
      { account: DONATION_ACCOUNT, amount, memo },
    ]),
  );
  logger.info('DONATION_BOOKED', { amount: amount.toString(), surplus: surplus.toString() });
}
