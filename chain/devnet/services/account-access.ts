import { type proto, Status } from '../codec/proto.ts';
import { resolveAccountId } from '../ledger/addresses.ts';
import { completeHollow } from '../ledger/complete-hollow.ts';
import { ensure } from '../ledger/status-error.ts';
import type { HandleContext } from '../ledger/transaction-handler.ts';
import type { Account } from '../state/entities.ts';

/** The live account that an id names. Fails with `missing` (INVALID_ACCOUNT_ID) or `deleted` (ACCOUNT_DELETED). */
export function liveAccount(
  ctx: Pick<HandleContext, 'state'>,
  id: proto.IAccountID | number | null | undefined,
  missing: Status = Status.INVALID_ACCOUNT_ID,
  deleted: Status = Status.ACCOUNT_DELETED,
): Account {
  const account = knownAccount(ctx, id, missing);
  ensure(!account.deleted, deleted);
  return account;
}

/** The account that an id names, deleted or not. Fails with `missing`. */
export function knownAccount(
  ctx: Pick<HandleContext, 'state'>,
  id: proto.IAccountID | number | null | undefined,
  missing: Status = Status.INVALID_ACCOUNT_ID,
): Account {
  const num = typeof id === 'number' ? id : resolveAccountId(ctx.state, id);
  const account = num === null ? undefined : ctx.state.accounts.get(num);
  ensure(account, missing);
  return account;
}

/**
 * Requires the signature of an account. A hollow account is completed by a full ECDSA signature of its address: its key
 * is set by a child that precedes the transaction.
 */
export function requireAccountKey(
  ctx: HandleContext,
  account: Account,
  status: Status = Status.INVALID_SIGNATURE,
): void {
  if (account.key !== null) {
    // The payer's signature was verified at precheck; a contract pays only for what it does itself in the EVM.
    if (account.num === ctx.payer && (ctx.isUserTransaction || account.contract)) return;
    ctx.requireKey(account.key, status);
    return;
  }
  ensure(completeHollow(ctx, account), status);
}

/** As `requireAccountKey`, but only when the account wants to sign what it receives. */
export function requireReceiverKey(ctx: HandleContext, account: Account): void {
  if (account.receiverSigRequired) requireAccountKey(ctx, account);
}
