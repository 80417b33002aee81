import { instanceSchema, pageOf, subnetSchema } from '@tensornode/protocol';
import { z } from 'zod';
import type { GatewayParts } from '../ports.ts';
import type { App } from './app.ts';
import { found } from './rounds.ts';
import { idTextSchema, pageQuerySchema, problemAnswers, toPage } from './shapes.ts';

const subnetParams = z.object({ subnet: idTextSchema });
const config = { access: 'readNetwork' } as const;

/** Subnets and the instances that serve them, as the contracts say. */
export function subnetRoutes(app: App, { reads }: GatewayParts): void {
  app.get(
    '/v1/subnets',
    {
      config,
      schema: {
        summary: 'Subnets',
        tags: ['subnets'],
        querystring: pageQuerySchema,
        response: { 200: pageOf(subnetSchema), ...problemAnswers },
      },
    },
    async ({ query }) => copy(await reads.subnets(toPage(query))),
  );
  app.get(
    '/v1/subnets/:subnet',
    {
      config,
      schema: {
        summary: 'One subnet',
        tags: ['subnets'],
        params: subnetParams,
        response: { 200: subnetSchema, ...problemAnswers },
      },
    },
    async ({ params }) => found(await reads.subnet(params.subnet), `There is no subnet ${params.subnet}`),
  );
  app.get(
    '/v1/subnets/:subnet/instances',
    {
      config,
      schema: {
        summary: 'Instances of a subnet',
        tags: ['instances'],
        params: subnetParams,
        querystring: pageQuerySchema,
        response: { 200: pageOf(instanceSchema), ...problemAnswers },
      },
    },
    async ({ params, query }) => {
      found(await reads.subnet(params.subnet), `There is no subnet ${params.subnet}`);
      return copy(await reads.instances(params.subnet, toPage(query)));
    },
  );
  app.get(
    '/v1/instances/:instance',
    {
      config,
      schema: {
        summary: 'One instance',
        tags: ['instances'],
        params: z.object({ instance: idTextSchema }),
        response: { 200: instanceSchema, ...problemAnswers },
      },
    },
    async ({ params }) => found(await reads.instance(params.instance), `There is no instance ${params.instance}`),
  );
}

/** A page that a serializer may own. */
export function copy<T>(page: { readonly items: readonly T[]; readonly next: string | null }): {
  items: T[];
  next: string | null;
} {
  return { items: [...page.items], next: page.next };
}
