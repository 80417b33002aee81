import { networkInfoSchema } from '@tensornode/protocol';
import { z } from 'zod';
import type { GatewayParts, Probe } from '../ports.ts';
import type { App } from './app.ts';
import { problemAnswers } from './shapes.ts';

const PROBE_MS = 2_000;

const readySchema = z.object({
  ready: z.boolean(),
  checks: z.array(z.object({ name: z.string(), ok: z.boolean(), required: z.boolean(), detail: z.string() })),
});

/** What the network is, and how this gateway is: `/healthz` says that it lives, `/readyz` what it depends on, `/metrics` counts. */
export function networkRoutes(app: App, { network, probes, metrics }: GatewayParts): void {
  app.get(
    '/v1/network',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Profile and address book: what a checker needs',
        tags: ['network'],
        response: { 200: networkInfoSchema, ...problemAnswers },
      },
    },
    async () => network(),
  );
  app.get('/healthz', { config: { access: 'public' }, schema: { hide: true } }, async () => ({ ok: true }));
  app.get(
    '/readyz',
    { config: { access: 'public' }, schema: { hide: true, response: { 200: readySchema, 503: readySchema } } },
    async (_request, reply) => {
      const checks = await Promise.all(probes.map(runProbe));
      const ready = checks.every(({ ok, required }) => ok || !required);
      return reply.code(ready ? 200 : 503).send({ ready, checks });
    },
  );
  app.get('/metrics', { config: { access: 'public' }, schema: { hide: true } }, async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.render()),
  );
}

async function runProbe({ name, required, check }: Probe): Promise<z.output<typeof readySchema>['checks'][number]> {
  try {
    const { ok, detail } = await check(AbortSignal.timeout(PROBE_MS));
    return { name, required, ok, detail };
  } catch (error) {
    return { name, required, ok: false, detail: error instanceof Error ? error.message.slice(0, 200) : 'failed' };
  }
}
