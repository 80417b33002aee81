import type { Table } from './journal.ts';
import type { LedgerState } from './ledger-state.ts';

/** Rows as they were: by table and key the value then; undefined where there was none. */
export type RowsThen = ReadonlyMap<string, ReadonlyMap<string | number, unknown>>;

interface Change {
  /** Consensus time (ns) of the transaction that made it. */
  readonly at: bigint;
  readonly table: string;
  readonly key: string | number;
  readonly before: unknown;
}

/** Changes that are kept at most: some 40 MB where every one has a value of its own. */
const MAX_CHANGES = 150_000;

/**
 * What rows were before each transaction since the ledger was opened, so that its past can be read. It lives in memory: the values are
 * shared with the state as long as they are the present ones. The oldest changes are forgotten when there are too many.
 */
export class PastStates {
  #changes: Change[] = [];
  #from = 0n;
  #cached: { readonly at: bigint; readonly count: number; readonly rows: RowsThen } | undefined;

  /** The first moment (ns) whose state is known. */
  get from(): bigint {
    return this.#from;
  }

  /** Begins anew: nothing before `from` is known. */
  begin(from: bigint): void {
    this.#changes = [];
    this.#from = from;
    this.#cached = undefined;
  }

  /** Takes over what the transaction at `at` changed. */
  note(at: bigint, state: LedgerState): void {
    for (const table of state.tables) {
      const rows = table as Table<string | number, unknown>;
      for (const [key, before] of rows.takeBefore())
        if (before !== rows.get(key)) this.#changes.push({ at, table: table.name, key, before });
    }
    if (this.#changes.length > MAX_CHANGES) this.#forget();
  }

  /** Rows that differ now from what they were right after the transaction at `at` (ns); undefined: too long ago. */
  rowsAt(at: bigint): RowsThen | undefined {
    if (at < this.#from) return undefined;
    const cached = this.#cached;
    if (cached?.at === at && cached.count === this.#changes.length) return cached.rows;
    const tables = new Map<string, Map<string | number, unknown>>();
    // Backwards, so that the change nearest to that moment has the last word.
    for (let i = this.#changes.length - 1; i >= 0; i--) {
      const change = this.#changes[i];
      if (change === undefined || change.at <= at) break;
      let rows = tables.get(change.table);
      if (rows === undefined) {
        rows = new Map();
        tables.set(change.table, rows);
      }
      rows.set(change.key, change.before);
    }
    this.#cached = { at, count: this.#changes.length, rows: tables };
    return tables;
  }

  /** Drops the older half; states before the last dropped change are not known any more. */
  #forget(): void {
    const half = this.#changes.length >> 1;
    this.#from = this.#changes[half]?.at ?? this.#from;
    this.#changes = this.#changes.slice(half);
    this.#cached = undefined;
  }
}
