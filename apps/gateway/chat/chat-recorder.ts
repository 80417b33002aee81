import type { Counter, Gauge, Logger, Meter, Startable } from '@tensornode/kernel';
import type { ChatReply, RecordChatInput } from '@tensornode/protocol';

export interface ChatRecorderOptions {
  /** Hands a batch to the worker durably; rejects when the database is away. */
  enqueue(input: RecordChatInput): Promise<void>;
  readonly logger: Logger;
  readonly meter: Meter;
  /** Milliseconds a reply waits for company, 100 by default. */
  readonly batchMs?: number;
}

export interface ChatRecorder extends Startable {
  /** Takes a reply; never waits, never throws. */
  record(reply: ChatReply): void;
}

const BATCH_REPLIES = 64;
const BATCH_CHARACTERS = 4_000_000;
/** What may wait while the database is away: bounded, so that memory is. */
const MAX_WAITING_CHARACTERS = 64_000_000;
const MAX_WAITING_REPLIES = 10_000;
const MAX_RETRY_MS = 5_000;

/** Writes chat replies behind the answers, many in one call: the hot path makes no database round trip. What is lost (full buffer) is counted and logged. */
export function createChatRecorder({ enqueue, logger, meter, batchMs = 100 }: ChatRecorderOptions): ChatRecorder {
  const waitingGauge: Gauge = meter.gauge(
    'tensornode_chat_replies_waiting',
    'Chat replies not yet handed to the worker',
  );
  const dropped: Counter = meter.counter(
    'tensornode_chat_replies_dropped_total',
    'Chat replies that were never recorded because the buffer was full',
  );
  const waiting: { readonly reply: ChatReply; readonly characters: number }[] = [];
  let characters = 0;
  let timer: NodeJS.Timeout | undefined;
  let flushing: Promise<void> | undefined;
  let failures = 0;
  /** Size of a batch whose fate is unknown: it is sent again as it was, so that it can be recognised and is not taken twice. */
  let unsettled = 0;

  function takeBatch(): typeof waiting {
    if (unsettled > 0) return waiting.slice(0, unsettled);
    let size = 0;
    let count = 0;
    for (const { characters: length } of waiting.slice(0, BATCH_REPLIES)) {
      if (count > 0 && size + length > BATCH_CHARACTERS) break;
      size += length;
      count += 1;
    }
    return waiting.slice(0, count);
  }

  async function flushAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = takeBatch();
      unsettled = batch.length;
      try {
        await enqueue({ replies: batch.map(({ reply }) => reply) });
      } catch (error) {
        failures += 1;
        if (failures === 1) logger.warn('CHAT_RECORDS_WAIT', { waiting: waiting.length, error });
        return;
      }
      failures = 0;
      unsettled = 0;
      waiting.splice(0, batch.length);
      characters -= batch.reduce((sum, entry) => sum + entry.characters, 0);
      waitingGauge.set(waiting.length);
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    flushing ??= flushAll().finally(() => {
      flushing = undefined;
      if (waiting.length > 0) schedule();
    });
    return flushing;
  }

  function schedule(): void {
    timer ??= setTimeout(() => void flush(), Math.min(MAX_RETRY_MS, batchMs * 2 ** Math.min(failures, 8)));
  }

  return {
    start: async () => undefined,
    async stop() {
      // A flush under way may be one that just failed: the last try is a fresh one.
      await flushing;
      await flush();
      clearTimeout(timer);
      if (waiting.length > 0) logger.error('CHAT_RECORDS_LOST', { count: waiting.length });
    },
    record(reply) {
      const size = reply.ask.length + reply.dispatch.length + (reply.answer?.length ?? 0) + 2_000;
      if (waiting.length >= MAX_WAITING_REPLIES || characters + size > MAX_WAITING_CHARACTERS) {
        dropped.add();
        if (waiting.length % 1_000 === 0) logger.error('CHAT_RECORD_DROPPED', { roundId: reply.roundId });
        return;
      }
      waiting.push({ reply, characters: size });
      characters += size;
      waitingGauge.set(waiting.length);
      if (waiting.length >= BATCH_REPLIES && failures === 0) void flush();
      else schedule();
    },
  };
}
