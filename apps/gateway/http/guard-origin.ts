import { fault } from '@tensornode/protocol';
import type { FastifyInstance, FastifyRequest } from 'fastify';

export interface OriginGuardOptions {
  /** Host names (without port) under which this gateway may be called. */
  readonly hosts: ReadonlySet<string>;
  /** Origins of web pages that may call it from a browser. */
  readonly origins: ReadonlySet<string>;
}

const PREFLIGHT_SECONDS = 600;
const ALLOWED_HEADERS = 'authorization, content-type, idempotency-key, last-event-id, prefer';
const EXPOSED_HEADERS = 'retry-after, tensornode-round, x-request-id';

/**
 * A gateway without sign-in is reachable by every web page that its owner opens: a page of another name that resolves to this machine fails the Host check
 * (DNS rebinding), a page of another origin may neither read nor write (CORS, exact origins).
 */
export function guardOrigin(app: FastifyInstance, { hosts, origins }: OriginGuardOptions): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!hosts.has(hostName(request))) {
      throw fault('TN-1013', {
        detail: `This gateway does not answer for the host "${String(request.headers.host ?? '').slice(0, 100)}"`,
      });
    }
    const { origin } = request.headers;
    if (origin === undefined) return;
    reply.header('vary', 'Origin');
    if (!origins.has(origin)) {
      throw fault('TN-1005', {
        detail: `Pages of ${origin.slice(0, 100)} may not call this gateway`,
        fix: 'Start the gateway with --web-origin of that page',
      });
    }
    reply.header('access-control-allow-origin', origin).header('access-control-expose-headers', EXPOSED_HEADERS);
    if (request.method !== 'OPTIONS') return;
    await reply
      .header('access-control-allow-methods', 'GET, POST')
      .header('access-control-allow-headers', ALLOWED_HEADERS)
      .header('access-control-max-age', String(PREFLIGHT_SECONDS))
      .code(204)
      .send();
  });
}

/** The name in the Host header: without the port, brackets kept for IPv6. */
function hostName(request: FastifyRequest): string {
  return (request.headers.host ?? '').toLowerCase().replace(/:\d{1,5}$/, '');
}
