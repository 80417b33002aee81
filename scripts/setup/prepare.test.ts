import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

/** A clone with a lock file and a stand-in for npm that takes a moment, writes down each call and "installs". */
let clone = '';
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'tensornode set-up '));
  writeFileSync(join(clone, 'package-lock.json'), '{}');
  writeFileSync(
    join(clone, 'npm-cli.js'),
    `const fs = require('node:fs');
     fs.appendFileSync('calls.txt', process.argv.slice(2).join(' ') + '\\n');
     if (fs.existsSync('break')) { console.error('no space left'); process.exit(28); }
     fs.rmSync('node_modules', { recursive: true, force: true });
     setTimeout(() => { fs.mkdirSync('node_modules/pg', { recursive: true }); }, 300);`,
  );
});
afterEach(() => rmSync(clone, { recursive: true, force: true }));

const SOURCE = `
  import { prepare } from ${JSON.stringify(join(import.meta.dirname, 'prepare.mjs'))};
  import { reportSetupError } from ${JSON.stringify(join(import.meta.dirname, '..', '..', 'bootstrap.mjs'))};
  prepare(process.argv[1]).then(({ nodePath }) => console.log(nodePath), reportSetupError);`;

type Run = { child: ChildProcess; done: Promise<{ code: number | null; stdout: string; stderr: string }> };

function prepareInProcess(): Run {
  const child = spawn(process.execPath, ['--input-type=module', '-e', SOURCE, clone], {
    env: { ...process.env, npm_execpath: join(clone, 'npm-cli.js') },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  return { child, done: new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr }))) };
}

const calls = () =>
  existsSync(join(clone, 'calls.txt')) ? readFileSync(join(clone, 'calls.txt'), 'utf8').trim().split('\n') : [];

describe('prepare', () => {
  test('installs once, then does nothing until the lock file changes or the packages are gone', async () => {
    const first = await prepareInProcess().done;
    expect(first).toMatchObject({ code: 0, stdout: `${process.execPath}\n` });
    expect(first.stderr).toContain('installing the packages');
    expect(await prepareInProcess().done).toMatchObject({ code: 0, stderr: '' });
    expect(calls()).toEqual(['ci --include=dev --include=optional --no-audit --no-fund --no-progress']);
    writeFileSync(join(clone, 'package-lock.json'), '{ }');
    await prepareInProcess().done;
    expect(calls()).toHaveLength(2);
    rmSync(join(clone, 'node_modules'), { recursive: true });
    await prepareInProcess().done;
    expect(calls()).toHaveLength(3);
  });

  test('a lock file that asks for what is installed already costs nothing', async () => {
    await prepareInProcess().done;
    const entry = { version: '1.0.0', integrity: 'sha512-a' };
    const native = { version: '2.0.0', optional: true, os: ['plan9'] };
    const lock = (packages: Record<string, unknown>) => JSON.stringify({ packages });
    writeFileSync(join(clone, 'node_modules', '.package-lock.json'), lock({ 'node_modules/a': entry }));
    writeFileSync(
      join(clone, 'package-lock.json'),
      lock({ '': {}, 'node_modules/a': entry, 'node_modules/b': native }),
    );
    expect(await prepareInProcess().done).toMatchObject({ code: 0, stderr: '' });
    expect(calls()).toHaveLength(1);
    for (const changed of [
      { ...entry, version: '1.0.1' },
      { ...entry, integrity: 'sha512-b' },
    ]) {
      writeFileSync(join(clone, 'package-lock.json'), lock({ 'node_modules/a': changed }));
      await prepareInProcess().done;
    }
    expect(calls()).toHaveLength(3);
  });

  test('packages of an older Node, which lack the stamp, are installed again', async () => {
    mkdirSync(join(clone, 'node_modules', 'pg'), { recursive: true });
    await prepareInProcess().done;
    expect(calls()).toHaveLength(1);
  });

  test('several at the same moment install once, and the others say what they wait for', async () => {
    const runs = await Promise.all(Array.from({ length: 3 }, () => prepareInProcess().done));
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(calls()).toHaveLength(1);
    const waited = runs.filter(({ stderr }) => stderr.includes('which prepares this folder'));
    expect(waited).toHaveLength(2);
  });

  test('puts the command where npx looks for it', async () => {
    await prepareInProcess().done;
    const link = join(clone, 'node_modules', '.bin', process.platform === 'win32' ? 'tensornode.cmd' : 'tensornode');
    expect(existsSync(link) || readlinkSync(link).endsWith(join('apps', 'cli', 'bin', 'tensornode.mjs'))).toBe(true);
  });

  test('shows the last words of an npm that failed, and tries again the next time', async () => {
    writeFileSync(join(clone, 'break'), '');
    const failed = await prepareInProcess().done;
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain('npm ci ended with code 28');
    expect(failed.stderr).toContain('no space left');
    rmSync(join(clone, 'break'));
    expect(await prepareInProcess().done).toMatchObject({ code: 0 });
  });

  test('never reinstalls under a network that runs from the folder', async () => {
    mkdirSync(join(clone, 'node_modules'), { recursive: true });
    mkdirSync(join(clone, '.tensornode', 'local'), { recursive: true });
    writeFileSync(join(clone, '.tensornode', 'local', 'network.json'), JSON.stringify({ pid: process.pid }));
    const { code, stderr } = await prepareInProcess().done;
    expect(code).toBe(1);
    expect(stderr).toContain(`the network "local" of this folder runs as process ${process.pid}`);
    expect(calls()).toEqual([]);
  });

  test('an interrupt ends it with 130, and a killed one is taken over', async () => {
    const interrupted = prepareInProcess();
    await expect.poll(calls, { timeout: 10_000 }).toHaveLength(1);
    interrupted.child.kill('SIGINT');
    expect(await interrupted.done).toMatchObject({ code: 130 });
    const killed = prepareInProcess();
    await expect.poll(calls, { timeout: 10_000 }).toHaveLength(2);
    killed.child.kill('SIGKILL');
    await killed.done;
    expect(await prepareInProcess().done).toMatchObject({ code: 0 });
    expect(calls()).toHaveLength(3);
  });
});
