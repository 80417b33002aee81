import type {
  AskBody,
  EpochState,
  Leaf,
  LedgerCall,
  PayoutRole,
  PoolTask,
  QueryEnvelope,
  SignedCall,
  TopicEntry,
  TransactionPorts,
  ValidatorRecord,
} from '@tensornode/protocol';

/** What the epoch life reads of the contracts; accounts are `0.0.N`, addresses lower case, times Unix seconds, amounts in the smallest unit. */
export interface EpochReader {
  currentEpoch(subnet: number): Promise<EpochHeadView | null>;
  nextToClose(subnet: number): Promise<number | null>;
  epochState(subnet: number, epoch: number): Promise<EpochStatusView | null>;
  epochOpening(
    subnet: number,
    epoch: number,
  ): Promise<{ readonly transactionId: string; readonly consensusTimestamp: string } | null>;
  snapshot(subnet: number, epoch: number): Promise<EpochSnapshotView | null>;
  votes(
    subnet: number,
    epoch: number,
  ): Promise<readonly { readonly validator: string; readonly status: 'none' | 'committed' | 'revealed' }[]>;
  credits(subnet: number, epoch: number): Promise<readonly EpochCreditView[]>;
  creditOf(account: string): Promise<{ readonly credited: bigint; readonly claimed: bigint }>;
  money(): Promise<MoneyView>;
  permits(subnet: number): Promise<readonly { readonly validator: string; readonly stake: bigint }[]>;
  instances(subnet: number): Promise<readonly { readonly instanceId: number; readonly state: string }[]>;
  addressOf(account: string): Promise<string>;
}

export interface EpochHeadView {
  readonly epoch: number;
  readonly start: number;
  readonly epochSeconds: number;
}

export interface EpochStatusView extends EpochHeadView {
  readonly end: number | null;
  readonly state: EpochState;
  readonly windows: { readonly commitFrom: number; readonly revealFrom: number; readonly closeFrom: number } | null;
  readonly permitCount: number;
  readonly instanceCount: number;
  readonly columnsDone: number;
  readonly voted: boolean | null;
  readonly minted: bigint;
  readonly slotCount: number;
  readonly creditCursor: number;
}

export interface EpochSnapshotView {
  readonly snapshotHash: string;
  readonly instances: readonly { readonly instanceId: number; readonly miner: string; readonly payee: string }[];
  readonly permits: readonly { readonly validator: string; readonly address: string }[];
}

export interface EpochCreditView {
  readonly slot: number;
  readonly account: string;
  readonly address: string;
  readonly role: PayoutRole;
  readonly amount: bigint;
}

export interface MoneyView {
  readonly initialSupply: bigint;
  readonly cap: bigint;
  readonly totalMinted: bigint;
  readonly totalBurned: bigint;
  readonly totalCredited: bigint;
  readonly totalClaimed: bigint;
  readonly distributorMinted: bigint;
  readonly tokenSupply: bigint;
  readonly vaultBalance: bigint;
  readonly vaultReserved: bigint;
}

/** Encodes the calls of an epoch's life; signs and sends nothing. */
export interface EpochCalls {
  openEpoch(subnet: number, size: { readonly instances: number; readonly permits: number }): LedgerCall;
  commit(subnet: number, epoch: number, commitment: string): LedgerCall;
  reveal(input: {
    readonly subnet: number;
    readonly epoch: number;
    readonly secret: string;
    readonly salt: string;
    readonly weights: readonly number[];
    readonly reliability: readonly number[];
  }): LedgerCall;
  /** `begun`: the rows were read, so that the call is for columns alone. */
  closeEpoch(
    subnet: number,
    size: {
      readonly instances: number;
      readonly permits: number;
      readonly begun?: boolean;
      /** The epoch that is closed: a replaced controller closes its own. */
      readonly epoch?: number;
    },
  ): LedgerCall;
  finalize(subnet: number, epoch: number, slots: number): LedgerCall;
  credit(subnet: number, epoch: number, maxSlots: number): LedgerCall;
  batchTransfer(payments: readonly { readonly address: string; readonly amount: bigint }[]): LedgerCall;
}

export interface EpochTopics {
  messages(topicId: string, fromSequence: number): AsyncIterable<readonly TopicEntry[]>;
}

/** What the validator knows of one of its epochs. `secret` stays in the database until the reveal. */
export interface ValidatorEpoch {
  readonly epoch: number;
  /** 32 bytes as hex. */
  readonly secret: string;
  readonly tasks: readonly PoolTask[];
  readonly poolRoot: string;
  readonly goldCommitted: boolean;
  /** Running hash of the epoch's first valid `epoch.start`; null until seen. */
  readonly startHash: string | null;
  readonly weights: readonly number[] | null;
  readonly reliability: readonly number[] | null;
  readonly salt: string | null;
  readonly commitment: string | null;
  readonly committed: boolean;
  readonly sealed: boolean;
  readonly revealed: boolean;
  /** Digest of the published tasks. */
  readonly openedTasks: string | null;
  readonly opened: boolean;
}

export type ValidatorEpochPatch = Partial<Omit<ValidatorEpoch, 'epoch' | 'secret' | 'tasks' | 'poolRoot'>>;

