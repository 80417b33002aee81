import type { Meter } from '@tensornode/kernel';
import type { FastifyInstance } from 'fastify';

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Rate, errors and duration per route (pattern, not path), and how many requests are in work. */
export function countRequests(app: FastifyInstance, meter: Meter): void {
  const requests = meter.counter('tensornode_http_requests_total', 'Requests by route and status class', [
    'method',
    'route',
    'status',
  ]);
  const seconds = meter.histogram('tensornode_http_request_seconds', 'Time from request to last byte', BUCKETS, [
    'method',
    'route',
  ]);
  const open = meter.gauge('tensornode_http_requests_open', 'Requests in work');
  let inWork = 0;
  app.addHook('onRequest', async () => {
    inWork += 1;
    open.set(inWork);
  });
  app.addHook('onResponse', async (request, reply) => {
    inWork -= 1;
    open.set(inWork);
    const labels = { method: request.method, route: request.routeOptions.url ?? 'none' };
    requests.add(1, { ...labels, status: `${Math.floor(reply.statusCode / 100)}xx` });
    seconds.observe(reply.elapsedTime / 1_000, labels);
  });
}
