import { createEpochScorers, type EpochScorersOptions } from '@tensornode/driver-scorers';
import { fault } from '@tensornode/protocol';
import type { RegistryReader, RegistryView } from '@tensornode/registry';
import { BUILTIN_SCORERS, type PinnedScorer, withCodeSandbox } from '@tensornode/scoring';

export interface CountingScorer {
  of(subnet: number): Promise<PinnedScorer>;
  close(): Promise<void>;
}

/** The scorer whose scores count in a subnet's running epoch. Before the registry was read once it is the built-in one. */
export function countingScorer(
  view: RegistryView,
  reader: Pick<RegistryReader, 'scorerHistory'>,
  options: Pick<EpochScorersOptions, 'evidence' | 'logger'>,
): CountingScorer {
  const scorers = createEpochScorers({
    ...options,
    builtins: BUILTIN_SCORERS,
    withCode: withCodeSandbox,
    scorerHistory: (subnet) => reader.scorerHistory(subnet),
    epochStart: async (subnet) => view.picture().epochs.get(subnet)?.start ?? null,
    // The worker of this node fetches what others have; the gateway reads what is here.
    evidenceAddresses: () => [],
  });
  return {
    async of(subnet) {
      const { subnets, epochs } = view.picture();
      if (subnets.size === 0) return BUILTIN_SCORERS[0];
      if (!subnets.has(subnet)) throw fault('TN-1004', { detail: `There is no subnet ${subnet}` });
      return (await scorers.ofEpoch(subnet, epochs.get(subnet)?.epoch ?? 0)).counting;
    },
    close: () => scorers.close(),
  };
}
