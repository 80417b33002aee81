import { readKeyField } from '../../codec/key.ts';
import { accountId, Status } from '../../codec/proto.ts';
import { standardFee, usd } from '../../ledger/fees.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { TransactionHandler } from '../../ledger/transaction-handler.ts';
import type { Account } from '../../state/entities.ts';
import { liveAccount, requireAccountKey } from '../account-access.ts';
import { autoRenewPeriod, futureExpiry, updatedMemo } from '../field-checks.ts';
import { checkDeprecated, MAX_AUTO_ASSOCIATIONS } from './create-account.ts';
import { updatedStaking } from './staking.ts';

const TREASURY = 2;

/** CryptoUpdate: only fields that are present change; a new key must sign too. */
export const updateAccount: TransactionHandler = {
  check(body) {
    const op = body.cryptoUpdateAccount;
    ensure(op?.accountIDToUpdate, Status.ACCOUNT_ID_DOES_NOT_EXIST);
    ensure((op.hookCreationDetails?.length ?? 0) === 0, Status.HOOKS_NOT_ENABLED);
    checkDeprecated({
      sendRecordThreshold: op.sendRecordThresholdWrapper?.value ?? op.sendRecordThreshold ?? null,
      receiveRecordThreshold: op.receiveRecordThresholdWrapper?.value ?? op.receiveRecordThreshold ?? null,
      proxyAccountID: op.proxyAccountID ?? null,
    });
  },
  fee: (_body, facts) => standardFee(usd('0.00022'), facts),
  handle(ctx) {
    const op = ctx.body.cryptoUpdateAccount;
    ensure(op, Status.INVALID_TRANSACTION_BODY);
    const account = liveAccount(ctx, op.accountIDToUpdate);
    ensure(!account.contract, Status.INVALID_ACCOUNT_ID);
    // Only the treasury may pay for a change of itself.
    ensure(account.num !== TREASURY || ctx.payer === TREASURY || !ctx.isUserTransaction, Status.AUTHORIZATION_FAILED);
    const key = readKeyField(op.key, Status.INVALID_ADMIN_KEY);
    // The treasury and the system admin may change system accounts without their keys.
    const waived = account.num !== TREASURY && account.num <= 1000 && (ctx.payer === TREASURY || ctx.payer === 50);
    if (ctx.isUserTransaction || account.key !== null) {
      if (!waived) requireAccountKey(ctx, account);
      if (key && !waived) ctx.requireKey(key);
    }
    const memo = updatedMemo(op.memo);
    const slots = op.maxAutomaticTokenAssociations?.value;
    if (slots !== undefined && slots !== null) {
      ensure(slots >= -1, Status.INVALID_MAX_AUTO_ASSOCIATIONS);
      ensure(
        slots === -1 || slots >= account.usedAutoAssociations,
        Status.EXISTING_AUTOMATIC_ASSOCIATIONS_EXCEED_GIVEN_LIMIT,
      );
      ensure(slots <= MAX_AUTO_ASSOCIATIONS, Status.REQUESTED_NUM_AUTOMATIC_ASSOCIATIONS_EXCEEDS_ASSOCIATION_LIMIT);
    }
    const changed: Account = {
      ...(ctx.state.accounts.get(account.num) ?? account),
      ...(key ? { key } : {}),
      ...(memo === undefined ? {} : { memo }),
      ...(slots === undefined || slots === null ? {} : { maxAutoAssociations: slots }),
      ...(op.autoRenewPeriod ? { autoRenewPeriod: autoRenewPeriod(op.autoRenewPeriod) } : {}),
      ...(op.expirationTime ? { expiry: futureExpiry(op.expirationTime, ctx.now, account.expiry) } : {}),
      ...receiverSig(op),
      ...(op.declineReward ? { declineReward: op.declineReward.value ?? false } : {}),
      ...updatedStaking(ctx, op),
      modifiedAt: ctx.now,
    };
    ctx.state.accounts.set(account.num, changed);
    ctx.record.receipt = { accountID: accountId(account.num) };
    ctx.record.entity = account.num;
  },
};

type Op = NonNullable<import('../../codec/proto.ts').proto.TransactionBody['cryptoUpdateAccount']>;

function receiverSig(op: Op): Partial<Account> {
  if (op.receiverSigRequiredWrapper) return { receiverSigRequired: op.receiverSigRequiredWrapper.value ?? false };
  return op.receiverSigRequired === true ? { receiverSigRequired: true } : {};
}
