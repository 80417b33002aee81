import { expect, test } from 'vitest';
import { pageOfList } from './page-of-list.ts';

const key = (item: number): string => String(item);

test('pages follow one another to the end', () => {
  const first = pageOfList([1, 2, 3], { limit: 2, cursor: null }, key);
  expect(first).toEqual({ items: [1, 2], next: '2' });
  expect(pageOfList([1, 2, 3], { limit: 2, cursor: first.next }, key)).toEqual({ items: [3], next: null });
});

test('a damaged cursor does not begin the list anew', () => {
  expect(() => pageOfList([1, 2, 3], { limit: 2, cursor: 'zzz' }, key)).toThrow('TN-1001');
});
