import type { AskBody, Cause, Hex, TaskKind, TopicEntry } from '@tensornode/protocol';

/** Where topics are read: messages in sequence order, each once, chunks joined. */
export interface AuditTopics {
  messages(topicId: string, fromSequence: number): AsyncIterable<readonly TopicEntry[]>;
}

/**
 * Evidence by SHA-256 (64 hex characters). The audit checks the digest itself; null when no store has anything of that name, `damaged` when those that have
 * something there have other bytes.
 */
export interface EvidenceSource {
  fetch(digest: string): Promise<Uint8Array | 'damaged' | null>;
}

export interface AuditAccount {
  readonly account: string;
  /** Lower-case address as the contracts hold it. */
  readonly address: string;
}

/** What the epoch froze; rows are permits, columns are instances, both in the contract's order. */
export interface AuditSnapshot {
  readonly epoch: number;
  readonly start: number;
  readonly epochSeconds: number;
  readonly snapshotHash: Hex;
  /** Of the governed controllers, the one that opened the epoch. */
  readonly controllerAddress: string;
  readonly instances: readonly {
    readonly instanceId: number;
    readonly miner: string;
    readonly minerAddress: string;
    readonly payee: string;
    readonly payeeAddress: string;
  }[];
  readonly permits: readonly { readonly validator: string; readonly address: string; readonly stake: bigint }[];
  readonly terms: {
    readonly owner: string;
    readonly ownerAddress: string;
    readonly ownerBps: number;
    readonly validatorBps: number;
    readonly minerBps: number;
    readonly kappaBps: number;
    readonly bondPenaltyPpm: number;
    readonly alphaLowPpm: number;
    readonly alphaHighPpm: number;
    readonly alphaSteepness: number;
    readonly forfeitPpm: number;
    readonly pot: bigint;
    readonly closerPrice: bigint;
  };
}

/** One row of the weight board; fields are null until committed or revealed. */
export interface AuditVote {
  readonly validator: string;
  readonly status: 'none' | 'committed' | 'revealed';
  readonly commitment: Hex | null;
  readonly secret: string | null;
  readonly salt: string | null;
  readonly weights: readonly number[] | null;
  readonly reliability: readonly number[] | null;
}

export interface AuditCredit {
  readonly slot: number;
  readonly account: string;
  readonly address: string;
  readonly role: 'owner' | 'validator' | 'miner' | 'closer';
  readonly amount: bigint;
}

/** What the audit reads of contracts and their logs. Structurally served by the registry's reader. */
export interface AuditRegistry {
  subnetTopic(subnet: number): Promise<string | null>;
  epochState(
    subnet: number,
    epoch: number,
  ): Promise<{
    readonly state: string;
    readonly end: number | null;
    readonly epochSeconds: number;
  } | null>;
  epochOpening(
    subnet: number,
    epoch: number,
  ): Promise<{ readonly transactionId: string; readonly start: number; readonly consensusTimestamp: string } | null>;
  snapshot(subnet: number, epoch: number): Promise<AuditSnapshot | null>;
  votes(subnet: number, epoch: number): Promise<readonly AuditVote[]>;
  /** From the `Credited` events of the distributor. */
  bookedCredits(subnet: number, epoch: number): Promise<readonly AuditCredit[]>;
  closing(
    subnet: number,
    epoch: number,
  ): Promise<{
    readonly closers: readonly { readonly address: string; readonly columns: number }[];
    readonly remainingCap: bigint;
    readonly minted: bigint;
    readonly amountsRoot: Hex;
  } | null>;
  /** Schedule and share that the epoch's pot follows from. */
  epochEmission(
    subnet: number,
    epoch: number,
  ): Promise<{
    readonly emissionPerDay: bigint;
    readonly halvingSeconds: bigint;
    readonly scheduleStart: bigint;
    readonly sharePpm: bigint;
  } | null>;
  /** The bonds that the epoch's consensus moved, by `bondKey`; null when it had none. */
  bondsBefore(
    subnet: number,
    epoch: number,
  ): Promise<{ readonly epoch: number | null; readonly bonds: ReadonlyMap<string, number> } | null>;
  bondsAfter(subnet: number, epoch: number): Promise<ReadonlyMap<string, number> | null>;
  answerKeys(instanceId: number, unixSeconds: number): Promise<readonly string[]>;
  requestKeyHistory(
    account: string,
  ): Promise<readonly { readonly key: string; readonly validFrom: number; readonly validUntil: number | null }[]>;
}

/** What a scorer says of a reply. */
export interface ScorerVerdict {
  readonly score: number | null;
  readonly method: string;
  readonly scorer: string;
}

/** The pinned scorer of the epoch, or the one that ran in shadow: pure and deterministic. `flow/3-scoring`'s `scoreReply` fits. */
export type Scorer = (input: {
  /** True for a leaf of the scorer in shadow. */
  readonly shadow: boolean;
  readonly kind: TaskKind;
  readonly question: string;
  readonly references: readonly string[];
  readonly reply: { readonly text: string | null; readonly cause: Cause | null };
}) => ScorerVerdict | Promise<ScorerVerdict>;

/** What a network's profile and address book fix for an audit. */
export interface AuditNetwork {
  /** CAIP-2 id that envelopes carry. */
  readonly networkId: string;
  readonly chainId: number;
  /** Lower-case addresses. */
  readonly instanceRegistry: string;
  readonly weightBoard: string;
  readonly roundsPerEpoch: number;
  readonly fanout: number;
  readonly probeRounds: number;
}

/** A reply of a drawn round, as copies and relays are looked for. */
export interface AuditedReply {
  readonly instance: number;
  readonly text: string;
  readonly receivedAt: number;
  readonly latencyMs: number;
  /** Hundredths; null: unscored. */
  readonly score: number | null;
}

/** What leaves say of copies, relays and impossibly fast answers: their `cluster`, by instance. `flow/3-scoring`'s `markReplies` fits. */
export type MarkReplies = (
  round: { readonly roundId: string; readonly ask: AskBody },
  replies: readonly AuditedReply[],
) => Promise<ReadonlyMap<number, string>>;

export interface AuditPorts {
  readonly network: AuditNetwork;
  readonly registry: AuditRegistry;
  readonly topics: AuditTopics;
  readonly evidence: EvidenceSource;
  readonly scorer: Scorer;
  readonly markReplies: MarkReplies;
  /** Verifies Ed25519: signature 64 bytes, public key 32 bytes. */
  readonly verifyEd25519: (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array) => boolean;
}
