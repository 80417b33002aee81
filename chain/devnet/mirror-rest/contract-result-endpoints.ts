import { addressOfEntity } from '../evm/addresses.ts';
import { findAccount } from './account-endpoints.ts';
import { listLogs } from './contract-logs.ts';
import { contractNumber } from './contract-number.ts';
import { findResult, resultDetail, resultObject, resultRows, resultSummary } from './contract-result-object.ts';
import { CONTRACT_TRACE_ENDPOINTS } from './contract-trace-endpoints.ts';
import type { Endpoint, MirrorContext } from './endpoint.ts';
import { big } from './endpoint.ts';
import { timestamp } from './formats.ts';
import { invalidParameter, MirrorError, notFound } from './mirror-error.ts';
import { parseTimestamp, type RequestQuery, Where } from './request-query.ts';

const LIST = [
  'block.hash',
  'block.number',
  'from',
  'hbar',
  'internal',
  'limit',
  'order',
  'timestamp',
  'transaction.index',
] as const;
const LOG_LIST = ['index', 'limit', 'order', 'timestamp', 'topic0', 'topic1', 'topic2', 'topic3'] as const;

export const CONTRACT_RESULT_ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/contracts/results',
    query: LIST,
    oneRange: true,
    handle: (context, _parameters, query) => listResults(context, query, null),
  },
  {
    method: 'GET',
    path: '/contracts/results/logs',
    query: [...LOG_LIST, 'transaction.hash'],
    handle: (context, _parameters, query) => listLogs(context, query, null),
  },
  {
    method: 'GET',
    path: '/contracts/results/:id',
    query: ['hbar', 'nonce'],
    handle: (context, parameters, query) =>
      resultDetail(
        context,
        findResult(context, parameters['id'] ?? '', query.last('nonce')),
        query.boolean('hbar') ?? true,
      ),
  },
  ...CONTRACT_TRACE_ENDPOINTS,
  {
    method: 'GET',
    path: '/contracts/:id/results',
    query: LIST,
    handle: (context, parameters, query) => listResults(context, query, contractNumber(context, parameters['id'])),
  },
  {
    method: 'GET',
    path: '/contracts/:id/results/logs',
    query: LOG_LIST,
    handle: (context, parameters, query) => listLogs(context, query, contractNumber(context, parameters['id'])),
  },
  {
    method: 'GET',
    path: '/contracts/:id/results/:timestamp',
    query: ['hbar'],
    handle: (context, parameters, query) => {
      const at = parseTimestamp(parameters['timestamp'] ?? '');
      const contract = contractNumber(context, parameters['id'], at === null ? ['timestamp'] : []);
      if (at === null) throw invalidParameter('timestamp');
      const where = new Where()
        .add('r.contract = ?', contract)
        .add('r.consensus_ts = ?', at)
        .add('r.consensus_ts <= ?', context.horizon);
      const [row] = resultRows(context, where, '');
      if (row === undefined) throw notFound();
      return resultDetail(context, row, query.boolean('hbar') ?? true);
    },
  },
];

function listResults(context: MirrorContext, query: RequestQuery, contract: number | null): Record<string, unknown> {
  const order = query.order('desc');
  const limit = query.limit();
  const blocks = query.integers('block.number');
  if (blocks.some(({ operator }) => operator !== 'eq')) throw invalidParameter('block.number');
  checkUsage(query);
  const where = new Where()
    .times('r.consensus_ts', context.horizon, query.timestamps())
    .filters('r.block', blocks)
    .filters('r.idx', query.integers('transaction.index'));
  if (contract !== null) where.add('r.contract = ?', contract);
  // Children (nonce above 0) are shown on request only.
  if (query.boolean('internal') !== true)
    where.add('(select t.nonce from transactions t where t.consensus_ts = r.consensus_ts) = 0');
  const from = query.last('from');
  if (from !== undefined) where.add('r.sender = ?', fromAddress(context, from));
  const hash = query.last('block.hash')?.replace('0x', '').toLowerCase();
  if (hash !== undefined)
    where.add('b.hash >= ? and b.hash <= ?', Buffer.from(hash, 'hex'), Buffer.from(hash.padEnd(96, 'f'), 'hex'));
  const rows = resultRows(context, where, `order by r.consensus_ts ${order} limit ${limit + 1}`);
  const shown = rows.slice(0, limit);
  const inTinybars = query.boolean('hbar') ?? true;
  // The list of one contract leaves out the transactions around the results.
  const show = contract === null ? resultSummary : resultObject;
  return {
    results: shown.map((row) => show(context, row, inTinybars)),
    links: {
      next: query.next(rows.length > limit, {
        timestamp: `${order === 'asc' ? 'gt' : 'lt'}:${timestamp(big(shown.at(-1)?.['consensus_ts']))}`,
      }),
    },
  };
}

/** Which parameters need or exclude each other. */
function checkUsage(query: RequestQuery): void {
  const [hash, number, index] = ['block.hash', 'block.number', 'transaction.index'].map(
    (name) => query.all(name).length > 0,
  );
  const messages = [
    ...(index && !hash && !number
      ? ['transaction.index - transaction.index requires block.number or block.hash filter to be specified']
      : []),
    ...(hash && number ? ['block.hash - cannot combine block.number and block.hash'] : []),
  ];
  if (messages.length > 0)
    throw new MirrorError(400, ...messages.map((text) => ({ message: `Invalid parameter usage: ${text}` })));
}

function fromAddress(context: MirrorContext, from: string): string {
  return addressOfEntity(context.state, findAccount(context.state, from).num);
}
