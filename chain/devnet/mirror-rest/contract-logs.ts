import { topicsOf } from './contract-result-object.ts';
import type { MirrorContext } from './endpoint.ts';
import { big, blob, num, numOrNull, text } from './endpoint.ts';
import { entityId, entityIdOrNull, hex0x, timestamp } from './formats.ts';
import { MirrorError } from './mirror-error.ts';
import { checkPairBounds } from './pair-bounds.ts';
import { type RequestQuery, Where } from './request-query.ts';

const TOPICS = ['topic0', 'topic1', 'topic2', 'topic3'] as const;
const WEEK = 7n * 86_400_000_000_000n;

/** A search by topic needs an instant or a range of at most a week. @throws MirrorError 400 */
function checkRange(query: RequestQuery): void {
  const refuse = (message: string): never => {
    throw new MirrorError(400, { message: `Cannot search topics without a valid timestamp range: ${message}` });
  };
  const times = query.timestamps();
  if (times.length === 0) refuse('No timestamp range or eq operator provided');
  if (times.some(({ operator }) => operator === 'ne')) refuse('Not equals operator not supported for timestamp param');
  const has = (start: string): boolean => times.some(({ operator }) => operator.startsWith(start));
  if (has('eq')) return;
  if (!has('gt') || !has('lt')) refuse('Timestamp range must have gt (or gte) and lt (or lte), or eq operator');
  let [from, to] = [0n, 1n << 63n];
  for (const { operator, value } of times) {
    if (operator.startsWith('gt')) from = operator === 'gt' ? value + 1n : value;
    else to = operator === 'lt' ? value - 1n : value;
  }
  if (to < from || to - from + 1n > WEEK)
    refuse('Timestamp range by the lower and upper bounds must be positive and within 7d');
}

/** Timestamp and index as the columns that the list is ordered by; a single index needs its instant. @throws MirrorError 400 */
function checkBounds(query: RequestQuery): void {
  const times = query.timestamps();
  const [first, second] = times;
  const isInstant =
    times.some(({ operator }) => operator === 'eq') ||
    (times.length === 2 &&
      first?.value === second?.value &&
      times.every(({ operator }) => operator === 'gte' || operator === 'lte'));
  if (!isInstant && times.length > 0 && query.integers('index').some(({ operator }) => operator === 'eq'))
    throw new MirrorError(400, { message: 'timestamp must have eq operator' });
  checkPairBounds(query, 'timestamp', 'index');
}

/** Logs of one contract or of all, newest first by default. */
export function listLogs(
  context: MirrorContext,
  query: RequestQuery,
  contract: number | null,
): Record<string, unknown> {
  if (TOPICS.some((name) => query.all(name).length > 0)) checkRange(query);
  checkBounds(query);
  const order = query.order('desc');
  const limit = query.limit();
  const where = new Where().times('l.consensus_ts', context.horizon, query.timestamps());
  addIndexFilters(where, query);
  if (contract !== null) where.add('l.contract = ?', contract);
  for (const name of TOPICS) {
    const word = (topic: string): string =>
      topic
        .replace(/^(eq:)?(0x)?/, '')
        .toLowerCase()
        .padStart(64, '0');
    const values = query.all(name).map(word);
    if (values.length > 0) where.add(`l.${name} in (${values.map(() => '?').join(',')})`, ...values);
  }
  if (query.all('transaction.hash').length > 1)
    throw new MirrorError(400, { message: 'Only one transaction.hash filter is allowed' });
  const hash = query.last('transaction.hash');
  if (hash !== undefined) where.add('l.transaction_hash = ?', hash.replace(/^(eq:)?(0x)?/, '').toLowerCase());
  const sql = `select l.*, b.hash as block_hash from contract_logs l join blocks b on b.number = l.block ${where.sql} order by l.consensus_ts ${order}, l.log_index ${order} limit ${limit + 1}`;
  const rows = context.rows(sql, where.values);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const sign = order === 'asc' ? 'gt' : 'lt';
  // A page may end inside a transaction: the next one goes on in the same instant after the last index.
  const next = {
    index: `${sign}:${num(last?.['log_index'])}`,
    timestamp: `${sign}e:${timestamp(big(last?.['consensus_ts']))}`,
  };
  return {
    logs: shown.map((row) => ({
      address: `0x${text(row['address'])}`,
      bloom: hex0x(blob(row['bloom'])),
      contract_id: entityId(num(row['contract'])),
      data: hex0x(blob(row['data'])),
      index: num(row['log_index']),
      topics: topicsOf(row),
      block_hash: hex0x(blob(row['block_hash'])),
      block_number: num(row['block']),
      root_contract_id: entityIdOrNull(numOrNull(row['root_contract'])),
      timestamp: timestamp(big(row['consensus_ts'])),
      transaction_hash: `0x${text(row['transaction_hash'])}`,
      transaction_index: num(row['idx']),
    })),
    links: { next: query.next(rows.length > limit, next) },
  };
}

/** `index` narrows only the instants that an inclusive `timestamp` bound names, so that a page that ended inside a transaction goes on behind it. */
function addIndexFilters(where: Where, query: RequestQuery): void {
  const indexes = query.integers('index');
  if (indexes.length === 0) return;
  const bounds = query
    .timestamps()
    .filter(({ operator }) => operator === 'gte' || operator === 'lte' || operator === 'eq');
  const operators = { eq: '=', ne: '<>', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;
  for (const { operator, value } of indexes) {
    const places = bounds.map(() => 'l.consensus_ts = ?').join(' or ');
    where.add(
      `(l.log_index ${operators[operator]} ? or not (${places}))`,
      value,
      ...bounds.map((bound) => bound.value),
    );
  }
}
