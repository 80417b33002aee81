import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TensorNodeError } from '@tensornode/kernel';
import { sha256Hex } from '@tensornode/protocol';
import { afterEach, expect, it } from 'vitest';
import { createClient } from './create-client.ts';

const ROUND_ID = 'ab'.repeat(32);
const ROUND = {
  roundId: ROUND_ID,
  subnet: 1,
  kind: 'organic',
  door: 'round',
  status: 'anchored',
  reason: null,
  question: '2+2?',
  truth: null,
  createdAt: '2026-11-23T00:00:00.000Z',
  replies: [],
  anchor: { status: 'pending', topicId: null, sequenceNumber: null, consensusTimestamp: null },
};
const PROBLEM = {
  type: '/docs/errors/TN-2001',
  title: 'No active instance serves this subnet',
  status: 503,
  detail: 'No active instance serves this subnet',
  code: 'TN-2001',
  fix: 'Wait for a miner',
  requestId: 'r1',
  retryable: true,
  errors: [],
};

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve));
});

async function serve(answer: (request: IncomingMessage, response: ServerResponse, count: number) => void) {
  let count = 0;
  server = createServer((request, response) => {
    count += 1;
    answer(request, response, count);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { client: createClient({ baseUrl: `http://127.0.0.1:${port}/`, apiKey: 'k' }), requests: () => count };
}

const json = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
};

it('sends a query with an Idempotency-Key, repeats a retryable failure with the same key and parses the answer', async () => {
  const keys: unknown[] = [];
  const { client, requests } = await serve((request, response, count) => {
    keys.push(request.headers['idempotency-key']);
    expect([request.method, request.url, request.headers.authorization]).toEqual([
      'POST',
      '/v1/queries?wait=scored&timeout=5',
      'Bearer k',
    ]);
    if (count === 1) json(response, 503, PROBLEM, { 'retry-after': '0' });
    else json(response, 200, ROUND);
  });
  const round = await client.queries.create({ question: '2+2?' }, { wait: 'scored', timeoutSeconds: 5 });
  expect(round.roundId).toBe(ROUND_ID);
  expect(requests()).toBe(2);
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(keys[0]).toBe(keys[1]);
});

it('turns problem documents into typed errors and does not repeat what cannot get better', async () => {
  const { client, requests } = await serve((_request, response) =>
    json(response, 400, {
      ...PROBLEM,
      code: 'TN-1001',
      status: 400,
      retryable: false,
      errors: [{ field: 'body.question', message: 'too short' }],
    }),
  );
  const error = await client.subnets.get(1).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(TensorNodeError);
  expect(error).toMatchObject({ code: 'TN-1001', status: 400, retryable: false, fix: 'Wait for a miner' });
  expect((error as TensorNodeError).publicMessage).toContain('body.question: too short');
  expect(requests()).toBe(1);
});

it('says which gateway cannot be reached, and what answer it cannot read', async () => {
  const nowhere = createClient({ baseUrl: 'http://127.0.0.1:1', maxRetries: 0 });
  await expect(nowhere.network.get()).rejects.toMatchObject({ code: 'TN-2009' });
  const { client } = await serve((_request, response) => json(response, 200, { hello: 'world' }));
  await expect(client.rounds.get(ROUND_ID)).rejects.toMatchObject({ code: 'TN-2010' });
});

it('takes a cut event stream up after the last event it saw, and ends with query-end', async () => {
  const seen: unknown[] = [];
  const { client } = await serve((request, response, count) => {
    seen.push(request.headers['last-event-id']);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    if (count === 1) {
      response.write(
        `:\n\nid: 7\nevent: miner-start\ndata: {"type":"miner-start","instance":1}\n\nid: 8\ndata: {"type":"of-the-future"}\n\n`,
      );
      response.write('id: 9\nevent: miner-start\ndata: {"type":"miner-', () => response.destroy());
      return;
    }
    response.end('id: 9\ndata: {"type":"query-end","status":"anchored","reason":null}\n\n');
  });
  const types: string[] = [];
  for await (const event of client.rounds.events(ROUND_ID)) types.push(event.type);
  expect(types).toEqual(['miner-start', 'query-end']);
  expect(seen).toEqual([undefined, '7']);
});

it('stops when its signal is aborted', async () => {
  const { client } = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n');
  });
  const stop = new AbortController();
  const reading = (async () => {
    for await (const event of client.rounds.events(ROUND_ID, { signal: stop.signal })) return event;
  })();
  stop.abort(new Error('enough'));
  await expect(reading).rejects.toThrow('enough');
});

it('streams a chat as text and reports a broken answer', async () => {
  const { client } = await serve((_request, response, count) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'tensornode-round': ROUND_ID });
    response.write(
      'data: {"choices":[{"delta":{"role":"assistant"}}]}\n\ndata: {"choices":[{"delta":{"content":"4"}}]}\n\n',
    );
    response.end(
      count === 1
        ? 'data: [DONE]\n\nevent: tensornode-answer\ndata: abc\n\n'
        : 'data: {"error":{"message":"broke off"}}\n\ndata: [DONE]\n\n',
    );
  });
  const pieces = [];
  for await (const piece of client.chat.stream({ messages: [{ role: 'user', content: '2+2?' }] })) pieces.push(piece);
  expect(pieces).toEqual([{ text: '4', roundId: ROUND_ID }]);
  const broken = async () => {
    for await (const piece of client.chat.stream({ messages: [{ role: 'user', content: '2+2?' }] })) pieces.push(piece);
  };
  await expect(broken()).rejects.toMatchObject({ code: 'TN-2005' });
});

it('checks that evidence has the digest it was asked by', async () => {
  const bytes = new Uint8Array([1, 2, 3]);
  const { client } = await serve((_request, response) => void response.end(Buffer.from(bytes)));
  expect(await client.evidence.get(sha256Hex(bytes))).toEqual(bytes);
  await expect(client.evidence.get('00'.repeat(32))).rejects.toMatchObject({ code: 'TN-6002' });
});
