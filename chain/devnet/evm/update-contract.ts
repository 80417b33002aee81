import { readKeyField } from '../codec/key.ts';
import { contractId, Status, toNumber } from '../codec/proto.ts';
import { resolveAccountId, resolveContractId } from '../ledger/addresses.ts';
import { standardFee, usd } from '../ledger/fees.ts';
import { ensure } from '../ledger/status-error.ts';
import type { HandleContext, TransactionHandler } from '../ledger/transaction-handler.ts';
import { liveAccount, requireAccountKey } from '../services/account-access.ts';
import { autoRenewPeriod, futureExpiry, updatedMemo } from '../services/field-checks.ts';
import type { Account } from '../state/entities.ts';

/** ContractUpdate: properties other than the code; an expiry alone may be extended by anybody. */
export const updateContract: TransactionHandler = {
  check(body) {
    ensure(body.contractUpdateInstance?.contractID, Status.INVALID_CONTRACT_ID);
  },
  fee: (_body, facts) => standardFee(usd('0.026'), facts),
  handle(ctx) {
    const op = ctx.body.contractUpdateInstance;
    ensure(op, Status.INVALID_TRANSACTION_BODY);
    const account = liveContract(ctx, resolveContractId(ctx.state, op.contractID));
    const expiry = op.expirationTime ? futureExpiry(op.expirationTime, ctx.now, account.expiry) : account.expiry;
    const memo = updatedMemo(op.memoWrapper) ?? (op.memo || undefined);
    const onlyExpiry =
      op.expirationTime &&
      !op.adminKey &&
      !op.autoRenewPeriod &&
      memo === undefined &&
      !op.maxAutomaticTokenAssociations &&
      !op.autoRenewAccountId &&
      !op.stakedAccountId;
    if (!onlyExpiry) requireAdmin(ctx, account);
    const newKey = op.adminKey ? readKeyField(op.adminKey, Status.INVALID_ADMIN_KEY, true) : undefined;
    if (newKey !== null && newKey !== undefined && newKey.kind !== 'contract' && newKey.kind !== 'delegatable')
      ctx.requireKey(newKey);
    const autoRenew = op.autoRenewAccountId
      ? liveAccount(ctx, op.autoRenewAccountId, Status.INVALID_AUTORENEW_ACCOUNT)
      : null;
    if (autoRenew !== null) requireAccountKey(ctx, autoRenew);
    ctx.state.accounts.set(account.num, {
      ...account,
      expiry,
      key: newKey === undefined ? account.key : (newKey ?? { kind: 'contract', num: account.num }),
      memo: memo ?? account.memo,
      autoRenewPeriod: op.autoRenewPeriod ? autoRenewPeriod(op.autoRenewPeriod) : account.autoRenewPeriod,
      autoRenewAccount: autoRenew?.num ?? account.autoRenewAccount,
      maxAutoAssociations: op.maxAutomaticTokenAssociations?.value ?? account.maxAutoAssociations,
      declineReward: op.declineReward?.value ?? account.declineReward,
      stakedAccount: op.stakedAccountId ? resolveAccountId(ctx.state, op.stakedAccountId) : account.stakedAccount,
      stakedNode:
        op.stakedNodeId === null || op.stakedNodeId === undefined ? account.stakedNode : toNumber(op.stakedNodeId),
      modifiedAt: ctx.now,
    });
    ctx.record.entity = account.num;
    ctx.record.receipt = { contractID: contractId(account.num) };
  },
};

/** The account half of a contract that exists. INVALID_CONTRACT_ID, CONTRACT_DELETED. */
export function liveContract(ctx: Pick<HandleContext, 'state'>, num: number | null): Account {
  const account = num === null ? undefined : ctx.state.accounts.get(num);
  ensure(account?.contract === true, Status.INVALID_CONTRACT_ID);
  ensure(!account.deleted, Status.CONTRACT_DELETED);
  return account;
}

/** Requires the admin key. A contract that is its own key cannot be changed: MODIFYING_IMMUTABLE_CONTRACT. */
export function requireAdmin(ctx: HandleContext, account: Account): void {
  const { key } = account;
  ensure(key !== null && !(key.kind === 'contract' && key.num === account.num), Status.MODIFYING_IMMUTABLE_CONTRACT);
  ctx.requireKey(key);
}
