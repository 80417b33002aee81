import {
  accountIdSchema,
  amountSchema,
  authorize,
  type CallContext,
  fault,
  type LedgerCall,
} from '@tensornode/protocol';
import { z } from 'zod';
import { PREPAY_FEES } from '../verbs/access-rules.ts';
import { parseInput } from '../verbs/parse-input.ts';
import type { FeePlanner, FeeReader } from './ports.ts';

/** Largest amount that a token transfer on the ledger can move (int64). */
const MAX_AMOUNT = 2n ** 63n - 1n;

export const changeDepositSchema = z.strictObject({
  change: z.enum(['deposit', 'withdraw']),
  account: accountIdSchema,
  amount: amountSchema
    .transform(BigInt)
    .refine((value) => value > 0n && value <= MAX_AMOUNT, 'must be from 1 to 9223372036854775807'),
});

/**
 * Plans a deposit of query fees (two calls, the approval first) or the withdrawal of what is not leased. Amounts in the smallest unit.
 * @throws TensorNodeError TN-1001 for an amount that is none or that the account does not have, TN-1005 or TN-1006
 */
export async function changeDeposit(
  ctx: CallContext,
  input: unknown,
  { fees, planner }: { readonly fees: FeeReader; readonly planner: FeePlanner },
): Promise<readonly LedgerCall[]> {
  authorize(ctx.caller, PREPAY_FEES);
  const { change, account, amount } = parseInput(changeDepositSchema, input);
  if (change === 'deposit') {
    const wallet = await fees.walletOf(account);
    if (amount > wallet)
      throw fault('TN-1001', {
        detail: `${account} holds ${wallet} smallest units, not ${amount}`,
        fix: 'Deposit at most what the account holds, or send tokens to it first',
      });
    return [planner.approve(amount), planner.deposit(amount)];
  }
  const { free, leases } = await fees.depositOf(account);
  if (amount > free) {
    const leased = leases.reduce((sum, lease) => sum + lease.amount, 0n);
    throw fault('TN-1001', {
      detail: `${account} has ${free} smallest units free and ${leased} leased, not ${amount} free`,
      fix: 'Withdraw at most what is free; what is leased comes back a day after the end of its lease',
    });
  }
  return [planner.withdraw(amount)];
}
