import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const folders: string[] = [];
afterEach(() => {
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true, force: true });
});

function start(args: readonly string[]): ChildProcess {
  const dataDir = mkdtempSync(join(tmpdir(), 'devnet-'));
  folders.push(dataDir);
  return spawn(process.execPath, [MAIN, '--data-dir', dataDir, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Starts on some free port base and returns the one JSON line. */
async function startReady(): Promise<{ child: ChildProcess; facts: Record<string, unknown> }> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const base = 1_000 + Math.floor(Math.random() * 14_000);
    const child = start(['--port-base', String(base), '--ready-json']);
    if (child.stdout === null) throw new Error('no stdout');
    const first = once(createInterface(child.stdout), 'line').then(([line]) => String(line));
    const line = await Promise.race([first, once(child, 'exit').then(() => null)]);
    if (line !== null) return { child, facts: JSON.parse(line) as Record<string, unknown> };
  }
  throw new Error('no free port base found');
}

test('one JSON line when ready, the mirror answers, SIGTERM ends it within a second', async () => {
  const { child, facts } = await startReady();
  expect(facts).toMatchObject({ ready: true, nodeAccountId: '0.0.3', chainId: 298, operator: { accountId: '0.0.2' } });
  const reply = await fetch(`${String(facts['mirrorRest'])}/api/v1/accounts/0.0.2`);
  expect(reply.status).toBe(200);
  const exited = once(child, 'exit');
  const asked = performance.now();
  child.kill('SIGTERM');
  const [code] = (await exited) as [number | null];
  expect(code).toBe(0);
  expect(performance.now() - asked).toBeLessThan(1_000);
});

test('a wrong setting names the flag, the variable and what is accepted', async () => {
  const child = start(['--port-base', 'many']);
  let text = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  expect(code).toBe(1);
  expect(text).toMatch(/TN-8001 --port-base \(or TENSORNODE_PORT_BASE\) is "many"; accepted: a whole number/);
});
