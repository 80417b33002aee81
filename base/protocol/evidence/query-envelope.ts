import { toHex } from '@tensornode/kernel';
import { z } from 'zod';
import { canonicalBytes } from '../canonical-json.ts';
import { sha256 } from '../digests.ts';
import { accountIdSchema, hex16Schema, hex32Schema, idNumberSchema } from '../identifiers.ts';

/** What an asker commits to (protocol §2.1). `expiry` is in Unix seconds; `network` is the profile's CAIP-2 id (`hedera:devnet`). */
export const queryEnvelopeSchema = z.strictObject({
  v: z.literal(1),
  network: z.string().min(3).max(64),
  account: accountIdSchema,
  subnet: idNumberSchema,
  nonce: hex16Schema,
  expiry: idNumberSchema,
  bodySha256: hex32Schema,
});
export type QueryEnvelope = z.infer<typeof queryEnvelopeSchema>;

/** `sha256(canonical(envelope))`, 64 hex characters. */
export function roundIdOf(envelope: QueryEnvelope): string {
  return toHex(sha256(canonicalBytes(queryEnvelopeSchema.parse(envelope))));
}
