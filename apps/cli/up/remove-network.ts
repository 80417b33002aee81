import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fault } from '@tensornode/protocol';
import { z } from 'zod';
import type { NetworkLayout } from './network-layout.ts';

const whereSchema = z.object({ postgres: z.string().startsWith('/var/lib/tensornode/') });

/**
 * Forgets a network: its ledger, database, keys and evidence, also where the database had to be kept elsewhere. The lock
 * that is held stays.
 * @throws TensorNodeError TN-8001 when the database is somebody else's: a new ledger does not fit its content
 */
export async function removeNetwork(
  layout: NetworkLayout,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  if ((env.DATABASE_URL ?? '') !== '') {
    throw fault('TN-8001', {
      detail: '--fresh does not empty the database that DATABASE_URL names',
      fix: `Empty it yourself, remove ${layout.folder}, and start without --fresh`,
    });
  }
  const elsewhere = await readWhere(join(layout.folder, 'where.json'));
  if (elsewhere !== undefined) await rm(elsewhere, { recursive: true, force: true });
  for (const entry of await readdir(layout.folder)) {
    if (entry !== basename(layout.lock)) await rm(join(layout.folder, entry), { recursive: true, force: true });
  }
}

async function readWhere(path: string): Promise<string | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : whereSchema.parse(JSON.parse(text)).postgres;
}
