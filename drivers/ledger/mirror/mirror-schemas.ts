import { accountIdSchema, consensusTimeSchema, idNumberSchema } from '@tensornode/protocol';
import { z } from 'zod';

/** What we read of Hedera's mirror REST API (`/api/v1`, spec 0.154): unknown fields are ignored, known ones checked. */

const hexSchema = z.string().regex(/^0x([0-9a-fA-F]{2})*$/);
const links = z.object({ next: z.string().nullable().optional() }).optional();

export const topicMessageSchema = z.object({
  consensus_timestamp: consensusTimeSchema,
  topic_id: accountIdSchema,
  sequence_number: idNumberSchema.min(1),
  payer_account_id: accountIdSchema,
  message: z.base64(),
  running_hash: z.base64(),
  chunk_info: z
    .object({
      number: idNumberSchema,
      total: idNumberSchema,
      initial_transaction_id: z
        .object({ account_id: z.string(), transaction_valid_start: z.string() })
        .nullable()
        .optional(),
    })
    .nullable()
    .optional(),
});
export type MirrorMessage = z.infer<typeof topicMessageSchema>;
export const topicMessagesSchema = z.object({ messages: z.array(topicMessageSchema), links });

export const transactionSchema = z.object({
  transaction_id: z.string(),
  consensus_timestamp: consensusTimeSchema,
  nonce: idNumberSchema,
  scheduled: z.boolean(),
  result: z.string(),
  name: z.string(),
  entity_id: accountIdSchema.nullable().optional(),
});
export type MirrorTransaction = z.infer<typeof transactionSchema>;
export const transactionsSchema = z.object({ transactions: z.array(transactionSchema), links });

export const contractResultSchema = z.object({
  result: z.string().nullable().optional(),
  timestamp: consensusTimeSchema,
  call_result: hexSchema.nullable().optional(),
  error_message: z.string().nullable().optional(),
  function_parameters: hexSchema.nullable().optional(),
});

export const contractLogSchema = z.object({
  address: z.string(),
  data: hexSchema.nullable(),
  topics: z.array(hexSchema),
  index: idNumberSchema,
  timestamp: consensusTimeSchema,
  transaction_hash: hexSchema.nullable().optional(),
});
export type MirrorLog = z.infer<typeof contractLogSchema>;
export const contractLogsSchema = z.object({ logs: z.array(contractLogSchema), links });

/** Amounts of the mirror are JSON numbers up to 2^63: beyond 2^53 they arrive rounded, so money is read from the contracts instead. */
export const accountSchema = z.object({
  account: accountIdSchema,
  evm_address: hexSchema.nullable().optional(),
  balance: z.object({ balance: z.number().int() }).nullable().optional(),
});
export const accountTokensSchema = z.object({
  tokens: z.array(z.object({ token_id: accountIdSchema, balance: z.number().int() })),
  links,
});
