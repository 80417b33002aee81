import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { acquireFileLock, isProcessAlive } from './file-lock.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tensornode-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lockFile = () => join(folder, 'deep', 'setup.lock');

/** A process that takes the lock, says so and then does nothing. */
async function holdElsewhere(path: string): Promise<{ pid: number; kill(): Promise<void> }> {
  const script = join(folder, 'holder.mjs');
  writeFileSync(
    script,
    `import { acquireFileLock } from ${JSON.stringify(join(import.meta.dirname, 'file-lock.mjs'))};
     const lock = await acquireFileLock(process.argv[2]);
     lock.describe('installing');
     process.send('held');
     setInterval(() => {}, 1000);`,
  );
  const child = fork(script, [path], { execArgv: [] });
  await new Promise((resolve) => child.once('message', resolve));
  return {
    pid: child.pid ?? -1,
    kill: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}

describe('acquireFileLock', () => {
  test('keeps others out until it is released, and tells them what the holder does', async () => {
    const holder = await acquireFileLock(lockFile());
    holder.describe('packing');
    const notes: string[] = [];
    let second = false;
    const waiting = acquireFileLock(lockFile(), { onWait: ({ note, pid }) => notes.push(`${pid} ${note}`) }).then(
      (lock) => {
        second = true;
        return lock;
      },
    );
    await expect.poll(() => notes.at(-1)).toBe(`${process.pid} packing`);
    expect(second).toBe(false);
    holder.release();
    const lock = await waiting;
    lock.release();
    lock.release();
    expect(existsSync(lockFile())).toBe(false);
  });

  test('is taken over when its holder was killed', async () => {
    const holder = await holdElsewhere(lockFile());
    await expect(acquireFileLock(lockFile(), { timeoutMs: 150 })).rejects.toThrow(`held by process ${holder.pid}`);
    await holder.kill();
    const lock = await acquireFileLock(lockFile(), { timeoutMs: 5_000 });
    lock.release();
  });

  test('stays taken while a child that works under it lives, though the holder is gone', async () => {
    const worker = await holdElsewhere(join(folder, 'other.lock'));
    const gone = await holdElsewhere(join(folder, 'third.lock'));
    await gone.kill();
    const dead = { pid: gone.pid, host: hostname(), token: 't', note: '', workers: [worker.pid] };
    writeFileSync(join(folder, 'shared.lock'), JSON.stringify(dead));
    await expect(acquireFileLock(join(folder, 'shared.lock'), { timeoutMs: 150 })).rejects.toThrow('gave up');
    await worker.kill();
    (await acquireFileLock(join(folder, 'shared.lock'), { timeoutMs: 5_000 })).release();
  });

  test('is taken over when nobody touched it for long, whatever its process id says now', async () => {
    writeFileSync(join(folder, 'old.lock'), JSON.stringify({ pid: process.pid, host: 'elsewhere', token: 't' }));
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(join(folder, 'old.lock'), longAgo, longAgo);
    (await acquireFileLock(join(folder, 'old.lock'), { timeoutMs: 5_000 })).release();
  });

  test('lets exactly one of many at a time through, also over a stale lock', async () => {
    writeFileSync(join(folder, 'stale.lock'), JSON.stringify({ pid: 2 ** 30, host: hostname(), token: 't' }));
    let inside = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 12 }, async () => {
        const lock = await acquireFileLock(join(folder, 'stale.lock'));
        inside += 1;
        most = Math.max(most, inside);
        await new Promise((resolve) => setImmediate(resolve));
        inside -= 1;
        lock.release();
      }),
    );
    expect(most).toBe(1);
  });

  test('stops waiting when it is told to', async () => {
    const holder = await acquireFileLock(lockFile());
    const abort = new AbortController();
    const waiting = acquireFileLock(lockFile(), { signal: abort.signal });
    abort.abort();
    await expect(waiting).rejects.toThrow(/abort/i);
    holder.release();
  });
});

test('isProcessAlive knows this process and not one that cannot be', () => {
  expect(isProcessAlive(process.pid)).toBe(true);
  expect(isProcessAlive(2 ** 30)).toBe(false);
  expect(isProcessAlive(0)).toBe(false);
  expect(isProcessAlive(-1)).toBe(false);
});
