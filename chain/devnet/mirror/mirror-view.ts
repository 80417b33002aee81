import type { Block } from '../ledger/block.ts';
import type { Table } from '../state/journal.ts';
import { LedgerState, type ReadState } from '../state/ledger-state.ts';

/**
 * The ledger as the mirror sees it: committed blocks, applied at once or after a lag. Values are shared with the
 * ledger's own state, so the view costs only its maps.
 */
export class MirrorView {
  readonly #state = new LedgerState();
  readonly #tables: ReadonlyMap<string, Table<string | number, unknown>>;
  readonly #listeners = new Set<(block: Block) => void>();
  #horizon = 0n;

  constructor() {
    this.#tables = new Map(this.#state.tables.map((t) => [t.name, t as Table<string | number, unknown>]));
  }

  get state(): ReadState {
    return this.#state;
  }

  /** Consensus time (ns) of the last transaction that the mirror shows; 0 before the first. */
  horizon(): bigint {
    return this.#horizon;
  }

  /** Calls back after each block has become visible; returns how to stop. */
  onBlock(listener: (block: Block) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes over a row while the ledger is opened. */
  load(table: string, key: string | number, value: unknown): void {
    this.#tables.get(table)?.load(key, value);
  }

  /** Sets the horizon while the ledger is opened. */
  openAt(horizon: bigint): void {
    this.#horizon = horizon;
  }

  /** Makes a committed block visible. */
  apply(block: Block): void {
    for (const change of block.changes) this.load(change.table, change.key, change.value);
    this.#horizon = block.to;
    for (const listener of this.#listeners) listener(block);
  }
}
