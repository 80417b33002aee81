import { proto, Status, toBigInt, toNumber } from '../codec/proto.ts';
import type { Endpoint, MirrorContext, Row } from './endpoint.ts';
import { big, blob, num, numOrNull, text } from './endpoint.ts';
import { base64, entityId, entityIdOrNull, int, timestamp, transactionIdText } from './formats.ts';
import { invalidParameter, notFound } from './mirror-error.ts';
import { type RequestQuery, Where } from './request-query.ts';
import { parseTransactionId } from './transaction-id.ts';

export const TRANSACTION_PARAMETERS = [
  'account.id',
  'limit',
  'order',
  'result',
  'timestamp',
  'transactiontype',
  'type',
] as const;

export const TRANSACTION_ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/transactions',
    query: TRANSACTION_PARAMETERS,
    handle: (context, _parameters, query) =>
      listTransactions(context, query, { account: null, path: '/api/v1/transactions' }),
  },
  {
    method: 'GET',
    path: '/transactions/:id',
    query: ['nonce', 'scheduled'],
    handle: (context, parameters, query) => {
      const where = transactionWhere(parameters['id'] ?? '').add('consensus_ts <= ?', context.horizon);
      const nonce = query.one('nonce');
      if (nonce !== undefined) {
        if (!/^\d{1,9}$/.test(nonce)) throw invalidParameter('nonce');
        where.add('nonce = ?', Number(nonce));
      }
      const scheduled = query.boolean('scheduled');
      if (scheduled !== undefined) where.add('scheduled = ?', scheduled ? 1 : 0);
      const rows = context.rows(`select * from transactions ${where.sql} order by consensus_ts`, where.values);
      if (rows.length === 0) throw notFound();
      return { transactions: rows.map((row) => transactionObject(row)) };
    },
  },
];

/** The page of transactions that a query asks for; `account` narrows to one account's (`/accounts/{id}`). */
export function listTransactions(
  context: MirrorContext,
  query: RequestQuery,
  scope: { readonly account: number | null; readonly path: string },
): { transactions: Record<string, unknown>[]; links: { next: string | null } } {
  const order = query.order('desc');
  const limit = query.limit();
  const where = new Where().add('t.consensus_ts <= ?', context.horizon).filters('t.consensus_ts', query.timestamps());
  const accounts =
    scope.account === null ? query.entities('account.id') : [{ operator: 'eq' as const, value: scope.account }];
  for (const { operator, value } of accounts) {
    if (operator !== 'eq') throw invalidParameter('account.id');
    where.add(
      'exists (select 1 from account_transactions a where a.account = ? and a.consensus_ts = t.consensus_ts)',
      value,
    );
  }
  const result = query.one('result')?.toLowerCase();
  if (result !== undefined && result !== 'success' && result !== 'fail') throw invalidParameter('result');
  if (result !== undefined)
    where.add(
      `t.result ${result === 'success' ? '' : 'not '}in (${Status.SUCCESS}, ${Status.FEE_SCHEDULE_FILE_PART_UPLOADED}, ${Status.SUCCESS_BUT_MISSING_EXPECTED_OPERATION})`,
    );
  const type = query.one('transactiontype');
  if (type !== undefined) {
    if (!/^[A-Za-z]{3,40}$/.test(type)) throw invalidParameter('transactiontype');
    where.add('upper(t.kind) = ?', type.toUpperCase());
  }
  const direction = query.one('type')?.toLowerCase();
  if (direction !== undefined && direction !== 'credit' && direction !== 'debit') throw invalidParameter('type');
  const rows = context.rows(
    `select t.* from transactions t ${where.sql} order by t.consensus_ts ${order} limit ${limit + 1}`,
    where.values,
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    transactions: shown.map((row) => transactionObject(row)),
    links: {
      next: query.next(rows.length > limit, {
        timestamp: `${order === 'asc' ? 'gt' : 'lt'}:${timestamp(big(last?.['consensus_ts']))}`,
      }),
    },
  };
}

