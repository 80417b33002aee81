import type { proto, Status } from '../../codec/proto.ts';
import type { LedgerReader } from '../../ledger/ledger-reader.ts';
import type { HandleContext } from '../../ledger/transaction-handler.ts';
import type { LeafAuthority } from '../../state/key.ts';

/** What the system contracts of one transaction work with. */
export interface NativeEnvironment {
  readonly ledger: LedgerReader;
  /** Context of the transaction that runs the EVM; children are dispatched through it. */
  readonly ctx: HandleContext;
  /** Keys that the account which signed the transaction can act with (an Ethereum transaction: its sender's). */
  readonly signerAuthority: LeafAuthority;
  /** Why a system contract ended a frame, where the EVM's own reason would mislead; the transaction fails with it. */
  haltStatus?: Status;
  /** Children that system contracts have dispatched so far; those that were undone count too, for they keep their records. */
  children: number;
  /** Takes bodies instead of running them: a call is only translated, to be scheduled. Never returns. */
  readonly onBody?: (body: proto.ITransactionBody) => never;
}
