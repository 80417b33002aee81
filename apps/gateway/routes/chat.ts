import {
  ANSWER_HEADER,
  chatCompletionRequestSchema,
  encodeSignedAnswer,
  INSTANCE_HEADER,
  ROUND_HEADER,
} from '@tensornode/protocol';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type ChatSink, serveChat } from '../chat/serve-chat.ts';
import { contextOf } from '../http/admit-caller.ts';
import type { GatewayParts } from '../ports.ts';
import type { App } from './app.ts';
import { problemAnswers } from './shapes.ts';

const modelsSchema = z.object({
  object: z.literal('list'),
  data: z.array(
    z.object({ id: z.string(), object: z.literal('model'), created: z.number().int(), owned_by: z.string() }),
  ),
});
const CUT_STREAM =
  'data: {"error":{"message":"The instance broke off its answer","type":"server_error","code":"TN-2005"}}\n\ndata: [DONE]\n\n';

/** The OpenAI-compatible door: served at once by the best instance, scored and recorded behind the answer. */
export function chatRoutes(app: App, { chat }: GatewayParts): void {
  app.post(
    '/v1/chat/completions',
    {
      config: { access: 'ask' },
      schema: {
        summary: 'Chat completion (OpenAI-compatible)',
        tags: ['chat'],
        body: chatCompletionRequestSchema,
        response: { 200: z.unknown(), ...problemAnswers },
      },
    },
    async (request, reply) => {
      const ctx = contextOf(request, reply);
      let streams = false;
      const {
        roundId,
        reply: answer,
        whole,
      } = await serveChat(
        () => chat.accept(ctx, request.body),
        ({ stream }) => {
          streams = stream;
          return stream ? streamTo(reply) : null;
        },
        chat,
      );
      if (streams) {
        reply.raw.end(whole ? undefined : CUT_STREAM);
        return reply;
      }
      if (answer.signatures.answer !== null) reply.header(ANSWER_HEADER, encodeSignedAnswer(answer.signatures.answer));
      return reply
        .header(ROUND_HEADER, roundId)
        .header(INSTANCE_HEADER, String(answer.instance))
        .type('application/json; charset=utf-8')
        .send(Buffer.from(answer.answer ?? []));
    },
  );
  app.get(
    '/v1/models',
    {
      config: { access: 'readNetwork' },
      schema: {
        summary: 'Models: the network, and each instance',
        tags: ['chat'],
        response: { 200: modelsSchema, ...problemAnswers },
      },
    },
    async () => ({
      object: 'list' as const,
      data: chat.models().map(({ id, created, owner }) => ({ id, object: 'model' as const, created, owned_by: owner })),
    }),
  );
}

/** The raw socket behind the reply: headers leave with the first piece, pieces leave as they came. */
function streamTo(reply: FastifyReply): ChatSink {
  return {
    begin(roundId, instance) {
      const headers = Object.fromEntries(Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined));
      reply.hijack();
      reply.raw.writeHead(200, {
        ...headers,
        [ROUND_HEADER]: roundId,
        [INSTANCE_HEADER]: String(instance),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
    },
    write(bytes) {
      // A reader that left or is slow costs at most one capped answer of memory; the exchange is finished for the record either way.
      if (!reply.raw.destroyed) reply.raw.write(bytes);
    },
  };
}
