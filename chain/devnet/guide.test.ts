import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isTensorNodeError } from '@tensornode/kernel';
import { PROJECT_ROOT } from '@tensornode/kernel/node';
import { expect, test } from 'vitest';
import { type Devnet, startDevnet } from './start-devnet.ts';

/** A child has to load the SDK, on a busy machine too. */
const TIMEOUT = 90_000;
const GUIDE = readFileSync(join(PROJECT_ROOT, 'docs', 'guides', 'devnet.md'), 'utf8');
const [localProgram = '', testProgram = ''] = [...GUIDE.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code);

/** Runs a program in a folder of its own that has the project's packages; what it printed. */
async function run(code: string, facts?: object): Promise<string> {
  const cwd = mkdtempSync(join(tmpdir(), 'devnet-guide-'));
  symlinkSync(join(PROJECT_ROOT, 'node_modules'), join(cwd, 'node_modules'), 'junction');
  if (facts !== undefined) writeFileSync(join(cwd, 'devnet.json'), JSON.stringify(facts));
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  const [exitCode] = (await once(child, 'close')) as [number | null];
  rmSync(cwd, { recursive: true, force: true });
  expect(exitCode).toBe(0);
  return out;
}

test(
  'the ten-line program of the guide runs unchanged against the standard ports',
  async () => {
    expect(
      localProgram
        .trim()
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('//')),
    ).toSatisfy((lines: string[]) => lines.length <= 10);
    let devnet: Devnet;
    let program = localProgram;
    try {
      devnet = await startDevnet();
    } catch (error) {
      // Somebody else's network holds the standard ports: then the program is told where this one is.
      if (!isTensorNodeError(error) || error.code !== 'TN-8002') throw error;
      devnet = await startDevnet({ ports: 'free' });
      program = localProgram.replace('Client.forLocalNode()', `Client.forNetwork({ '${devnet.hapi}': '0.0.3' })`);
    }
    const { operator } = devnet;
    expect(await run(program, { operator })).toBe('message 1 of topic 0.0.1032\n');
    await devnet.stop();
  },
  TIMEOUT,
);

test(
  'the program that starts its own network runs unchanged',
  async () => {
    expect(await run(testProgram)).toBe('SUCCESS true\n');
  },
  TIMEOUT,
);
