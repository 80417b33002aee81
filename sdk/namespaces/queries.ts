import { systemRandom, toHex } from '@tensornode/kernel';
import { type queryRequestSchema, type Round, roundSchema } from '@tensornode/protocol';
import type { z } from 'zod';
import type { CallOptions, Http } from '../http.ts';

export type QueryInput = z.input<typeof queryRequestSchema>;

export interface QueryOptions extends CallOptions {
  /** Makes a repeated call the same round; a fresh one by default, so that retries of this call are safe. */
  readonly idempotencyKey?: string;
  /** Answer only when the round got this far, or after `timeoutSeconds`. */
  readonly wait?: 'answered' | 'scored' | 'anchored';
  /** 1-120, 30 by default. */
  readonly timeoutSeconds?: number;
}

export interface Queries {
  /** Asks several instances at once. Without `wait` the round has no replies yet. */
  create(query: QueryInput, options?: QueryOptions): Promise<Round>;
}

export function createQueries(http: Http): Queries {
  return {
    create: (query, { wait, timeoutSeconds, idempotencyKey, signal } = {}) =>
      http.json(
        {
          method: 'POST',
          path: '/v1/queries',
          query: { wait, timeout: wait === undefined ? undefined : timeoutSeconds },
          body: query,
          headers: { 'idempotency-key': idempotencyKey ?? toHex(systemRandom.bytes(16)) },
          repeatable: true,
          signal,
        },
        roundSchema,
      ),
  };
}
