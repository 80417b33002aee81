import { expect, test } from 'vitest';
import { reliabilityVote } from './reliability-vote.ts';

const record = { revealed: true, expected: 40, faults: 0 };

test('sound work is worth everything, half of it half, none of it the smallest opinion', () => {
  expect(reliabilityVote(record)).toBe(65_535);
  expect(reliabilityVote({ ...record, faults: 20 })).toBe(32_767);
  expect(reliabilityVote({ ...record, faults: 40 })).toBe(1);
  expect(reliabilityVote({ ...record, faults: 1_000 })).toBe(1);
});

test('who did not reveal, or had nothing to do, gets no opinion', () => {
  expect(reliabilityVote({ ...record, revealed: false })).toBe(0);
  expect(reliabilityVote({ ...record, expected: 0 })).toBe(0);
});

test('who revealed, but whose pool was never opened or anchored in time, gets the smallest opinion', () => {
  expect(reliabilityVote({ ...record, expected: 0, faults: 1 })).toBe(1);
});

test('gold: exact scores approach 1, wrong ones approach 0, a few move little', () => {
  const vote = (asked: number, errorSum: number) => reliabilityVote({ ...record, gold: { asked, errorSum } }) / 65_535;
  expect(vote(0, 0)).toBe(1);
  expect(vote(2, 0)).toBeCloseTo(0.75, 4);
  expect(vote(98, 0)).toBeCloseTo(0.99, 4);
  expect(vote(98, 98 * 10_000)).toBeCloseTo(0.01, 4);
  expect(vote(8, 8 * 5_000)).toBeCloseTo(0.5, 4);
});
