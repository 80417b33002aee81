import { queryRequestSchema, roundSchema } from '@tensornode/protocol';
import { z } from 'zod';
import { contextOf } from '../http/admit-caller.ts';
import type { GatewayParts } from '../ports.ts';
import { waitForRound } from '../wait-for-round.ts';
import type { App } from './app.ts';
import { problemAnswers } from './shapes.ts';

const DEFAULT_WAIT_SECONDS = 30;
const MAX_WAIT_SECONDS = 120;

const headersSchema = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,128}$/, '1 to 128 printable characters')
    .optional(),
  prefer: z.string().max(200).optional(),
});
const querySchema = z.strictObject({
  wait: z.enum(['answered', 'scored', 'anchored']).optional(),
  timeout: z.coerce.number().int().min(1).max(MAX_WAIT_SECONDS).default(DEFAULT_WAIT_SECONDS),
});

/** `POST /v1/queries`: 202 with the round as it is, or 200 once it got as far as the caller wanted to wait. */
export function queryRoutes(app: App, { verbs, reads, feed }: GatewayParts): void {
  app.post(
    '/v1/queries',
    {
      config: { access: 'ask' },
      schema: {
        summary: 'Ask a question',
        tags: ['queries'],
        headers: headersSchema,
        querystring: querySchema,
        body: queryRequestSchema,
        response: { 200: roundSchema, 202: roundSchema, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const ctx = contextOf(request, reply);
      const { roundId } = await verbs.submitQuery(ctx, request.body, request.headers['idempotency-key'] ?? null);
      const wish = wishOf(request.query, request.headers.prefer);
      const { round, reached } = await waitForRound({ reads, feed }, roundId, wish, ctx.signal);
      return reply
        .header('location', `/v1/rounds/${roundId}`)
        .code(reached ? 200 : 202)
        .send(round);
    },
  );
}

function wishOf(
  query: z.output<typeof querySchema>,
  prefer: string | undefined,
): { until: 'accepted' | 'answered' | 'scored' | 'anchored'; seconds: number } {
  if (query.wait !== undefined) return { until: query.wait, seconds: query.timeout };
  const seconds = /(?:^|[\s,;])wait=(\d{1,4})(?:$|[\s,;])/.exec(prefer ?? '')?.[1];
  if (seconds === undefined || seconds === '0') return { until: 'accepted', seconds: 0 };
  return { until: 'anchored', seconds: Math.min(MAX_WAIT_SECONDS, Number(seconds)) };
}
