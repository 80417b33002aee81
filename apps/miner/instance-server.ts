import { fault } from '@tensornode/protocol';
import { type InstanceContext, modelCardDigest } from '@tensornode/serving';
import Fastify, { type FastifyInstance } from 'fastify';
import type { BodyBudget } from './body-budget.ts';
import { chatRoute } from './chat-route.ts';
import { openAiError } from './openai-error.ts';

/** The HTTP face of one instance. */
export interface InstanceServerOptions {
  readonly context: InstanceContext;
  readonly subnetId: number;
  readonly answerKey: string;
  readonly maxBodyBytes: number;
  readonly bodies: BodyBudget;
  readonly publicUrl?: string | undefined;
  /** Aborted when the process stops: running answers end with it. */
  readonly stopping: AbortSignal;
}

/** Bounds on how slowly a request may come in, and how long an idle connection stays (longer than a gateway keeps it). */
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
const CHECK_INTERVAL_MS = 5_000;
const KEEP_ALIVE_MS = 65_000;
const MAX_CONNECTIONS = 2_048;
const CHECK_ENGINE_MS = 5_000;
const HEALTH_REUSE_MS = 1_000;

/** `/v1/chat/completions`, `/v1/models`, `/health` and `/info` of one instance; the caller listens. */
export function createInstanceServer(options: InstanceServerOptions): FastifyInstance {
  const { context } = options;
  const server = Fastify({
    bodyLimit: options.maxBodyBytes,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 100 },
    http: { headersTimeout: HEADERS_TIMEOUT_MS, connectionsCheckingInterval: CHECK_INTERVAL_MS },
  });
  server.server.maxConnections = MAX_CONNECTIONS;
  server.removeAllContentTypeParsers();
  // The bytes are what was signed: they are hashed first and parsed once, in serving.
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  server.addHook('onRequest', (request, reply, done) => {
    if (request.method === 'POST') {
      // Without a signature nothing of the body is needed to refuse it.
      if (!context.open && request.headers['signature'] === undefined)
        throw fault('TN-2002', { detail: 'Refused: the request carries no signature' });
      options.bodies.take(request.raw, reply.raw, options.maxBodyBytes);
    }
    done();
  });
  server.setErrorHandler((error, _request, reply) => {
    const { status, headers, body } = openAiError(error);
    if (status >= 500) context.logger.warn('REQUEST_FAILED', { code: body.error.code, error });
    return reply.code(status).headers(headers).send(body);
  });
  server.setNotFoundHandler((request) => {
    throw fault('TN-1004', {
      detail: `There is no ${request.method} ${request.url.slice(0, 200)}`,
      fix: 'A miner serves POST /v1/chat/completions, GET /v1/models, /health and /info',
    });
  });
  chatRoute(server, context, { stopping: options.stopping, publicUrl: options.publicUrl });
  const created = Math.floor(context.clock.now() / 1_000);
  server.get('/v1/models', () => ({
    object: 'list',
    data: [{ id: context.model, object: 'model', created, owned_by: 'tensornode' }],
  }));
  const isReady = readiness(context);
  server.get('/health', async (_request, reply) => {
    const ready = await isReady();
    return reply.code(ready ? 200 : 503).send({
      status: ready ? 'ok' : 'engine unavailable',
      running: context.queue.running,
      waiting: context.queue.waiting,
    });
  });
  const info = {
    instanceId: context.instanceId,
    subnetId: options.subnetId,
    model: context.model,
    answerKey: options.answerKey,
    modelCard: context.engine.card,
    modelCardDigest: modelCardDigest(context.engine.card),
    domain: context.domain,
    open: context.open,
    limits: { ...context.limits, maxBodyBytes: options.maxBodyBytes },
  };
  server.get('/info', () => info);
  return server;
}

/** Asks the engine whether it can answer, at most once in `HEALTH_REUSE_MS`: anybody may call `/health`. */
function readiness(context: InstanceContext): () => Promise<boolean> {
  let askedAt = Number.NEGATIVE_INFINITY;
  let last = Promise.resolve(false);
  return () => {
    if (context.clock.now() - askedAt >= HEALTH_REUSE_MS) {
      askedAt = context.clock.now();
      last = context.engine.check(AbortSignal.timeout(CHECK_ENGINE_MS)).then(
        () => true,
        (error: unknown) => {
          context.logger.warn('ENGINE_UNAVAILABLE', { error });
          return false;
        },
      );
    }
    return last;
  };
}
