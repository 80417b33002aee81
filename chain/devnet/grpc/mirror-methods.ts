import { com, fromTimestamp, proto, toInt64, toNumber, toTimestamp } from '../codec/proto.ts';
import { addressBook, type NodeAddressFacts } from '../genesis/system-files.ts';
import type { CommittedMessage } from '../ledger/block.ts';
import { toProtoTransactionId } from '../ledger/encode-record.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { RUNNING_HASH_VERSION } from '../services/consensus/running-hash.ts';
import { firstSequenceAt, readMessages } from '../store/read-messages.ts';
import { GrpcError, type GrpcMethod, GrpcStatus, type SendMessage } from './grpc-server.ts';

const api = com.hedera.mirror.api.proto;
/** Messages read from disk at a time. */
const PAGE = 256;

/** gRPC methods of the mirror: topic streams and the address book. */
export function mirrorMethods(ledger: Ledger, node: () => NodeAddressFacts): Map<string, GrpcMethod> {
  return new Map<string, GrpcMethod>([
    [
      '/com.hedera.mirror.api.proto.ConsensusService/subscribeTopic',
      { kind: 'stream', call: (bytes, send, signal) => subscribe(bytes, send, signal, ledger) },
    ],
    [
      '/com.hedera.mirror.api.proto.NetworkService/getNodes',
      { kind: 'stream', call: (bytes, send) => sendNodes(bytes, send, ledger, node()) },
    ],
  ]);
}

/** Sends the messages of a topic from a time on (default now), then live, until the end time or the limit. */
async function subscribe(bytes: Uint8Array, send: SendMessage, signal: AbortSignal, ledger: Ledger): Promise<void> {
  const query = decode(() => api.ConsensusTopicQuery.decode(bytes));
  const topic = toNumber(query.topicID?.topicNum);
  if (!query.topicID || topic <= 0) throw new GrpcError(GrpcStatus.INVALID_ARGUMENT, 'the topic id is missing');
  if (!ledger.mirror.state.topics.has(topic))
    throw new GrpcError(GrpcStatus.NOT_FOUND, `topic 0.0.${topic} does not exist`);
  const limit = toNumber(query.limit);
  if (limit < 0) throw new GrpcError(GrpcStatus.INVALID_ARGUMENT, 'limit must not be negative');
  const start = query.consensusStartTime ? fromTimestamp(query.consensusStartTime) : ledger.clock.nowNanos();
  const end = query.consensusEndTime ? fromTimestamp(query.consensusEndTime) : null;
  if (end !== null && end <= start) throw new GrpcError(GrpcStatus.INVALID_ARGUMENT, 'the end must be after the start');
  let next = firstSequenceAt(ledger.store.db, topic, start);
  let sent = 0;
  const bell = new Bell(ledger, topic, signal);
  try {
    while (!signal.aborted) {
      bell.reset();
      const messages = readMessages(ledger.store.db, topic, next, ledger.mirror.horizon(), PAGE);
      for (const message of messages) {
        if (end !== null && message.consensusAt >= end) return;
        next = message.sequence + 1;
        if (message.consensusAt < start) continue;
        await send(encodeMessage(message));
        sent++;
        if (limit > 0 && sent >= limit) return;
      }
      if (messages.length === PAGE) continue;
      const now = ledger.clock.nowNanos();
      if (end !== null && end <= now) return;
      await bell.wait(end === null ? null : Number((end - now) / 1_000_000n) + 1);
    }
  } finally {
    bell.close();
  }
}

/** Rings when the mirror shows a new message of a topic. */
class Bell {
  readonly #signal: AbortSignal;
  readonly #stop: () => void;
  #rung = false;
  #wake: (() => void) | undefined;

  constructor(ledger: Ledger, topic: number, signal: AbortSignal) {
    this.#signal = signal;
    const ring = (): void => {
      this.#rung = true;
      this.#wake?.();
    };
    this.#stop = ledger.mirror.onBlock((block) => {
      if (block.transactions.some((t) => t.message?.topic === topic)) ring();
    });
    signal.addEventListener('abort', ring, { once: true });
  }

  reset(): void {
    this.#rung = false;
  }

  /** Resolves at the next ring, or after `ms`. */
  wait(ms: number | null): Promise<void> {
    if (this.#rung || this.#signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = ms === null ? undefined : setTimeout(() => this.#wake?.(), Math.min(ms, 2_147_483_647));
      this.#wake = () => {
        clearTimeout(timer);
        this.#wake = undefined;
        resolve();
      };
    });
  }

  close(): void {
    this.#stop();
  }
}

function encodeMessage(m: CommittedMessage): Uint8Array {
  return api.ConsensusTopicResponse.encode({
    consensusTimestamp: toTimestamp(m.consensusAt),
    message: m.message,
    runningHash: m.runningHash,
    sequenceNumber: toInt64(m.sequence),
    runningHashVersion: toInt64(RUNNING_HASH_VERSION),
    chunkInfo:
      m.chunk === null
        ? null
        : { initialTransactionID: toProtoTransactionId(m.chunk), number: m.chunk.number, total: m.chunk.total },
  }).finish();
}

/** The address book in force: the node that runs. Nodes that were only registered would keep clients waiting. */
async function sendNodes(bytes: Uint8Array, send: SendMessage, ledger: Ledger, facts: NodeAddressFacts): Promise<void> {
  const query = decode(() => api.AddressBookQuery.decode(bytes));
  const { shardNum, realmNum, fileNum } = query.fileId ?? { fileNum: 102 };
  const isBook = [101, 102].includes(toNumber(fileNum)) && toNumber(shardNum) === 0 && toNumber(realmNum) === 0;
  if (!isBook) throw new GrpcError(GrpcStatus.INVALID_ARGUMENT, 'Not a valid address book file');
  if (query.limit < 0) throw new GrpcError(GrpcStatus.INVALID_ARGUMENT, 'limit must not be negative');
  const nodes = ledger.mirror.state.nodes;
  for (const address of addressBook({ ...facts, nodeAccount: nodes.get(0)?.account ?? facts.nodeAccount })) {
    const description = nodes.get(toNumber(address.nodeId))?.description ?? address.description ?? '';
    await send(proto.NodeAddress.encode({ ...address, description }).finish());
  }
}

function decode<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error) throw new GrpcError(GrpcStatus.INVALID_ARGUMENT, 'the request does not decode');
    throw error;
  }
}
