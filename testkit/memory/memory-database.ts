import type { CallOutcome, DomainEvent, Leaf, LeafSignatures, LedgerCall, LedgerCallState } from '@tensornode/protocol';
import type { Batch, BatchAnchor, RecordReply } from '@tensornode/record';
import type { EpochCreditView, SettledEpoch, ValidatorEpoch } from '@tensornode/rewards';

export interface RoundRow {
  readonly roundId: string;
  readonly subnet: number;
  readonly kind: Leaf['kind'];
  readonly door: 'round' | 'chat' | 'drawn';
  readonly account: string;
  readonly status: 'accepted' | 'dispatched' | 'scored' | 'anchored' | 'failed';
  readonly envelope: Parameters<typeof import('@tensornode/protocol').roundIdOf>[0];
  readonly ask: Uint8Array;
  readonly dispatch: Uint8Array;
  readonly salt: string;
  readonly dataKey: string;
  readonly instances: readonly number[] | null;
  readonly epoch: number | null;
  readonly drawIndex: number | null;
  readonly dueAt: number | null;
  readonly blob: string | null;
  readonly createdAt: number;
}

export interface ReplyRow extends RecordReply {
  readonly roundId: string;
  readonly state: 'waiting' | 'answered' | 'failed' | 'scored';
  readonly text: string | null;
}

export interface LeafRow {
  readonly id: number;
  readonly roundId: string;
  readonly drawn: boolean;
  readonly leaf: Leaf;
  readonly signatures: LeafSignatures;
  readonly batchSeq: number | null;
  readonly createdAt: number;
}

export interface BatchRow extends Batch {
  readonly validator: string;
  readonly anchor: BatchAnchor | null;
}

export interface CallRow {
  readonly key: string;
  readonly call: LedgerCall;
  readonly state: LedgerCallState;
  readonly attempt: number;
  readonly outcome: CallOutcome | null;
  readonly proven: boolean;
  readonly updatedAt: number;
}

export interface AttemptRow {
  readonly key: string;
  readonly attempt: number;
  readonly transactionId: string;
  readonly bytes: string;
  readonly validUntil: number;
  readonly state: LedgerCallState;
}

export interface PostingRow {
  readonly transfer: string;
  readonly account: string;
  readonly amount: bigint;
  readonly memo: string;
}

export interface LeaseRow {
  readonly holder: string;
  readonly token: bigint;
  readonly until: number;
}

/** The tables of `drivers/store`, as far as rounds and money need them. Rows are never changed in place. */
export interface Tables {
  readonly rounds: Map<string, RoundRow>;
  readonly replies: Map<string, ReplyRow>;
  readonly leaves: Map<number, LeafRow>;
  readonly heads: Map<string, { readonly seq: number; readonly root: string }>;
  readonly batches: Map<string, BatchRow>;
  readonly calls: Map<string, CallRow>;
  readonly attempts: Map<string, AttemptRow>;
  readonly epochs: Map<string, ValidatorEpoch & { readonly validator: string; readonly subnet: number }>;
  readonly settled: Map<string, SettledEpoch & { readonly subnet: number }>;
  readonly credits: Map<string, EpochCreditView & { readonly subnet: number; readonly epoch: number }>;
  readonly postings: Map<number, PostingRow>;
  readonly payout: Map<'state', string | null>;
  readonly leases: Map<number, LeaseRow>;
  readonly outbox: Map<number, { readonly event: DomainEvent; readonly delivered: boolean }>;
  readonly audit: Map<number, { readonly action: string; readonly subject: string }>;
}

/** Writes of one transaction, undone together when it does not commit. */
export interface MemoryTransaction {
  readonly tables: Tables;
  set<K, V>(table: Map<K, V>, key: K, value: V): void;
  /** A number that no other row has; numbers of transactions that were undone are not given out again. */
  nextId(): number;
}

/** The process whose death ends its transactions. */
export interface Owner {
  readonly alive: boolean;
}

