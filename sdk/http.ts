import { systemClock, TensorNodeError } from '@tensornode/kernel';
import { fault, problemSchema } from '@tensornode/protocol';
import type { z } from 'zod';

export interface ClientOptions {
  /** Address of a gateway, such as `http://localhost:8787`. */
  readonly baseUrl: string;
  readonly apiKey?: string;
  /** Replaces the platform's fetch (tests, proxies). */
  readonly fetch?: typeof globalThis.fetch;
  /** How often a retryable failure of a safe call is tried again: 0-5, 2 by default. */
  readonly maxRetries?: number;
}

/** Options of every call, always the last argument. */
export interface CallOptions {
  readonly signal?: AbortSignal;
}

export interface HttpCall {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal | undefined;
  /** True when the same call twice does no harm. */
  readonly repeatable?: boolean;
}

/** One gateway as the namespaces see it. */
export interface Http {
  /** A call whose answer has this shape. */
  json<T extends z.ZodType>(call: HttpCall, schema: T): Promise<z.output<T>>;
  /** A call whose answer is read by the caller; the status is good. */
  open(call: HttpCall): Promise<Response>;
}

const MAX_RETRY_DELAY_MS = 5_000;

/** @throws TensorNodeError with the gateway's code and fix; TN-2009 when it cannot be reached, TN-2010 when its answer cannot be read. */
export function createHttp(options: ClientOptions): Http {
  const base = options.baseUrl.replace(/\/+$/, '');
  const send = options.fetch ?? globalThis.fetch.bind(globalThis);
  const maxRetries = Math.min(5, Math.max(0, options.maxRetries ?? 2));

  async function once(call: HttpCall): Promise<Response> {
    const headers = new Headers({ accept: 'application/json' });
    for (const [name, value] of Object.entries(call.headers ?? {})) if (value !== undefined) headers.set(name, value);
    if (options.apiKey !== undefined) headers.set('authorization', `Bearer ${options.apiKey}`);
    if (call.body !== undefined) headers.set('content-type', 'application/json');
    try {
      return await send(`${base}${call.path}${queryText(call.query)}`, {
        method: call.method ?? 'GET',
        headers,
        ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
        ...(call.signal === undefined ? {} : { signal: call.signal }),
      });
    } catch (error) {
      if (call.signal?.aborted) throw call.signal.reason;
      throw fault('TN-2009', { detail: `The gateway at ${base} cannot be reached`, cause: error });
    }
  }

  async function open(call: HttpCall): Promise<Response> {
    for (let attempt = 0; ; attempt += 1) {
      let failure: unknown;
      let delay = 200 * 2 ** attempt;
      try {
        const response = await once(call);
        if (response.ok) return response;
        delay = retryAfterMs(response.headers.get('retry-after')) ?? delay;
        failure = await errorOf(response);
      } catch (error) {
        if (call.signal?.aborted) throw error;
        failure = error;
      }
      const again =
        (call.repeatable ?? (call.method ?? 'GET') === 'GET') &&
        failure instanceof TensorNodeError &&
        failure.retryable;
      if (!again || attempt >= maxRetries) throw failure;
      await systemClock.sleep(Math.min(delay, MAX_RETRY_DELAY_MS), call.signal);
    }
  }

  return {
    open,
    json: async (call, schema) => {
      const response = await open(call);
      const parsed = schema.safeParse(await readJson(response));
      if (parsed.success) return parsed.data;
      const issue = parsed.error.issues[0];
      throw fault('TN-2010', {
        detail: `${call.path}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
        cause: parsed.error,
      });
    },
  };
}

function queryText(query: HttpCall['query']): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined) parameters.set(name, String(value));
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

function retryAfterMs(header: string | null): number | null {
  if (header === null || !/^\d{1,6}$/.test(header)) return null;
  return Number(header) * 1_000;
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    throw fault('TN-2010', { cause: error });
  }
}

/** The problem document of a failed call as the one error class. */
async function errorOf(response: Response): Promise<TensorNodeError> {
  const parsed = problemSchema.safeParse(await readJson(response).catch(() => null));
  if (!parsed.success)
    return fault('TN-2010', { detail: `The gateway answered with status ${response.status} and no problem document` });
  const { code, title, status, retryable, fix, detail, requestId, errors } = parsed.data;
  // The detail names the first field already.
  const fields = errors
    .map(({ field, message }) => `${field}: ${message}`)
    .filter((text) => !detail.includes(text))
    .join('; ');
  return new TensorNodeError(
    { code, title, status, retryable, fix },
    { detail: fields === '' ? detail : `${detail} (${fields})`, facts: { requestId } },
  );
}
