import { type proto, Status, toNumber } from '../../codec/proto.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { HandleContext } from '../../ledger/transaction-handler.ts';
import type { Topic } from '../../state/entities.ts';

/** The live topic that an id names; INVALID_TOPIC_ID otherwise. */
export function liveTopic(ctx: Pick<HandleContext, 'state'>, id: proto.ITopicID | null | undefined): Topic {
  const topic = ctx.state.topics.get(toNumber(id?.topicNum));
  ensure(
    id && topic && !topic.deleted && toNumber(id.shardNum) === 0 && toNumber(id.realmNum) === 0,
    Status.INVALID_TOPIC_ID,
  );
  return topic;
}
