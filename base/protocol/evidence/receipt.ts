import { z } from 'zod';
import { accountIdSchema, consensusTimeSchema, hex32Schema, idNumberSchema } from '../identifiers.ts';
import { answerDomainSchema, signedAnswerSchema } from './answer-statement.ts';
import { leafSchema } from './leaf.ts';
import { queryEnvelopeSchema } from './query-envelope.ts';

/** Where a leaf stands on the ledger. `path` as hex, nearest sibling first. */
export const leafProofSchema = z.strictObject({
  index: idNumberSchema,
  count: idNumberSchema.min(1),
  path: z.array(hex32Schema).max(16),
  root: hex32Schema,
  seq: idNumberSchema.min(1),
  topicId: accountIdSchema,
  sequenceNumber: idNumberSchema.min(1),
  consensusTimestamp: consensusTimeSchema,
});
export type LeafProof = z.infer<typeof leafProofSchema>;

/** One reply in a receipt. `answer` is base64 of the bytes the miner signed; null where it gave none or the body was erased. */
export const receiptReplySchema = z.strictObject({
  leaf: leafSchema,
  proof: leafProofSchema,
  statement: signedAnswerSchema.nullable(),
  answer: z.string().nullable(),
});
export type ReceiptReply = z.infer<typeof receiptReplySchema>;

/**
 * What an asker holds (protocol §2.7): enough to check, without trusting the gateway, who answered what, how it was scored and that this stands on the ledger.
 * `ask` and `dispatch` are base64 bodies; null when erased (`dispatch` also of a round of twins, where each instance's follows from `ask`), then the digests cannot be recomputed and the check says so.
 */
export const receiptSchema = z.strictObject({
  v: z.literal(1),
  network: z.string(),
  roundId: hex32Schema,
  envelope: queryEnvelopeSchema,
  salt: hex32Schema,
  ask: z.string().nullable(),
  dispatch: z.string().nullable(),
  domain: answerDomainSchema,
  replies: z.array(receiptReplySchema).min(1).max(64),
});
export type Receipt = z.infer<typeof receiptSchema>;
