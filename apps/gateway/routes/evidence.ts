import { fault, hex32Schema } from '@tensornode/protocol';
import { z } from 'zod';
import type { GatewayParts } from '../ports.ts';
import type { App } from './app.ts';
import { problemAnswers } from './shapes.ts';

const YEAR_SECONDS = 31_536_000;

/** `GET /v1/evidence/{sha256}`: bundles and sealed blobs, byte for byte; the name proves the content. */
export function evidenceRoutes(app: App, { evidence }: GatewayParts): void {
  app.get(
    '/v1/evidence/:sha256',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Evidence by its SHA-256',
        tags: ['evidence'],
        produces: ['application/octet-stream'],
        params: z.object({ sha256: hex32Schema }),
        response: { 200: z.unknown(), ...problemAnswers },
      },
    },
    async ({ params: { sha256 } }, reply) => {
      const bytes = await evidence.read(sha256);
      if (bytes === null) throw fault('TN-5001', { detail: `There is no evidence ${sha256} here` });
      return reply
        .type('application/octet-stream')
        .header('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`)
        .header('x-content-type-options', 'nosniff')
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    },
  );
}
