import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utf8 } from '@tensornode/kernel';
import { sha256Hex } from '@tensornode/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { folderEvidenceStore } from './folder-evidence-store.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tensornode-blobs-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('keeps blobs under their digest and leaves no draft behind', async () => {
  const store = folderEvidenceStore(folder);
  const bytes = utf8('evidence');
  const digest = await store.put(bytes);
  expect(digest).toBe(sha256Hex(bytes));
  expect(await store.put(bytes)).toBe(digest);
  expect(await store.get(digest)).toEqual(bytes);
  expect(await readdir(join(folder, digest.slice(0, 2)))).toEqual([digest]);
  await expect(store.get(digest, 3)).rejects.toMatchObject({ code: 'TN-1003' });
  await store.delete(digest);
  expect(await store.get(digest)).toBeNull();
});

it('finds out about changed bytes and refuses names that are no digest', async () => {
  const store = folderEvidenceStore(folder);
  const digest = await store.put(utf8('truth'));
  await writeFile(join(folder, digest.slice(0, 2), digest), 'other');
  await expect(store.get(digest)).rejects.toMatchObject({ code: 'TN-6002' });
  expect(await store.get('../../etc/passwd')).toBeNull();
  expect(await store.has('zz')).toBe(false);
});
