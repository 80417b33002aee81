import type { ReadTable } from '../state/journal.ts';
import type { ReadState } from '../state/ledger-state.ts';
import { entityId } from './formats.ts';
import { type Filter, passes, type RequestQuery } from './request-query.ts';

interface SortedIds {
  readonly ids: number[];
  size: number;
  /** Entity numbers below this were looked at. */
  seen: number;
}

const known = new WeakMap<object, SortedIds>();

/**
 * The numbers of a table in ascending order, kept between requests. Entities get ever higher numbers and keep their rows, so only
 * numbers given since the last look have to be tried.
 */
function sortedIds<V>(state: ReadState, table: ReadTable<number, V>): readonly number[] {
  const next = state.counters.get('nextEntity') ?? 0;
  const cached = known.get(table);
  if (cached === undefined || cached.seen > next || cached.size > table.size) {
    const ids = [...table.keys()].sort((a, b) => a - b);
    known.set(table, { ids, size: ids.length, seen: Math.max(next, (ids.at(-1) ?? 0) + 1) });
    return ids;
  }
  for (let id = cached.seen; id < next; id++) if (table.has(id)) cached.ids.push(id);
  cached.seen = Math.max(cached.seen, next);
  // A row below the numbers already seen (none of the services makes one): start over rather than miss it.
  if (cached.ids.length !== table.size) {
    known.delete(table);
    if (cached.size !== table.size) {
      cached.size = table.size;
      return sortedIds(state, table);
    }
  }
  cached.size = table.size;
  return cached.ids;
}

/** A page of entities in the order of their numbers, without touching those outside its bounds. */
export function pageOfIds<V>(
  state: ReadState,
  table: ReadTable<number, V>,
  query: RequestQuery,
  page: {
    /** Name of the id's query parameter. */
    readonly name: string;
    readonly order: 'asc' | 'desc';
    /** Filters of the id; default: those of the query. */
    readonly ids?: readonly Filter<number>[];
    accept(row: V): boolean;
  },
): { rows: V[]; next: string | null } {
  const filters = page.ids ?? query.entities(page.name);
  const order = query.order(page.order);
  const limit = query.limit();
  const found: Array<{ id: number; row: V }> = [];
  const equal = [...new Set(filters.filter(({ operator }) => operator === 'eq').map(({ value }) => value))];
  const ids = equal.length > 0 ? equal.sort((a, b) => a - b) : sortedIds(state, table);
  const [from, to] = range(ids, filters);
  for (let i = 0; i < to - from && found.length <= limit; i++) {
    const id = ids[order === 'asc' ? from + i : to - 1 - i] ?? 0;
    const row = table.get(id);
    if (row !== undefined && passes(filters, id) && page.accept(row)) found.push({ id, row });
  }
  const shown = found.slice(0, limit);
  const next = `${order === 'asc' ? 'gt' : 'lt'}:${entityId(shown.at(-1)?.id ?? 0)}`;
  return { rows: shown.map(({ row }) => row), next: query.next(found.length > limit, { [page.name]: next }) };
}

/** Where the bounds of the filters lie in sorted ids: from (inclusive) to (exclusive). */
function range(ids: readonly number[], filters: readonly Filter<number>[]): [from: number, to: number] {
  let [from, to] = [0, ids.length];
  for (const { operator, value } of filters) {
    if (operator === 'gt' || operator === 'gte')
      from = Math.max(from, firstAtLeast(ids, operator === 'gt' ? value + 1 : value));
    if (operator === 'lt' || operator === 'lte')
      to = Math.min(to, firstAtLeast(ids, operator === 'lt' ? value : value + 1));
  }
  return [from, Math.max(from, to)];
}

function firstAtLeast(ids: readonly number[], value: number): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
