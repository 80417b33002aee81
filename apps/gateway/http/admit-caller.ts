import { authorize, type CallContext, type Caller } from '@tensornode/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ACCESS, type AccessName } from '../access-rules.ts';
import type { Identify } from '../ports.ts';
import { clientLeft } from './client-left.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Name of the rule that guards this route. */
    readonly access?: AccessName;
  }
  interface FastifyRequest {
    caller: Caller;
  }
}

const ANONYMOUS: Caller = { kind: 'anonymous', account: null, roles: [] };

/** Every route names its rule; a route without one stops the start, and every request is checked before its body is read. */
export function admitCaller(app: FastifyInstance, identify: Identify): void {
  app.decorateRequest('caller', null as unknown as Caller);
  app.addHook('onRoute', ({ method, url, config }) => {
    if (config?.access === undefined) throw new RangeError(`the route ${String(method)} ${url} names no access rule`);
  });
  app.addHook('onRequest', async (request) => {
    const rule = ACCESS[request.routeOptions.config.access ?? 'public'];
    request.caller = rule === null ? ANONYMOUS : await identify(request.headers);
    if (rule !== null) authorize(request.caller, rule);
  });
}

/** What verbs get: who calls, under which request id, and a signal that fires when the client leaves. */
export function contextOf(request: FastifyRequest, reply: FastifyReply): CallContext {
  return { caller: request.caller, requestId: request.id, signal: clientLeft(reply) };
}
