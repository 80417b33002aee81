import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { createTopicReader } from '../mirror/create-topic-reader.ts';
import { createMirrorClient } from '../mirror/mirror-client.ts';
import { createJsonEndpoint } from './json-endpoint.ts';

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('an answer that unpacks to more than the cap is cut off', async () => {
  const bomb = gzipSync(Buffer.alloc(20_000_000, 'a'));
  const baseUrl = await serve((_, response) => response.setHeader('content-encoding', 'gzip').end(bomb));
  const endpoint = createJsonEndpoint({ name: 'mirror node', baseUrl, code: 'TN-3004', maxBytes: 100_000, retries: 0 });
  await expect(endpoint.get('/')).rejects.toMatchObject({
    code: 'TN-3004',
    publicMessage: expect.stringContaining('100000 bytes'),
  });
});

test('a server that never answers is left at the deadline, an overloaded one is asked again', async () => {
  const silent = await serve(() => undefined);
  const endpoint = createJsonEndpoint({
    name: 'mirror node',
    baseUrl: silent,
    code: 'TN-3004',
    deadlineMs: 50,
    retries: 0,
  });
  await expect(endpoint.get('/')).rejects.toMatchObject({ code: 'TN-3004', retryable: true });
  server?.closeAllConnections();
  server?.close();
  let asked = 0;
  const busy = await serve((_, response) => {
    asked += 1;
    response.statusCode = asked === 1 ? 429 : 200;
    response.end('{"ok":true}');
  });
  const second = createJsonEndpoint({ name: 'mirror node', baseUrl: busy, code: 'TN-3004' });
  expect(await second.get('/')).toEqual({ status: 200, json: { ok: true } });
  expect(asked).toBe(2);
});

test('a server that is away is not asked again at once', async () => {
  const baseUrl = await serve(() => undefined);
  server?.close();
  const endpoint = createJsonEndpoint({ name: 'JSON-RPC relay', baseUrl, code: 'TN-3001', retries: 0 });
  for (let i = 0; i < 6; i += 1) await expect(endpoint.get('/')).rejects.toMatchObject({ code: 'TN-3001' });
  await expect(endpoint.get('/')).rejects.toMatchObject({ publicMessage: expect.stringMatching(/breaker|circuit/i) });
});

test('topics follow links, drop repeated rows and join chunks under their last number', async () => {
  const row = (sequence_number: number, text: string, chunk: object | null = null) => ({
    consensus_timestamp: `1700000000.00000000${sequence_number}`,
    topic_id: '0.0.5',
    sequence_number,
    payer_account_id: '0.0.7',
    message: Buffer.from(text).toString('base64'),
    running_hash: Buffer.alloc(48, sequence_number).toString('base64'),
    chunk_info: chunk,
  });
  const chunk = (number: number) => ({
    number,
    total: 2,
    initial_transaction_id: { account_id: '0.0.7', transaction_valid_start: '1700000000.000000001' },
  });
  const first = {
    messages: [row(1, 'a'), row(2, 'b', chunk(1)), row(3, 'c')],
    links: { next: '/api/v1/topics/0.0.5/messages?page=2' },
  };
  const second = { messages: [row(3, 'c'), row(4, 'B', chunk(2)), row(5, 'd')], links: { next: null } };
  const baseUrl = await serve((request, response) => {
    response.end(JSON.stringify(request.url?.includes('page=2') ? second : first));
  });
  const seen: [number, string][] = [];
  for await (const page of createTopicReader(createMirrorClient(baseUrl)).messages('0.0.5', 1)) {
    for (const { sequenceNumber, message } of page) seen.push([sequenceNumber, Buffer.from(message).toString()]);
  }
  expect(seen).toEqual([
    [1, 'a'],
    [3, 'c'],
    [4, 'bB'],
    [5, 'd'],
  ]);
});

test('a malformed answer of a mirror names the field', async () => {
  const baseUrl = await serve((_, response) => response.end('{"messages":[{"sequence_number":"x"}]}'));
  const read = createTopicReader(createMirrorClient(baseUrl)).newest('0.0.5');
  await expect(read).rejects.toMatchObject({ code: 'TN-3004', publicMessage: expect.stringContaining('messages.0.') });
});
