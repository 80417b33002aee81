import type { Endpoint, MirrorContext, Row } from './endpoint.ts';
import { big, blob, num, numOrNull } from './endpoint.ts';
import { base64, entityId, entityIdOrNull, int, keyObject, timestamp } from './formats.ts';
import { invalidParameter, MirrorError, notFound } from './mirror-error.ts';
import { type Filter, parseEntityId, parseTimestamp, Where } from './request-query.ts';

export const TOPIC_ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/topics/:id',
    query: [],
    handle: (context, parameters) => {
      const topic = context.state.topics.get(topicNumber(parameters['id']));
      if (topic === undefined) throw notFound();
      return {
        admin_key: keyObject(topic.adminKey),
        auto_renew_account: entityIdOrNull(topic.autoRenewAccount),
        auto_renew_period: int(topic.autoRenewPeriod),
        created_timestamp: timestamp(topic.createdAt),
        custom_fees: {
          created_timestamp: timestamp(topic.createdAt),
          fixed_fees: topic.customFees.map((fee) => ({
            amount: int(fee.amount),
            collector_account_id: entityId(fee.collector),
            denominating_token_id: entityIdOrNull(fee.token),
          })),
        },
        deleted: topic.deleted,
        fee_exempt_key_list: topic.feeExemptKeys.map(keyObject),
        fee_schedule_key: keyObject(topic.feeScheduleKey),
        memo: topic.memo,
        submit_key: keyObject(topic.submitKey),
        timestamp: { from: timestamp(topic.modifiedAt), to: null },
        topic_id: entityId(topic.num),
      };
    },
  },
  {
    method: 'GET',
    path: '/topics/:id/messages',
    query: ['encoding', 'limit', 'order', 'sequencenumber', 'timestamp'],
    handle: (context, parameters, query) => {
      const topic = topicNumber(parameters['id']);
      if (!context.state.topics.has(topic)) throw notFound();
      const sequences = query.integers('sequencenumber');
      checkSequences(sequences);
      const encoding = query.last('encoding')?.toLowerCase() ?? 'base64';
      const order = query.order('asc');
      const limit = query.limit();
      const where = new Where()
        .add('topic = ?', topic)
        .add('consensus_ts <= ?', context.horizon)
        .filters('sequence', sequences)
        .filters('sequence', sequenceBounds(context, topic, query.timestamps()));
      const sql = `select * from topic_messages ${where.sql} order by sequence ${order} limit ${limit + 1}`;
      const rows = context.rows(sql, where.values);
      const shown = rows.slice(0, limit);
      const last = num(shown.at(-1)?.['sequence']);
      return {
        links: {
          next: query.next(rows.length > limit, { sequencenumber: `${order === 'asc' ? 'gt' : 'lt'}:${last}` }),
        },
        messages: shown.map((row) => messageObject(row, encoding !== 'base64')),
      };
    },
  },
  {
    method: 'GET',
    path: '/topics/:id/messages/:sequence',
    query: [],
    handle: (context, parameters) => {
      const sequence = parameters['sequence'] ?? '';
      const topic = parseEntityId(parameters['id'] ?? '');
      const isOrdinal = /^[1-9]\d{0,15}$/.test(sequence);
      if (topic === null || !isOrdinal)
        throw invalidParameter(...(topic === null ? ['topic.id'] : []), ...(isOrdinal ? [] : ['sequencenumber']));
      return oneMessage(context, new Where().add('topic = ?', topic).add('sequence = ?', Number(sequence)));
    },
  },
  {
    method: 'GET',
    path: '/topics/messages/:timestamp',
    query: [],
    handle: (context, parameters) => {
      const at = parseTimestamp(parameters['timestamp'] ?? '');
      if (at === null) throw invalidParameter('consensus_timestamp');
      return oneMessage(context, new Where().add('consensus_ts = ?', at));
    },
  },
];

/** One number or a range; `ne` is not known here. @throws MirrorError 400 */
function checkSequences(filters: readonly Filter<bigint>[]): void {
  const equal = filters.filter(({ operator }) => operator === 'eq').length;
  const message =
    equal > 1
      ? 'Only one equal (eq) operator is allowed for sequencenumber'
      : 'Not equal (ne) operator is not supported for sequencenumber';
  if (equal > 1 || filters.some(({ operator }) => operator === 'ne')) throw new MirrorError(400, { message });
}

function topicNumber(id: string | undefined): number {
  const topic = parseEntityId(id ?? '');
  if (topic === null) throw invalidParameter('topic.id');
  return topic;
}

/**
 * Bounds of time as bounds of the sequence number: both rise together within a topic, and only the latter has an index. Found by
 * halving, so that a page late in a long topic costs some twenty look-ups.
 */
function sequenceBounds(
  context: MirrorContext,
  topic: number,
  times: readonly Filter<bigint>[],
): Filter<number | bigint>[] {
  return times.map(({ operator, value }) => {
    const first = firstFrom(context, topic, operator === 'gt' || operator === 'lte' ? value + 1n : value);
    if (operator === 'gt' || operator === 'gte') return { operator: 'gte', value: first };
    if (operator === 'lt' || operator === 'lte') return { operator: 'lt', value: first };
    const found = timeOf(context, topic, first) === value ? first : 0;
    return { operator, value: found };
  });
}

/** Sequence number of the first message at or after a time; one more than the last when there is none. */
function firstFrom(context: MirrorContext, topic: number, time: bigint): number {
  let [low, high] = [1, (context.state.topics.get(topic)?.sequence ?? 0) + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const at = timeOf(context, topic, middle);
    if (at !== undefined && at < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

function timeOf(context: MirrorContext, topic: number, sequence: number): bigint | undefined {
  const sql = 'select consensus_ts from topic_messages where topic = ? and sequence = ?';
  const [row] = context.rows(sql, [topic, sequence]);
  return row === undefined ? undefined : big(row['consensus_ts']);
}

function oneMessage(context: MirrorContext, where: Where): Record<string, unknown> {
  where.add('consensus_ts <= ?', context.horizon);
  const [row] = context.rows(`select * from topic_messages ${where.sql}`, where.values);
  if (row === undefined) throw notFound();
  return messageObject(row, false);
}

function messageObject(row: Row, asText: boolean): Record<string, unknown> {
  const message = blob(row['message']);
  const chunkPayer = numOrNull(row['chunk_payer']);
  return {
    chunk_info:
      chunkPayer === null
        ? null
        : {
            initial_transaction_id: {
              account_id: entityId(chunkPayer),
              nonce: num(row['chunk_nonce']),
              scheduled: num(row['chunk_scheduled']) === 1,
              transaction_valid_start: timestamp(big(row['chunk_valid_start'])),
            },
            number: num(row['chunk_number']),
            total: num(row['chunk_total']),
          },
    consensus_timestamp: timestamp(big(row['consensus_ts'])),
    message: asText ? Buffer.from(message).toString('utf8') : base64(message),
    payer_account_id: entityId(num(row['payer'])),
    running_hash: base64(blob(row['running_hash'])),
    running_hash_version: 3,
    sequence_number: num(row['sequence']),
    topic_id: entityId(num(row['topic'])),
  };
}
