import type { Metrics } from '@tensornode/telemetry';
import Fastify, { type FastifyInstance } from 'fastify';

/** `/metrics` for Prometheus; the caller listens on loopback. */
export function createMetricsServer(metrics: Metrics): FastifyInstance {
  const server = Fastify({ forceCloseConnections: true });
  server.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.render()));
  return server;
}
