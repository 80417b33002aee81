import { readKeyField } from '../../codec/key.ts';
import { type proto, Status, toNumber, topicId } from '../../codec/proto.ts';
import { standardFee, usd } from '../../ledger/fees.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { HandleContext, TransactionHandler } from '../../ledger/transaction-handler.ts';
import type { Account, Topic } from '../../state/entities.ts';
import { knownAccount, liveAccount, requireAccountKey } from '../account-access.ts';
import { futureExpiry, updatedMemo } from '../field-checks.ts';
import { liveTopic, topicRenewPeriod } from './topic-access.ts';
import { checkDistinctKeys, readExemptKeys, readTopicFees } from './topic-fees.ts';

type Op = proto.IConsensusUpdateTopicTransactionBody;

/** ConsensusUpdateTopic: present fields change; the admin key signs for all but the expiry and the submit key. */
export const updateTopic: TransactionHandler = {
  check(body) {
    ensure(body.consensusUpdateTopic?.topicID, Status.INVALID_TOPIC_ID);
    checkDistinctKeys(body.consensusUpdateTopic.feeExemptKeyList?.keys);
  },
  fee: (_body, facts) => standardFee(usd('0.00022'), facts),
  handle(ctx) {
    const op = ctx.body.consensusUpdateTopic;
    ensure(op, Status.INVALID_TRANSACTION_BODY);
    const topic = liveTopic(ctx, op.topicID);
    authorize(ctx, op, topic);
    const changed = withKeys(op, topic);
    const memo = updatedMemo(op.memo);
    const fees = newFees(ctx, op);
    const expiry = op.expirationTime ? futureExpiry(op.expirationTime, ctx.now, topic.expiry) : topic.expiry;
    ctx.state.topics.set(topic.num, {
      ...changed,
      ...newRenewer(ctx, op, changed),
      ...(memo === undefined ? {} : { memo }),
      ...(op.autoRenewPeriod ? { autoRenewPeriod: topicRenewPeriod(op.autoRenewPeriod) } : {}),
      ...fees,
      expiry,
      modifiedAt: ctx.now,
    });
    ctx.record.receipt = { topicID: topicId(topic.num) };
    ctx.record.entity = topic.num;
  },
};

/** Asks for the signatures that the changes need. */
function authorize(ctx: HandleContext, op: Op, topic: Topic): void {
  const others = op.memo || op.adminKey || op.autoRenewPeriod || op.autoRenewAccount;
  if (op.submitKey && !op.expirationTime && !others) {
    const keys = [topic.submitKey, topic.adminKey].filter((key) => key !== null);
    ensure(keys.length > 0, Status.UNAUTHORIZED);
    ctx.requireKey({ kind: 'threshold', threshold: 1, keys });
    return;
  }
  if (op.expirationTime && !op.submitKey && !others) return;
  ensure(topic.adminKey !== null, Status.UNAUTHORIZED);
  ctx.requireKey(topic.adminKey);
  const adminKey = readKeyField(op.adminKey, Status.BAD_ENCODING, true);
  if (adminKey) ctx.requireKey(adminKey);
  if (op.autoRenewAccount && !isRemoval(op.autoRenewAccount))
    requireAccountKey(ctx, knownAccount(ctx, op.autoRenewAccount, Status.INVALID_AUTORENEW_ACCOUNT));
  if (op.customFees) {
    ensure(topic.feeScheduleKey !== null, Status.FEE_SCHEDULE_KEY_NOT_SET);
    ctx.requireKey(topic.feeScheduleKey);
  }
}

function withKeys(op: Op, topic: Topic): Topic {
  const adminKey = readKeyField(op.adminKey, Status.BAD_ENCODING, true);
  const submitKey = readKeyField(op.submitKey, Status.BAD_ENCODING, true);
  const feeScheduleKey = readKeyField(op.feeScheduleKey, Status.INVALID_CUSTOM_FEE_SCHEDULE_KEY, true);
  // HIP-991: a topic without a fee schedule key never gets one.
  ensure(feeScheduleKey === undefined || topic.feeScheduleKey !== null, Status.FEE_SCHEDULE_KEY_CANNOT_BE_UPDATED);
  return {
    ...topic,
    ...(adminKey === undefined ? {} : { adminKey }),
    ...(submitKey === undefined ? {} : { submitKey }),
    ...(feeScheduleKey === undefined ? {} : { feeScheduleKey }),
  };
}

/** `topic` already has its new admin key: taking that key away while an account renews is refused. */
function newRenewer(ctx: HandleContext, op: Op, topic: Topic): Partial<Topic> {
  if (op.autoRenewAccount && isRemoval(op.autoRenewAccount)) return { autoRenewAccount: null };
  const isKept = !op.adminKey || topic.adminKey !== null || topic.autoRenewAccount === null;
  ensure(isKept, Status.AUTORENEW_ACCOUNT_NOT_ALLOWED);
  return op.autoRenewAccount ? { autoRenewAccount: renewer(ctx, op.autoRenewAccount).num } : {};
}

function renewer(ctx: HandleContext, id: proto.IAccountID): Account {
  return liveAccount(ctx, id, Status.INVALID_AUTORENEW_ACCOUNT, Status.INVALID_AUTORENEW_ACCOUNT);
}

/** 0.0.0 removes the account. */
function isRemoval(id: proto.IAccountID): boolean {
  return toNumber(id.accountNum) === 0 && !id.alias?.length;
}

function newFees(ctx: HandleContext, op: Op): Partial<Topic> {
  return {
    ...(op.feeExemptKeyList ? { feeExemptKeys: readExemptKeys(op.feeExemptKeyList.keys) } : {}),
    ...(op.customFees ? { customFees: readTopicFees(ctx, op.customFees.fees) } : {}),
  };
}
