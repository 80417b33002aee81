import type { FastifyReply } from 'fastify';

/**
 * A signal that fires when the client is gone before its answer was written. Fastify's `request.signal` fires as soon as the body was read, because
 * Node closes a consumed request; the response's end is what tells.
 */
export function clientLeft({ raw }: FastifyReply): AbortSignal {
  const left = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) left.abort(new Error('the client left'));
  });
  return left.signal;
}