interface OpenTransaction {
  readonly owner: Owner;
  aborted: boolean;
  readonly undo: (() => void)[];
  readonly release: () => void;
}

/** What a lost connection looks like to the caller. */
export class ConnectionLost extends Error {}

/**
 * A database in memory with the semantics that the stores rely on: one transaction at a time (so it is serialisable), all or nothing, committed
 * before it resolves. A crash undoes what was open, and nothing that was committed.
 */
export class MemoryDatabase {
  readonly tables: Tables = {
    rounds: new Map(),
    replies: new Map(),
    leaves: new Map(),
    heads: new Map(),
    batches: new Map(),
    calls: new Map(),
    attempts: new Map(),
    epochs: new Map(),
    settled: new Map(),
    credits: new Map(),
    postings: new Map(),
    payout: new Map(),
    leases: new Map(),
    outbox: new Map(),
    audit: new Map(),
  };
  /** Called after each commit that wrote something. */
  onCommit: () => void = () => undefined;
  /** Commits whose undo is kept: what an unsafe disk would lose in a crash. Empty unless `unsafe` is set. */
  private readonly unsynced: (() => void)[][] = [];
  private open: OpenTransaction | null = null;
  private locked = false;
  private readonly queue: (() => void)[] = [];
  private ids = 0;
  private readonly unsafe: number;

  /** @param unsafe how many commits a crash may forget; 0 for a real database */
  constructor(unsafe = 0) {
    this.unsafe = unsafe;
  }

  /** @param owner whose death ends the transaction */
  async transaction<T>(owner: Owner, work: (transaction: MemoryTransaction) => Promise<T> | T): Promise<T> {
    if (this.locked) await new Promise<void>((resolve) => this.queue.push(resolve));
    this.locked = true;
    const open: OpenTransaction = { owner, aborted: false, undo: [], release: () => this.next() };
    this.open = open;
    try {
      if (!owner.alive) throw new ConnectionLost('the client is gone');
      const result = await work({
        tables: this.tables,
        set: (table, key, value) => this.write(open, table, key, value),
        nextId: () => {
          this.ids += 1;
          return this.ids;
        },
      });
      if (open.aborted) throw new ConnectionLost('the database ended the transaction');
      if (open.undo.length > 0) this.commit(open);
      return result;
    } catch (error) {
      this.rollBack(open);
      throw error;
    } finally {
      this.close(open);
    }
  }

  /** Ends the open transaction of a process that died. */
  abort(owner: Owner): void {
    const open = this.open;
    if (open === null || open.owner !== owner) return;
    this.rollBack(open);
    open.aborted = true;
    this.close(open);
  }

  /** The server died and came back: what was open is gone. */
  crash(): void {
    const open = this.open;
    if (open !== null) {
      this.rollBack(open);
      open.aborted = true;
    }
    for (const undo of this.unsynced.splice(0).reverse()) for (const step of undo.reverse()) step();
  }

  private write<K, V>(open: OpenTransaction, table: Map<K, V>, key: K, value: V): void {
    if (open.aborted) throw new ConnectionLost('the database ended the transaction');
    const before = table.get(key);
    const known = table.has(key);
    open.undo.push(() => {
      if (known) table.set(key, before as V);
      else table.delete(key);
    });
    table.set(key, value);
  }

  private commit(open: OpenTransaction): void {
    if (this.unsafe > 0) {
      this.unsynced.push(open.undo.splice(0));
      if (this.unsynced.length > this.unsafe) this.unsynced.shift();
    } else open.undo.length = 0;
    this.onCommit();
  }

  private rollBack(open: OpenTransaction): void {
    for (const step of open.undo.splice(0).reverse()) step();
  }

  private close(open: OpenTransaction): void {
    if (this.open === open) open.release();
  }

  private next(): void {
    this.open = null;
    const waiting = this.queue.shift();
    // Handed over locked: whoever asks in between waits behind.
    if (waiting === undefined) this.locked = false;
    else waiting();
  }
}
