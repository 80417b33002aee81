import { z } from 'zod';
import { canonicalBytes } from '../canonical-json.ts';
import { accountIdSchema, hex32Schema, idNumberSchema } from '../identifiers.ts';
import { MAX_SCORE } from './max-score.ts';
import { leafHash } from './merkle.ts';

export const leafKindSchema = z.enum(['gold', 'twin', 'organic', 'shadow']);
export type LeafKind = z.infer<typeof leafKindSchema>;

/**
 * Why a reply earns 0 without being judged. The signature-less causes (`CAUSES_WITHOUT_SIGNATURE`) cannot be proven by the validator,
 * so that weights count them at most at the other validators' median rate (protocol §6).
 */
export const causeSchema = z.enum([
  'timeout',
  'unreachable',
  'http-error',
  'busy',
  'malformed',
  'oversized',
  'unsigned',
  'bad-signature',
  'wrong-statement',
  'empty',
]);
export type Cause = z.infer<typeof causeSchema>;
export const CAUSES_WITHOUT_SIGNATURE: ReadonlySet<Cause> = new Set([
  'timeout',
  'unreachable',
  'http-error',
  'busy',
  'malformed',
  'oversized',
  'unsigned',
  'bad-signature',
  'wrong-statement',
]);

/** Scores are integers in hundredths of a point: 0 to 10,000. */
export const scoreSchema = z.number().int().min(0).max(MAX_SCORE);

/**
 * One reply of one instance in one round (protocol §2). Digests are HMAC-SHA-256 with the round's salt; `statementHash` is the EIP-712 digest.
 * `receivedAt` is in Unix milliseconds of the validator's clock, `latencyMs` from request to last byte; `score` and `method` are null only while `kind` is unscored.
 */
export const leafSchema = z.strictObject({
  v: z.literal(1),
  roundId: hex32Schema,
  subnet: idNumberSchema,
  epoch: idNumberSchema,
  kind: leafKindSchema,
  instance: idNumberSchema,
  askDigest: hex32Schema,
  dispatchDigest: hex32Schema,
  answerDigest: hex32Schema.nullable(),
  statementHash: hex32Schema.nullable(),
  receivedAt: idNumberSchema,
  latencyMs: idNumberSchema,
  tokens: idNumberSchema,
  cause: causeSchema.nullable(),
  /** Null: nobody could judge this answer (`method` is then `unscored`); such a leaf never counts. */
  score: scoreSchema.nullable(),
  method: z.string().min(1).max(64),
  scorer: z.string().min(1).max(80),
  cluster: z.string().max(64).nullable(),
  validator: accountIdSchema,
});
export type Leaf = z.infer<typeof leafSchema>;

/** Merkle leaf hash of a leaf, 32 bytes. */
export function hashLeaf(leaf: Leaf): Uint8Array {
  return leafHash(canonicalBytes(leaf));
}
