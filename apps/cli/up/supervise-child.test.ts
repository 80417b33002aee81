import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isProcessAlive, startChild } from '@tensornode/kernel/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type PartEvent, type Supervised, superviseChild } from './supervise-child.ts';

let folder = '';
let part: Supervised<string> | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tensornode-supervise-'));
});
afterEach(async () => {
  await part?.stop(0);
  part = undefined;
  rmSync(folder, { recursive: true, force: true });
});

function launcher(source: string) {
  const script = join(folder, 'part.mjs');
  writeFileSync(script, source);
  return () =>
    startChild<string>({
      name: 'worker',
      command: process.execPath,
      args: [script],
      env: process.env,
      logFile: join(folder, 'worker.log'),
      readyWhen: (line) => line,
      readyTimeoutMs: 10_000,
    });
}

test('a part that is killed is reported and started again, until it is stopped', async () => {
  const events: PartEvent[] = [];
  const launch = launcher(`console.log('up'); setInterval(() => {}, 1000);`);
  part = await superviseChild({ name: 'worker', launch }, { onEvent: (event) => events.push(event), firstPauseMs: 10 });
  const first = part.pid();
  process.kill(first, 'SIGKILL');
  await expect.poll(() => events.map(({ kind }) => kind), { timeout: 10_000 }).toEqual(['ended', 'restarted']);
  expect(events[0]).toMatchObject({ part: 'worker', exit: { signal: 'SIGKILL' }, retryInMs: 10 });
  const second = part.pid();
  expect(second).not.toBe(first);
  await part.stop(5_000);
  expect(isProcessAlive(second)).toBe(false);
  expect(events).toHaveLength(2);
});

test('pauses grow while a part keeps dying, and a stop cuts the pause short', async () => {
  const pauses: number[] = [];
  const launch = launcher(`console.log('up'); setTimeout(() => process.exit(1), 20);`);
  part = await superviseChild(
    { name: 'worker', launch },
    { onEvent: (event) => event.kind === 'ended' && pauses.push(event.retryInMs), firstPauseMs: 20 },
  );
  await expect.poll(() => pauses.length, { timeout: 15_000 }).toBeGreaterThanOrEqual(4);
  expect(pauses.slice(0, 4)).toEqual([20, 40, 80, 160]);
  const started = performance.now();
  await part.stop(1_000);
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('the first start that fails is an error with the last lines of the part', async () => {
  const launch = launcher(`console.error('no database'); process.exit(2);`);
  await expect(superviseChild({ name: 'worker', launch }, { onEvent: () => undefined })).rejects.toThrow('no database');
});
