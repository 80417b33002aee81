import { fromTimestamp, type proto, Status, toInt64, toNumber, topicId } from '../../codec/proto.ts';
import type { ChunkInfo } from '../../ledger/block.ts';
import { standardFee, usd } from '../../ledger/fees.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { HandleContext, TransactionHandler } from '../../ledger/transaction-handler.ts';
import { nextRunningHash, RUNNING_HASH_VERSION } from './running-hash.ts';
import { liveTopic } from './topic-access.ts';
import { chargeTopicFees, checkFeeLimits } from './topic-fees.ts';

/** Bytes of one message. */
export const MAX_MESSAGE_BYTES = 1_024;
const PRICE = usd('0.0008');
const PRICE_WITH_TOPIC_FEES = usd('0.05');
/** Bytes that the price includes, and the price of each beyond. */
const INCLUDED_BYTES = 100;
const BYTE_PRICE = usd('0.00000068');

/** ConsensusSubmitMessage: the next message of a topic, with sequence number and running hash. */
export const submitMessage: TransactionHandler = {
  check(body) {
    checkFeeLimits(body.maxCustomFees);
    ensure(body.consensusSubmitMessage?.topicID, Status.INVALID_TOPIC_ID);
    ensure((body.consensusSubmitMessage?.message?.length ?? 0) > 0, Status.INVALID_TOPIC_MESSAGE);
  },
  fee(body, facts) {
    const op = body.consensusSubmitMessage;
    const topic = facts.state.topics.get(toNumber(op?.topicID?.topicNum));
    const extra = BigInt(Math.max(0, (op?.message?.length ?? 0) - INCLUDED_BYTES)) * BYTE_PRICE;
    const base = topic !== undefined && topic.customFees.length > 0 ? PRICE_WITH_TOPIC_FEES : PRICE;
    return standardFee(base + extra, facts);
  },
  handle(ctx) {
    const op = ctx.body.consensusSubmitMessage;
    ensure(op, Status.INVALID_TRANSACTION_BODY);
    const topic = liveTopic(ctx, op.topicID);
    const message = op.message ?? new Uint8Array();
    if (topic.submitKey !== null) ctx.requireKey(topic.submitKey);
    ensure(message.length <= MAX_MESSAGE_BYTES, Status.MESSAGE_SIZE_TOO_LARGE);
    const chunk = readChunk(ctx, op.chunkInfo);
    chargeTopicFees(ctx, topic);
    const sequence = topic.sequence + 1;
    const runningHash = nextRunningHash({
      previous: topic.runningHash,
      payer: ctx.payer,
      topic: topic.num,
      at: ctx.now,
      sequence,
      message,
    });
    ctx.state.topics.set(topic.num, { ...topic, sequence, runningHash });
    ctx.record.receipt = {
      topicID: topicId(topic.num),
      topicSequenceNumber: toInt64(sequence),
      topicRunningHash: runningHash,
      topicRunningHashVersion: toInt64(RUNNING_HASH_VERSION),
    };
    ctx.record.entity = topic.num;
    ctx.record.message = { topic: topic.num, sequence, payer: ctx.payer, runningHash, message, chunk };
  },
};

function readChunk(ctx: HandleContext, info: proto.IConsensusMessageChunkInfo | null | undefined): ChunkInfo | null {
  if (!info) return null;
  const number = info.number ?? 0;
  const total = info.total ?? 0;
  ensure(number >= 1 && number <= total, Status.INVALID_CHUNK_NUMBER);
  const id = info.initialTransactionID;
  const chunk: ChunkInfo = {
    payer: toNumber(id?.accountID?.accountNum),
    validStart: fromTimestamp(id?.transactionValidStart),
    nonce: id?.nonce ?? 0,
    scheduled: id?.scheduled ?? false,
    number,
    total,
  };
  ensure(chunk.payer === ctx.payer, Status.INVALID_CHUNK_TRANSACTION_ID);
  const isOwn = chunk.validStart === ctx.id.validStart && !chunk.scheduled === !ctx.id.scheduled && chunk.nonce === 0;
  ensure(number !== 1 || isOwn, Status.INVALID_CHUNK_TRANSACTION_ID);
  return chunk;
}
