import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { CommittedMessage } from '../ledger/block.ts';

interface Statements {
  readonly page: StatementSync;
  readonly timeOf: StatementSync;
  readonly last: StatementSync;
}

const prepared = new WeakMap<DatabaseSync, Statements>();

/** Messages of a topic from a sequence number on, in order, not later than `horizon` (ns), at most `limit`. */
export function readMessages(
  db: DatabaseSync,
  topic: number,
  fromSequence: number,
  horizon: bigint,
  limit: number,
): CommittedMessage[] {
  return statements(db).page.all(topic, fromSequence, horizon, limit).map(toMessage);
}

/** First sequence number of a topic whose consensus time is `at` (ns) or later; one past the last when there is none. */
export function firstSequenceAt(db: DatabaseSync, topic: number, at: bigint): number {
  const { timeOf, last } = statements(db);
  // Times rise with sequence numbers, so a binary search needs no index by time.
  let low = 1;
  let high = Number(last.get(topic)?.['last'] ?? 0) + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const time = timeOf.get(topic, middle)?.['consensus_ts'];
    if (typeof time === 'bigint' && time < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A row of `topic_messages` (read with bigints) as an object. */
export function toMessage(row: Record<string, SQLOutputValue>): CommittedMessage {
  const chunk =
    row['chunk_number'] === null
      ? null
      : {
          payer: Number(row['chunk_payer']),
          validStart: row['chunk_valid_start'] as bigint,
          nonce: Number(row['chunk_nonce']),
          scheduled: Number(row['chunk_scheduled']) === 1,
          number: Number(row['chunk_number']),
          total: Number(row['chunk_total']),
        };
  return {
    consensusAt: row['consensus_ts'] as bigint,
    topic: Number(row['topic']),
    sequence: Number(row['sequence']),
    payer: Number(row['payer']),
    runningHash: row['running_hash'] as Uint8Array,
    message: row['message'] as Uint8Array,
    chunk,
  };
}

function statements(db: DatabaseSync): Statements {
  const known = prepared.get(db);
  if (known !== undefined) return known;
  const made = {
    page: db.prepare(
      'select * from topic_messages where topic = ? and sequence >= ? and consensus_ts <= ? order by sequence limit ?',
    ),
    timeOf: db.prepare('select consensus_ts from topic_messages where topic = ? and sequence = ?'),
    last: db.prepare('select max(sequence) as last from topic_messages where topic = ?'),
  };
  made.page.setReadBigInts(true);
  made.timeOf.setReadBigInts(true);
  prepared.set(db, made);
  return made;
}
