import { fault } from '@tensornode/protocol';
import { BrokenCircuitError, ExponentialBackoff, handleWhen, retry, wrap } from 'cockatiel';
import { type BoundedRequest, type BoundedResponse, boundedFetch } from './bounded-fetch.ts';
import { type BreakerHealth, createWatchedBreaker } from './breaker-health.ts';

export interface JsonEndpointOptions {
  /** For messages: `mirror node`, `JSON-RPC relay`. */
  readonly name: string;
  /** Without a trailing slash. */
  readonly baseUrl: string;
  /** Code of the fault when it cannot be asked. */
  readonly code: 'TN-3001' | 'TN-3004';
  readonly deadlineMs?: number;
  readonly maxBytes?: number;
  /** Further attempts after the first. */
  readonly retries?: number;
}

export interface JsonAnswer {
  readonly status: number;
  /** Undefined when the body is no JSON. */
  readonly json: unknown;
}

/** An HTTP server that answers with JSON, behind retry and breaker. */
export interface JsonEndpoint {
  get(path: string): Promise<JsonAnswer>;
  post(path: string, body: unknown): Promise<JsonAnswer>;
  /** State of its breaker. */
  health(): BreakerHealth;
}

const DEADLINE_MS = 10_000;
const MAX_BYTES = 8 * 1024 * 1024;
const RETRIES = 2;
const FIRST_RETRY_MS = 100;
const BREAKER_FAILURES = 6;
const BREAKER_PAUSE_MS = 2_000;

/** Throttling and gateway faults: worth a second try. */
class Overloaded extends Error {
  constructor(status: number) {
    super(`HTTP ${status}`);
    this.name = 'Overloaded';
  }
}

/** Calls throw the endpoint's fault when the server is away, overloaded, too slow or too talkative; other statuses are the caller's. */
export function createJsonEndpoint(options: JsonEndpointOptions): JsonEndpoint {
  const { name, baseUrl, code, deadlineMs = DEADLINE_MS, maxBytes = MAX_BYTES, retries = RETRIES } = options;
  const anyFailure = handleWhen((error) => !(error instanceof BrokenCircuitError));
  const breaker = createWatchedBreaker({
    name,
    counts: anyFailure,
    failures: BREAKER_FAILURES,
    pauseMs: BREAKER_PAUSE_MS,
  });
  const policy = wrap(
    retry(anyFailure, { maxAttempts: retries, backoff: new ExponentialBackoff({ initialDelay: FIRST_RETRY_MS }) }),
    breaker.policy,
  );

  async function ask(path: string, request: BoundedRequest): Promise<BoundedResponse> {
    const answer = await boundedFetch(`${baseUrl}${path}`, request);
    if (answer.status === 429 || answer.status >= 500) throw new Overloaded(answer.status);
    return answer;
  }

  async function call(path: string, request: BoundedRequest): Promise<JsonAnswer> {
    try {
      const { status, body } = await policy.execute(() => ask(path, request));
      return { status, json: parseJson(body) };
    } catch (error) {
      throw fault(code, {
        detail: `The ${name} at ${baseUrl} cannot be asked: ${describe(error)}`,
        facts: { url: `${baseUrl}${path.split('?')[0]}` },
        cause: error,
      });
    }
  }

  return {
    get: (path) => call(path, { method: 'GET', deadlineMs, maxBytes }),
    post: (path, body) => call(path, { method: 'POST', body: JSON.stringify(body), deadlineMs, maxBytes }),
    health: breaker.health,
  };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // undici hides the reason (ECONNREFUSED …) in the cause of "fetch failed".
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
