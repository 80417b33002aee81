import type { AddressBook, NetworkProfile } from '@tensornode/protocol';
import type { AuditPorts, MarkReplies, Scorer, ScorerVerdict } from './ports.ts';

type Judged = Omit<Parameters<Scorer>[0], 'shadow'>;
type Score = (input: Judged) => ScorerVerdict | Promise<ScorerVerdict>;

/** What an audit is put together from; CLI and worker do it alike, so that a validator measures the others by what any auditor finds. */
export interface AuditParts extends Pick<AuditPorts, 'registry' | 'topics' | 'evidence' | 'verifyEd25519'> {
  readonly profile: Pick<NetworkProfile, 'networkId' | 'chainId' | 'roundsPerEpoch' | 'fanout' | 'probeRounds'>;
  readonly addressBook: Pick<AddressBook, 'contracts'>;
  /** The scorers that the ledger names for the audited epoch. */
  readonly scorers: { readonly counting: { score: Score }; readonly shadow: { score: Score } | null };
  /** `flow/3-scoring`'s `markReplies`. */
  markReplies(
    round: Parameters<MarkReplies>[0],
    replies: Parameters<MarkReplies>[1],
    score: Score,
  ): ReturnType<MarkReplies>;
}

/** The ports of an audit of one epoch. */
export function composeAudit(parts: AuditParts): AuditPorts {
  const { profile, scorers, registry, topics, evidence, verifyEd25519 } = parts;
  const { networkId, chainId, roundsPerEpoch, fanout, probeRounds } = profile;
  const { InstanceRegistry, WeightBoard } = parts.addressBook.contracts;
  return {
    network: {
      networkId,
      chainId,
      instanceRegistry: InstanceRegistry.evmAddress.toLowerCase(),
      weightBoard: WeightBoard.evmAddress.toLowerCase(),
      roundsPerEpoch,
      fanout,
      probeRounds,
    },
    registry,
    topics,
    evidence,
    scorer: async ({ shadow, ...input }) => {
      const scorer = shadow ? scorers.shadow : scorers.counting;
      return scorer === null ? { score: null, method: 'unscored', scorer: 'none' } : scorer.score(input);
    },
    markReplies: (round, replies) => parts.markReplies(round, replies, (input) => scorers.counting.score(input)),
    verifyEd25519,
  };
}
