import { readCapped } from '@tensornode/kernel';
import { fault } from '@tensornode/protocol';
import type { TextEmbedder } from '@tensornode/scoring';
import { ConsecutiveBreaker, circuitBreaker, handleAll } from 'cockatiel';
import { z } from 'zod';

/** How to reach a model that embeds texts: any server with an OpenAI-compatible `/embeddings` (OpenAI, Ollama, llama.cpp, vLLM, text-embeddings-inference). */
export const embedderOptionsSchema = z.strictObject({
  /** Shown in score cards; the model's name without it. */
  name: z.string().min(1).max(100).optional(),
  /** Up to and including the version part: `http://127.0.0.1:11434/v1`. */
  baseUrl: z.url({ protocol: /^https?$/ }),
  model: z.string().min(1).max(200),
  apiKey: z.string().min(1).max(4_096).optional(),
  deadlineMs: z.number().int().min(1).max(600_000).default(10_000),
});
export type EmbedderOptions = z.output<typeof embedderOptionsSchema>;

const MAX_BYTES = 16 * 1_048_576;
const MAX_DIMENSIONS = 8_192;
const MAX_REMEMBERED = 2_048;
/** After so many failures in a row it is left alone for this long (milliseconds). */
const FAILURES = 3;
const REST_MS = 30_000;

const answerSchema = z.object({
  data: z.array(
    z.object({ index: z.number().int().min(0), embedding: z.array(z.number()).min(1).max(MAX_DIMENSIONS) }),
  ),
});

/** A model behind HTTP as an embedder, with the vectors of its last texts remembered. No redirects. @throws from `embed`: TensorNodeError TN-2005 */
export function createEmbedder(options: EmbedderOptions): TextEmbedder {
  const name = options.name ?? options.model;
  const known = new Map<string, readonly number[]>();
  const breaker = circuitBreaker(handleAll, { halfOpenAfter: REST_MS, breaker: new ConsecutiveBreaker(FAILURES) });

  return {
    name,
    async embed(texts, signal) {
      const fresh = [...new Set(texts)].filter((text) => !known.has(text));
      if (fresh.length > 0) {
        const vectors = await breaker.execute(() => ask(options, name, fresh, signal));
        for (const [at, text] of fresh.entries()) known.set(text, vectors[at] ?? []);
      }
      const result = texts.map((text) => known.get(text) ?? []);
      for (const text of known.keys()) {
        if (known.size <= MAX_REMEMBERED) break;
        known.delete(text);
      }
      return result;
    },
  };
}

async function ask(
  { baseUrl, model, apiKey, deadlineMs }: EmbedderOptions,
  name: string,
  texts: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly (readonly number[])[]> {
  const failed = (detail: string, cause?: unknown): Error =>
    fault('TN-2005', { detail: `The embedding model ${name} ${detail}`, ...(cause === undefined ? {} : { cause }) });
  const deadline = AbortSignal.timeout(deadlineMs);
  let body: unknown;
  try {
    const response = await fetch(`${baseUrl.replace(/\/+$/, '')}/embeddings`, {
      method: 'POST',
      redirect: 'error',
      headers: {
        'content-type': 'application/json',
        ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
      },
      body: JSON.stringify({ model, input: texts, encoding_format: 'float' }),
      signal: signal === undefined ? deadline : AbortSignal.any([signal, deadline]),
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw failed(`answered ${response.status}`);
    }
    body = JSON.parse(new TextDecoder().decode(await readCapped(response, MAX_BYTES)));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'TN-2005') throw error;
    throw failed('does not answer', error);
  }
  const parsed = answerSchema.safeParse(body);
  const rows = parsed.data?.data ?? [];
  const vectors = texts.map((_, at) => rows.find(({ index }) => index === at)?.embedding);
  const [first] = vectors;
  if (first === undefined || vectors.some((vector) => vector?.length !== first.length))
    throw failed('answered something else than one vector per text');
  return vectors as number[][];
}
