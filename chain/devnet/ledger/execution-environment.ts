import type { Status, TransactionKind } from '../codec/proto.ts';
import type { Key, LeafAuthority } from '../state/key.ts';
import type { LedgerState } from '../state/ledger-state.ts';
import type { FeeBook } from './fee-book.ts';
import type { SignatureMap } from './signature-map.ts';
import type { TransactionHandlers, TransactionId } from './transaction-handler.ts';

/** What a transaction is handled in. */
export interface ExecutionEnvironment {
  readonly state: LedgerState;
  readonly fees: FeeBook;
  readonly handlers: TransactionHandlers;
  readonly nodeAccount: number;
  readonly block: number;
  /** Hash of the last committed block: entropy that nobody chose. */
  readonly lastHash: Uint8Array;
  readonly now: bigint;
  /** Time by which the validity of transactions is judged, ns: the real clock, also when the ledger's was set forward. */
  readonly validAt: bigint;
  /** True when a transaction with this id was taken in before. */
  isKnown(payer: number, validStart: bigint): boolean;
  /** Status that a rehearsal forces on a child instead of handling it. */
  forced(kind: TransactionKind): Status | undefined;
  /** Reports a fault of a handler that is not a StatusError. */
  onFault(kind: TransactionKind, error: unknown): void;
}

/** Who stands behind one handler's call. */
export interface ContextFrame {
  readonly id: TransactionId;
  readonly payer: number;
  readonly authority: LeafAuthority;
  readonly isUserTransaction: boolean;
  readonly signatures: SignatureMap | null;
  readonly signed: Uint8Array | null;
  /** Hears of every key that is asked for. */
  readonly onKey?: (key: Key) => void;
}
