import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureSecp256k1Key } from './secp256k1-key-file.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tensornode-key-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a key is drawn once, readable by its owner only, and stays', async () => {
  const file = join(folder, 'keys', 'instance-1.key');
  const key = await ensureSecp256k1Key(file);
  expect(key.address).toMatch(/^0x[0-9a-f]{40}$/);
  expect(await ensureSecp256k1Key(file)).toEqual(key);
  expect(await readFile(file, 'utf8')).toBe(`${key.privateKey}\n`);
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('the address is that of the key in the file', async () => {
  // The first key of the curve: its address stands in every Ethereum text book.
  const file = join(folder, 'one.key');
  await writeFile(file, `${'1'.padStart(64, '0')}\n`, { mode: 0o600 });
  expect(await ensureSecp256k1Key(file)).toEqual({
    privateKey: '1'.padStart(64, '0'),
    address: '0x7e5f4552091a69125d5dfcb7b8c2659029395bdf',
  });
});

test('a file with something else is refused with the fix', async () => {
  const file = join(folder, 'bad.key');
  await writeFile(file, 'hello');
  await expect(ensureSecp256k1Key(file)).rejects.toMatchObject({ code: 'TN-8001' });
});
