import { createHash, hash as digest, type Hash } from 'node:crypto';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { fault } from '@tensornode/protocol';
import type { Block, CommittedMessage, CommittedTransaction, EntityChange } from '../ledger/block.ts';
import { encodeJson } from './json-codec.ts';
import { LIST_INDEXES, SCHEMA, SCHEMA_VERSION } from './schema.ts';

/** Accounts that nearly every transaction touches: not indexed in `account_transactions`. */
export const UNINDEXED_ACCOUNTS: ReadonlySet<number> = new Set([3, 98, 800, 801]);

/** The ledger's file: prepared statements and the one way to write a block. */
export class LedgerStore {
  readonly db: DatabaseSync;
  readonly #insertBlock: StatementSync;
  readonly #insertTransaction: StatementSync;
  readonly #insertAccount: StatementSync;
  readonly #insertMessage: StatementSync;
  readonly #insertResult: StatementSync;
  readonly #insertLog: StatementSync;
  readonly #insertNft: StatementSync;
  readonly #putEntity: StatementSync;
  readonly #deleteEntity: StatementSync;
  readonly #putMeta: StatementSync;

  /** Opens or creates the file. `durable` false (memory or throw-away tests) skips syncing. */
  constructor(path: string, durable: boolean) {
    this.db = new DatabaseSync(path);
    takeAlone(this.db, path);
    this.db.exec(`pragma synchronous = ${durable ? 'full' : 'off'}`);
    this.db.exec('pragma cache_size = -16384; pragma wal_autocheckpoint = 4000; pragma journal_size_limit = 67108864');
    const fresh = this.db.prepare("select count(*) as n from sqlite_master where name = 'meta'").get()?.['n'] === 0;
    if (fresh) {
      this.db.exec(`begin; ${SCHEMA}; insert into meta values ('schema', '${SCHEMA_VERSION}'); commit`);
    }
    this.db.exec(LIST_INDEXES);
    const p = (sql: string): StatementSync => this.db.prepare(sql);
    this.#insertBlock = p('insert into blocks values (?,?,?,?,?,?,?,?)');
    this.#insertTransaction = p('insert into transactions values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)');
    this.#insertAccount = p('insert into account_transactions values (?,?)');
    this.#insertMessage = p('insert into topic_messages values (?,?,?,?,?,?,?,?,?,?,?,?)');
    this.#insertResult = p('insert into contract_results values (?,?,?,?,?,?,?,?)');
    this.#insertLog = p('insert into contract_logs values (?,?,?,?,?,?,?,?,?,?,?,?,?,?)');
    this.#insertNft = p('insert or replace into nft_transfers values (?,?,?,?,?,?)');
    this.#putEntity = p('insert or replace into entities values (?,?,?,?)');
    this.#deleteEntity = p('delete from entities where kind = ? and key = ?');
    this.#putMeta = p('insert or replace into meta values (?,?)');
  }

  meta(key: string): string | undefined {
    const row = this.db.prepare('select value from meta where key = ?').get(key);
    return row === undefined ? undefined : String(row['value']);
  }

  putMeta(key: string, value: string): void {
    this.#putMeta.run(key, value);
  }

  /** Writes a block and its entity changes in one SQLite transaction; on disk when it returns. */
  writeBlock(block: Block): void {
    this.db.exec('begin immediate');
    try {
      this.#insertBlock.run(
        block.number,
        block.from,
        block.to,
        block.transactions.length,
        block.gasUsed,
        null,
        block.previousHash,
        block.hash,
      );
      for (const tx of block.transactions) this.#writeTransaction(block.number, tx);
      for (const change of block.changes) this.writeEntity(change);
      this.db.exec('commit');
    } catch (error) {
      this.db.exec('rollback');
      throw error;
    }
  }

  /** Writes one entity row with its checksum (inside a transaction that the caller holds). */
  writeEntity(change: EntityChange): void {
    const key = String(change.key);
    if (change.value === undefined) {
      this.#deleteEntity.run(change.table, key);
      return;
    }
    const value = encodeJson(change.value);
    this.#putEntity.run(change.table, key, value, entitySum(change.table, key, value));
  }

  close(): void {
    this.db.exec('pragma wal_checkpoint(truncate)');
    this.db.close();
  }

  #writeTransaction(block: number, tx: CommittedTransaction): void {
    this.#insertTransaction.run(
      tx.consensusAt,
      block,
      tx.index,
      tx.payer,
      tx.validStart,
      tx.nonce,
      tx.scheduled ? 1 : 0,
      tx.parentAt,
      tx.kind,
      tx.result,
      tx.entity,
      tx.fee,
      tx.maxFee,
      tx.validDuration,
      tx.node,
      tx.hash,
      tx.signed,
      tx.record,
    );
    for (const account of tx.accounts) this.#insertAccount.run(account, tx.consensusAt);
    const m = tx.message;
    if (m !== null) {
      this.#insertMessage.run(
        m.consensusAt,
        m.topic,
        m.sequence,
        m.payer,
        m.runningHash,
        m.message,
        m.chunk?.payer ?? null,
        m.chunk?.validStart ?? null,
        m.chunk?.nonce ?? null,
        m.chunk === null ? null : m.chunk.scheduled ? 1 : 0,
        m.chunk?.number ?? null,
        m.chunk?.total ?? null,
      );
    }
    for (const n of tx.nftTransfers) {
      this.#insertNft.run(n.token, n.serial, tx.consensusAt, n.from, n.to, n.approval ? 1 : 0);
    }
    this.#writeContract(block, tx);
  }

  #writeContract(block: number, tx: CommittedTransaction): void {
    const c = tx.contract;
    if (c === null) return;
    const txHash = c.ethereum?.hash ?? Buffer.from(tx.hash.subarray(0, 32)).toString('hex');
    this.#insertResult.run(tx.consensusAt, block, tx.index, c.contract, c.from, txHash, tx.result, encodeJson(c));
    c.logs.forEach((log, i) => {
      const [t0 = null, t1 = null, t2 = null, t3 = null] = log.topics;
      this.#insertLog.run(
        tx.consensusAt,
        i,
        block,
        tx.index,
        log.contract,
        c.contract,
        log.address,
        t0,
        t1,
        t2,
        t3,
        log.data,
        log.bloom,
        txHash,
      );
    });
  }
}

