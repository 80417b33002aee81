import type { FastifyReply } from 'fastify';

const HEARTBEAT_MS = 15_000;

/** A server-sent event stream on the raw socket: each write waits for the reader, a comment every 15 s keeps proxies from closing it. */
export interface EventStream {
  /** False when the reader is gone. */
  send(event: { readonly id?: string; readonly name?: string; readonly data: string }): Promise<boolean>;
  end(): void;
}

/** Takes the reply over (Fastify's headers so far included) and opens the stream. `signal` aborts when the reader leaves. */
export function openEventStream(reply: FastifyReply): { readonly stream: EventStream; readonly signal: AbortSignal } {
  reply.hijack();
  const { raw } = reply;
  const left = new AbortController();
  raw.on('close', () => left.abort(new Error('the reader left')));
  const headers = Object.fromEntries(Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined));
  raw.writeHead(200, {
    ...headers,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  raw.write(':\n\n');
  const heartbeat = setInterval(() => raw.write(':\n\n'), HEARTBEAT_MS);
  heartbeat.unref();
  raw.on('close', () => clearInterval(heartbeat));

  async function write(text: string): Promise<boolean> {
    if (left.signal.aborted) return false;
    if (raw.write(text)) return true;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        raw.off('drain', done);
        raw.off('close', done);
        resolve();
      };
      raw.on('drain', done);
      raw.on('close', done);
    });
    return !left.signal.aborted;
  }

  return {
    signal: left.signal,
    stream: {
      send: ({ id, name, data }) =>
        write(
          `${id === undefined ? '' : `id: ${id}\n`}${name === undefined ? '' : `event: ${name}\n`}data: ${data}\n\n`,
        ),
      end: () => {
        clearInterval(heartbeat);
        raw.end();
      },
    },
  };
}
