import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fault } from '@tensornode/protocol';
import type { EvidenceStore } from '@tensornode/record';

/** No bundle is larger: 4,096 leaves with their signatures are about 10 MB. */
const DEFAULT_MAX_BYTES = 64 * 1_048_576;
const DIGEST = /^[0-9a-f]{64}$/;

/**
 * Blobs in a folder (made when it is missing), named by the SHA-256 of their bytes, in 256 subfolders. A blob is written beside its place, synced and renamed, so that a name
 * never stands for half a blob; each read checks the digest.
 */
export function folderEvidenceStore(folder: string): EvidenceStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pathOf = (digest: string): string | null =>
    DIGEST.test(digest) ? join(folder, digest.slice(0, 2), digest) : null;
  return {
    async put(bytes) {
      const digest = createHash('sha256').update(bytes).digest('hex');
      const directory = join(folder, digest.slice(0, 2));
      const path = join(directory, digest);
      if (await exists(path)) return digest;
      await mkdir(directory, { recursive: true });
      const draft = join(directory, `.${randomUUID()}`);
      const file = await open(draft, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, path);
      await syncFolder(directory);
      return digest;
    },

    async get(digest, maxBytes = DEFAULT_MAX_BYTES) {
      const path = pathOf(digest);
      if (path === null) return null;
      const size = await sizeOf(path);
      if (size === null) return null;
      if (size > maxBytes)
        throw fault('TN-1003', { detail: `Blob ${digest} has ${size} bytes; the limit is ${maxBytes}` });
      const bytes = new Uint8Array(await readFile(path));
      if (createHash('sha256').update(bytes).digest('hex') !== digest) throw fault('TN-6002', { facts: { digest } });
      return bytes;
    },

    async has(digest) {
      const path = pathOf(digest);
      return path !== null && (await exists(path));
    },

    async delete(digest) {
      const path = pathOf(digest);
      if (path !== null) await rm(path, { force: true });
    },
  };
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  return (await sizeOf(path)) !== null;
}

/** The rename itself must reach the disk; Windows cannot sync a folder and needs none. */
async function syncFolder(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
