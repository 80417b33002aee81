import { z } from 'zod';
import { taskKindSchema } from '../epoch/task-pool.ts';
import { MAX_QUESTION_CHARACTERS, MAX_TRUTH_CHARACTERS, WELL_FORMED, wellFormedText } from '../evidence/ask-body.ts';
import { idNumberSchema } from '../identifiers.ts';

/** `POST /v1/queries`. Header `Idempotency-Key` makes a repeated request the same round. */
export const queryRequestSchema = z.strictObject({
  subnet: idNumberSchema.default(1),
  question: z
    .string()
    .trim()
    .min(1, 'the question is empty')
    .max(MAX_QUESTION_CHARACTERS)
    .refine(wellFormedText, WELL_FORMED),
  truth: z.string().trim().min(1).max(MAX_TRUTH_CHARACTERS).refine(wellFormedText, WELL_FORMED).optional(),
  kind: taskKindSchema.default('chat'),
  /** Only these instances; all active ones up to the network's fan-out otherwise. */
  instances: z.array(idNumberSchema).min(1).max(64).optional(),
});
export type QueryRequest = z.output<typeof queryRequestSchema>;

/** `POST /v1/validations`: score a given answer. */
export const validationRequestSchema = z.strictObject({
  subnet: idNumberSchema.default(1),
  kind: taskKindSchema.default('chat'),
  question: z.string().max(MAX_QUESTION_CHARACTERS).refine(wellFormedText, WELL_FORMED),
  truth: z.string().min(1).max(MAX_TRUTH_CHARACTERS).refine(wellFormedText, WELL_FORMED).optional(),
  answer: z.string().max(200_000).refine(wellFormedText, WELL_FORMED),
});
export type ValidationRequest = z.output<typeof validationRequestSchema>;

/** `POST /v1/chat/completions`: the OpenAI fields we act on; others are accepted and ignored. `model` may name an instance: `instance-3`. */
export const chatCompletionRequestSchema = z.looseObject({
  model: z.string().max(200).default('tensornode'),
  messages: z
    .array(
      z.looseObject({
        role: z.enum(['system', 'developer', 'user', 'assistant']),
        content: z.union([
          z.string().refine(wellFormedText, WELL_FORMED),
          z.array(z.looseObject({ type: z.string(), text: z.string().refine(wellFormedText, WELL_FORMED).optional() })),
        ]),
      }),
    )
    .min(1)
    .max(256),
  stream: z.boolean().default(false),
  subnet: idNumberSchema.default(1),
});
export type ChatCompletionRequest = z.output<typeof chatCompletionRequestSchema>;
