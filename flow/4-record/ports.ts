import type {
  BundleRound,
  Cause,
  Leaf,
  LeafKind,
  LeafSignatures,
  QueryEnvelope,
  RoundEvent,
  ScoreCard,
  TransactionPorts,
} from '@tensornode/protocol';

/** Content-addressed blobs: evidence bundles and sealed bodies, by SHA-256 (64 hex characters). */
export interface EvidenceStore {
  /** Durable before it resolves. */
  put(bytes: Uint8Array): Promise<string>;
  /** Null when there is none. @throws TensorNodeError TN-6002 when the stored bytes are not those of the name, TN-1003 above `maxBytes` */
  get(digest: string, maxBytes?: number): Promise<Uint8Array | null>;
  has(digest: string): Promise<boolean>;
  delete(digest: string): Promise<void>;
}

/** A round with what its leaves and its blob need. `ask` and `dispatch` are the exact bytes; null after erasure. */
export interface RecordRound {
  readonly roundId: string;
  readonly subnet: number;
  readonly kind: LeafKind;
  readonly envelope: QueryEnvelope;
  readonly ask: Uint8Array | null;
  readonly dispatch: Uint8Array | null;
  readonly salt: string | null;
  readonly dataKey: string | null;
  readonly epoch: number | null;
  readonly drawIndex: number | null;
  readonly blob: string | null;
}

/** A reply after scoring. */
export interface RecordReply {
  readonly instance: number;
  readonly answer: Uint8Array | null;
  readonly cause: Cause | null;
  readonly receivedAt: number;
  readonly latencyMs: number;
  readonly tokens: number;
  readonly signatures: LeafSignatures;
  readonly statementHash: string | null;
  readonly score: number | null;
  readonly method: string;
  readonly scorer: string;
  /** The score explained. */
  readonly card?: ScoreCard | null;
  readonly shadow?: ShadowVerdict | null;
}

/** What a scorer in shadow said of a reply: recorded beside the leaf that counts, and never counted. */
export interface ShadowVerdict {
  readonly score: number | null;
  readonly method: string;
  readonly scorer: string;
}

export interface PendingLeaf {
  /** Rising in the order of recording. */
  readonly id: string;
  readonly leaf: Leaf;
  readonly signatures: LeafSignatures;
}

/** Which leaves go together: a batch holds drawn or organic leaves of one subnet and epoch. */
export interface BatchGroup {
  readonly subnet: number;
  readonly epoch: number;
  readonly drawn: boolean;
}

export interface BatchHead {
  /** 0 before the first batch. */
  readonly seq: number;
  readonly root: string;
}

export interface Batch extends BatchGroup {
  readonly seq: number;
  readonly prev: string;
  readonly root: string;
  readonly count: number;
  readonly bundle: string;
  readonly topicId: string;
}

export interface BatchAnchor {
  readonly sequenceNumber: number;
  readonly consensusTimestamp: string;
}

export interface AnchoredBatch extends Batch {
  readonly anchor: BatchAnchor | null;
}

export interface RecordTransaction extends TransactionPorts {
  round(roundId: string): Promise<RecordRound | null>;
  /** Replies that have a verdict, by instance. */
  scoredReplies(roundId: string): Promise<readonly RecordReply[]>;
  /** Writes leaves that are not there yet and the blob's digest; the round is `scored` from here on. */
  addLeaves(roundId: string, epoch: number, blob: string, leaves: readonly Leaf[]): Promise<void>;
  /** Locks the validator's chain of batches in the subnet until the transaction ends. */
  lockHead(validator: string, subnet: number): Promise<BatchHead>;
  pendingLeaves(group: BatchGroup, limit: number): Promise<readonly PendingLeaf[]>;
  /** Rounds of these leaves as they stand in a bundle; `key` is filled for drawn rounds only. */
  bundleRounds(roundIds: readonly string[]): Promise<readonly BundleRound[]>;
  addBatch(validator: string, batch: Batch, leafIds: readonly string[]): Promise<void>;
  /** Marks batch and rounds anchored; resolves with the batch's organic round ids (empty for a drawn batch). */
  anchored(validator: string, subnet: number, seq: number, anchor: BatchAnchor): Promise<readonly string[]>;
  /** Adds live events; readers are told when the transaction commits. */
  addRoundEvents(roundId: string, events: readonly RoundEvent[]): Promise<void>;
}

export interface ReceiptLeaf {
  readonly leaf: Leaf;
  readonly signatures: LeafSignatures;
  readonly answer: Uint8Array | null;
  readonly position: number;
  readonly batch: AnchoredBatch;
}

export interface RecordStore {
  inTransaction<T>(work: (ports: RecordTransaction) => Promise<T>): Promise<T>;
  /** Groups with leaves that are in no batch yet, and since when the oldest waits (Unix milliseconds). */
  openGroups(): Promise<readonly (BatchGroup & { readonly leaves: number; readonly since: number })[]>;
  /** Batches that are not anchored, in order of `seq`. */
  unanchored(validator: string, subnet: number): Promise<readonly Batch[]>;
  subnetsWithUnanchored(validator: string): Promise<readonly number[]>;
  round(roundId: string): Promise<RecordRound | null>;
  receiptLeaves(roundId: string): Promise<readonly ReceiptLeaf[]>;
  /** Leaves of one batch in tree order. */
  batchLeaves(validator: string, subnet: number, seq: number): Promise<readonly Leaf[]>;
}

/** Secret of the validator's epoch; opens its drawn bundles. Null where the epoch has none. */
export interface EpochSecrets {
  secret(subnet: number, epoch: number): Promise<string | null>;
  /** True once the secret may be public: the epoch's reveal happened. */
  revealed(subnet: number, epoch: number): Promise<boolean>;
}
