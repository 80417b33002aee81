import { hex32Schema } from '@tensornode/protocol';
import { z } from 'zod';
import { followRound } from '../follow-round.ts';
import { openEventStream } from '../http/event-stream.ts';
import type { GatewayParts } from '../ports.ts';
import type { App } from './app.ts';
import { found } from './rounds.ts';
import { problemAnswers } from './shapes.ts';

const headersSchema = z.object({
  'last-event-id': z
    .string()
    .regex(/^\d{1,18}$/, 'an event id')
    .optional(),
});

/** `GET /v1/rounds/{roundId}/events`: the round's log as server-sent events; resumes after Last-Event-ID and ends with `query-end`. */
export function roundEventRoutes(app: App, { reads, feed, logger }: GatewayParts): void {
  app.get(
    '/v1/rounds/:roundId/events',
    {
      config: { access: 'readRounds' },
      schema: {
        summary: 'Events of a round, live',
        description: 'Server-sent events; the shape of each is `RoundEvent`.',
        tags: ['rounds'],
        produces: ['text/event-stream'],
        params: z.object({ roundId: hex32Schema }),
        headers: headersSchema,
        response: { 200: { content: { 'text/event-stream': { schema: z.string() } } }, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const { roundId } = request.params;
      found(await reads.round(roundId), `There is no round ${roundId}`);
      const { stream, signal } = openEventStream(reply);
      try {
        const lastId = request.headers['last-event-id'] ?? null;
        for await (const { id, event } of followRound({ reads, feed }, roundId, lastId, signal)) {
          const data = JSON.stringify(event);
          if (!(await stream.send({ ...(id === null ? {} : { id }), name: event.type, data }))) break;
        }
      } catch (error) {
        // The status is long sent: a cut stream makes the reader come back with its last id.
        if (!signal.aborted) logger.warn('ROUND_STREAM_CUT', { roundId, requestId: request.id, error });
      }
      stream.end();
    },
  );
}
