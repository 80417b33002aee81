import { fromUtf8 } from '@tensornode/kernel';
import { z } from 'zod';

/** An answer read from the bytes that a miner signed. `tokens` is the miner's own count or, without one, the words of the text. */
export interface ParsedAnswer {
  readonly text: string;
  readonly tokens: number;
}

const usageSchema = z.object({ completion_tokens: z.number().int().min(0).max(10_000_000) }).nullish();
const completionSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullable() }) })).min(1),
  usage: usageSchema,
});
const chunkSchema = z.object({
  choices: z.array(z.object({ delta: z.object({ content: z.string().nullish() }).optional() })),
  usage: usageSchema,
});

/** Reads a whole OpenAI chat completion. Null for anything else. Never throws. */
export function parseCompletion(bytes: Uint8Array): ParsedAnswer | null {
  const parsed = completionSchema.safeParse(parseJson(decode(bytes)));
  if (!parsed.success) return null;
  return answer(parsed.data.choices[0]?.message.content ?? '', parsed.data.usage?.completion_tokens);
}

/** Reads the bytes of an SSE stream of chat completion chunks up to and including `data: [DONE]`. Null when it is no such stream. */
export function parseCompletionStream(bytes: Uint8Array): ParsedAnswer | null {
  const text = decode(bytes);
  if (text === null) return null;
  let content = '';
  let tokens: number | undefined;
  let done = false;
  for (const line of text.split(/\r?\n/)) {
    if (!line.startsWith('data:')) continue;
    const data = line.slice(5).trim();
    if (data === '[DONE]') {
      done = true;
      break;
    }
    const chunk = chunkSchema.safeParse(parseJson(data));
    if (!chunk.success) return null;
    content += chunk.data.choices[0]?.delta?.content ?? '';
    tokens = chunk.data.usage?.completion_tokens ?? tokens;
  }
  return done ? answer(content, tokens) : null;
}

/** Whichever of the two forms the bytes have. */
export function parseAnswer(bytes: Uint8Array): ParsedAnswer | null {
  return bytes[0] === 0x7b ? parseCompletion(bytes) : parseCompletionStream(bytes);
}

function answer(text: string, tokens: number | undefined): ParsedAnswer {
  return { text, tokens: tokens ?? text.split(/\s+/).filter((word) => word !== '').length };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return fromUtf8(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function parseJson(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
