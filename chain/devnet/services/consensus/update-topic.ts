import { readKeyField } from '../../codec/key.ts';
import { type proto, Status, toNumber, topicId } from '../../codec/proto.ts';
import { standardFee, usd } from '../../ledger/fees.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { HandleContext, TransactionHandler } from '../../ledger/transaction-handler.ts';
import type { Topic } from '../../state/entities.ts';
import { liveAccount, requireAccountKey } from '../account-access.ts';
import { autoRenewPeriod, futureExpiry, updatedMemo } from '../field-checks.ts';
import { liveTopic } from './topic-access.ts';
import { readExemptKeys, readTopicFees } from './topic-fees.ts';

/** ConsensusUpdateTopic: present fields change; anything but the expiry needs the admin key. */
export const updateTopic: TransactionHandler = {
  fee: (_body, facts) => standardFee(usd('0.00022'), facts),
  handle(ctx) {
    const op = ctx.body.consensusUpdateTopic;
    ensure(op, Status.INVALID_TRANSACTION_BODY);
    const topic = liveTopic(ctx, op.topicID);
    const onlyExpiry = !(op.memo || op.adminKey || op.submitKey || op.autoRenewPeriod || op.autoRenewAccount);
    const onlyFees = onlyExpiry && !op.expirationTime && !op.feeScheduleKey && !op.feeExemptKeyList;
    ensure(topic.adminKey !== null || onlyExpiry, Status.UNAUTHORIZED);
    if (topic.adminKey !== null && !onlyFees && !isBareExpiry(op)) ctx.requireKey(topic.adminKey);
    const changed = withKeys(ctx, op, topic);
    const renewal = newRenewer(ctx, op, changed);
    const memo = updatedMemo(op.memo);
    ctx.state.topics.set(topic.num, {
      ...changed,
      ...renewal,
      ...(memo === undefined ? {} : { memo }),
      ...(op.autoRenewPeriod ? { autoRenewPeriod: autoRenewPeriod(op.autoRenewPeriod) } : {}),
      ...(op.expirationTime ? { expiry: futureExpiry(op.expirationTime, ctx.now, topic.expiry) } : {}),
      ...newFees(ctx, op, topic),
      modifiedAt: ctx.now,
    });
    ctx.record.receipt = { topicID: topicId(topic.num) };
    ctx.record.entity = topic.num;
  },
};

function isBareExpiry(op: proto.IConsensusUpdateTopicTransactionBody): boolean {
  const others =
    op.memo ||
    op.adminKey ||
    op.submitKey ||
    op.autoRenewPeriod ||
    op.autoRenewAccount ||
    op.feeScheduleKey ||
    op.feeExemptKeyList ||
    op.customFees;
  return Boolean(op.expirationTime) && !others;
}

function withKeys(ctx: HandleContext, op: proto.IConsensusUpdateTopicTransactionBody, topic: Topic): Topic {
  const adminKey = readKeyField(op.adminKey, Status.BAD_ENCODING, true);
  const submitKey = readKeyField(op.submitKey, Status.BAD_ENCODING, true);
  const feeScheduleKey = readKeyField(op.feeScheduleKey, Status.INVALID_CUSTOM_FEE_SCHEDULE_KEY, true);
  if (adminKey) ctx.requireKey(adminKey);
  // HIP-991: a topic without a fee schedule key never gets one.
  ensure(!feeScheduleKey || topic.feeScheduleKey !== null, Status.FEE_SCHEDULE_KEY_CANNOT_BE_UPDATED);
  return {
    ...topic,
    ...(adminKey === undefined ? {} : { adminKey }),
    ...(submitKey === undefined ? {} : { submitKey }),
    ...(feeScheduleKey === undefined ? {} : { feeScheduleKey }),
  };
}

function newRenewer(ctx: HandleContext, op: proto.IConsensusUpdateTopicTransactionBody, topic: Topic): Partial<Topic> {
  if (!op.autoRenewAccount) {
    // `topic` already has the new admin key: taking the key away while an account renews is refused.
    ensure(
      !op.adminKey || topic.adminKey !== null || topic.autoRenewAccount === null,
      Status.AUTORENEW_ACCOUNT_NOT_ALLOWED,
    );
    return {};
  }
  // 0.0.0 removes the account.
  if (toNumber(op.autoRenewAccount.accountNum) === 0 && !op.autoRenewAccount.alias?.length)
    return { autoRenewAccount: null };
  ensure(topic.adminKey !== null, Status.AUTORENEW_ACCOUNT_NOT_ALLOWED);
  const account = liveAccount(
    ctx,
    op.autoRenewAccount,
    Status.INVALID_AUTORENEW_ACCOUNT,
    Status.INVALID_AUTORENEW_ACCOUNT,
  );
  requireAccountKey(ctx, account);
  return { autoRenewAccount: account.num };
}

function newFees(ctx: HandleContext, op: proto.IConsensusUpdateTopicTransactionBody, topic: Topic): Partial<Topic> {
  const exempt = op.feeExemptKeyList ? { feeExemptKeys: readExemptKeys(op.feeExemptKeyList.keys) } : {};
  if (!op.customFees) return exempt;
  ensure(topic.feeScheduleKey, Status.FEE_SCHEDULE_KEY_NOT_SET);
  ctx.requireKey(topic.feeScheduleKey);
  return { ...exempt, customFees: readTopicFees(ctx, op.customFees.fees) };
}
