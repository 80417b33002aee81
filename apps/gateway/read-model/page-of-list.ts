import { fault } from '@tensornode/protocol';
import type { Page, PageRequest } from '../ports.ts';

/** A page of a list that is in memory whole; the cursor is the key of the last item shown. @throws TensorNodeError TN-1001 for a cursor of no item */
export function pageOfList<T>(
  items: readonly T[],
  { limit, cursor }: PageRequest,
  keyOf: (item: T) => string,
): Page<T> {
  const start = cursor === null ? 0 : items.findIndex((item) => keyOf(item) === cursor) + 1;
  if (cursor !== null && start === 0)
    throw fault('TN-1001', {
      detail: 'query.cursor: not the `next` of an earlier page',
      fix: 'Begin again without a cursor',
    });
  const shown = items.slice(start, start + limit);
  const last = shown.at(-1);
  return { items: shown, next: last !== undefined && start + limit < items.length ? keyOf(last) : null };
}
