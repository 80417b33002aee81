import { expect, it } from 'vitest';
import { type ScorerChoice, scorersOfEpoch } from './scorers-of-epoch.ts';

const choice = (scorer: string, announcedAt: number, over: Partial<ScorerChoice> = {}): ScorerChoice => ({
  scorer,
  announcedAt,
  effectiveAt: announcedAt + 120,
  shadowEpochs: 2,
  epochSeconds: 60,
  ...over,
});
const created = choice('a', 1_000, { effectiveAt: 1_000 });

it('lets a new scorer run in shadow for the epochs that the subnet named, then count', () => {
  const history = [created, choice('b', 2_000, { shadowEpochs: 0 })];
  expect(scorersOfEpoch(history, 1_500)).toEqual({ counting: 'a', shadow: null });
  expect(scorersOfEpoch(history, 2_119)).toEqual({ counting: 'a', shadow: null });
  expect(scorersOfEpoch(history, 2_120)).toEqual({ counting: 'a', shadow: 'b' });
  expect(scorersOfEpoch(history, 2_239)).toEqual({ counting: 'a', shadow: 'b' });
  expect(scorersOfEpoch(history, 2_240)).toEqual({ counting: 'b', shadow: null });
});

it('forgets an announcement that was replaced before it held, and one that names the same scorer', () => {
  const replaced = [created, choice('b', 2_000), choice('c', 2_060)];
  expect(scorersOfEpoch(replaced, 2_150)).toEqual({ counting: 'a', shadow: null });
  expect(scorersOfEpoch(replaced, 2_180)).toEqual({ counting: 'a', shadow: 'c' });
  const back = [created, choice('b', 2_000), choice('a', 2_130)];
  expect(scorersOfEpoch(back, 2_240)).toEqual({ counting: 'b', shadow: null });
  expect(scorersOfEpoch(back, 2_300)).toEqual({ counting: 'b', shadow: 'a' });
  expect(scorersOfEpoch([created, choice('a', 2_000)], 2_130)).toEqual({ counting: 'a', shadow: null });
  expect(() => scorersOfEpoch([], 1)).toThrow(RangeError);
});
