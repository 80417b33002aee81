import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { TransactionKind } from '../codec/proto.ts';
import type { CommittedTransaction } from '../ledger/block.ts';
import type { ContractOutcome } from '../ledger/record-draft.ts';
import { decodeJson } from './json-codec.ts';

const statements = new WeakMap<DatabaseSync, StatementSync>();

/** All stored transactions with this payer and valid start, by consensus time. */
export function readTransactionsById(db: DatabaseSync, payer: number, validStart: bigint): CommittedTransaction[] {
  let statement = statements.get(db);
  if (statement === undefined) {
    statement = db.prepare(
      `select t.*, c.detail from transactions t left join contract_results c using (consensus_ts)
       where t.payer = ? and t.valid_start = ? order by t.consensus_ts limit 200`,
    );
    statement.setReadBigInts(true);
    statements.set(db, statement);
  }
  return statement.all(payer, validStart).map(toTransaction);
}

/** Records (protobuf) that an account paid since a time, oldest first, at most `limit`. */
export function readRecentRecords(db: DatabaseSync, payer: number, since: bigint, limit: number): Uint8Array[] {
  const rows = db
    .prepare(
      `select t.record from account_transactions a join transactions t using (consensus_ts)
       where a.account = ? and a.consensus_ts >= ? and t.payer = ? order by a.consensus_ts desc limit ?`,
    )
    .all(payer, since, payer, limit);
  return rows.map((r) => blob(r['record'])).reverse();
}

/** A row of `transactions` (read with bigints) as an object; messages and NFT transfers stay in their own tables. */
export function toTransaction(row: Record<string, SQLOutputValue>): CommittedTransaction {
  const detail = row['detail'];
  return {
    consensusAt: big(row['consensus_ts']),
    index: num(row['idx']),
    payer: num(row['payer']),
    validStart: big(row['valid_start']),
    nonce: num(row['nonce']),
    scheduled: num(row['scheduled']) === 1,
    parentAt: row['parent_ts'] === null ? null : big(row['parent_ts']),
    kind: String(row['kind']) as TransactionKind,
    result: num(row['result']),
    entity: row['entity'] === null ? null : num(row['entity']),
    fee: big(row['fee']),
    maxFee: big(row['max_fee']),
    validDuration: big(row['valid_duration']),
    node: num(row['node']),
    hash: blob(row['hash']),
    signed: blob(row['signed']),
    record: blob(row['record']),
    accounts: [],
    // Written by encodeJson from a ContractOutcome and covered by the log's checks.
    contract: typeof detail === 'string' ? (decodeJson(detail) as ContractOutcome) : null,
    tokenLogs: [],
    nftTransfers: [],
    message: null,
  };
}

function big(value: SQLOutputValue | undefined): bigint {
  return typeof value === 'bigint' ? value : BigInt(Number(value));
}

function num(value: SQLOutputValue | undefined): number {
  return Number(value);
}

function blob(value: SQLOutputValue | undefined): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array();
}
