import type { ContractOutcome } from '../ledger/record-draft.ts';

export interface BlockRow {
  readonly number: bigint;
  readonly from: bigint;
  readonly to: bigint;
  readonly gasUsed: bigint;
  readonly previousHash: Uint8Array;
  readonly hash: Uint8Array;
}

/** A transaction that ran the EVM, or that has logs all the same. */
export interface ResultRow {
  readonly consensusAt: bigint;
  readonly block: bigint;
  readonly index: bigint;
  /** 64 hex digits. */
  readonly hash: string;
  /** Response code of the transaction. */
  readonly result: number;
  readonly outcome: ContractOutcome;
  /** Whether the EVM had no part in it: tokens moved, and the mirror made up the logs. */
  readonly isSynthetic: boolean;
}

/** Where a transaction stands in its block. */
export interface Place {
  readonly gasUpTo: bigint;
  readonly logsBefore: bigint;
}

export interface LogRow {
  readonly consensusAt: bigint;
  readonly block: bigint;
  readonly blockHash: Uint8Array;
  /** When the block began, ns. */
  readonly blockFrom: bigint;
  readonly transactionIndex: bigint;
  /** Position among all logs of the block. */
  readonly index: bigint;
  readonly address: string;
  readonly topics: readonly string[];
  readonly data: Uint8Array;
  readonly transactionHash: string;
}
