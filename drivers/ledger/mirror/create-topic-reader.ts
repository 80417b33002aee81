import { concatBytes, fromBase64, toHex } from '@tensornode/kernel';
import { accountIdSchema, type TopicEntry } from '@tensornode/protocol';
import type { TopicReader } from '@tensornode/registry';
import type { MirrorClient } from './mirror-client.ts';
import { type MirrorMessage, topicMessageSchema, topicMessagesSchema } from './mirror-schemas.ts';

const PAGE = 100;
/** A first chunk lies at most this far before its last one when nobody else writes in between; more chunks than this are not read. */
const MAX_CHUNKS = 20;

/**
 * Topics over mirror REST. Messages come once each and in order; pages overlap by one message, so that a mirror that inserts late
 * or repeats a row changes nothing. A message of several chunks appears once, under its last chunk's number and time.
 */
export function createTopicReader(mirror: MirrorClient): TopicReader {
  async function one(topicId: string, sequenceNumber: number): Promise<MirrorMessage | null> {
    if (sequenceNumber < 1) return null;
    return mirror.one(`/topics/${accountIdSchema.parse(topicId)}/messages/${sequenceNumber}`, topicMessageSchema);
  }

  async function* messages(topicId: string, fromSequence: number): AsyncGenerator<readonly TopicEntry[]> {
    const id = accountIdSchema.parse(topicId);
    const first = Math.max(1, fromSequence - MAX_CHUNKS);
    const open = new Map<string, MirrorMessage[]>();
    let last = first - 1;
    const path = `/topics/${id}/messages?sequencenumber=gte:${first}&limit=${PAGE}&order=asc`;
    for await (const page of mirror.pages(path, topicMessagesSchema)) {
      const entries: TopicEntry[] = [];
      for (const message of page.messages) {
        if (message.sequence_number <= last) continue;
        last = message.sequence_number;
        const entry = join(message, open);
        if (entry !== null && entry.sequenceNumber >= fromSequence) entries.push(entry);
      }
      if (entries.length > 0) yield entries;
    }
  }

  async function message(topicId: string, sequenceNumber: number): Promise<TopicEntry | null> {
    const found = await one(topicId, sequenceNumber);
    return found === null ? null : toEntry(found, found.message);
  }

  async function newest(topicId: string): Promise<TopicEntry | null> {
    const path = `/topics/${accountIdSchema.parse(topicId)}/messages?limit=1&order=desc`;
    const page = await mirror.one(path, topicMessagesSchema);
    const found = page?.messages[0];
    return found === undefined ? null : toEntry(found, found.message);
  }

  return { messages, message, newest };
}

/** The finished message, or null while chunks are missing. Chunks belong together by their initial transaction id and payer. */
function join(message: MirrorMessage, open: Map<string, MirrorMessage[]>): TopicEntry | null {
  const chunk = message.chunk_info;
  if (!chunk || chunk.total <= 1) return toEntry(message, message.message);
  const initial = chunk.initial_transaction_id;
  const key = `${message.payer_account_id} ${initial?.account_id ?? ''} ${initial?.transaction_valid_start ?? ''}`;
  const parts = [...(open.get(key) ?? []), message];
  if (parts.length < chunk.total) {
    open.set(key, parts);
    return null;
  }
  open.delete(key);
  const ordered = parts.sort((a, b) => (a.chunk_info?.number ?? 0) - (b.chunk_info?.number ?? 0));
  return { ...toEntry(message, ''), message: concatBytes(...ordered.map((part) => fromBase64(part.message))) };
}

function toEntry(message: MirrorMessage, base64: string): TopicEntry {
  return {
    topicId: message.topic_id,
    sequenceNumber: message.sequence_number,
    consensusTimestamp: message.consensus_timestamp,
    payer: message.payer_account_id,
    runningHash: toHex(fromBase64(message.running_hash)),
    message: fromBase64(base64),
  };
}
