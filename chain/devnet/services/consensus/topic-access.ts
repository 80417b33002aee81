import { type proto, Status, toBigInt, toNumber } from '../../codec/proto.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { HandleContext } from '../../ledger/transaction-handler.ts';
import type { Topic } from '../../state/entities.ts';
import { autoRenewPeriod } from '../field-checks.ts';

/** The live topic that an id names; INVALID_TOPIC_ID otherwise. */
export function liveTopic(ctx: Pick<HandleContext, 'state'>, id: proto.ITopicID | null | undefined): Topic {
  const topic = ctx.state.topics.get(toNumber(id?.topicNum));
  ensure(
    id && topic && !topic.deleted && toNumber(id.shardNum) === 0 && toNumber(id.realmNum) === 0,
    Status.INVALID_TOPIC_ID,
  );
  return topic;
}

/** Seconds of a topic's auto-renew period: whatever is wrong with it is AUTORENEW_DURATION_NOT_IN_RANGE. */
export function topicRenewPeriod(period: proto.IDuration | null | undefined): bigint {
  ensure(toBigInt(period?.seconds) > 0n, Status.AUTORENEW_DURATION_NOT_IN_RANGE);
  return autoRenewPeriod(period);
}
