import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { devnetProfile } from '@tensornode/driver-ledger';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { setAsideEarlierLedger } from './set-aside-earlier-ledger.ts';

let folder = '';
let mirror: Server;
let hash = '0xaa';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tensornode-deployment-'));
  mirror = createServer((_, response) => void response.end(JSON.stringify({ blocks: [{ hash, number: 0 }] })));
  await new Promise<void>((resolve) => mirror.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  mirror.close();
  rmSync(folder, { recursive: true });
});

test('what was deployed stays while its devnet stays, and is set aside when another began', async () => {
  const profile = { ...devnetProfile(), mirrorRest: `http://127.0.0.1:${(mirror.address() as AddressInfo).port}` };
  const files = ['address-book.json', 'deploy.jsonl'].map((name) => join(folder, name));
  hash = '0xaa';
  expect(await setAsideEarlierLedger(profile, files)).toEqual([]);
  for (const file of files) writeFileSync(file, '{}');
  expect(await setAsideEarlierLedger(profile, files)).toEqual([]);
  hash = '0xbb';
  expect(await setAsideEarlierLedger(profile, files)).toEqual(files);
  expect(files.map((file) => [existsSync(file), existsSync(`${file}.earlier`)])).toEqual([
    [false, true],
    [false, true],
  ]);
  expect(await setAsideEarlierLedger(profile, files)).toEqual([]);
});

test('a devnet that is not there is named with the fix', async () => {
  const profile = { ...devnetProfile(), mirrorRest: 'http://127.0.0.1:1' };
  await expect(setAsideEarlierLedger(profile, [join(folder, 'address-book.json')])).rejects.toMatchObject({
    code: 'TN-3004',
    fix: expect.stringContaining('tensornode devnet'),
  });
});
