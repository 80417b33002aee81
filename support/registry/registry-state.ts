import type { EpochState, Hex, PayoutRole } from '@tensornode/protocol';

/** Accounts are `0.0.N` everywhere off chain; addresses are lower case with 0x. Amounts in the smallest unit; times in Unix seconds unless said otherwise. */

/** A subnet's parameters that hold now (`SubnetRegistry.parameters`). Shares in basis points. */
export interface SubnetParameters {
  readonly epochSeconds: number;
  readonly maxInstances: number;
  readonly maxValidators: number;
  readonly ownerBps: number;
  readonly validatorBps: number;
  readonly minerBps: number;
  readonly kappaBps: number;
  /** How bonds move: β, the bounds of α, and the sigmoid's steepness in hundredths. */
  readonly bondPenaltyPpm: number;
  readonly alphaLowPpm: number;
  readonly alphaHighPpm: number;
  readonly alphaSteepness: number;
  readonly forfeitPpm: number;
  /** For so long a new instance cannot be replaced in a full subnet. */
  readonly immunitySeconds: number;
  readonly shadowEpochs: number;
  readonly minStake: bigint;
  readonly bondTinybar: bigint;
  /** SHA-256 of the scorer's bundle, 64 hex characters. */
  readonly scorerHash: string;
}

export interface SubnetState {
  readonly subnet: number;
  readonly name: string;
  readonly owner: string;
  readonly topicId: string;
  readonly paused: boolean;
  readonly retired: boolean;
  readonly emissionSharePpm: number;
  readonly createdAt: number;
  readonly parameters: SubnetParameters;
}

export interface InstanceState {
  readonly instanceId: number;
  readonly subnet: number;
  readonly miner: string;
  readonly payee: string;
  readonly url: string;
  /** `active`: switched on and with an answer key; only these enter a snapshot. */
  readonly state: 'active' | 'inactive' | 'removed';
  readonly answerKey: string | null;
  /** SHA-256 of the model card, 64 hex characters; null while unset. */
  readonly modelCardDigest: string | null;
  readonly registeredAt: number;
  readonly bondTinybar: bigint;
}

/** `validUntil` is the first second at which the key no longer holds; null while it does. `key` is an address (answers) or 64 hex characters (requests). */
export interface KeyPeriod {
  readonly key: string;
  readonly validFrom: number;
  readonly validUntil: number | null;
}

/** A gateway's or validator's own entry. `requestKey` is an Ed25519 public key, 64 hex characters. */
export interface NodeState {
  readonly account: string;
  readonly requestKey: string;
  readonly gatewayUrl: string | null;
  readonly evidenceUrl: string | null;
  readonly changedAt: number;
}

export interface PermitState {
  readonly validator: string;
  readonly stake: bigint;
}

/** The epoch that was opened last. It runs until somebody's `openEpoch`, at the earliest `start + epochSeconds`. */
export interface EpochHead {
  readonly subnet: number;
  readonly epoch: number;
  readonly start: number;
  readonly epochSeconds: number;
  readonly snapshotHash: Hex;
}

/** One epoch as the contracts see it. `windows` is null while the epoch runs; each window ends where the next begins, closing is open-ended. */
export interface EpochStatus extends EpochHead {
  readonly end: number | null;
  /** Never `RECONCILED`: that is a statement about a node's books. */
  readonly state: EpochState;
  readonly windows: { readonly commitFrom: number; readonly revealFrom: number; readonly closeFrom: number } | null;
  readonly permitCount: number;
  readonly instanceCount: number;
  /** Columns closed so far. */
  readonly columnsDone: number;
  /** False when less than half of the permitted stake revealed; null before closing began. */
  readonly voted: boolean | null;
  readonly minted: bigint;
  readonly amountsRoot: Hex;
  readonly slotCount: number;
  /** Slots booked so far. */
  readonly creditCursor: number;
}

/** `EpochOpened` as the mirror recorded it. */
export interface EpochOpening {
  readonly subnet: number;
  readonly epoch: number;
  readonly start: number;
  readonly snapshotHash: Hex;
  /** `0.0.N@seconds.nanos` of the transaction, what `epoch.start` messages name. */
  readonly transactionId: string;
  readonly consensusTimestamp: string;
}

/** What `openEpoch` froze (protocol §6.1), in the contract's order: rows are permits, columns are instances. */
export interface EpochSnapshot extends EpochHead {
  /** The `EpochController` that opened it: its address is in the snapshot's hash. */
  readonly controllerAddress: string;
  /** Accounts beside their addresses as the contract holds them, because hashes and settlement work on addresses. */
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

/** A row of `WeightBoard`, one per permit of the snapshot, in its order. `weights`, `reliability` and `secret` are null until revealed. */
export interface EpochVote {
  readonly validator: string;
  readonly status: 'none' | 'committed' | 'revealed';
  /** 0x and 64 hex characters; null for `none`. */
  readonly commitment: Hex | null;
  readonly secret: string | null;
  readonly salt: string | null;
  readonly weights: readonly number[] | null;
  readonly reliability: readonly number[] | null;
}

/** A slot of a minted epoch. Slots of amount 0 are left out; the sum is what was minted. */
export interface EpochCredit {
  readonly slot: number;
  readonly account: string;
  readonly address: string;
  readonly role: PayoutRole;
  readonly amount: bigint;
}

export interface EpochCloser {
  readonly account: string;
  readonly address: string;
  readonly columns: number;
}

/** How an epoch was finalized: everything that a recomputation of its amounts needs beside snapshot and votes. */
export interface EpochClosing {
  readonly closers: readonly EpochCloser[];
  /** `TokenVault.remainingCap()` right before `finalize`. */
  readonly remainingCap: bigint;
  readonly minted: bigint;
  readonly amountsRoot: Hex;
}

/** The schedule of the controller that opened the epoch, and the subnet's share of the emission at that moment. */
export interface EpochEmission {
  readonly emissionPerDay: bigint;
  readonly halvingSeconds: bigint;
  readonly scheduleStart: bigint;
  readonly sharePpm: bigint;
}

/** The bonds that a subnet's consensus moves on: those that the one before left (`ConsensusEngine`). */
export interface EpochBonds {
  /** The epoch of that consensus; null when there was none before. */
  readonly epoch: number | null;
  /** u32 by `bondKey`; a missing pair has none. */
  readonly bonds: ReadonlyMap<string, number>;
}

/** Everything ever credited to and claimed by an account. */
export interface AccountCredit {
  readonly credited: bigint;
  readonly claimed: bigint;
}

/** Sums that the reconciler compares (I1-I9). */
export interface MoneyState {
  readonly initialSupply: bigint;
  readonly cap: bigint;
  readonly remainingCap: bigint;
  readonly totalMinted: bigint;
  readonly totalPaid: bigint;
  readonly totalBurned: bigint;
  /** Of the distributor. */
  readonly distributorMinted: bigint;
  readonly totalCredited: bigint;
  readonly totalClaimed: bigint;
  /** The token's supply and the vault's balance as the token service says. */
  readonly tokenSupply: bigint;
  readonly vaultBalance: bigint;
  /** What the vault should hold by its own books. */
  readonly vaultReserved: bigint;
}
