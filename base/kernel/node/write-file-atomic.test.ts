import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLogFile } from './log-file.ts';
import { writeFileAtomic } from './write-file-atomic.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tensornode-write-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('writeFileAtomic replaces the whole file, with the wanted mode, and leaves nothing beside it', async () => {
  const path = join(folder, 'deep', 'network.json');
  await writeFileAtomic(path, 'first, and longer');
  await Promise.all([
    writeFileAtomic(path, 'second', { mode: 0o600 }),
    writeFileAtomic(path, 'second', { mode: 0o600 }),
  ]);
  expect(await readFile(path, 'utf8')).toBe('second');
  expect(await readdir(join(folder, 'deep'))).toEqual(['network.json']);
  if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('writeFileAtomic leaves the old file and no remains when it fails', async () => {
  const path = join(folder, 'taken');
  await writeFileAtomic(join(path, 'inside'), 'a folder stands here');
  await expect(writeFileAtomic(path, 'text')).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['taken']);
});

test('openLogFile begins a new file when the old one is full', async () => {
  const path = join(folder, 'logs', 'miner.log');
  const log = openLogFile(path, 10);
  for (const line of ['first line\n', 'second line\n', 'third line\n']) log.write(Buffer.from(line));
  log.close();
  expect(await readFile(path, 'utf8')).toBe('third line\n');
  expect(await readFile(`${path}.1`, 'utf8')).toBe('second line\n');
});
