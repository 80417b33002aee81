import { fault } from '@tensornode/protocol';
import type { z } from 'zod';
import type { BreakerHealth } from '../http/breaker-health.ts';
import { createJsonEndpoint, type JsonEndpointOptions } from '../http/json-endpoint.ts';

/** Our own client of a mirror node's REST API. All methods throw TN-3004 when it cannot be asked or answers nonsense. */
export interface MirrorClient {
  /** Null for 404. `path` begins after `/api/v1`. */
  one<T extends z.ZodType>(path: string, schema: T): Promise<z.infer<T> | null>;
  /** Follows `links.next` to the end; each page as it comes. */
  pages<T extends PagedSchema>(path: string, schema: T): AsyncGenerator<z.infer<T>>;
  health(): BreakerHealth;
}

export type PagedSchema = z.ZodType<{ links?: { next?: string | null | undefined } | undefined }>;

const PREFIX = '/api/v1';

export function createMirrorClient(
  mirrorRest: string,
  limits: Pick<JsonEndpointOptions, 'deadlineMs' | 'maxBytes' | 'retries'> = {},
): MirrorClient {
  const endpoint = createJsonEndpoint({ name: 'mirror node', baseUrl: mirrorRest, code: 'TN-3004', ...limits });

  async function one<T extends z.ZodType>(path: string, schema: T): Promise<z.infer<T> | null> {
    const { status, json } = await endpoint.get(`${PREFIX}${path}`);
    if (status === 404) return null;
    const parsed = schema.safeParse(json);
    if (status === 200 && parsed.success) return parsed.data;
    const issue = parsed.error?.issues[0];
    throw fault('TN-3004', {
      detail:
        status === 200
          ? `The mirror node's answer to ${path} is malformed at ${issue?.path.join('.') ?? '?'}`
          : `The mirror node answered ${path} with HTTP ${status}`,
      facts: { path, status },
    });
  }

  async function* pages<T extends PagedSchema>(path: string, schema: T): AsyncGenerator<z.infer<T>> {
    let next: string | null = path;
    while (next !== null) {
      const page: z.infer<T> | null = await one(next, schema);
      if (page === null) return;
      yield page;
      const link: string | null | undefined = page.links?.next;
      // The link begins with the server's own prefix; it is a path, never another host.
      next = link?.startsWith(`${PREFIX}/`) ? link.slice(PREFIX.length) : null;
    }
  }

  return { one, pages, health: endpoint.health };
}
