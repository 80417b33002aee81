import { existsSync, readFileSync } from 'node:fs';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { TensorNodeError } from '@tensornode/kernel';
import { fault } from '@tensornode/protocol';
import { entitySum, HASHED_TRANSACTIONS, startBlockHash } from './ledger-store.ts';

/** Where the log ends. */
export interface LogHead {
  readonly block: number;
  readonly hash: Uint8Array;
  readonly time: bigint;
}

/** The stored ledger does not match its own checks. Nothing is repaired: the error says what and where. */
function damaged(path: string, what: string): TensorNodeError {
  return fault('TN-7001', { detail: `The ledger file ${path} is damaged: ${what}`, facts: { path } });
}

/**
 * Recomputes the hash of every block and the checksum of every entity, and compares the end with the acknowledged head.
 * Returns the head, or null for an empty ledger. Throws TN-7001.
 */
export function verifyLog(db: DatabaseSync, path: string, headPath: string): LogHead | null {
  try {
    const quick = db.prepare('pragma quick_check(1)').get();
    const verdict = quick === undefined ? 'no answer' : String(Object.values(quick)[0]);
    if (verdict !== 'ok') throw damaged(path, `SQLite reports: ${verdict}`);
    verifyEntities(db, path);
    const rows = transactionRows(db);
    let head: LogHead | null;
    try {
      head = verifyBlocks(db, path, rows);
    } finally {
      // A read that is left open would lock the file against closing.
      rows.return?.();
    }
    verifyHead(head, path, headPath);
    return head;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR') {
      throw damaged(path, `SQLite reports: ${error.message}`);
    }
    throw error;
  }
}

function verifyEntities(db: DatabaseSync, path: string): void {
  for (const row of db.prepare('select kind, key, value, sum from entities').iterate()) {
    const [kind, key] = [String(row['kind']), String(row['key'])];
    if (entitySum(kind, key, String(row['value'])) !== row['sum'])
      throw damaged(path, `${kind} ${key} fails its checksum`);
  }
}

type Row = Record<string, SQLOutputValue>;

function transactionRows(db: DatabaseSync): NodeJS.Iterator<Row> {
  return db.prepare(HASHED_TRANSACTIONS).iterate();
}

function verifyBlocks(db: DatabaseSync, path: string, transactions: NodeJS.Iterator<Row>): LogHead | null {
  let tx = transactions.next();
  let previous: Uint8Array = new Uint8Array(48);
  let head = null as LogHead | null;
  const blocks = db.prepare(
    `select number, to_ts, transactions, previous_hash, hash, number || ' ' || from_ts || ' ' || to_ts || ' ' || gas_used as facts from blocks order by number`,
  );
  blocks.setReadBigInts(true);
  for (const block of blocks.iterate()) {
    const number = Number(block['number']);
    if (number !== (head?.block ?? -1) + 1) throw damaged(path, `block ${(head?.block ?? -1) + 1} is missing`);
    if (!same(block['previous_hash'], previous))
      throw damaged(path, `block ${number} does not follow block ${number - 1}`);
    const h = startBlockHash(String(block['facts']), previous);
    let count = 0;
    while (tx.done !== true && tx.value['block'] === number) {
      h.update(bytes(tx.value['bytes']));
      count++;
      tx = transactions.next();
    }
    const hash = new Uint8Array(h.digest());
    if (count !== Number(block['transactions'])) {
      throw damaged(path, `block ${number} has ${count} transactions instead of ${block['transactions']}`);
    }
    if (!same(block['hash'], hash)) throw damaged(path, `block ${number} fails its hash`);
    previous = hash;
    head = { block: number, hash, time: BigInt(block['to_ts'] as bigint) };
  }
  if (tx.done !== true) throw damaged(path, 'a transaction belongs to a block that does not exist');
  return head;
}

function verifyHead(head: LogHead | null, path: string, headPath: string): void {
  if (!existsSync(headPath)) return;
  const text = readFileSync(headPath, 'utf8').trim();
  // Made but never written: the process ended before the first acknowledgement.
  if (text === '') return;
  const [block = '', hash = ''] = text.split(' ');
  if (!/^\d+$/.test(block) || !/^[0-9a-f]{96}$/.test(hash)) throw damaged(headPath, 'it does not name a block');
  const acknowledged = Number(block);
  if (head === null || head.block < acknowledged) {
    throw damaged(path, `it ends with block ${head?.block ?? 'none'}, but block ${acknowledged} had been acknowledged`);
  }
  if (head.block === acknowledged && Buffer.from(head.hash).toString('hex') !== hash) {
    throw damaged(path, `block ${acknowledged} is not the one that had been acknowledged`);
  }
}

function bytes(value: unknown): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array();
}

function same(value: unknown, expected: Uint8Array): boolean {
  return value instanceof Uint8Array && Buffer.compare(value, expected) === 0;
}
