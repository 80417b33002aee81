import { existsSync, readFileSync } from 'node:fs';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { TensorNodeError } from '@tensornode/kernel';
import { fault } from '@tensornode/protocol';
import { entityChecksum, sumOf } from './entity-rows.ts';
import { HANGING_ROWS, HASHED_TRANSACTIONS, hashLines, startBlockHash } from './hashed-rows.ts';

/** Where the log ends. */
export interface LogHead {
  readonly block: number;
  readonly hash: Uint8Array;
  readonly time: bigint;
  /** Sum of the checksums of all entities, modulo 2^64. */
  readonly entitiesSum: bigint;
}

/** The stored ledger does not match its own checks. Nothing is repaired: the error says what and where. */
function damaged(path: string, what: string): TensorNodeError {
  return fault('TN-7001', { detail: `The ledger file ${path} is damaged: ${what}`, facts: { path } });
}

/**
 * Recomputes the hash of every block, every row of history included, and the checksum of every entity and of all together, and
 * compares the end with the acknowledged head.
 * Returns the head, or null for an empty ledger. Throws TN-7001.
 */
export function verifyLog(db: DatabaseSync, path: string, headPath: string): LogHead | null {
  const open: RowStream[] = [];
  try {
    const check = db.prepare('pragma integrity_check(1)').get();
    const verdict = check === undefined ? 'no answer' : String(Object.values(check)[0]);
    if (verdict !== 'ok') throw damaged(path, `SQLite reports: ${verdict}`);
    const sum = verifyEntities(db, path);
    const stream = (sql: string): RowStream => {
      const rows = new RowStream(db, sql);
      open.push(rows);
      rows.take();
      return rows;
    };
    const head = verifyBlocks(
      db,
      path,
      HANGING_ROWS.map(({ sql }) => stream(sql)),
    );
    if (head !== null && head.entitiesSum !== sum)
      throw damaged(path, `the entities are not those of block ${head.block}: a row is missing, added or older`);
    verifyHead(head, path, headPath);
    return head;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR') {
      throw damaged(path, `SQLite reports: ${error.message}`);
    }
    throw error;
  } finally {
    // A read that is left open would lock the file against closing.
    for (const stream of open) stream.close();
  }
}

/** Checks the checksum of each entity; returns their sum. */
function verifyEntities(db: DatabaseSync, path: string): bigint {
  let sum = 0n;
  for (const row of db.prepare('select kind, key, value, sum from entities').iterate()) {
    const [kind, key] = [String(row['kind']), String(row['key'])];
    const checksum = entityChecksum(kind, key, String(row['value']));
    if (checksum !== row['sum']) throw damaged(path, `${kind} ${key} fails its checksum`);
    sum += sumOf(checksum);
  }
  return BigInt.asUintN(64, sum);
}

type Row = Record<string, SQLOutputValue>;

/** Rows in order, the next one in sight. Whole numbers are bigints. */
class RowStream {
  readonly #rows: NodeJS.Iterator<Row>;
  /** The row that comes next; undefined before the first `take` and at the end. */
  next: Row | undefined;

  constructor(db: DatabaseSync, sql: string) {
    const statement = db.prepare(sql);
    statement.setReadBigInts(true);
    this.#rows = statement.iterate();
  }

  take(): void {
    const step = this.#rows.next();
    this.next = step.done === true ? undefined : step.value;
  }

  close(): void {
    this.#rows.return?.();
  }
}

function verifyBlocks(db: DatabaseSync, path: string, hanging: readonly RowStream[]): LogHead | null {
  const transactions = db.prepare(HASHED_TRANSACTIONS);
  let total = 0;
  let previous: Uint8Array = new Uint8Array(48);
  let head = null as LogHead | null;
  const blocks = db.prepare(
    `select number, from_ts, to_ts, transactions, entities_sum, previous_hash, hash,
     number || ' ' || from_ts || ' ' || to_ts || ' ' || gas_used || ' ' || entities_sum as facts from blocks order by number`,
  );
  blocks.setReadBigInts(true);
  for (const block of blocks.iterate()) {
    const number = Number(block['number']);
    const to = block['to_ts'] as bigint;
    if (number !== (head?.block ?? -1) + 1) throw damaged(path, `block ${(head?.block ?? -1) + 1} is missing`);
    if (!same(block['previous_hash'], previous))
      throw damaged(path, `block ${number} does not follow block ${number - 1}`);
    const from = block['from_ts'] as bigint;
    if (head !== null && from <= head.time && block['transactions'] !== 0n)
      throw damaged(path, `block ${number} does not begin after block ${number - 1}`);
    const h = startBlockHash(String(block['facts']), previous);
    const row = transactions.get(from, to);
    const count = Number(row?.['n']);
    const wanted = Number(block['transactions']);
    if (count !== wanted) throw damaged(path, `block ${number} has ${count} transactions instead of ${wanted}`);
    if (count > 0 && (row?.['low'] !== number || row['high'] !== number))
      throw damaged(path, `a transaction of block ${number} says that it is of another`);
    total += count;
    h.update(bytes(row?.['bytes']));
    for (const rows of hanging) {
      const lines: string[] = [];
      while (rows.next !== undefined && (rows.next['consensus_ts'] as bigint) <= to) {
        lines.push(String(rows.next['line']));
        rows.take();
      }
      hashLines(h, lines);
    }
    const hash = new Uint8Array(h.digest());
    if (!same(block['hash'], hash)) throw damaged(path, `block ${number} fails its hash`);
    previous = hash;
    head = { block: number, hash, time: to, entitiesSum: BigInt(String(block['entities_sum'])) };
  }
  const stored = Number(db.prepare('select count(*) as n from transactions').get()?.['n']);
  if (stored !== total) throw damaged(path, 'a row of transactions belongs to a block that does not exist');
  const left = HANGING_ROWS.find((_, i) => hanging[i]?.next !== undefined);
  if (left !== undefined) throw damaged(path, `a row of ${left.table} belongs to a block that does not exist`);
  return head;
}

function verifyHead(head: LogHead | null, path: string, headPath: string): void {
  const text = existsSync(headPath) ? readFileSync(headPath, 'utf8').trim() : '';
  if (text === '') {
    // Made but never written: the process ended before the first acknowledgement, which is that of genesis.
    if (head === null || head.block === 0) return;
    throw damaged(headPath, `it is empty, but block ${head.block} was written`);
  }
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
