import { z } from 'zod';
import { accountIdSchema, idNumberSchema } from '../identifiers.ts';

/** One call to the outside ledger, planned before anything is signed. JSON-safe, so that a journal can store it. */
export const ledgerCallSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('topic-message'), topicId: accountIdSchema, /** base64 */ message: z.string() }),
  z.strictObject({
    kind: z.literal('contract-call'),
    contract: accountIdSchema,
    /** ABI-encoded call data, hex with 0x. */
    data: z.string().regex(/^0x([0-9a-f]{2})*$/),
    gas: idNumberSchema,
    valueTinybar: z.string().regex(/^\d+$/),
    /** For logs and journals: `EpochController.openEpoch(1)`. */
    label: z.string().max(200),
  }),
]);
export type LedgerCall = z.infer<typeof ledgerCallSchema>;

/** A call with its own transaction id and the exact bytes that are sent, and sent again: stored before the first send. */
export const signedCallSchema = z.strictObject({
  /** `0.0.N@seconds.nanos`, set by us; the SDK never regenerates it. */
  transactionId: z.string(),
  /** base64 of the signed transaction list (all node variants). */
  bytes: z.string(),
  /** Unix seconds after which no node accepts these bytes any more. */
  validUntil: idNumberSchema,
});
export type SignedCall = z.infer<typeof signedCallSchema>;

/** What is known of a transaction id. `expired` only when the window is over, the mirror has passed it and the id is absent (protocol §7). */
export type CallOutcome =
  | {
      readonly state: 'confirmed';
      readonly consensusTimestamp: string;
      /** Topic sequence number and running hash (hex) for messages; null for contract calls. */
      readonly sequenceNumber: number | null;
      readonly runningHash: string | null;
      /** ABI-encoded return data of a contract call, hex with 0x; null for messages. */
      readonly returnData: string | null;
    }
  | { readonly state: 'reverted'; readonly code: string; readonly message: string; readonly consensusTimestamp: string }
  | { readonly state: 'unknown' }
  | { readonly state: 'expired' };

/** What a node said to sent bytes. `duplicate` means "already sent, go and look". */
export type SendResult =
  | { readonly state: 'accepted' }
  | { readonly state: 'duplicate' }
  | { readonly state: 'refused'; readonly code: string; readonly retryable: boolean };

/** The narrow door to the ledger that journals drive. Signing is separate from sending so that bytes are stored in between. */
export interface LedgerDoor {
  /** Account that pays and signs. */
  readonly payer: string;
  sign(call: LedgerCall): Promise<SignedCall>;
  /** @throws TensorNodeError TN-3001 when no node can be reached. */
  send(signed: SignedCall): Promise<SendResult>;
  /** Looks once, first at the node's receipt, then at the mirror. @throws TensorNodeError TN-3001 or TN-3004 when neither can be asked. */
  outcome(signed: SignedCall): Promise<CallOutcome>;
}
