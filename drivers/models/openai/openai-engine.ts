import { fault, parseCompletion } from '@tensornode/protocol';
import type { AnswerSink, EngineOutcome, EngineRequest, ModelCard, ModelEngine } from '@tensornode/serving';
import { z } from 'zod';
import { forwardResponse, type Upstream } from './forward-response.ts';

/** How to reach an OpenAI-compatible server: Ollama, llama.cpp, vLLM, or a provider. */
export const openAiOptionsSchema = z.strictObject({
  /** Up to and including the version part: `http://127.0.0.1:11434/v1`. */
  baseUrl: z.url({ protocol: /^https?$/ }),
  model: z.string().min(1).max(200),
  /** Sent as a bearer token; local servers need none. */
  apiKey: z.string().min(1).max(4_096).optional(),
  /** Until the first byte of the answer. A large model needs its time to load. */
  firstByteMs: z.number().int().min(1).max(600_000).default(60_000),
  /** Longest gap between two pieces of the answer. */
  idleMs: z.number().int().min(1).max(600_000).default(30_000),
  connections: z.number().int().min(1).max(1_024).default(32),
  revision: z.string().max(100).default('unknown'),
  quantisation: z.string().max(100).default('unknown'),
  context: z.number().int().min(1).default(4_096),
  price: z
    .string()
    .regex(/^\d{1,19}$/)
    .default('0'),
});
export type OpenAiOptions = z.input<typeof openAiOptionsSchema>;

/** Fields of the caller's body that are passed on; everything else (tools, files, user names) stays here. */
const PASSED_ON = [
  'temperature',
  'top_p',
  'max_tokens',
  'max_completion_tokens',
  'stop',
  'seed',
  'response_format',
  'presence_penalty',
  'frequency_penalty',
  'stream_options',
] as const;
const CHECK_MS = 5_000;

/**
 * An engine that asks any OpenAI-compatible server and passes its answer through byte for byte.
 * Loads undici with the first engine, so that a miner without one does not carry it. No redirects, no compressed answers.
 */
export async function createOpenAiEngine(input: OpenAiOptions): Promise<ModelEngine> {
  const options = openAiOptionsSchema.parse(input);
  const base = new URL(options.baseUrl.endsWith('/') ? options.baseUrl : `${options.baseUrl}/`);
  const { Pool } = await import('undici');
  const pool = new Pool(base.origin, {
    connections: options.connections,
    pipelining: 1,
    keepAliveTimeout: 4_000,
    headersTimeout: options.firstByteMs,
    bodyTimeout: options.idleMs,
    connect: { timeout: CHECK_MS },
  });
  const headers: Record<string, string> = {
    accept: 'application/json, text/event-stream',
    'accept-encoding': 'identity',
    'content-type': 'application/json',
  };
  if (options.apiKey !== undefined) headers['authorization'] = `Bearer ${options.apiKey}`;
  const upstream: Upstream = { dispatcher: pool, headers, basePath: base.pathname };
  const card: ModelCard = {
    engine: 'openai',
    model: options.model,
    revision: options.revision,
    quantisation: options.quantisation,
    context: options.context,
    price: options.price,
    description: `The model ${options.model} behind an OpenAI-compatible server.`,
  };
  return {
    card,
    run: (request, sink) => run(upstream, options.model, request, sink),
    check: (signal) => check(upstream, signal),
    close: () => pool.destroy(),
  };
}

async function run(
  upstream: Upstream,
  model: string,
  request: EngineRequest,
  sink: AnswerSink,
): Promise<EngineOutcome> {
  const passed = Object.fromEntries(
    PASSED_ON.filter((key) => request.body[key] !== undefined).map((key) => [key, request.body[key]]),
  );
  const body = JSON.stringify({ ...passed, model, messages: request.turns, stream: request.stream });
  const call = {
    path: 'chat/completions',
    method: 'POST' as const,
    body,
    maxBytes: request.maxAnswerBytes,
    signal: request.signal,
  };
  if (request.stream) {
    const tail = new StreamTail();
    await forwardResponse(upstream, call, 'text/event-stream', (chunk) => {
      tail.push(chunk);
      return sink.raw(chunk);
    });
    if (!tail.done) throw fault('TN-2005', { detail: 'The model server ended its stream without [DONE]' });
    return { finishReason: 'stop' };
  }
  const chunks: Uint8Array[] = [];
  await forwardResponse(upstream, call, 'application/json', (chunk) => void chunks.push(chunk));
  const bytes = Buffer.concat(chunks);
  const parsed = parseCompletion(bytes);
  if (parsed === null) throw fault('TN-2005', { detail: 'The model server sent no chat completion' });
  await sink.raw(bytes);
  return { finishReason: 'stop' };
}

async function check(upstream: Upstream, signal: AbortSignal): Promise<void> {
  const both = AbortSignal.any([signal, AbortSignal.timeout(CHECK_MS)]);
  await forwardResponse(
    upstream,
    { path: 'models', method: 'GET', maxBytes: 4_194_304, signal: both },
    'application/json',
    () => undefined,
  );
}

/** Remembers the end of a byte stream, to see whether `data: [DONE]` closed it; copies at most a few bytes a chunk. */
class StreamTail {
  private tail = '';

  push(chunk: Uint8Array): void {
    const end = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).subarray(-64).toString('latin1');
    this.tail = (this.tail + end).slice(-64);
  }

  get done(): boolean {
    return /data: ?\[DONE\]\s*$/.test(this.tail);
  }
}
