import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerRequest, type InstanceContext, type ServedAnswer } from '@tensornode/serving';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { openAiError } from './openai-error.ts';

export interface ChatRouteOptions {
  /** Aborted when the process stops. */
  readonly stopping: AbortSignal;
  /** The address that callers sign when it is not the one that arrives here (proxy, tunnel). */
  readonly publicUrl?: string | undefined;
}

const PATH = '/v1/chat/completions';

/** `POST /v1/chat/completions`, whole or streaming. */
export function chatRoute(server: FastifyInstance, context: InstanceContext, options: ChatRouteOptions): void {
  const { stopping } = options;
  const signed = options.publicUrl === undefined ? undefined : new URL(options.publicUrl);
  const signedPath = signed === undefined ? undefined : `${signed.pathname.replace(/\/+$/, '')}${PATH}`;
  server.post(PATH, async (request, reply) => {
    const gone = callerGone(reply.raw);
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const received = {
      method: request.method,
      authority: signed?.host ?? request.headers.host ?? '',
      path: signedPath ?? pathOf(request.url),
      headers: singleHeaders(request.raw),
      body,
    };
    const answer = await answerRequest(context, { received, signal: AbortSignal.any([gone, stopping]) });
    if (answer.kind === 'whole') return reply.code(200).headers(answer.headers).send(answer.body);
    await sendStream(answer, reply, context);
    return reply;
  });
}

async function sendStream(
  answer: Extract<ServedAnswer, { kind: 'stream' }>,
  reply: FastifyReply,
  context: InstanceContext,
): Promise<void> {
  const raw = reply.raw;
  let begun = false;
  try {
    await answer.pump((bytes) => {
      if (!begun) {
        begun = true;
        reply.hijack();
        raw.writeHead(200, { ...answer.headers, 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
      }
      return raw.write(bytes) ? undefined : drained(raw);
    });
    raw.end();
  } catch (error) {
    if (!begun) throw error;
    const { body } = openAiError(error);
    context.logger.warn('STREAM_BROKEN', { code: body.error.code, error });
    // No [DONE] and no statement: whoever reads this sees that the answer is not complete.
    raw.end(`data: ${JSON.stringify(body)}\n\n`);
  }
}

/** Resolves when the socket takes more, or is closed. */
function drained(raw: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      raw.off('drain', done);
      raw.off('close', done);
      resolve();
    };
    if (raw.destroyed) resolve();
    else raw.once('drain', done).once('close', done);
  });
}

function callerGone(raw: ServerResponse): AbortSignal {
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort(new Error('the caller went away'));
  });
  return controller.signal;
}

/** Headers that came exactly once: a signature over a repeated header would be ambiguous. */
function singleHeaders(message: IncomingMessage): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(message.headersDistinct).map(([name, values]) => [
      name,
      values?.length === 1 ? values[0] : undefined,
    ]),
  );
}

function pathOf(url: string): string {
  const query = url.indexOf('?');
  return query < 0 ? url : url.slice(0, query);
}
