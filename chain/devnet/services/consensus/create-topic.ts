import { readKeyField } from '../../codec/key.ts';
import { Status, topicId } from '../../codec/proto.ts';
import { standardFee, usd } from '../../ledger/fees.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { TransactionHandler } from '../../ledger/transaction-handler.ts';
import { knownAccount, requireAccountKey } from '../account-access.ts';
import { checkMemo } from '../field-checks.ts';
import { topicRenewPeriod } from './topic-access.ts';
import { checkDistinctKeys, readExemptKeys, readTopicFees } from './topic-fees.ts';

export const CREATE_TOPIC_PRICE = usd('0.01');
const CREATE_TOPIC_WITH_FEES_PRICE = usd('2');

/** ConsensusCreateTopic. */
export const createTopic: TransactionHandler = {
  check(body) {
    ensure(body.consensusCreateTopic, Status.INVALID_TRANSACTION_BODY);
    checkDistinctKeys(body.consensusCreateTopic.feeExemptKeyList);
  },
  fee(body, facts) {
    const withFees = (body.consensusCreateTopic?.customFees?.length ?? 0) > 0;
    return standardFee(withFees ? CREATE_TOPIC_WITH_FEES_PRICE : CREATE_TOPIC_PRICE, facts);
  },
  handle(ctx) {
    const op = ctx.body.consensusCreateTopic;
    ensure(op, Status.INVALID_TRANSACTION_BODY);
    const adminKey = readKeyField(op.adminKey, Status.BAD_ENCODING) ?? null;
    if (adminKey !== null) ctx.requireKey(adminKey);
    const renewer = op.autoRenewAccount
      ? knownAccount(ctx, op.autoRenewAccount, Status.INVALID_AUTORENEW_ACCOUNT)
      : null;
    // The signature is asked for first, also of an account that was deleted.
    if (renewer !== null) requireAccountKey(ctx, renewer);
    ensure(renewer?.deleted !== true, Status.INVALID_AUTORENEW_ACCOUNT);
    const submitKey = readKeyField(op.submitKey, Status.BAD_ENCODING) ?? null;
    const feeScheduleKey = readKeyField(op.feeScheduleKey, Status.INVALID_CUSTOM_FEE_SCHEDULE_KEY) ?? null;
    const feeExemptKeys = readExemptKeys(op.feeExemptKeyList);
    const customFees = readTopicFees(ctx, op.customFees);
    checkMemo(op.memo);
    const period = topicRenewPeriod(op.autoRenewPeriod);
    const num = ctx.state.takeEntityNumber();
    ctx.state.topics.set(num, {
      num,
      memo: op.memo ?? '',
      adminKey,
      submitKey,
      feeScheduleKey,
      feeExemptKeys,
      customFees,
      autoRenewAccount: renewer?.num ?? null,
      autoRenewPeriod: period,
      expiry: ctx.now / 1_000_000_000n + period,
      sequence: 0,
      runningHash: new Uint8Array(48),
      deleted: false,
      createdAt: ctx.now,
      modifiedAt: ctx.now,
    });
    ctx.record.receipt = { topicID: topicId(num) };
    ctx.record.entity = num;
  },
};
