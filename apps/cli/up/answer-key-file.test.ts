import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureAnswerKey } from './answer-key-file.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tensornode-key-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a key is made once, readable by its owner only, and keeps its address', async () => {
  const file = join(folder, 'keys', 'instance-1.key');
  const address = await ensureAnswerKey(file);
  expect(address).toMatch(/^0x[0-9a-f]{40}$/);
  expect(await ensureAnswerKey(file)).toBe(address);
  expect(await readFile(file, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('the address is that of the key in the file', async () => {
  // The first key of the curve: its address stands in every Ethereum text book.
  const file = join(folder, 'one.key');
  await writeFile(file, `${'1'.padStart(64, '0')}\n`, { mode: 0o600 });
  expect(await ensureAnswerKey(file)).toBe('0x7e5f4552091a69125d5dfcb7b8c2659029395bdf');
});

test('a file with something else is refused with the fix', async () => {
  const file = join(folder, 'bad.key');
  await writeFile(file, 'hello');
  await expect(ensureAnswerKey(file)).rejects.toMatchObject({ code: 'TN-8001' });
});
