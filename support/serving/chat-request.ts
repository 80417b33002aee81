import { fromUtf8 } from '@tensornode/kernel';
import { fault } from '@tensornode/protocol';
import { z } from 'zod';
import type { ChatTurn } from './ports.ts';

const textPartSchema = z.object({ type: z.literal('text'), text: z.string() });
const turnSchema = z.object({
  role: z.enum(['system', 'developer', 'user', 'assistant', 'tool']),
  content: z.union([z.string(), z.array(textPartSchema).max(256), z.null()]).optional(),
});

/** The part of an OpenAI chat request that an instance reads; other fields are kept for engines that pass them on. */
const chatRequestSchema = z.looseObject({
  messages: z.array(turnSchema).min(1).max(512),
  stream: z.boolean().nullish(),
  model: z.string().max(256).optional(),
  n: z.literal(1).nullish(),
});

export interface ChatRequest {
  readonly turns: readonly ChatTurn[];
  readonly stream: boolean;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Parses a request's body. Throws TN-1002 for no JSON, TN-1001 for another shape, naming the first wrong field. */
export function readChatRequest(bytes: Uint8Array): ChatRequest {
  const parsed = chatRequestSchema.safeParse(parseJson(bytes));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw fault('TN-1001', {
      detail: `${issue?.path.join('.') || 'the body'}: ${issue?.message ?? 'not valid'}`,
      facts: { field: issue?.path.join('.') ?? '' },
    });
  }
  const turns = parsed.data.messages.map(
    ({ role, content }): ChatTurn => ({
      role,
      content: typeof content === 'string' ? content : (content ?? []).map((part) => part.text).join('\n'),
    }),
  );
  return { turns, stream: parsed.data.stream === true, body: parsed.data };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) throw fault('TN-1002', { cause: error });
    throw error;
  }
}
