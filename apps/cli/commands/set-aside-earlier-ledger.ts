import { existsSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeFileAtomic } from '@tensornode/kernel/node';
import { fault, type NetworkProfile } from '@tensornode/protocol';
import { z } from 'zod';

const ASK_MS = 10_000;
/** The one file beside a devnet's deployment that says which devnet it was. */
const LEDGER_FILE = 'ledger.json';

const blocksSchema = z.object({ blocks: z.array(z.object({ hash: z.string() })).min(1) });

/**
 * A devnet can be begun anew under the same address; what was deployed on the one before is then worth nothing and would be in the way. Its
 * files are renamed to `*.earlier`.
 * @returns the files that were set aside
 * @throws TensorNodeError TN-3004 when the devnet's mirror does not answer
 */
export async function setAsideEarlierLedger(profile: NetworkProfile, files: readonly string[]): Promise<string[]> {
  const [first] = files;
  if (first === undefined) return [];
  const genesis = await firstBlock(profile);
  const note = join(dirname(first), LEDGER_FILE);
  const known = existsSync(note) ? await readFile(note, 'utf8') : '';
  const wanted = `${JSON.stringify({ firstBlock: genesis })}\n`;
  const earlier = known === wanted ? [] : files.filter((file) => existsSync(file));
  for (const file of earlier) await rename(file, `${file}.earlier`);
  if (known !== wanted) await writeFileAtomic(note, wanted);
  return earlier;
}

/** What tells one ledger from another: the hash of its first block. */
async function firstBlock({ mirrorRest, name }: NetworkProfile): Promise<string> {
  try {
    const response = await fetch(`${mirrorRest}/api/v1/blocks?order=asc&limit=1`, {
      signal: AbortSignal.timeout(ASK_MS),
    });
    const { blocks } = blocksSchema.parse(await response.json());
    return blocks[0]?.hash ?? '';
  } catch (error) {
    throw fault('TN-3004', {
      detail: `The mirror of ${name} at ${mirrorRest} does not answer`,
      fix: 'Start the devnet (`tensornode devnet` or `npm start`), or name its --port-base',
      cause: error,
    });
  }
}
