import type { Endpoint, MirrorContext, Row } from './endpoint.ts';
import { big, num } from './endpoint.ts';
import { listTransactions, TRANSACTION_PARAMETERS } from './list-transactions.ts';
import { invalidTransactionId, notFound } from './mirror-error.ts';
import { Where } from './request-query.ts';
import { parseTransactionId } from './transaction-id.ts';
import { transactionDetail } from './transaction-object.ts';

export const TRANSACTION_ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/transactions',
    query: TRANSACTION_PARAMETERS,
    oneRange: true,
    handle: (context, _parameters, query) => listTransactions(context, query, null),
  },
  {
    method: 'GET',
    path: '/transactions/:id',
    query: ['nonce', 'scheduled'],
    handle: (context, parameters, query) => {
      const where = transactionWhere(parameters['id'] ?? '').add('consensus_ts <= ?', context.horizon);
      const nonce = query.last('nonce');
      if (nonce !== undefined) where.add('nonce = ?', Number(nonce));
      const scheduled = query.boolean('scheduled');
      if (scheduled !== undefined) where.add('scheduled = ?', scheduled ? 1 : 0);
      const rows = context.rows(`select * from transactions ${where.sql} order by consensus_ts`, where.values);
      if (rows.length === 0) throw notFound();
      if (nonce === undefined && scheduled === undefined)
        for (const row of [...rows]) if (row['kind'] === 'atomicBatch') rows.push(...batchedIn(context, row));
      return { transactions: rows.map((row) => transactionDetail(row)) };
    },
  },
];

/** The transactions of a batch and their children: they share its block, and have it as their parent. */
function batchedIn(context: MirrorContext, batch: Row): Row[] {
  const inner = `select payer, valid_start from transactions where consensus_ts > ? and parent_ts = ?
    and consensus_ts <= (select to_ts from blocks where number = ?)`;
  const sql = `select * from transactions where (payer, valid_start) in (${inner}) order by consensus_ts`;
  const at = big(batch['consensus_ts']);
  return context.rows(sql, [at, at, num(batch['block'])]);
}

/** By `0.0.2-1700000000-000000001` or a transaction hash (hex or base64url). */
function transactionWhere(id: string): Where {
  const transaction = parseTransactionId(id);
  if (transaction !== null)
    return new Where().add('payer = ?', transaction.payer).add('valid_start = ?', transaction.validStart);
  if (/^(0x)?[0-9a-fA-F]{96}$/.test(id)) return byHash(Buffer.from(id.replace('0x', ''), 'hex'));
  if (/^(0x)?[0-9a-fA-F]{64}$/.test(id)) {
    return new Where().add(
      'consensus_ts in (select consensus_ts from contract_results where hash = ?)',
      id.replace('0x', '').toLowerCase(),
    );
  }
  if (/^[A-Za-z0-9+/_-]{64}$/.test(id)) return byHash(Buffer.from(id, 'base64url'));
  throw invalidTransactionId();
}

/** The index holds four bytes of each hash (store/schema.ts). */
function byHash(hash: Uint8Array): Where {
  return new Where().add('substr(hash, 1, 4) = ?', hash.subarray(0, 4)).add('hash = ?', hash);
}
