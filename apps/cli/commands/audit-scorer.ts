import type { AuditPorts, EvidenceSource } from '@tensornode/audit';
import { createScorerHost } from '@tensornode/driver-scorers';
import { scorersOfEpoch } from '@tensornode/protocol';
import type { RegistryReader } from '@tensornode/registry';
import { BUILTIN_SCORERS, type PinnedScorer } from '@tensornode/scoring';

export interface AuditScorer {
  readonly score: AuditPorts['scorer'];
  close(): Promise<void>;
}

/**
 * The scorers of an epoch as an auditor runs them: the pins come from the ledger, a built-in one runs natively from its committed bundle, any
 * other's file comes from the evidence stores and runs in the sandbox. @throws TensorNodeError TN-4104 when nobody serves the file, TN-5001
 */
export async function auditScorer(
  registry: Pick<RegistryReader, 'scorerHistory' | 'epochState'>,
  { subnet, epoch }: { readonly subnet: number; readonly epoch: number },
  evidence: EvidenceSource,
): Promise<AuditScorer> {
  const [history, state] = await Promise.all([registry.scorerHistory(subnet), registry.epochState(subnet, epoch)]);
  const chosen = scorersOfEpoch(history, state?.start ?? 0);
  const host = createScorerHost({
    builtins: BUILTIN_SCORERS,
    fetchBundle: (pin) => evidence.fetch(pin),
  });
  const counting = await host.scorer(chosen.counting);
  const shadow: PinnedScorer | null = chosen.shadow === null ? null : await host.scorer(chosen.shadow);
  return {
    score: async ({ shadow: beside, ...input }) => {
      const scorer = beside ? shadow : counting;
      return scorer === null ? { score: null, method: 'unscored', scorer: 'none' } : scorer.score(input);
    },
    close: () => host.close(),
  };
}
