import { z } from 'zod';
import { leafSignaturesSchema } from './evidence/bundle.ts';
import { causeSchema } from './evidence/leaf.ts';
import { queryEnvelopeSchema } from './evidence/query-envelope.ts';
import { hex32Schema, idNumberSchema } from './identifiers.ts';

/** Names and inputs of the durable workflows: what the gateway enqueues and the worker runs. */
export const WORKFLOWS = {
  validationRound: 'validationRound',
  recordChat: 'recordChat',
  epochPayout: 'epochPayout',
} as const;
export const QUEUES = { rounds: 'rounds', scoring: 'scoring', ledger: 'ledger' } as const;

/** The round's row (envelope, bodies, salt) is in the store already; the workflow id is the round id. */
export const validationRoundInputSchema = z.strictObject({ roundId: hex32Schema });
export type ValidationRoundInput = z.infer<typeof validationRoundInputSchema>;

/** A chat reply that the gateway dispatched itself: scored and recorded behind the answer. Bodies are base64. */
export const chatReplySchema = z.strictObject({
  roundId: hex32Schema,
  envelope: queryEnvelopeSchema,
  salt: hex32Schema,
  ask: z.string(),
  dispatch: z.string(),
  instance: idNumberSchema,
  answer: z.string().nullable(),
  cause: causeSchema.nullable(),
  receivedAt: idNumberSchema,
  latencyMs: idNumberSchema,
  signatures: leafSignaturesSchema,
});
export type ChatReply = z.infer<typeof chatReplySchema>;
export const recordChatInputSchema = z.strictObject({ replies: z.array(chatReplySchema).min(1).max(256) });
export type RecordChatInput = z.infer<typeof recordChatInputSchema>;

/** One try to bring an ended epoch from SEALED to CLAIMABLE or EMPTY, into the books and to its receivers. */
export const epochPayoutInputSchema = z.strictObject({ subnet: idNumberSchema.min(1), epoch: idNumberSchema.min(1) });
export type EpochPayoutInput = z.infer<typeof epochPayoutInputSchema>;
