import type { TransactionKind } from '../codec/proto.ts';
import type { ContractOutcome, LogDraft, NftTransferDraft } from './record-draft.ts';
import type { ChunkInfo, CommittedMessage } from './topic-message.ts';

export type { ChunkInfo, CommittedMessage };

/** An account that a transaction touched; `moved` adds 1 where it was given something, and 2 where something was taken. */
export interface TouchedAccount {
  readonly account: number;
  readonly moved: number;
}

/** A handled transaction as it is stored. */
export interface CommittedTransaction {
  readonly consensusAt: bigint;
  readonly index: number;
  readonly payer: number;
  readonly validStart: bigint;
  readonly nonce: number;
  readonly scheduled: boolean;
  readonly parentAt: bigint | null;
  readonly kind: TransactionKind;
  readonly result: number;
  readonly entity: number | null;
  readonly fee: bigint;
  /** Tinybars; uint64 on the wire, capped to int64 here. */
  readonly maxFee: bigint;
  /** Seconds. */
  readonly validDuration: bigint;
  readonly node: number;
  /** SHA-384 of the signed transaction bytes. */
  readonly hash: Uint8Array;
  readonly signed: Uint8Array;
  /** TransactionRecord protobuf. */
  readonly record: Uint8Array;
  /** Accounts for `account_transactions`. */
  readonly accounts: readonly TouchedAccount[];
  readonly contract: ContractOutcome | null;
  /** ERC events of tokens that moved without the EVM; empty where there is a `contract`. */
  readonly tokenLogs: readonly LogDraft[];
  readonly nftTransfers: readonly NftTransferDraft[];
  readonly message: CommittedMessage | null;
}

/** A row of an entity table that changed; `value` undefined: removed. */
export interface EntityChange {
  readonly table: string;
  readonly key: string | number;
  readonly value: unknown;
}

/** One group commit. */
export interface Block {
  readonly number: number;
  readonly from: bigint;
  readonly to: bigint;
  readonly gasUsed: bigint;
  /** Sum of the checksums of all entities after this block, modulo 2^64. */
  readonly entitiesSum: bigint;
  readonly previousHash: Uint8Array;
  readonly hash: Uint8Array;
  readonly transactions: readonly CommittedTransaction[];
  readonly changes: readonly EntityChange[];
}
