import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { BREACHES } from './breaches.ts';
import { buildSmallHouse } from './small-house.ts';
import { TASKS, type TaskResult } from './tasks.ts';

const houses: string[] = [];
afterAll(() => {
  for (const house of houses) rmSync(house, { recursive: true, force: true });
});

function build(extra: Record<string, string> = {}): string {
  const house = buildSmallHouse(extra);
  houses.push(house);
  return house;
}

function run(name: string, house: string): Promise<TaskResult> {
  const task = TASKS.find((candidate) => candidate.name === name);
  if (task === undefined) throw new Error(`check has no task "${name}"`);
  return task.run(house);
}

const tasks = [...new Set(BREACHES.map(({ task }) => task))];

describe.each(tasks)('%s', (task) => {
  const breaches = BREACHES.filter((breach) => breach.task === task);

  test('finds nothing in a clean house', async () => {
    expect(await run(task, build())).toMatchObject({ ok: true });
  });

  test('fails and names every breach', async () => {
    const house = build(Object.assign({}, ...breaches.map(({ files }) => files)));
    const { ok, output } = await run(task, house);
    expect(ok).toBe(false);
    for (const { says } of breaches) expect.soft(output).toMatch(says);
  });
});

test('every task of check is broken by a breach, except those that compile with other tools', () => {
  const others = TASKS.map(({ name }) => name).filter((name) => !tasks.includes(name));
  expect(others).toEqual(['types of the web', 'scorer bundles', 'contracts compiled']);
});