/** What is fixed with a vote; see `ValidatorEpoch`. */
export type FixedVote = {
  readonly [field in 'weights' | 'reliability' | 'salt' | 'commitment' | 'openedTasks']: NonNullable<
    ValidatorEpoch[field]
  >;
};

/** A drawn round as it enters the store. */
export interface DrawnRoundRow {
  readonly roundId: string;
  readonly subnet: number;
  readonly epoch: number;
  readonly drawIndex: number;
  readonly envelope: QueryEnvelope;
  readonly kind: 'gold' | 'twin';
  readonly ask: AskBody;
  readonly instances: readonly number[];
  readonly salt: string;
  readonly dataKey: string;
  /** Unix milliseconds. */
  readonly dueAt: number;
}

/** One side of a double-entry transfer; the sides of a transfer sum to zero. */
export interface Posting {
  /** `mint`, `owed/0.0.N`, `paid/0.0.N`. */
  readonly account: string;
  readonly amount: bigint;
  readonly memo: string;
}

export interface SettledEpoch {
  readonly epoch: number;
  readonly state: 'CLAIMABLE' | 'RECONCILED' | 'EMPTY';
  readonly minted: bigint;
  readonly pushed: boolean;
}

export interface RewardsTransaction extends TransactionPorts {
  addDrawnRounds(validator: string, rounds: readonly DrawnRoundRow[]): Promise<void>;
  /** False when the epoch was booked before. */
  settle(subnet: number, epoch: SettledEpoch, credits: readonly EpochCreditView[]): Promise<boolean>;
  /** Books a transfer once; a repeated name is a no-op. */
  post(transfer: string, postings: readonly Posting[]): Promise<void>;
  setPaused(reason: string | null): Promise<void>;
}

export interface DrawnProgress {
  readonly rounds: number;
  /** Rounds that still wait for replies, scores or their leaves. */
  readonly unfinished: number;
  readonly leaves: number;
  readonly batches: number;
  /** Leaves without an anchored batch. */
  readonly unanchored: number;
}

export interface RewardsStore {
  inTransaction<T>(work: (ports: RewardsTransaction) => Promise<T>): Promise<T>;
  epoch(validator: string, subnet: number, epoch: number): Promise<ValidatorEpoch | null>;
  /** Keeps the first preparation of an epoch and resolves with it. */
  prepare(
    validator: string,
    subnet: number,
    epoch: Pick<ValidatorEpoch, 'epoch' | 'secret' | 'tasks' | 'poolRoot'>,
  ): Promise<ValidatorEpoch>;
  update(validator: string, subnet: number, epoch: number, patch: ValidatorEpochPatch): Promise<void>;
  /**
   * Fixes the vote of an epoch once, and only while exactly `leaves` leaves of its drawn rounds are recorded: one that comes later could not be in the
   * weights, so from here on the store refuses it. False when others are there, or a vote was fixed before.
   */
  fixVote(validator: string, subnet: number, epoch: number, vote: FixedVote, leaves: number): Promise<boolean>;
  drawnProgress(validator: string, subnet: number, epoch: number): Promise<DrawnProgress>;
  /** Leaves of the validator's drawn rounds of the epoch. */
  drawnLeaves(validator: string, subnet: number, epoch: number): Promise<readonly Leaf[]>;
  settled(subnet: number, epoch: number): Promise<SettledEpoch | null>;
  markPushed(subnet: number, epoch: number): Promise<void>;
  markReconciled(): Promise<number>;
  credits(subnet: number, epoch: number): Promise<readonly EpochCreditView[]>;
  /** Balances of all book accounts. */
  balances(): Promise<ReadonlyMap<string, bigint>>;
  /** Sums and counts over the node's own tables that no other check sees. */
  ownChecks(): Promise<OwnChecks>;
  /** Epoch calls that are CONFIRMED since before `before` (Unix milliseconds) and were not looked up again since, oldest first. */
  unproven(before: number, limit: number): Promise<readonly { readonly key: string; readonly signed: SignedCall }[]>;
  markProven(key: string): Promise<void>;
  /** Calls that are SIGNED or SENT and whose window ended before `before` (Unix seconds), oldest first. */
  abandoned(
    before: number,
    limit: number,
  ): Promise<readonly { readonly key: string; readonly attempt: number; readonly signed: SignedCall }[]>;
  paused(): Promise<string | null>;
}

export interface OwnChecks {
  /** Sum of `minted` over all booked epochs, and of all their credits. */
  readonly minted: bigint;
  readonly credited: bigint;
  /** Epochs whose weights this node revealed, of which something was minted and no earlier anchored batch stands (I8). */
  readonly epochsWithoutEvidence: number;
}

/** Content-addressed store for the opened tasks. */
export interface TaskPublisher {
  put(bytes: Uint8Array): Promise<string>;
}

/** What everybody finds out about validators from ledger and evidence (`@tensornode/audit`'s `measureValidators`), by account. */
export interface JudgeRecords {
  measure(subnet: number, epoch: number): Promise<ReadonlyMap<string, ValidatorRecord>>;
  /** By validator and instance, in millionths: how often it met a failure without a signature (`failureRates`). */
  failures(subnet: number, epoch: number): Promise<ReadonlyMap<string, ReadonlyMap<number, number>>>;
}
