import { readFile } from 'node:fs/promises';
import { writeFileAtomic } from '@tensornode/kernel/node';
import { fault } from '@tensornode/protocol';
import { z } from 'zod';

/** What the first start of a network leaves for later ones: with it nothing is deployed or registered again. */
const setUpRecordSchema = z.object({
  v: z.literal(1),
  /** URLs with these ports are registered on the ledger. */
  portBase: z.number().int().min(0),
  validator: z.string(),
  miners: z.array(z.object({ account: z.string(), instanceId: z.number().int().min(0) })),
});
export type SetUpRecord = z.infer<typeof setUpRecordSchema>;

/** The record, or undefined when the set-up has not come to its end yet. */
export async function readSetUpRecord(path: string): Promise<SetUpRecord | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : setUpRecordSchema.parse(JSON.parse(text));
}

export async function writeSetUpRecord(path: string, record: SetUpRecord): Promise<void> {
  await writeFileAtomic(path, `${JSON.stringify(record, null, 2)}\n`);
}

/** @throws TensorNodeError TN-8001 when the network was made for other ports than the ones asked for now */
export function assertSamePorts(record: SetUpRecord, name: string, portBase: number): void {
  if (record.portBase === portBase) return;
  throw fault('TN-8001', {
    detail: `The network "${name}" was made with --port-base ${record.portBase}; its instances are registered with those ports`,
    fix: `Start it with --port-base ${record.portBase}, another one with --name, or begin anew with --fresh`,
  });
}
