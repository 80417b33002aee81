import { fault } from '@tensornode/protocol';
import type { EpochLifePorts, EpochLifeTerms } from './epoch-life.ts';
import type { EpochCreditView, EpochStatusView, Posting } from './ports.ts';

/** Account of the book that tokens come from; its balance is minus all that was ever minted for rewards. */
export const MINT_ACCOUNT = 'mint';
/** Tokens that came into the vault unasked, and where they came from. */
export const DONATION_ACCOUNT = 'donation';
export const OUTSIDE_ACCOUNT = 'outside';
export const owedAccount = (account: string): string => `owed/${account}`;
export const paidAccount = (account: string): string => `paid/${account}`;

/**
 * Books a closed epoch once: what was minted, to whom it is owed, and the `reward.paid` events, in one transaction.
 * @throws TensorNodeError TN-4003 when the credits do not sum to what was minted, or one is negative (invariant I2): nothing is booked and payouts are paused
 */
export async function settleBooks(
  ports: EpochLifePorts,
  terms: EpochLifeTerms,
  status: EpochStatusView,
): Promise<void> {
  const { subnet } = terms;
  const { epoch } = status;
  if ((await ports.store.settled(subnet, epoch)) !== null) return;
  const empty = status.state === 'EMPTY';
  const all = empty ? [] : await ports.reader.credits(subnet, epoch);
  const sum = all.reduce((total, credit) => total + credit.amount, 0n);
  const minted = empty ? 0n : status.minted;
  const negative = all.find(({ amount }) => amount < 0n);
  if (sum !== minted || negative !== undefined) {
    const reason =
      negative === undefined
        ? `I2 epoch ${epoch} of subnet ${subnet} credits ${sum}, minted ${minted}`
        : `I2 epoch ${epoch} of subnet ${subnet} credits ${negative.amount} to ${negative.account}`;
    await ports.store.inTransaction((transaction) => transaction.setPaused(reason));
    await ports.alarms.raise('books-differ', reason);
    throw fault('TN-4003', { detail: reason, facts: { subnet, epoch } });
  }
  // A credit of nothing moves nothing: the book has no row for it.
  const credits = all.filter(({ amount }) => amount > 0n);
  await ports.store.inTransaction(async (transaction) => {
    const settled = { epoch, state: empty ? ('EMPTY' as const) : ('CLAIMABLE' as const), minted, pushed: false };
    if (!(await transaction.settle(subnet, settled, credits))) return;
    if (!empty) await transaction.post(`epoch/${subnet}/${epoch}`, mintPostings(subnet, epoch, minted, credits));
    for (const { account, role, amount } of credits) {
      await transaction.outbox.add({
        type: 'reward.paid',
        key: account,
        data: { subnet, epoch, account, role, amount: amount.toString() },
      });
    }
    await transaction.audit.append({
      action: empty ? 'EPOCH_EMPTY' : 'EPOCH_BOOKED',
      actor: 'system',
      subject: `subnet/${subnet}/epoch/${epoch}`,
      facts: { minted: minted.toString(), credits: credits.length },
      requestId: `epoch.settle/${subnet}/${epoch}`,
    });
  });
  ports.logger.info('EPOCH_BOOKED', { subnet, epoch, minted: minted.toString(), credits: credits.length });
}

function mintPostings(subnet: number, epoch: number, minted: bigint, credits: readonly EpochCreditView[]): Posting[] {
  const memo = `subnet ${subnet} epoch ${epoch}`;
  const owed = credits.map(({ account, role, amount }) => ({
    account: owedAccount(account),
    amount,
    memo: `${memo} ${role}`,
  }));
  return [{ account: MINT_ACCOUNT, amount: -minted, memo }, ...owed];
}
