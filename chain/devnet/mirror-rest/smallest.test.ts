import { expect, test } from 'vitest';
import { only, rowsOf, smallest } from './smallest.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => (i * 7_919) % count);

test.each([0, 1, 5, 101])('the first %i rows are those that sorting gives', (count) => {
  for (const length of [0, 1, 4, 5, 1_000]) {
    const sorted = numbers(length).sort((a, b) => a - b);
    expect(smallest(numbers(length), count, (a, b) => a - b)).toEqual(sorted.slice(0, count));
    expect(smallest(numbers(length), count, (a, b) => b - a)).toEqual(sorted.reverse().slice(0, count));
  }
});

test('rows that are equal stay in the order in which they came', () => {
  const rows = [2, 1, 2, 1].map((value, place) => ({ value, place }));
  expect(smallest(rows, 3, (a, b) => a.value - b.value).map(({ place }) => place)).toEqual([1, 3, 0]);
});

test('rows by key leave out those that are gone', () => {
  const table = new Map([
    ['a', 1],
    ['c', 3],
  ]);
  expect([...only(rowsOf(['a', 'b', 'c'], table), (row) => row > 1)]).toEqual([3]);
});
