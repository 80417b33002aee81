import { expect, test } from 'vitest';
import { GOLD_ASKS_PER_VALIDATOR, planGoldAsks } from './gold-asks.ts';

const seed = 'ab'.repeat(32);
const others = ['0.0.30', '0.0.10', '0.0.20'];
const pool = Array.from({ length: 40 }, () => ({}));

test('the seed fixes the plan: each gateway gets its questions, no task goes to two, none was drawn', () => {
  const drawn = [{ tasks: [0, 1, 2] }, { tasks: [7] }];
  const plan = planGoldAsks({ seed, pool, drawn, others });
  expect(planGoldAsks({ seed, pool, drawn, others: [...others].reverse() })).toEqual(plan);
  expect(planGoldAsks({ seed: 'cd'.repeat(32), pool, drawn, others })).not.toEqual(plan);
  expect(plan.map(({ index }) => index)).toEqual(plan.map((_, at) => at));
  for (const of of others) {
    const own = plan.filter((ask) => ask.of === of);
    expect(own).toHaveLength(GOLD_ASKS_PER_VALIDATOR);
    expect(own.filter(({ withTruth }) => withTruth)).toHaveLength(GOLD_ASKS_PER_VALIDATOR / 2);
  }
  const tasks = plan.map(({ task }) => task);
  expect(new Set(tasks).size).toBe(tasks.length);
  expect(tasks.filter((task) => [0, 1, 2, 7].includes(task))).toEqual([]);
});

test('twins of a drawn task stay away, too', () => {
  const twins = [{ twins: 1 }, { twins: 1 }, { twins: 2 }, {}];
  const plan = planGoldAsks({ seed, pool: twins, drawn: [{ tasks: [0] }], others });
  expect(plan.map(({ task }) => task).sort()).toEqual([2, 3]);
});

test('with too few tasks the seed says who is asked; without tasks or others nobody is', () => {
  const few = planGoldAsks({ seed, pool: pool.slice(0, 5), drawn: [{ tasks: [4] }], others });
  expect(few).toHaveLength(4);
  expect(new Set(few.slice(0, 3).map(({ of }) => of)).size).toBe(3);
  expect(planGoldAsks({ seed, pool: [{}], drawn: [{ tasks: [0] }], others })).toEqual([]);
  expect(planGoldAsks({ seed, pool, drawn: [], others: [] })).toEqual([]);
});
