import { z } from 'zod';
import { causeSchema } from '../evidence/leaf.ts';
import { hex32Schema, idNumberSchema } from '../identifiers.ts';
import { anchorSchema, apiScoreSchema } from './resources.ts';

/** SSE events of a live round at `GET /v1/rounds/{roundId}/events`; each has the SSE `id` of its row, so a reader resumes with Last-Event-ID. */
export const roundEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('query-start'),
    roundId: hex32Schema,
    subnet: idNumberSchema,
    instances: z.array(idNumberSchema),
  }),
  z.object({ type: z.literal('miner-start'), instance: idNumberSchema }),
  z.object({ type: z.literal('reply-delta'), instance: idNumberSchema, text: z.string() }),
  z.object({
    type: z.literal('reply-end'),
    instance: idNumberSchema,
    answer: z.string().nullable(),
    cause: causeSchema.nullable(),
    latencyMs: idNumberSchema,
    signed: z.boolean(),
  }),
  z.object({
    type: z.literal('score-available'),
    instance: idNumberSchema,
    score: apiScoreSchema.nullable(),
    method: z.string(),
    extracted: z.string().nullable(),
  }),
  z.object({ type: z.literal('ledger-proof'), anchor: anchorSchema }),
  z.object({ type: z.literal('query-end'), status: z.enum(['anchored', 'failed']), reason: z.string().nullable() }),
]);
export type RoundEvent = z.infer<typeof roundEventSchema>;
