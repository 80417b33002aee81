import { sha256Hex } from '@tensornode/protocol';
import type { DifferenceLog } from './difference-log.ts';
import type { EvidenceSource } from './ports.ts';

/** The bytes of a digest. Null when nobody has them (`missing`), or only other bytes under that name (`damaged`): then the log says which, at `where`. */
export async function fetchEvidence(
  where: string,
  digest: string,
  evidence: EvidenceSource,
  log: DifferenceLog,
): Promise<Uint8Array | null> {
  const found = await evidence.fetch(digest);
  if (found instanceof Uint8Array && sha256Hex(found) === digest) return found;
  log.add(where, digest, found === null ? 'missing' : 'damaged');
  return null;
}
