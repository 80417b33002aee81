import { Status, topicId } from '../../codec/proto.ts';
import { standardFee, usd } from '../../ledger/fees.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { TransactionHandler } from '../../ledger/transaction-handler.ts';
import { liveTopic } from './topic-access.ts';

/** ConsensusDeleteTopic: needs the admin key; messages stay readable at the mirror. */
export const deleteTopic: TransactionHandler = {
  fee: (_body, facts) => standardFee(usd('0.005'), facts),
  handle(ctx) {
    const topic = liveTopic(ctx, ctx.body.consensusDeleteTopic?.topicID);
    ensure(topic.adminKey !== null, Status.UNAUTHORIZED);
    ctx.requireKey(topic.adminKey);
    ctx.state.topics.set(topic.num, { ...topic, deleted: true, modifiedAt: ctx.now });
    ctx.record.receipt = { topicID: topicId(topic.num) };
    ctx.record.entity = topic.num;
  },
};
