/**
 * The first `count` of many rows in the order of `compare`, without sorting them all: a page of a hundred out of a hundred thousand
 * costs one look at each.
 */
export function smallest<T>(rows: Iterable<T>, count: number, compare: (a: T, b: T) => number): T[] {
  const kept: T[] = [];
  for (const row of rows) {
    const last = kept.at(-1);
    if (kept.length >= count && (last === undefined || compare(row, last) >= 0)) continue;
    let [low, high] = [0, kept.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = kept[middle];
      if (other !== undefined && compare(other, row) <= 0) low = middle + 1;
      else high = middle;
    }
    kept.splice(low, 0, row);
    if (kept.length > count) kept.pop();
  }
  return kept;
}

/** The rows of keys that still have one. */
export function* rowsOf<K, V>(keys: Iterable<K>, table: { get(key: K): V | undefined }): Generator<V> {
  for (const key of keys) {
    const row = table.get(key);
    if (row !== undefined) yield row;
  }
}

/** The rows that are wanted. */
export function* only<T>(rows: Iterable<T>, isWanted: (row: T) => boolean): Generator<T> {
  for (const row of rows) if (isWanted(row)) yield row;
}
