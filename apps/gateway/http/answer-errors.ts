import type { Socket } from 'node:net';
import type { Logger } from '@tensornode/kernel';
import { fault, type Problem } from '@tensornode/protocol';
import type { FastifyInstance } from 'fastify';
import { PROBLEM_TYPE, problemOf, toFault } from './problem.ts';

interface KnownRoute {
  readonly method: string;
  readonly pattern: RegExp;
}

const OPENAI_ROUTES: ReadonlySet<string> = new Set(['/v1/chat/completions', '/v1/models']);

/** Every failure leaves as a problem document: thrown ones, unknown paths and methods, and requests that are not even HTTP. */
export function answerErrors(app: FastifyInstance, logger: Logger, bodyLimit: number): void {
  const routes: KnownRoute[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    const pattern = new RegExp(`^${url.replace(/[.+*?^$()[\]{}|\\]/g, '\\$&').replace(/:[^/]+/g, '[^/]+')}/?$`);
    for (const one of [method].flat()) routes.push({ method: one, pattern });
  });
  app.setErrorHandler((thrown, request, reply) => {
    const { error, errors } = toFault(thrown, bodyLimit);
    if (error.status >= 500) {
      logger.error('REQUEST_FAILED', {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? '',
        code: error.code,
        error: error.cause ?? error,
      });
    }
    if (error.retryable && error.status !== 500) reply.header('retry-after', '1');
    return reply
      .code(error.status)
      .type(PROBLEM_TYPE)
      .serializer(JSON.stringify)
      .send(forTheCaller(request.routeOptions.url, problemOf(error, request.id, errors)));
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    const methods = [...new Set(routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))];
    const known = methods.length > 0;
    const error = known
      ? fault('TN-1011', { detail: `${request.method} is not possible here; possible: ${methods.join(', ')}` })
      : fault('TN-1004', { detail: 'There is no such path', fix: 'See /docs for all paths' });
    if (known) reply.header('allow', methods.join(', '));
    return reply.code(error.status).type(PROBLEM_TYPE).serializer(JSON.stringify).send(problemOf(error, request.id));
  });
}

/**
 * Programs written for OpenAI read a failure from `error.message`: on their paths the problem document carries that member too, as RFC 9457
 * allows.
 */
function forTheCaller(route: string | undefined, problem: Problem) {
  if (route === undefined || !OPENAI_ROUTES.has(route)) return problem;
  const type = problem.status < 500 ? 'invalid_request_error' : 'server_error';
  return { ...problem, error: { message: `${problem.detail}. ${problem.fix}`, type, param: null, code: problem.code } };
}

/** Answer to bytes that never became a request: broken HTTP, headers too large, or sent too slowly. */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const slow = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const known = slow ? fault('TN-1014') : fault('TN-1001', { detail: 'The request is not valid HTTP' });
  const status = slow
    ? '408 Request Timeout'
    : error.code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : '400 Bad Request';
  const body = JSON.stringify({ ...problemOf(known, ''), status: Number(status.slice(0, 3)) });
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: ${PROBLEM_TYPE}\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}
