import { Status } from '../codec/proto.ts';
import type { ContractOutcome } from '../ledger/record-draft.ts';
import { decodeJson } from '../store/json-codec.ts';
import { findAccount } from './account-endpoints.ts';
import type { Endpoint, MirrorContext, Row } from './endpoint.ts';
import { big, blob, num, numOrNull, text } from './endpoint.ts';
import { entityId, entityIdOrNull, hex0x, int, timestamp } from './formats.ts';
import { invalidParameter, MirrorError, notFound } from './mirror-error.ts';
import { parseTimestamp, passes, type RequestQuery, Where } from './request-query.ts';
import { parseTransactionId } from './transaction-id.ts';

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
const LOG_LIST = [
  'index',
  'limit',
  'order',
  'timestamp',
  'topic0',
  'topic1',
  'topic2',
  'topic3',
  'transaction.hash',
] as const;

export const CONTRACT_RESULT_ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/contracts/results',
    query: LIST,
    handle: (context, _parameters, query) => listResults(context, query, null),
  },
  {
    method: 'GET',
    path: '/contracts/results/logs',
    query: LOG_LIST,
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
  {
    method: 'GET',
    path: '/contracts/results/:id/actions',
    query: ['index', 'limit', 'order'],
    handle: (context, parameters, query) => {
      const order = query.order('asc');
      const limit = query.limit();
      const row = findResult(context, parameters['id'] ?? '');
      const all = outcomeOf(row).actions.map((action, index) => ({ action, index }));
      const filters = query.integers('index');
      const matching = (order === 'asc' ? all : all.reverse()).filter(({ index }) => passes(filters, BigInt(index)));
      const shown = matching.slice(0, limit);
      const party = (address: string | null): { id: string | null; type: string | null } => {
        const account = address === null ? undefined : addressee(context, address);
        return account === undefined
          ? { id: null, type: null }
          : { id: entityId(account.num), type: account.contract ? 'CONTRACT' : 'ACCOUNT' };
      };
      return {
        actions: shown.map(({ action, index }) => ({
          call_depth: action.depth,
          call_operation_type: action.type === 'PRECOMPILE' || action.type === 'SYSTEM' ? 'CALL' : action.type,
          call_type:
            action.type === 'PRECOMPILE'
              ? 'PRECOMPILE'
              : action.type === 'SYSTEM'
                ? 'SYSTEM'
                : action.type.startsWith('CREATE')
                  ? 'CREATE'
                  : 'CALL',
          caller: party(action.from).id,
          caller_type: party(action.from).type ?? 'CONTRACT',
          from: `0x${action.from}`,
          gas: int(action.gas),
          gas_used: int(action.gasUsed),
          index,
          input: `0x${action.input}`,
          recipient: party(action.to).id,
          recipient_type: party(action.to).type,
          result_data: `0x${action.error === null ? action.output : Buffer.from(action.error).toString('hex')}`,
          result_data_type: action.error === null ? 'OUTPUT' : 'ERROR',
          timestamp: timestamp(big(row['consensus_ts'])),
          to: action.to === null ? null : `0x${action.to}`,
          value: int(action.value),
        })),
        links: {
          next: query.next(matching.length > limit, {
            index: `${order === 'asc' ? 'gt' : 'lt'}:${shown.at(-1)?.index ?? 0}`,
          }),
        },
      };
    },
  },
  {
    method: 'GET',
    path: '/contracts/results/:id/opcodes',
    query: ['memory', 'stack', 'storage'],
    missing: 'transactions are not run again: answers 501 for those that exist',
    handle: (context, parameters) => {
      findResult(context, parameters['id'] ?? '');
      throw new MirrorError(501, {
        message: 'Not Implemented',
        detail: 'Opcode traces are not recorded by this network; use debug_traceTransaction with the call tracer',
      });
    },
  },
  {
    method: 'GET',
    path: '/contracts/:id/results',
    query: LIST,
    handle: (context, parameters, query) =>
      listResults(context, query, findAccount(context.state, parameters['id'] ?? '').num),
  },
  {
    method: 'GET',
    path: '/contracts/:id/results/logs',
    query: LOG_LIST,
    handle: (context, parameters, query) =>
      listLogs(context, query, findAccount(context.state, parameters['id'] ?? '').num),
  },
  {
    method: 'GET',
    path: '/contracts/:id/results/:timestamp',
    query: ['hbar'],
    handle: (context, parameters, query) => {
      const contract = findAccount(context.state, parameters['id'] ?? '').num;
      const at = parseTimestamp(parameters['timestamp'] ?? '');
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

function addressee(context: MirrorContext, address: string): { num: number; contract: boolean } | undefined {
  const known = context.state.aliases.get(address);
  const number = known ?? (address.startsWith('0'.repeat(24)) ? Number.parseInt(address.slice(24), 16) : undefined);
  return number === undefined ? undefined : context.state.accounts.get(number);
}

function resultRows(context: MirrorContext, where: Where, tail: string): Row[] {
  const columns = 'r.*, b.hash as block_hash, b.gas_used as block_gas';
  return context.rows(
    `select ${columns} from contract_results r join blocks b on b.number = r.block ${where.sql} ${tail}`,
    where.values,
  );
}

function findResult(context: MirrorContext, id: string, nonce?: string): Row {
  if (nonce !== undefined && !/^\d{1,9}$/.test(nonce)) throw invalidParameter('nonce');
  const where = new Where().add('r.consensus_ts <= ?', context.horizon);
  const transaction = parseTransactionId(id);
  if (transaction !== null) {
    where.add(
      'r.consensus_ts in (select consensus_ts from transactions where payer = ? and valid_start = ? and nonce = ?)',
      transaction.payer,
      transaction.validStart,
      Number(nonce ?? 0),
    );
  } else if (/^(0x)?[0-9a-fA-F]{64}$/.test(id)) {
    where.add('r.hash = ?', id.replace('0x', '').toLowerCase());
  } else throw invalidParameter('transactionIdOrHash');
  const [row] = resultRows(context, where, 'order by r.consensus_ts limit 1');
  if (row === undefined) throw notFound();
  return row;
}

function listResults(context: MirrorContext, query: RequestQuery, contract: number | null): Record<string, unknown> {
  const order = query.order('desc');
  const limit = query.limit();
  const where = new Where()
    .times('r.consensus_ts', context.horizon, query.timestamps())
    .filters('r.block', query.integers('block.number'))
    .filters('r.idx', query.integers('transaction.index'));
  if (contract !== null) where.add('r.contract = ?', contract);
  const from = query.one('from');
  if (from !== undefined) where.add('r.sender = ?', fromAddress(context, from));
  const hash = query
    .one('block.hash')
    ?.replace(/^(eq:)?(0x)?/, '')
    .toLowerCase();
  if (hash !== undefined) {
    if (!/^([0-9a-f]{64}|[0-9a-f]{96})$/.test(hash)) throw invalidParameter('block.hash');
    where.add('b.hash >= ? and b.hash <= ?', Buffer.from(hash, 'hex'), Buffer.from(hash.padEnd(96, 'f'), 'hex'));
  }
  const rows = resultRows(context, where, `order by r.consensus_ts ${order} limit ${limit + 1}`);
  const shown = rows.slice(0, limit);
  return {
    results: shown.map((row) => resultObject(context, row)),
    links: {
      next: query.next(rows.length > limit, {
        timestamp: `${order === 'asc' ? 'gt' : 'lt'}:${timestamp(big(shown.at(-1)?.['consensus_ts']))}`,
      }),
    },
  };
}

function fromAddress(context: MirrorContext, from: string): string {
  const account = findAccount(context.state, from);
  return account.evmAddress ?? account.num.toString(16).padStart(40, '0');
}

// The row's detail was written by encodeJson from a ContractOutcome and is covered by the log's checks.
const outcomeOf = (row: Row): ContractOutcome => decodeJson(text(row['detail'])) as ContractOutcome;

/** Where neither a contract nor a receiver is known: the address that the schema asks for. */
const NO_ADDRESS = `0x${'0'.repeat(40)}`;

function resultObject(context: MirrorContext, row: Row): Record<string, unknown> {
  const outcome = outcomeOf(row);
  const status = num(row['result']);
  const contract = numOrNull(row['contract']);
  const ok = status === Status.SUCCESS;
  const target = contract === null ? undefined : context.state.accounts.get(contract);
  const long = (address: string | null): string | null => (address === null ? null : `0x${address}`);
  return {
    address:
      contract === null
        ? (long(outcome.to) ?? NO_ADDRESS)
        : `0x${target?.evmAddress ?? contract.toString(16).padStart(40, '0')}`,
    amount: int(outcome.amount),
    bloom: hex0x(outcome.bloom),
    call_result: hex0x(outcome.result),
    contract_id: entityIdOrNull(contract),
    created_contract_ids: outcome.createdContracts.map(entityId),
    error_message: ok ? null : outcome.error,
    from: `0x${outcome.from}`,
    function_parameters: hex0x(outcome.functionParameters),
    gas_consumed: int(outcome.gasConsumed),
    gas_limit: int(outcome.gasLimit),
    gas_used: int(outcome.gasUsed),
    hash: `0x${text(row['hash'])}`,
    result: Status[status] ?? 'UNKNOWN',
    status: ok ? '0x1' : '0x0',
    timestamp: timestamp(big(row['consensus_ts'])),
    to: outcome.created ? null : long(outcome.to),
  };
}

/** Weibars of one tinybar. */
const WEIBARS = 10_000_000_000n;

function resultDetail(context: MirrorContext, row: Row, inTinybars: boolean): Record<string, unknown> {
  const outcome = outcomeOf(row);
  const { ethereum } = outcome;
  const word = (value: bigint | null): string | null => (value === null ? null : `0x${value.toString(16)}`);
  // The Ethereum transaction speaks weibars; the API shows tinybars unless `hbar=false` asks for the original.
  const price = (value: bigint | null): string =>
    value === null ? '0x' : (word(inTinybars ? value / WEIBARS : value) ?? '0x');
  const at = big(row['consensus_ts']);
  const logs = context.rows('select * from contract_logs where consensus_ts = ? order by log_index', [at]);
  const failedCreation = outcome.created && num(row['result']) !== Status.SUCCESS;
  return {
    ...resultObject(context, row),
    access_list: ethereum === null ? null : `0x${ethereum.accessList}`,
    authorization_list: null,
    block_gas_used: int(big(row['block_gas'])),
    block_hash: hex0x(blob(row['block_hash'])),
    block_number: num(row['block']),
    chain_id: ethereum === null ? null : word(BigInt(ethereum.chainId)),
    ...(failedCreation ? { failed_initcode: hex0x(outcome.functionParameters) } : {}),
    gas_price: ethereum === null ? null : price(ethereum.gasPrice),
    logs: logs.map((log) => ({
      address: `0x${text(log['address'])}`,
      bloom: hex0x(blob(log['bloom'])),
      contract_id: entityId(num(log['contract'])),
      data: hex0x(blob(log['data'])),
      index: num(log['log_index']),
      topics: topicsOf(log),
    })),
    max_fee_per_gas: ethereum === null ? null : price(ethereum.maxFeePerGas),
    max_priority_fee_per_gas: ethereum === null ? null : price(ethereum.maxPriorityFeePerGas),
    nonce: ethereum === null ? null : int(ethereum.nonce),
    r: ethereum === null ? null : `0x${ethereum.r}`,
    s: ethereum === null ? null : `0x${ethereum.s}`,
    state_changes: outcome.stateChanges.map((change) => ({
      address: `0x${context.state.accounts.get(change.contract)?.evmAddress ?? change.contract.toString(16).padStart(40, '0')}`,
      contract_id: entityId(change.contract),
      slot: `0x${change.slot}`,
      value_read: `0x${change.before}`,
      value_written: change.after === null ? null : `0x${change.after}`,
    })),
    transaction_index: num(row['idx']),
    type: ethereum === null ? null : ethereum.type,
    v: ethereum === null ? null : int(ethereum.v),
  };
}

function topicsOf(row: Row): string[] {
  return ['topic0', 'topic1', 'topic2', 'topic3']
    .map((name) => row[name])
    .filter((topic) => typeof topic === 'string')
    .map((topic) => `0x${topic}`);
}

/** Logs of one contract or of all, newest first by default. */
function listLogs(context: MirrorContext, query: RequestQuery, contract: number | null): Record<string, unknown> {
  const order = query.order('desc');
  const limit = query.limit();
  const where = new Where().times('l.consensus_ts', context.horizon, query.timestamps());
  addIndexFilters(where, query);
  if (contract !== null) where.add('l.contract = ?', contract);
  for (const name of ['topic0', 'topic1', 'topic2', 'topic3']) {
    const values = query.all(name).map((topic) => {
      if (!/^(eq:)?(0x)?[0-9a-fA-F]{1,64}$/.test(topic)) throw invalidParameter(name);
      return topic
        .replace(/^(eq:)?(0x)?/, '')
        .toLowerCase()
        .padStart(64, '0');
    });
    if (values.length > 0) where.add(`l.${name} in (${values.map(() => '?').join(',')})`, ...values);
  }
  const hash = query.one('transaction.hash');
  if (hash !== undefined) where.add('l.transaction_hash = ?', hash.replace(/^(eq:)?(0x)?/, '').toLowerCase());
  const sql = `select l.*, b.hash as block_hash from contract_logs l join blocks b on b.number = l.block ${where.sql} order by l.consensus_ts ${order}, l.log_index ${order} limit ${limit + 1}`;
  const rows = context.rows(sql, where.values);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const sign = order === 'asc' ? 'gt' : 'lt';
  // A page may end inside a transaction: go on in the same instant after the last index.
  const sameInstant = last !== undefined && rows[limit]?.['consensus_ts'] === last['consensus_ts'];
  const next = sameInstant
    ? { index: `${sign}:${num(last['log_index'])}`, timestamp: `${sign}e:${timestamp(big(last['consensus_ts']))}` }
    : { timestamp: `${sign}:${timestamp(big(last?.['consensus_ts']))}` };
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
  if (bounds.length === 0) throw invalidParameter('index');
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
