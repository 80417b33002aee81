import type { EvidenceSource } from '@tensornode/audit';
import { readCapped } from '@tensornode/kernel';
import { evidenceFolder, fault } from '@tensornode/protocol';

const FETCH_MS = 30_000;
const MAX_BYTES = 64 * 1_048_576;

/** What a store answers that is not itself: too many requests, or a proxy in front of a dead one. */
const AWAY: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/**
 * Evidence from gateways, the first that has it. A base may be a gateway's address or that of its evidence.
 * @throws TensorNodeError TN-5001 when no store could even be asked
 */
export function evidenceOverHttp(bases: readonly string[], signal: AbortSignal): EvidenceSource {
  const folders = bases.map(evidenceFolder);
  return {
    async fetch(digest) {
      const failures: string[] = [];
      for (const folder of folders) {
        try {
          const response = await fetch(`${folder}/${digest}`, {
            signal: AbortSignal.any([signal, AbortSignal.timeout(FETCH_MS)]),
          });
          if (response.ok) return await readCapped(response, MAX_BYTES);
          await response.body?.cancel();
          // Any other answer says that this store cannot give the thing: that is a finding for the report, not the end of it.
          if (AWAY.has(response.status)) failures.push(`${folder} answers ${response.status}`);
        } catch (error) {
          if (signal.aborted) throw error;
          failures.push(`${folder}: ${error instanceof Error ? error.message : 'no answer'}`);
        }
      }
      if (folders.length > 0 && failures.length < folders.length) return null;
      throw fault('TN-5001', { detail: failures.length === 0 ? 'No evidence store is known' : failures.join('; ') });
    },
  };
}
