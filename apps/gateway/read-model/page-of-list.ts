import type { Page, PageRequest } from '../ports.ts';

/** A page of a list that is in memory whole; the cursor is the key of the last item shown. */
export function pageOfList<T>(
  items: readonly T[],
  { limit, cursor }: PageRequest,
  keyOf: (item: T) => string,
): Page<T> {
  const start = cursor === null ? 0 : items.findIndex((item) => keyOf(item) === cursor) + 1;
  const shown = items.slice(start, start + limit);
  const last = shown.at(-1);
  return { items: shown, next: last !== undefined && start + limit < items.length ? keyOf(last) : null };
}
