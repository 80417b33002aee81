import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Clock, fromHex } from '@tensornode/kernel';
import type { AnswerStore, SeenNonce, StoredAnswer } from '@tensornode/serving';

/** Answers are repeated for a day; their nonces are remembered for ever. */
const ANSWER_LIFETIME_MS = 86_400_000;
const BUSY_TIMEOUT_MS = 5_000;

const TABLES = `
  CREATE TABLE IF NOT EXISTS nonces (instance INTEGER NOT NULL, nonce BLOB NOT NULL, PRIMARY KEY (instance, nonce)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS answers (
    id INTEGER PRIMARY KEY, instance INTEGER NOT NULL, nonce BLOB NOT NULL, request_hash TEXT NOT NULL, content_type TEXT NOT NULL,
    body BLOB NOT NULL, statement TEXT NOT NULL, kept_at INTEGER NOT NULL, UNIQUE (instance, nonce));
  CREATE INDEX IF NOT EXISTS answers_by_age ON answers (kept_at);`;

interface AnswerRow {
  readonly request_hash: string | null;
  readonly content_type: string;
  readonly body: Uint8Array;
  readonly statement: string;
}

/**
 * The miner's own file of nonces and answers (WAL). Answers are written with `synchronous=FULL`, so that no statement is sent that a power cut
 * could make forgotten; nonces with `NORMAL`, which a crash of the process cannot undo and which costs no disk flush.
 */
export class SqliteAnswerStore implements AnswerStore {
  private readonly clock: Clock;
  private readonly marks: DatabaseSync;
  private readonly answers: DatabaseSync;
  private readonly statements;
  private pending: Pending[] = [];

  constructor(file: string, clock: Clock) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    // The folder may be there already with other rights; what lies in it are answers in clear.
    chmodSync(dirname(file), 0o700);
    this.clock = clock;
    this.answers = open(file, 'FULL');
    this.answers.exec(TABLES);
    this.marks = open(file, 'NORMAL');
    this.statements = {
      find: this.answers.prepare(
        'SELECT a.request_hash, a.content_type, a.body, a.statement FROM nonces n LEFT JOIN answers a ON a.instance = n.instance AND a.nonce = n.nonce WHERE n.instance = ? AND n.nonce = ?',
      ),
      claim: this.marks.prepare('INSERT INTO nonces (instance, nonce) VALUES (?, ?) ON CONFLICT DO NOTHING'),
      keep: this.answers.prepare(
        'INSERT INTO answers (instance, nonce, request_hash, content_type, body, statement, kept_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ),
      prune: this.marks.prepare('DELETE FROM answers WHERE kept_at < ?'),
    };
  }

  find(instanceId: number, nonce: string): SeenNonce | undefined {
    const row = this.statements.find.get(instanceId, fromHex(nonce)) as AnswerRow | undefined;
    if (row === undefined) return undefined;
    if (row.request_hash === null) return { state: 'seen' };
    const { request_hash, content_type, body, statement } = row;
    return { state: 'stored', answer: { requestHash: request_hash, contentType: content_type, body, statement } };
  }

  claim(instanceId: number, nonce: string): 'fresh' | 'seen' {
    return this.statements.claim.run(instanceId, fromHex(nonce)).changes === 1 ? 'fresh' : 'seen';
  }

  keep(instanceId: number, nonce: string, answer: StoredAnswer): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.pending.length === 0) setImmediate(() => this.flush());
      this.pending.push({ instanceId, nonce, answer, resolve, reject });
    });
  }

  /** Forgets the bytes of old answers; gives their number. */
  prune(): number {
    return Number(this.statements.prune.run(this.clock.now() - ANSWER_LIFETIME_MS).changes);
  }

  close(): void {
    this.flush();
    this.marks.close();
    this.answers.close();
  }

  /** Writes all answers that are waiting in one transaction: one flush of the disk however many they are. */
  private flush(): void {
    const batch = this.pending;
    this.pending = [];
    if (batch.length === 0) return;
    try {
      this.answers.exec('BEGIN IMMEDIATE');
      for (const { instanceId, nonce, answer } of batch) {
        const { requestHash, contentType, body, statement } = answer;
        const row = [instanceId, fromHex(nonce), requestHash, contentType, body, statement, this.clock.now()] as const;
        this.statements.keep.run(...row);
      }
      this.answers.exec('COMMIT');
      for (const { resolve } of batch) resolve();
    } catch (error) {
      if (this.answers.isTransaction) this.answers.exec('ROLLBACK');
      for (const { reject } of batch) reject(error);
    }
  }
}

/** An answer on its way to the disk. */
interface Pending {
  readonly instanceId: number;
  readonly nonce: string;
  readonly answer: StoredAnswer;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

function open(file: string, synchronous: 'FULL' | 'NORMAL'): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  // A small cache: rows are written once and hardly ever read.
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}; PRAGMA cache_size = -512;`);
  return database;
}
