import { readCapped } from '@tensornode/kernel';
import { fault } from '@tensornode/protocol';
import type { z } from 'zod';

/** A node that is asked over HTTP: mirror REST or JSON-RPC. */
export interface FetchSource {
  /** Base URL without a trailing slash. */
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch;
  readonly signal?: AbortSignal;
  /** What an unreachable node is called in errors. */
  readonly code: 'TN-3001' | 'TN-3004';
}

const DEADLINE_MS = 10_000;
const MAX_BYTES = 1_048_576;

/**
 * A GET (or a POST of `body`) with a deadline and a size cap. Null for 404.
 * @throws TensorNodeError of the source's code for every other failure.
 */
export async function fetchJson<T extends z.ZodType>(
  source: FetchSource,
  path: string,
  schema: T,
  body?: unknown,
): Promise<z.output<T> | null> {
  const url = `${source.baseUrl}${path}`;
  try {
    const deadline = AbortSignal.timeout(DEADLINE_MS);
    const response = await source.fetch(url, {
      signal: source.signal === undefined ? deadline : AbortSignal.any([source.signal, deadline]),
      ...(body === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (response.status === 404) return null;
    if (!response.ok) {
      await response.body?.cancel();
      throw new RangeError(`status ${response.status}`);
    }
    return schema.parse(JSON.parse(new TextDecoder().decode(await readCapped(response, MAX_BYTES))));
  } catch (error) {
    if (source.signal?.aborted) throw source.signal.reason;
    throw fault(source.code, {
      detail: `${url} gave no usable answer: ${error instanceof Error ? error.message.slice(0, 200) : 'unknown'}`,
      cause: error,
    });
  }
}
