import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ERROR_CODES, fault } from '@tensornode/protocol';
import Fastify, { type FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ERROR_PAGES } from '../http/problem.ts';
import type { App } from './app.ts';

const PAGES_FOLDER = fileURLToPath(new URL('../../../docs/errors/', import.meta.url));
/** Nothing of the page may come from, or go to, another host. */
const POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'";

/** `/openapi.json`, the Scalar page at `/docs` and the page of each error code. */
export function docsRoutes(app: App): void {
  const config = { access: 'public' } as const;
  let scalar: Promise<FastifyInstance> | undefined;
  const page = async (url: string) => {
    scalar ??= startScalar();
    return (await scalar).inject(url);
  };
  app.get('/openapi.json', { config, schema: { hide: true } }, async () => app.swagger());
  app.get(
    `${ERROR_PAGES}/:code`,
    { config, schema: { hide: true, params: z.object({ code: z.string().max(16) }) } },
    async ({ params: { code } }, reply) => {
      if (!Object.hasOwn(ERROR_CODES, code)) throw fault('TN-1004', { detail: 'There is no such error code' });
      return reply.type('text/markdown; charset=utf-8').send(await readFile(join(PAGES_FOLDER, `${code}.md`)));
    },
  );
  for (const url of ['/docs', '/docs/', '/docs/js/scalar.js']) {
    app.get(url, { config, schema: { hide: true } }, async (_request, reply) => {
      const answer = await page(url === '/docs' ? '/docs/' : url);
      return reply
        .code(answer.statusCode)
        .header('content-security-policy', POLICY)
        .header('cache-control', url.endsWith('.js') ? 'public, max-age=3600' : 'no-cache')
        .type(String(answer.headers['content-type']))
        .send(answer.rawPayload);
    });
  }
}

/** The page's script is megabytes of text: it is loaded when somebody first looks. */
async function startScalar(): Promise<FastifyInstance> {
  const { default: reference } = await import('@scalar/fastify-api-reference');
  const inner = Fastify();
  await inner.register(reference, {
    routePrefix: '/docs',
    configuration: {
      url: '/openapi.json',
      title: 'TensorNode API',
      withDefaultFonts: false,
      telemetry: false,
      agent: { disabled: true },
    },
  });
  await inner.ready();
  return inner;
}
