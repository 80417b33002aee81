import { readKeyField } from '../codec/key.ts';
import { contractId, type proto, Status } from '../codec/proto.ts';
import { resolveAccountId, resolveContractId } from '../ledger/addresses.ts';
import { standardFee, usd } from '../ledger/fees.ts';
import { ensure } from '../ledger/status-error.ts';
import type { HandleContext, TransactionHandler } from '../ledger/transaction-handler.ts';
import { liveAccount, requireAccountKey } from '../services/account-access.ts';
import { MAX_AUTO_ASSOCIATIONS } from '../services/crypto/create-account.ts';
import { updatedStaking } from '../services/crypto/staking.ts';
import { autoRenewPeriod, futureExpiry, updatedMemo } from '../services/field-checks.ts';
import type { Account } from '../state/entities.ts';

type Op = NonNullable<proto.TransactionBody['contractUpdateInstance']>;

/** ContractUpdate: properties other than the code; an expiry alone may be extended by anybody. */
export const updateContract: TransactionHandler = {
  check(body) {
    const op = body.contractUpdateInstance;
    ensure(op?.contractID, Status.INVALID_CONTRACT_ID);
    ensure((op.hookCreationDetails?.length ?? 0) === 0, Status.HOOKS_NOT_ENABLED);
    if (!op.adminKey) return;
    const key = readKeyField(op.adminKey, Status.INVALID_ADMIN_KEY, true);
    ensure(key?.kind !== 'contract', Status.INVALID_ADMIN_KEY);
  },
  fee: (_body, facts) => standardFee(usd('0.026'), facts),
  handle(ctx) {
    const op = ctx.body.contractUpdateInstance;
    ensure(op, Status.INVALID_TRANSACTION_BODY);
    const account = knownContract(ctx, resolveContractId(ctx.state, op.contractID));
    if (changesMore(op)) requireAdmin(ctx, account);
    const newKey = op.adminKey ? readKeyField(op.adminKey, Status.INVALID_ADMIN_KEY, true) : undefined;
    if (newKey) ctx.requireKey(newKey);
    const autoRenewAccount = newAutoRenewAccount(ctx, op.autoRenewAccountId);
    ensure(!account.deleted, Status.INVALID_CONTRACT_ID);
    const expiry = op.expirationTime ? futureExpiry(op.expirationTime, ctx.now, account.expiry) : account.expiry;
    const maxAutoAssociations = newSlots(op, account);
    const period = op.autoRenewPeriod ? autoRenewPeriod(op.autoRenewPeriod) : account.autoRenewPeriod;
    const staking = updatedStaking(ctx, op);
    const memo = updatedMemo(op.memoWrapper ?? (op.memo ? { value: op.memo } : null));
    ctx.state.accounts.set(account.num, {
      ...account,
      expiry,
      key: newKey === undefined ? account.key : (newKey ?? { kind: 'contract', num: account.num }),
      memo: memo ?? account.memo,
      autoRenewPeriod: period,
      ...(autoRenewAccount === undefined ? {} : { autoRenewAccount }),
      maxAutoAssociations,
      declineReward: op.declineReward ? (op.declineReward.value ?? false) : account.declineReward,
      ...staking,
      modifiedAt: ctx.now,
    });
    ctx.record.entity = account.num;
    ctx.record.receipt = { contractID: contractId(account.num) };
  },
};

/** Whether anything but the expiry is to change. */
function changesMore(op: Op): boolean {
  const wrapped = [op.adminKey, op.autoRenewPeriod, op.memoWrapper, op.maxAutomaticTokenAssociations];
  const others = [op.autoRenewAccountId, op.stakedAccountId, op.stakedNodeId, op.declineReward, op.fileID];
  return [...wrapped, ...others, op.proxyAccountID].some((v) => v !== null && v !== undefined) || Boolean(op.memo);
}

/** The account that renews the contract, which must sign; 0 where it is taken away (kept so, as the real node does), undefined for no change. */
function newAutoRenewAccount(ctx: HandleContext, id: proto.IAccountID | null | undefined): number | undefined {
  if (!id) return undefined;
  if (resolveAccountId(ctx.state, id) === 0) return 0;
  const account = liveAccount(ctx, id, Status.INVALID_AUTORENEW_ACCOUNT, Status.INVALID_AUTORENEW_ACCOUNT);
  requireAccountKey(ctx, account);
  return account.num;
}

function newSlots(op: Op, account: Account): number {
  if (!op.maxAutomaticTokenAssociations) return account.maxAutoAssociations;
  const slots = op.maxAutomaticTokenAssociations.value ?? 0;
  ensure(slots >= -1, Status.INVALID_MAX_AUTO_ASSOCIATIONS);
  ensure(slots <= MAX_AUTO_ASSOCIATIONS, Status.REQUESTED_NUM_AUTOMATIC_ASSOCIATIONS_EXCEEDS_ASSOCIATION_LIMIT);
  const isLess = slots !== -1 && slots < account.maxAutoAssociations;
  ensure(!isLess, Status.EXISTING_AUTOMATIC_ASSOCIATIONS_EXCEED_GIVEN_LIMIT);
  return slots;
}

/** The account half of a contract, deleted or not. INVALID_CONTRACT_ID. */
export function knownContract(ctx: Pick<HandleContext, 'state'>, num: number | null): Account {
  const account = num === null ? undefined : ctx.state.accounts.get(num);
  ensure(account?.contract === true, Status.INVALID_CONTRACT_ID);
  return account;
}

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
