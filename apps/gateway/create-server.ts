import swagger from '@fastify/swagger';
import { systemRandom, toHex } from '@tensornode/kernel';
import Fastify, { type FastifyReply } from 'fastify';
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { admitCaller } from './http/admit-caller.ts';
import { answerBrokenRequest, answerErrors } from './http/answer-errors.ts';
import { countRequests } from './http/count-requests.ts';
import { guardOrigin } from './http/guard-origin.ts';
import { PROBLEM_TYPE, problemOf, toFault } from './http/problem.ts';
import type { GatewayParts } from './ports.ts';
import type { App } from './routes/app.ts';
import { chatRoutes } from './routes/chat.ts';
import { docsRoutes } from './routes/docs.ts';
import { epochRoutes } from './routes/epochs.ts';
import { evidenceRoutes } from './routes/evidence.ts';
import { governanceRoutes } from './routes/governance.ts';
import { networkRoutes } from './routes/network.ts';
import { queryRoutes } from './routes/queries.ts';
import { roundEventRoutes } from './routes/round-events.ts';
import { roundRoutes } from './routes/rounds.ts';
import { subnetRoutes } from './routes/subnets.ts';
import { validationRoutes } from './routes/validations.ts';

export interface ServerOptions {
  readonly version: string;
  /** Host names without port that the Host header may have. */
  readonly hosts: ReadonlySet<string>;
  /** Exact origins of web pages that may call. */
  readonly origins: ReadonlySet<string>;
  /** Time to receive a whole request, 30 s by default. */
  readonly requestTimeoutMs?: number;
}

/** Largest body of any request. */
export const BODY_LIMIT = 256 * 1_024;
/** reliability.md 4.3: slow senders are cut, answers that stream have no total deadline. */
const REQUEST_TIMEOUT_MS = 30_000;
const HEADERS_TIMEOUT_MS = 10_000;
const CHECK_INTERVAL_MS = 5_000;
const KEEP_ALIVE_MS = 65_000;
const MAX_REQUESTS_PER_SOCKET = 1_000;
const REQUEST_ID_BYTES = 12;

/** The gateway's HTTP edge, not listening yet: hooks in the order a request meets them, then the routes. */
export async function createServer(parts: GatewayParts, options: ServerOptions): Promise<App> {
  const requestTimeout = options.requestTimeoutMs ?? REQUEST_TIMEOUT_MS;
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout,
    keepAliveTimeout: KEEP_ALIVE_MS,
    maxRequestsPerSocket: MAX_REQUESTS_PER_SOCKET,
    http: {
      headersTimeout: Math.min(requestTimeout, HEADERS_TIMEOUT_MS),
      connectionsCheckingInterval: Math.min(requestTimeout, CHECK_INTERVAL_MS),
      noDelay: true,
    },
    forceCloseConnections: true,
    requestIdHeader: false,
    genReqId: () => toHex(systemRandom.bytes(REQUEST_ID_BYTES)),
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: (thrown, request, reply: FastifyReply) => {
      const { error } = toFault(thrown, BODY_LIMIT);
      void reply
        .code(error.status)
        .type(PROBLEM_TYPE)
        .send(JSON.stringify(problemOf(error, request.id)));
    },
    routerOptions: { maxParamLength: 200 },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.removeContentTypeParser('text/plain');
  answerErrors(app, parts.logger, BODY_LIMIT);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
  });
  countRequests(app, parts.metrics.meter);
  guardOrigin(app, options);
  admitCaller(app, parts.identify);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'TensorNode',
        version: options.version,
        description:
          'An open network where anyone serves an AI model and is paid for the measured quality of its answers.',
      },
    },
    transform: jsonSchemaTransform,
  });
  app.after(() => {
    for (const addRoutes of ROUTES) addRoutes(app, parts);
  });
  await app.ready();
  return app;
}

const ROUTES: readonly ((app: App, parts: GatewayParts) => void)[] = [
  queryRoutes,
  roundRoutes,
  roundEventRoutes,
  validationRoutes,
  chatRoutes,
  subnetRoutes,
  epochRoutes,
  governanceRoutes,
  evidenceRoutes,
  networkRoutes,
  docsRoutes,
];
