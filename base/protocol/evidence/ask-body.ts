import { z } from 'zod';
import { canonicalBytes } from '../canonical-json.ts';
import { taskKindSchema } from '../epoch/task-pool.ts';
import { idNumberSchema } from '../identifiers.ts';

/** Longest question in characters; a gateway may allow less. */
export const MAX_QUESTION_CHARACTERS = 32_000;
export const MAX_TRUTH_CHARACTERS = 8_000;

/** Text that has a canonical form: RFC 8785 knows no lone surrogates. */
export const wellFormedText = (text: string): boolean => text.isWellFormed();
export const WELL_FORMED = 'text without lone surrogates';

export const chatMessageSchema = z.strictObject({
  role: z.enum(['system', 'user', 'assistant']),
  content: z.string().max(MAX_QUESTION_CHARACTERS).refine(wellFormedText, WELL_FORMED),
});
export type ChatMessage = z.infer<typeof chatMessageSchema>;

/** The asker's body: what the envelope's `bodySha256` and a leaf's `askDigest` cover. `truth` never reaches a miner. */
export const askBodySchema = z.strictObject({
  v: z.literal(1),
  subnet: idNumberSchema,
  kind: taskKindSchema,
  question: z.string().min(1).max(MAX_QUESTION_CHARACTERS),
  truth: z.string().min(1).max(MAX_TRUTH_CHARACTERS).nullable(),
  /** A whole conversation (chat door); null when the question is all. Its last entry is the question. */
  messages: z.array(chatMessageSchema).min(1).max(256).nullable(),
  /** A drawn round of twins: what each instance is asked. `question` and `truth` above are then the first one's. */
  twins: z
    .array(
      z.strictObject({
        instance: idNumberSchema,
        question: z.string().min(1).max(MAX_QUESTION_CHARACTERS),
        truth: z.string().min(1).max(MAX_TRUTH_CHARACTERS),
      }),
    )
    .min(1)
    .max(64)
    .optional(),
});
export type AskBody = z.infer<typeof askBodySchema>;

export function askBodyBytes(body: AskBody): Uint8Array {
  return canonicalBytes(askBodySchema.parse(body));
}

/** What one instance is asked: its own twin in a round of twins, the body itself in any other. Its bytes are what the leaf's `askDigest` covers. */
export function askOf(body: AskBody, instance: number): AskBody {
  const { twins, ...rest } = body;
  const own = twins?.find((twin) => twin.instance === instance);
  return own === undefined ? rest : { ...rest, question: own.question, truth: own.truth };
}

/** The model name in requests to miners: an instance serves one model and ignores it. */
export const DISPATCH_MODEL = 'tensornode';

/** What miners get, byte for byte: an OpenAI chat request in canonical JSON. A leaf's `dispatchDigest` covers it; nobody's truth is in it. */
export function dispatchBodyBytes(body: AskBody, options: { readonly stream: boolean }): Uint8Array {
  const messages = body.messages ?? [{ role: 'user' as const, content: body.question }];
  return canonicalBytes({ messages, model: DISPATCH_MODEL, stream: options.stream, temperature: 0 });
}
