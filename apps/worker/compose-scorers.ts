import { readFile } from 'node:fs/promises';
import { createScorerHost, fetchBundle, MAX_BUNDLE_BYTES } from '@tensornode/driver-scorers';
import type { Logger } from '@tensornode/kernel';
import { type ScorerChoice, type ScorersOfEpoch, scorersOfEpoch } from '@tensornode/protocol';
import type { EvidenceStore } from '@tensornode/record';
import { BUILTIN_SCORERS } from '@tensornode/scoring';
import type { RoundScorers } from './pipeline.ts';

export interface ComposeScorersOptions {
  readonly evidence: EvidenceStore;
  readonly logger: Logger;
  scorerHistory(subnet: number): Promise<readonly ScorerChoice[]>;
  /** Unix seconds; null for an epoch that the ledger does not know. */
  epochStart(subnet: number, epoch: number): Promise<number | null>;
  /** Where other nodes serve evidence. */
  evidenceAddresses(): readonly string[];
}

export interface Scorers {
  ofEpoch(subnet: number, epoch: number): Promise<RoundScorers>;
  close(): Promise<void>;
}

/** Choices of epochs long gone need no place in memory. */
const MAX_REMEMBERED = 1_000;

/**
 * The scorers of rounds by what the ledger says: the built-in one natively, any other from the evidence store (this node's, then the others')
 * in a sandbox. The files of the built-in scorers are put into the evidence store, so that an audit finds them by their pin.
 */
export async function composeScorers(options: ComposeScorersOptions): Promise<Scorers> {
  const { evidence, logger } = options;
  for (const { url } of BUILTIN_SCORERS) await evidence.put(await readFile(new URL(url)));
  const host = createScorerHost({
    builtins: BUILTIN_SCORERS,
    fetchBundle: async (pin) => {
      const kept = await evidence.get(pin, MAX_BUNDLE_BYTES);
      if (kept !== null) return kept;
      const found = await fetchBundle(pin, { addresses: options.evidenceAddresses() });
      if (found !== null) await evidence.put(found);
      return found;
    },
  });
  const histories = new Map<number, readonly ScorerChoice[]>();
  const chosen = new Map<string, ScorersOfEpoch>();

  /** What holds in an epoch was announced two epochs before it, so it is read once; while the ledger is away, the last history is still right. */
  const choose = async (subnet: number, epoch: number): Promise<ScorersOfEpoch> => {
    const key = `${subnet}/${epoch}`;
    const known = chosen.get(key);
    if (known !== undefined) return known;
    try {
      const [history, start] = await Promise.all([options.scorerHistory(subnet), options.epochStart(subnet, epoch)]);
      histories.set(subnet, history);
      const found = scorersOfEpoch(history, start ?? 0);
      if (chosen.size >= MAX_REMEMBERED) chosen.clear();
      chosen.set(key, found);
      return found;
    } catch (error) {
      const history = histories.get(subnet);
      if (history === undefined) throw error;
      logger.warn('SCORER_HISTORY_NOT_READ', { subnet, epoch, error });
      return scorersOfEpoch(history, Number.MAX_SAFE_INTEGER);
    }
  };
  return {
    async ofEpoch(subnet, epoch) {
      const { counting, shadow } = await choose(subnet, epoch);
      const scorer = await host.scorer(counting);
      if (shadow === null) return { counting: scorer, shadow: null };
      return {
        counting: scorer,
        shadow: await host.scorer(shadow).catch((error: unknown) => {
          logger.warn('SHADOW_SCORER_MISSING', { subnet, scorer: shadow, error });
          return null;
        }),
      };
    },
    close: () => host.close(),
  };
}
