import { z } from 'zod';
import { scoreCardSchema } from '../api/score-card.ts';
import { poolTaskSchema } from '../epoch/task-pool.ts';
import { accountIdSchema, hex32Schema, idNumberSchema } from '../identifiers.ts';
import { signedAnswerSchema } from './answer-statement.ts';
import { leafSchema } from './leaf.ts';
import { queryEnvelopeSchema } from './query-envelope.ts';
import { signedRequestSchema } from './request-signature.ts';

/** What belongs to one leaf beside the leaf: the request as the validator signed it and the miner's signed answer. */
export const leafSignaturesSchema = z.strictObject({
  /** Null when nothing could be sent (for example no connection). */
  request: z.strictObject({ covered: signedRequestSchema, signature: z.string().regex(/^[0-9a-f]{128}$/) }).nullable(),
  answer: signedAnswerSchema.nullable(),
});
export type LeafSignatures = z.infer<typeof leafSignaturesSchema>;

/**
 * Where a round's bodies lie: an AES-256-GCM blob of `roundBodiesSchema`, named by the SHA-256 of its ciphertext.
 * Drawn rounds carry the data key (their bundle is itself encrypted); organic ones never do: erasing blob and key leaves the bundle's digest true.
 */
export const bundleRoundSchema = z.strictObject({
  roundId: hex32Schema,
  envelope: queryEnvelopeSchema,
  /** Index in the epoch's draw; null for an organic round. */
  drawIndex: idNumberSchema.nullable(),
  blob: hex32Schema,
  key: hex32Schema.nullable(),
});
export type BundleRound = z.infer<typeof bundleRoundSchema>;

/** The evidence behind one anchored batch. `leaves` in tree order; `signatures[i]` belongs to `leaves[i]`. */
export const evidenceBundleSchema = z.strictObject({
  v: z.literal(1),
  kind: z.enum(['drawn', 'organic']),
  network: z.string(),
  validator: accountIdSchema,
  subnet: idNumberSchema,
  epoch: idNumberSchema,
  seq: idNumberSchema.min(1),
  leaves: z.array(leafSchema).min(1).max(4_096),
  signatures: z.array(leafSignaturesSchema).min(1).max(4_096),
  rounds: z.array(bundleRoundSchema).min(1).max(4_096),
});
export type EvidenceBundle = z.infer<typeof evidenceBundleSchema>;

/** Plaintext of a round's body blob. Bodies are base64 of the exact bytes; `salt` is the round's. */
export const roundBodiesSchema = z.strictObject({
  v: z.literal(1),
  roundId: hex32Schema,
  salt: hex32Schema,
  ask: z.string(),
  dispatches: z.array(z.strictObject({ instance: idNumberSchema, body: z.string() })),
  answers: z.array(z.strictObject({ instance: idNumberSchema, body: z.string() })),
  /** Each score explained, as its miner gets to see it. */
  cards: z.array(z.strictObject({ instance: idNumberSchema, card: scoreCardSchema })).optional(),
});
export type RoundBodies = z.infer<typeof roundBodiesSchema>;

/** What `gold.open` names: the tasks of the pool in order, public after the epoch. */
export const openedTasksSchema = z.strictObject({
  v: z.literal(1),
  subnet: idNumberSchema,
  epoch: idNumberSchema,
  validator: accountIdSchema,
  tasks: z.array(poolTaskSchema),
  /**
   * Per instance the median rate, in millionths, at which the other validators met failures without a signature in the epoch before: at most so many
   * of its own count in this validator's weights. Only instances of which another validator has leaves.
   */
  failureRates: z.array(z.strictObject({ instance: idNumberSchema, ppm: idNumberSchema.max(1_000_000) })).optional(),
  /** SHA-256 of the gold questions that it asked through the others' gateways, with their receipts (`goldAsksSchema`). */
  gold: hex32Schema.optional(),
});
export type OpenedTasks = z.infer<typeof openedTasksSchema>;

/**
 * An encrypted blob as it is stored: `TNE1` ‖ 12-byte IV ‖ ciphertext ‖ 16-byte GCM tag. Its name is the SHA-256 of all these bytes.
 * The additional data is the UTF-8 label of what it is (`tensornode bundle` or `tensornode bodies`).
 */
export const SEALED_MAGIC = 'TNE1';
export const SEALED_LABELS = { bundle: 'tensornode bundle', bodies: 'tensornode bodies' } as const;