/** Keeps a second process off the same ledger: the lock ends with the process, however it ends. */
function takeAlone(db: DatabaseSync, path: string): void {
  try {
    db.exec('pragma locking_mode = exclusive; pragma journal_mode = wal; begin exclusive; commit');
  } catch (error) {
    db.close();
    const locked =
      error instanceof Error &&
      'errcode' in error &&
      (error.errcode === SQLITE_BUSY || error.errcode === SQLITE_LOCKED);
    if (locked)
      throw fault('TN-8004', { detail: `Another devnet uses the ledger ${path}`, facts: { path }, cause: error });
    throw fault('TN-7001', {
      detail: `The ledger file ${path} is damaged: ${String(error)}`,
      facts: { path },
      cause: error,
    });
  }
}

const SQLITE_BUSY = 5;
const SQLITE_LOCKED = 6;

/** Checksum of an entity row. */
export function entitySum(kind: string, key: string, value: string): string {
  return digest('sha256', `${kind}\0${key}\0${value}`, 'hex').slice(0, 16);
}

/** Hash of a block: SHA-384 over its facts, the previous hash and what its transactions are made of, in order. */
export function blockHash(block: Omit<Block, 'hash' | 'changes'>): Uint8Array {
  const h = startBlockHash(`${block.number} ${block.from} ${block.to} ${block.gasUsed}`, block.previousHash);
  for (const tx of block.transactions) {
    h.update(`|t ${transactionFacts(tx)} ${tx.signed.length} ${tx.record.length}|`);
    h.update(tx.hash).update(tx.signed).update(tx.record);
    if (tx.contract !== null) h.update(encodeJson(tx.contract));
    const m = tx.message;
    if (m !== null)
      h.update(`|m ${messageFacts(m)}|`)
        .update(m.runningHash)
        .update(m.message);
  }
  return new Uint8Array(h.digest());
}

/** Begins a block's hash; `facts` are its number, first and last time and gas. */
export function startBlockHash(facts: string, previous: Uint8Array): Hash {
  return createHash('sha384').update(`${facts}|`).update(previous);
}

function transactionFacts(tx: CommittedTransaction): string {
  const place = `${tx.consensusAt} ${tx.index} ${tx.payer} ${tx.validStart} ${tx.nonce} ${tx.scheduled ? 1 : 0} ${tx.parentAt ?? '-'}`;
  return `${place} ${tx.kind} ${tx.result} ${tx.entity ?? '-'} ${tx.fee} ${tx.maxFee} ${tx.validDuration} ${tx.node}`;
}

function messageFacts(m: CommittedMessage): string {
  const c = m.chunk;
  const chunk =
    c === null ? '-' : `${c.payer} ${c.validStart} ${c.nonce} ${c.scheduled ? 1 : 0} ${c.number} ${c.total}`;
  return `${m.consensusAt} ${m.topic} ${m.sequence} ${m.payer} ${chunk}`;
}

/**
 * SQL for the bytes that `blockHash` takes in for each transaction, with its block, by consensus time. One blob per
 * transaction, so that a million are checked in seconds.
 */
export const HASHED_TRANSACTIONS = `
select t.block as block, cast(
  '|t ' || t.consensus_ts || ' ' || t.idx || ' ' || t.payer || ' ' || t.valid_start || ' ' || t.nonce || ' ' || t.scheduled || ' ' ||
  coalesce(t.parent_ts, '-') || ' ' || t.kind || ' ' || t.result || ' ' || coalesce(t.entity, '-') || ' ' || t.fee || ' ' || t.max_fee || ' ' ||
  t.valid_duration || ' ' || t.node || ' ' || length(t.signed) || ' ' || length(t.record) || '|' || t.hash || t.signed || t.record ||
  coalesce(c.detail, '') ||
  case when m.sequence is null then '' else
    '|m ' || m.consensus_ts || ' ' || m.topic || ' ' || m.sequence || ' ' || m.payer || ' ' ||
    case when m.chunk_number is null then '-' else
      m.chunk_payer || ' ' || m.chunk_valid_start || ' ' || m.chunk_nonce || ' ' || m.chunk_scheduled || ' ' || m.chunk_number || ' ' || m.chunk_total
    end || '|' || m.running_hash || m.message
  end as blob) as bytes
from transactions t left join contract_results c using (consensus_ts) left join topic_messages m using (consensus_ts)
order by t.consensus_ts`;
