import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { GrpcServer } from './grpc-server.ts';

const PREFACE = 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n';
const EMPTY_SETTINGS = [0, 0, 0, 4, 0, 0, 0, 0, 0];

test('a client that stands still does not hold up the close', async () => {
  const server = new GrpcServer({
    methods: new Map(),
    maxMessageBytes: 1_024,
    reply: () => 'send',
    onFault: () => undefined,
  });
  const port = await server.listen(0, '127.0.0.1');
  // Half open: it never answers the end of the server's side.
  const client = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  client.on('error', () => undefined);
  client.write(Buffer.concat([Buffer.from(PREFACE), Buffer.from(EMPTY_SETTINGS)]));
  await once(client, 'data');
  client.pause();
  const late = new Promise((resolve) => setTimeout(resolve, 3_000, 'late').unref());
  try {
    expect(await Promise.race([server.close().then(() => 'closed'), late])).toBe('closed');
  } finally {
    client.destroy();
  }
});
