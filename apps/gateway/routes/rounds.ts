import { fault, hex32Schema, pageOf, receiptSchema, roundSchema } from '@tensornode/protocol';
import { z } from 'zod';
import type { GatewayParts } from '../ports.ts';
import type { App } from './app.ts';
import { idTextSchema, pageQueryWithCursor, problemAnswers, toPage } from './shapes.ts';

/** As `listRounds` of the store writes it: milliseconds and round id. */
const ROUND_CURSOR = /^\d{1,16}\.[0-9a-f]{64}$/;
const roundParams = z.object({ roundId: hex32Schema });

/** Rounds and their receipts. Drawn rounds appear after their epoch's reveal. */
export function roundRoutes(app: App, { reads }: GatewayParts): void {
  app.get(
    '/v1/rounds',
    {
      config: { access: 'readRounds' },
      schema: {
        summary: 'Rounds, newest first',
        tags: ['rounds'],
        querystring: z.strictObject({ ...pageQueryWithCursor(ROUND_CURSOR), subnet: idTextSchema.optional() }),
        response: { 200: pageOf(roundSchema), ...problemAnswers },
      },
    },
    async ({ query }) => {
      const page = await reads.rounds({ ...toPage(query), subnet: query.subnet ?? null });
      return { items: [...page.items], next: page.next };
    },
  );
  app.get(
    '/v1/rounds/:roundId',
    {
      config: { access: 'readRounds' },
      schema: {
        summary: 'One round',
        tags: ['rounds'],
        params: roundParams,
        response: { 200: roundSchema, ...problemAnswers },
      },
    },
    async ({ params }) => found(await reads.round(params.roundId), `There is no round ${params.roundId}`),
  );
  app.get(
    '/v1/receipts/:roundId',
    {
      config: { access: 'readRounds' },
      schema: {
        summary: 'The receipt of a recorded round',
        tags: ['rounds'],
        params: roundParams,
        response: { 200: receiptSchema, ...problemAnswers },
      },
    },
    async ({ params }) => {
      const receipt = await reads.receipt(params.roundId);
      if (receipt !== null) return receipt;
      const round = found(await reads.round(params.roundId), `There is no round ${params.roundId}`);
      throw fault('TN-1015', {
        detail: `Round ${params.roundId} is ${round.status}${round.reason === null ? '' : `: ${round.reason}`}`,
      });
    },
  );
}

/** The thing, or TN-1004 with this sentence. */
export function found<T>(thing: T | null, detail: string): T {
  if (thing === null) throw fault('TN-1004', { detail });
  return thing;
}
