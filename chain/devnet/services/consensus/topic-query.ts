import { toProtoKey } from '../../codec/key.ts';
import { accountId, type proto, toInt64, tokenId, topicId, toTimestamp } from '../../codec/proto.ts';
import type { Topic } from '../../state/entities.ts';
import { LEDGER_ID } from '../crypto/account-queries.ts';
import { defineQuery } from '../query-frame.ts';
import { liveTopic } from './topic-access.ts';

/** ConsensusGetTopicInfo. */
export const getTopicInfo = defineQuery({
  query: 'consensusGetTopicInfo',
  response: 'consensusGetTopicInfo',
  answer(query, ledger) {
    const topic = liveTopic(ledger, query.topicID);
    return { topicID: topicId(topic.num), topicInfo: toTopicInfo(topic) };
  },
});

function toTopicInfo(topic: Topic): proto.IConsensusTopicInfo {
  return {
    memo: topic.memo,
    runningHash: topic.runningHash,
    sequenceNumber: toInt64(topic.sequence),
    expirationTime: toTimestamp(topic.expiry * 1_000_000_000n),
    adminKey: topic.adminKey === null ? null : toProtoKey(topic.adminKey),
    submitKey: topic.submitKey === null ? null : toProtoKey(topic.submitKey),
    feeScheduleKey: topic.feeScheduleKey === null ? null : toProtoKey(topic.feeScheduleKey),
    feeExemptKeyList: topic.feeExemptKeys.map(toProtoKey),
    customFees: topic.customFees.map((f) => ({
      feeCollectorAccountId: accountId(f.collector),
      fixedFee: { amount: toInt64(f.amount), denominatingTokenId: f.token === null ? null : tokenId(f.token) },
    })),
    autoRenewPeriod: { seconds: toInt64(topic.autoRenewPeriod) },
    autoRenewAccount: topic.autoRenewAccount === null ? null : accountId(topic.autoRenewAccount),
    ledgerId: LEDGER_ID,
  };
}