/** By `0.0.2-1700000000-000000001` or a transaction hash (hex or base64url). */
function transactionWhere(id: string): Where {
  const transaction = parseTransactionId(id);
  if (transaction !== null)
    return new Where().add('payer = ?', transaction.payer).add('valid_start = ?', transaction.validStart);
  if (/^(0x)?[0-9a-fA-F]{96}$/.test(id)) return new Where().add('hash = ?', Buffer.from(id.replace('0x', ''), 'hex'));
  if (/^(0x)?[0-9a-fA-F]{64}$/.test(id)) {
    return new Where().add(
      'consensus_ts in (select consensus_ts from contract_results where hash = ?)',
      id.replace('0x', '').toLowerCase(),
    );
  }
  if (/^[A-Za-z0-9+/_-]{64}$/.test(id)) return new Where().add('hash = ?', Buffer.from(id, 'base64url'));
  throw invalidParameter('transactionIdOrHash');
}

/** One transaction as the mirror shows it, from its stored row. */
export function transactionObject(row: Row): Record<string, unknown> {
  const record = proto.TransactionRecord.decode(blob(row['record']));
  const parent = row['parent_ts'];
  const memo = record.memo ?? '';
  return {
    batch_key: null,
    bytes: null,
    charged_tx_fee: int(big(row['fee'])),
    consensus_timestamp: timestamp(big(row['consensus_ts'])),
    entity_id: entityIdOrNull(numOrNull(row['entity'])),
    max_custom_fees: [],
    max_fee: big(row['max_fee']).toString(),
    memo_base64: Buffer.from(memo, 'utf8').toString('base64'),
    name: text(row['kind']).toUpperCase(),
    nft_transfers: nftTransfers(record),
    node: num(row['node']) === 0 ? null : entityId(num(row['node'])),
    nonce: num(row['nonce']),
    parent_consensus_timestamp: parent === null || parent === undefined ? null : timestamp(big(parent)),
    result: Status[num(row['result'])] ?? 'UNKNOWN',
    scheduled: num(row['scheduled']) === 1,
    staking_reward_transfers: [],
    token_transfers: tokenTransfers(record),
    transaction_hash: base64(blob(row['hash'])),
    transaction_id: transactionIdText(num(row['payer']), big(row['valid_start'])),
    transfers: (record.transferList?.accountAmounts ?? []).map((entry) => ({
      account: entityId(toNumber(entry.accountID?.accountNum)),
      amount: int(toBigInt(entry.amount)),
      is_approval: entry.isApproval ?? false,
    })),
    valid_duration_seconds: big(row['valid_duration']).toString(),
    valid_start_timestamp: timestamp(big(row['valid_start'])),
  };
}

function tokenTransfers(record: proto.ITransactionRecord): unknown[] {
  return (record.tokenTransferLists ?? []).flatMap((list) =>
    (list.transfers ?? []).map((entry) => ({
      account: entityId(toNumber(entry.accountID?.accountNum)),
      amount: int(toBigInt(entry.amount)),
      is_approval: entry.isApproval ?? false,
      token_id: entityId(toNumber(list.token?.tokenNum)),
    })),
  );
}

function nftTransfers(record: proto.ITransactionRecord): unknown[] {
  const party = (id: proto.IAccountID | null | undefined): string | null => {
    const account = toNumber(id?.accountNum);
    return account === 0 ? null : entityId(account);
  };
  return (record.tokenTransferLists ?? []).flatMap((list) =>
    (list.nftTransfers ?? []).map((entry) => ({
      is_approval: entry.isApproval ?? false,
      receiver_account_id: party(entry.receiverAccountID),
      sender_account_id: party(entry.senderAccountID),
      serial_number: int(toBigInt(entry.serialNumber)),
      token_id: entityId(toNumber(list.token?.tokenNum)),
    })),
  );
}
