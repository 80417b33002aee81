import { type chatCompletionRequestSchema, fault } from '@tensornode/protocol';
import { z } from 'zod';
import type { CallOptions, Http } from '../http.ts';
import { readEvents } from '../read-events.ts';

export type ChatInput = Omit<z.input<typeof chatCompletionRequestSchema>, 'stream'>;

const completionSchema = z.looseObject({
  id: z.string(),
  model: z.string(),
  choices: z
    .array(z.looseObject({ message: z.looseObject({ role: z.string(), content: z.string().nullable() }) }))
    .min(1),
});
const chunkSchema = z.looseObject({
  choices: z.array(z.looseObject({ delta: z.looseObject({ content: z.string().nullish() }).optional() })),
});
const errorChunkSchema = z.looseObject({ error: z.looseObject({ message: z.string() }) });

/** An OpenAI chat completion, with the round under which it is scored and recorded. */
export type ChatCompletion = z.output<typeof completionSchema> & { readonly roundId: string | null };
export interface ChatPiece {
  readonly text: string;
  readonly roundId: string | null;
}

export interface Chat {
  complete(request: ChatInput, options?: CallOptions): Promise<ChatCompletion>;
  /** The answer's text piece by piece. */
  stream(request: ChatInput, options?: CallOptions): AsyncGenerator<ChatPiece>;
}

const ROUND_ID_HEADER = 'tensornode-round';

export function createChat(http: Http): Chat {
  const call = (request: ChatInput, stream: boolean, signal: AbortSignal | undefined) =>
    http.open({ method: 'POST', path: '/v1/chat/completions', body: { ...request, stream }, signal });
  return {
    complete: async (request, { signal } = {}) => {
      const response = await call(request, false, signal);
      const parsed = completionSchema.safeParse(await response.json());
      if (!parsed.success) throw fault('TN-2010', { cause: parsed.error });
      return { ...parsed.data, roundId: response.headers.get(ROUND_ID_HEADER) };
    },
    stream: async function* (request, { signal } = {}) {
      const response = await call(request, true, signal);
      const roundId = response.headers.get(ROUND_ID_HEADER);
      if (response.body === null) throw fault('TN-2010', { detail: 'The gateway sent no stream' });
      for await (const message of readEvents(response.body)) {
        if (message.data === '[DONE]') return;
        if (message.event !== undefined && message.event !== 'message') continue;
        const data: unknown = JSON.parse(message.data);
        const failed = errorChunkSchema.safeParse(data);
        if (failed.success) throw fault('TN-2005', { detail: failed.data.error.message.slice(0, 500) });
        const text = chunkSchema.safeParse(data).data?.choices[0]?.delta?.content;
        if (text !== null && text !== undefined && text !== '') yield { text, roundId };
      }
    },
  };
}
