import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isProcessAlive } from './file-lock.mjs';
import { type Child, type ChildOptions, startChild } from './start-child.ts';

let folder = '';
let children: Child<unknown>[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tensornode child '));
  children = [];
});
afterEach(async () => {
  await Promise.all(children.map((child) => child.stop(0)));
  rmSync(folder, { recursive: true, force: true });
});

function run(source: string, options: Partial<ChildOptions<string>> = {}): Child<string> {
  const script = join(folder, `program ${children.length}.mjs`);
  writeFileSync(script, source);
  const child = startChild<string>({
    name: 'program',
    command: process.execPath,
    args: [script],
    env: { ...process.env, NODE_OPTIONS: '' },
    logFile: join(folder, 'logs', 'program.log'),
    readyWhen: (line) => (line.startsWith('ready ') ? line.slice('ready '.length) : undefined),
    readyTimeoutMs: 10_000,
    ...options,
  });
  children.push(child);
  return child;
}

const STAY = 'setInterval(() => {}, 1000);';
const KERNEL = JSON.stringify(join(import.meta.dirname, 'index.ts'));

describe('startChild', () => {
  test('is ready with what the child says, and keeps its output in the log', async () => {
    const lines: string[] = [];
    const child = run(`console.log('hello'); console.log('ready 42'); console.error('warned'); ${STAY}`, {
      onLine: (line) => lines.push(line),
    });
    expect(await child.ready).toBe('42');
    await expect.poll(() => lines).toContain('warned');
    expect(isProcessAlive(child.pid)).toBe(true);
    await child.stop(5_000);
    expect(isProcessAlive(child.pid)).toBe(false);
    expect(readFileSync(join(folder, 'logs', 'program.log'), 'utf8')).toContain('hello\n');
  });

  test('says how the child ended and what it said last when it never was ready', async () => {
    const child = run(`console.error('port 3000 is taken'); process.exit(3);`);
    await expect(child.ready).rejects.toThrow(
      /ended with code 3 before it was ready.*program\.log\n.*port 3000 is taken/s,
    );
    expect(await child.exited).toEqual({ code: 3, signal: null });
  });

  test('ends a child that does not become ready in time', async () => {
    const child = run(STAY, { readyTimeoutMs: 200 });
    await expect(child.ready).rejects.toThrow('not ready within 0.2 s');
    await child.exited;
  });

  test('names a program that does not exist', async () => {
    await expect(run('', { command: join(folder, 'nothing') }).ready).rejects.toThrow('could not be started');
  });

  test('kills a child that ignores the request, and what that child started', async () => {
    const child = run(`
      import { spawn } from 'node:child_process';
      process.on('SIGTERM', () => {});
      const inner = spawn(process.execPath, ['-e', 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)'], { stdio: 'ignore' });
      console.log('ready ' + inner.pid); ${STAY}`);
    const inner = Number(await child.ready);
    const { signal } = await child.stop(100);
    expect(signal).toBe('SIGKILL');
    await expect.poll(() => isProcessAlive(inner), { timeout: 10_000 }).toBe(false);
  });

  test('a child with onStopRequest finishes its work before it ends', async () => {
    const mark = join(folder, 'stopped');
    const child = run(`
      import { writeFileSync } from 'node:fs';
      import { onStopRequest } from ${KERNEL};
      onStopRequest(async (reason) => writeFileSync(${JSON.stringify(mark)}, reason), { deadlineMs: 5000 });
      console.log('ready now'); ${STAY}`);
    await child.ready;
    expect(await child.stop(5_000)).toEqual({ code: 0, signal: null });
    expect(existsSync(mark)).toBe(true);
  });

  test('such a child ends when the process that started it is killed', async () => {
    const grandchild = join(folder, 'grandchild.mjs');
    writeFileSync(
      grandchild,
      `import { onStopRequest } from ${KERNEL};
       onStopRequest(async () => undefined, { deadlineMs: 5000 });
       console.log('ready now'); ${STAY}`,
    );
    const parent = run(`
      import { startChild } from ${KERNEL};
      const child = startChild({
        name: 'grandchild', command: process.execPath, args: [${JSON.stringify(grandchild)}], env: process.env,
        logFile: ${JSON.stringify(join(folder, 'grandchild.log'))}, readyWhen: (line) => line, readyTimeoutMs: 10000,
      });
      await child.ready;
      console.log('ready ' + child.pid); ${STAY}`);
    const pid = Number(await parent.ready);
    expect(isProcessAlive(pid)).toBe(true);
    process.kill(parent.pid, 'SIGKILL');
    await expect.poll(() => isProcessAlive(pid), { timeout: 10_000 }).toBe(false);
  });
});
