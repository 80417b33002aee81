import { fromUtf8 } from '@tensornode/kernel';
import { z } from 'zod';
import { canonicalBytes } from '../canonical-json.ts';
import { accountIdSchema, consensusTimeSchema, hex32Schema, idNumberSchema } from '../identifiers.ts';

/** HCS takes at most this many bytes in one message; ours never chunk. */
export const MAX_MESSAGE_BYTES = 1_024;
/** A batch closes at this many leaves at the latest (protocol §2.6). */
export const MAX_BATCH_LEAVES = 4_096;
export const NO_PREVIOUS_ROOT = '0'.repeat(64);

const version = { v: z.literal(1) };

/** `seq` counts a validator's batches in a subnet from 1 without gaps; `prev` is the root of batch `seq - 1` or 64 zeros. */
export const batchMessageSchema = z.strictObject({
  t: z.literal('batch'),
  ...version,
  subnet: idNumberSchema,
  epoch: idNumberSchema,
  seq: idNumberSchema.min(1),
  count: idNumberSchema.min(1).max(MAX_BATCH_LEAVES),
  root: hex32Schema,
  prev: hex32Schema,
  bundle: hex32Schema,
});
export type BatchMessage = z.infer<typeof batchMessageSchema>;

/** Root and size of the task pool for `epoch` and SHA-256 of the epoch's secret; counts only before the epoch's start. */
export const goldCommitMessageSchema = z.strictObject({
  t: z.literal('gold.commit'),
  ...version,
  subnet: idNumberSchema,
  epoch: idNumberSchema,
  pool: hex32Schema,
  count: idNumberSchema.min(1),
  secretHash: hex32Schema,
});
export type GoldCommitMessage = z.infer<typeof goldCommitMessageSchema>;

/** `tx` is the transaction id of the openEpoch call that emitted `EpochOpened`. */
export const epochStartMessageSchema = z.strictObject({
  t: z.literal('epoch.start'),
  ...version,
  subnet: idNumberSchema,
  epoch: idNumberSchema,
  tx: z.string().min(1).max(128),
});
export type EpochStartMessage = z.infer<typeof epochStartMessageSchema>;

export const goldOpenMessageSchema = z.strictObject({
  t: z.literal('gold.open'),
  ...version,
  subnet: idNumberSchema,
  epoch: idNumberSchema,
  secret: hex32Schema,
  tasks: hex32Schema,
});
export type GoldOpenMessage = z.infer<typeof goldOpenMessageSchema>;

/** `batches` and `leaves` of drawn rounds of the epoch, `commit` the digest that the validator committed on `WeightBoard`. */
export const epochSealMessageSchema = z.strictObject({
  t: z.literal('epoch.seal'),
  ...version,
  subnet: idNumberSchema,
  epoch: idNumberSchema,
  batches: idNumberSchema,
  leaves: idNumberSchema,
  commit: hex32Schema,
});
export type EpochSealMessage = z.infer<typeof epochSealMessageSchema>;

export const noticeMessageSchema = z.strictObject({
  t: z.literal('notice'),
  ...version,
  subnet: idNumberSchema,
  epoch: idNumberSchema,
  change: z.string().min(1).max(600),
});

export const auditMessageSchema = z.strictObject({
  t: z.literal('audit'),
  ...version,
  from: idNumberSchema,
  to: idNumberSchema,
  count: idNumberSchema,
  root: hex32Schema,
  prev: hex32Schema,
});

export const hcsMessageSchema = z.discriminatedUnion('t', [
  batchMessageSchema,
  goldCommitMessageSchema,
  epochStartMessageSchema,
  goldOpenMessageSchema,
  epochSealMessageSchema,
  noticeMessageSchema,
  auditMessageSchema,
]);
export type HcsMessage = z.infer<typeof hcsMessageSchema>;

/** A message as the mirror shows it, chunks already joined. Authority comes from `payer` alone. */
export const topicEntrySchema = z.object({
  topicId: accountIdSchema,
  sequenceNumber: idNumberSchema.min(1),
  consensusTimestamp: consensusTimeSchema,
  payer: accountIdSchema,
  /** 96 hex characters: SHA-384 running hash. */
  runningHash: z.string().regex(/^[0-9a-f]{96}$/),
  message: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
export type TopicEntry = z.infer<typeof topicEntrySchema>;

/** Canonical bytes of a message. @throws RangeError above 1,024 bytes. */
export function encodeHcsMessage(message: HcsMessage): Uint8Array {
  const bytes = canonicalBytes(hcsMessageSchema.parse(message));
  if (bytes.length > MAX_MESSAGE_BYTES) throw new RangeError(`an HCS message of ${bytes.length} bytes`);
  return bytes;
}

/** The message, or null for anything that a fold must ignore: not canonical, unknown type or version, wrong fields. Never throws. */
export function decodeHcsMessage(bytes: Uint8Array): HcsMessage | null {
  if (bytes.length > MAX_MESSAGE_BYTES) return null;
  try {
    const text = fromUtf8(bytes);
    const parsed = hcsMessageSchema.safeParse(JSON.parse(text));
    if (!parsed.success) return null;
    return fromUtf8(canonicalBytes(parsed.data)) === text ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}
