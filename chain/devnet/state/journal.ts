/** A place in the journal to which the state can be rolled back. */
export type Mark = number;

/**
 * Undo log of the whole ledger state. `mark()` opens a frame, `rollback(mark)` undoes everything since, and
 * keeping a frame needs no call at all: an inner frame that succeeds simply leaves its entries to the outer one.
 */
export class Journal {
  #undo: Array<() => void> = [];

  mark(): Mark {
    return this.#undo.length;
  }

  /** Registers how to undo a change that was just made (also for things outside the tables, e.g. a draft record). */
  onRollback(undo: () => void): void {
    this.#undo.push(undo);
  }

  rollback(to: Mark): void {
    for (let i = this.#undo.length - 1; i >= to; i--) this.#undo[i]?.();
    this.#undo.length = to;
  }

  /** Forgets the undo log: the outermost frame is kept for good. */
  clear(): void {
    this.#undo.length = 0;
  }
}

/** Read side of a table. */
export interface ReadTable<K, V> {
  get(key: K): V | undefined;
  has(key: K): boolean;
  readonly size: number;
  keys(): IterableIterator<K>;
  values(): IterableIterator<V>;
  entries(): IterableIterator<[K, V]>;
}

/** Called after every change of a row, also when it is undone; keeps secondary indexes true. */
export type IndexHook<K, V> = (key: K, before: V | undefined, after: V | undefined) => void;

/** A journaled map of immutable values. */
export class Table<K extends string | number, V> implements ReadTable<K, V> {
  readonly name: string;
  readonly #rows = new Map<K, V>();
  readonly #journal: Journal;
  readonly #dirty = new Set<K>();
  /** What rows were when they were first changed since the last `takeBefore`. */
  #before = new Map<K, V | undefined>();
  readonly #index: IndexHook<K, V> | undefined;

  constructor(name: string, journal: Journal, index?: IndexHook<K, V>) {
    this.name = name;
    this.#journal = journal;
    this.#index = index;
  }

  get size(): number {
    return this.#rows.size;
  }

  get(key: K): V | undefined {
    return this.#rows.get(key);
  }

  has(key: K): boolean {
    return this.#rows.has(key);
  }

  keys(): IterableIterator<K> {
    return this.#rows.keys();
  }

  values(): IterableIterator<V> {
    return this.#rows.values();
  }

  entries(): IterableIterator<[K, V]> {
    return this.#rows.entries();
  }

  set(key: K, value: V): void {
    const before = this.#rows.get(key);
    this.#put(key, value, before);
    this.#journal.onRollback(() => this.#put(key, before, value));
  }

  delete(key: K): void {
    const before = this.#rows.get(key);
    if (before === undefined) return;
    this.#put(key, undefined, before);
    this.#journal.onRollback(() => this.#put(key, before, undefined));
  }

  /** Puts (or with undefined removes) a row without journal and without marking it for storage: opening, mirror view. */
  load(key: K, value: V | undefined): void {
    const before = this.#rows.get(key);
    if (value === undefined) this.#rows.delete(key);
    else this.#rows.set(key, value);
    this.#index?.(key, before, value);
  }

  /** Keys changed since the last call; a key whose changes were all undone may still be among them. */
  takeDirty(): K[] {
    if (this.#dirty.size === 0) return [];
    const keys = [...this.#dirty];
    this.#dirty.clear();
    return keys;
  }

  /** What changed rows were at the last call; one whose changes were all undone may still be among them. */
  takeBefore(): ReadonlyMap<K, V | undefined> {
    const taken = this.#before;
    if (taken.size > 0) this.#before = new Map();
    return taken;
  }

  #put(key: K, value: V | undefined, before: V | undefined): void {
    if (!this.#before.has(key)) this.#before.set(key, before);
    if (value === undefined) this.#rows.delete(key);
    else this.#rows.set(key, value);
    this.#dirty.add(key);
    this.#index?.(key, before, value);
  }
}

/** Secondary index from a group (e.g. an account) to the keys of its rows. */
export class GroupIndex<G, K> {
  readonly #groups = new Map<G, Set<K>>();

  add(group: G, key: K): void {
    const set = this.#groups.get(group);
    if (set === undefined) this.#groups.set(group, new Set([key]));
    else set.add(key);
  }

  remove(group: G, key: K): void {
    const set = this.#groups.get(group);
    if (set === undefined) return;
    set.delete(key);
    if (set.size === 0) this.#groups.delete(group);
  }

  of(group: G): ReadonlySet<K> {
    return this.#groups.get(group) ?? EMPTY;
  }
}

const EMPTY: ReadonlySet<never> = new Set<never>();
