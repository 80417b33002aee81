import { connect } from 'node:net';
import { problemSchema } from '@tensornode/protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { BODY_LIMIT, createServer } from './create-server.ts';
import type { GatewayParts } from './ports.ts';
import type { App } from './routes/app.ts';
import { FedFeed, memoryParts, ROUND_ID, roundOf } from './scene.test-support.ts';

const ORIGIN = 'http://localhost:3000';
let app: App | undefined;

async function serve(changes: Partial<GatewayParts> = {}, requestTimeoutMs?: number) {
  const parts = memoryParts(changes);
  app = await createServer(parts, {
    version: '0.0.0',
    hosts: new Set(['localhost', '127.0.0.1']),
    origins: new Set([ORIGIN]),
    ...(requestTimeoutMs === undefined ? {} : { requestTimeoutMs }),
  });
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    fetch(`${base}${path}`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
  return { base, post, parts };
}

afterEach(async () => {
  await app?.close();
});

describe('bad input becomes a typed problem', () => {
  const cases: [string, string, string, Record<string, string>, number, string][] = [
    ['malformed JSON', '/v1/queries', '{"question":', {}, 400, 'TN-1002'],
    ['an empty body', '/v1/queries', '', {}, 400, 'TN-1002'],
    ['a forbidden key', '/v1/queries', '{"question":"a","__proto__":{"x":1}}', {}, 400, 'TN-1002'],
    ['a number for a question', '/v1/queries', '{"question":7}', {}, 400, 'TN-1001'],
    ['an empty question', '/v1/queries', '{"question":"  "}', {}, 400, 'TN-1001'],
    ['an unknown field', '/v1/queries', '{"question":"a","price":1}', {}, 400, 'TN-1001'],
    ['an array', '/v1/queries', '[1]', {}, 400, 'TN-1001'],
    ['null', '/v1/queries', 'null', {}, 400, 'TN-1001'],
    ['a subnet of 2^53', '/v1/queries', '{"question":"a","subnet":9007199254740993}', {}, 400, 'TN-1001'],
    [
      'another media type',
      '/v1/queries',
      'question=a',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'TN-1010',
    ],
    ['plain text', '/v1/queries', 'a', { 'content-type': 'text/plain' }, 415, 'TN-1010'],
    ['too much', '/v1/queries', JSON.stringify({ question: 'a'.repeat(BODY_LIMIT) }), {}, 413, 'TN-1003'],
    ['a wait of a year', '/v1/queries?wait=anchored&timeout=31536000', '{"question":"a"}', {}, 400, 'TN-1001'],
    ['a chat without messages', '/v1/chat/completions', '{"messages":[]}', {}, 400, 'TN-1001'],
    ['an unknown path', '/v2/queries', '{}', {}, 404, 'TN-1004'],
    ['a wrong method', '/v1/rounds', '{}', {}, 405, 'TN-1011'],
  ];
  it.each(cases)('%s', async (_name, path, body, headers, status, code) => {
    const { post } = await serve();
    const response = await post(path, body, headers);
    const problem = problemSchema.parse(await response.json());
    expect([response.status, problem.code, problem.status]).toEqual([status, code, status]);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(problem.requestId).toBe(response.headers.get('x-request-id'));
    expect(JSON.stringify(problem)).not.toMatch(/node_modules|at .*\.ts:\d/);
  });

  it.each([
    ['/v1/rounds/xyz', 400],
    [`/v1/rounds/${'00'.repeat(32)}`, 404],
    [`/v1/receipts/${'00'.repeat(32)}`, 404],
    ['/v1/rounds?cursor=zzz', 400],
    ['/v1/subnets/1/epochs?cursor=zzz', 400],
    ['/v1/subnets/999', 404],
    ['/v1/subnets/-1', 400],
    ['/v1/subnets/1/epochs/latest', 400],
    ['/v1/subnets/1/epochs/latest-paid', 404],
    ['/v1/instances/5', 404],
    ['/v1/payouts?account=bob', 400],
    ['/v1/rounds?limit=100000', 400],
    [`/v1/evidence/${'00'.repeat(32)}`, 404],
    ['/v1/evidence/..%2f..%2fetc%2fpasswd', 400],
    ['/v1/%ff', 400],
    [`/v1/rounds/${'a'.repeat(5_000)}`, 400],
    ['/docs/errors/TN-9999', 404],
  ])('GET %.60s', async (path, status) => {
    const { base } = await serve();
    const response = await fetch(`${base}${path}`);
    expect(response.status).toBe(status);
    expect(problemSchema.parse(await response.json()).status).toBe(status);
  });

  it('an unexpected fault shows nothing of itself', async () => {
    const { post } = await serve({
      verbs: {
        submitQuery: () => Promise.reject(new Error('password=hunter2 at /srv/secret.ts:1')),
        validateAnswer: () => Promise.reject(new Error('x')),
      },
    });
    const response = await post('/v1/queries', '{"question":"a"}');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('hunter2');
  });

  it('a body that comes too slowly is cut with 408, and the server lives on', async () => {
    const { base } = await serve({}, 300);
    const { port } = new URL(base);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1');
      let text = '';
      socket.on('data', (data) => {
        text += data;
      });
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
      socket.write(
        `POST /v1/queries HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{`,
      );
    });
    expect(answer).toContain('408');
    expect(answer).toContain('TN-1014');
    expect((await fetch(`${base}/healthz`)).status).toBe(200);
  });

  it('bytes that are no HTTP get a problem and a closed socket', async () => {
    const { base } = await serve();
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(base).port), '127.0.0.1');
      let text = '';
      socket.on('data', (data) => {
        text += data;
      });
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
      socket.write('\u0016\u0003\u0001 hello\r\n\r\n');
    });
    expect(answer).toContain('HTTP/1.1 400');
    expect(answer).toContain('TN-1001');
  });
});

describe('who may call', () => {
  it('another host name is refused (DNS rebinding)', async () => {
    await serve();
    const answer = await app?.inject({ url: '/v1/subnets', headers: { host: 'evil.example:8787' } });
    expect([answer?.statusCode, answer?.json().code]).toEqual([421, 'TN-1013']);
  });

  it('only the named origins may read or write', async () => {
    const { base, post } = await serve();
    const foreign = await post('/v1/queries', '{"question":"a"}', { origin: 'https://evil.example' });
    expect([foreign.status, foreign.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    const own = await post('/v1/queries', '{"question":"a"}', { origin: ORIGIN });
    expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([202, ORIGIN]);
    const preflight = await fetch(`${base}/v1/queries`, {
      method: 'OPTIONS',
      headers: { origin: ORIGIN, 'access-control-request-method': 'POST' },
    });
    expect([preflight.status, preflight.headers.get('access-control-max-age')]).toEqual([204, '600']);
  });

  it('a caller that nobody knows gets 401 on what needs one', async () => {
    const { base } = await serve({ identify: async () => ({ kind: 'anonymous', account: null, roles: [] }) });
    expect((await fetch(`${base}/v1/rounds`)).status).toBe(401);
    expect((await fetch(`${base}/healthz`)).status).toBe(200);
  });
});

describe('rounds', () => {
  it('a query is accepted at once, or answered when the caller waits', async () => {
    const feed = new FedFeed();
    const { post, parts } = await serve({ feed });
    const accepted = await post('/v1/queries', '{"question":"2+2?"}');
    expect([accepted.status, (await accepted.json()).roundId, accepted.headers.get('location')]).toEqual([
      202,
      ROUND_ID,
      `/v1/rounds/${ROUND_ID}`,
    ]);
    const waiting = post('/v1/queries?wait=anchored&timeout=10', '{"question":"2+2?"}');
    feed.add({ type: 'query-start', roundId: ROUND_ID, subnet: 1, instances: [1] });
    parts.verbs.submitQuery = async () => ({ roundId: ROUND_ID });
    parts.reads.round = async () => roundOf({ status: 'anchored' });
    feed.add({ type: 'query-end', status: 'anchored', reason: null });
    const answered = await waiting;
    expect([answered.status, (await answered.json()).status]).toEqual([200, 'anchored']);
  });

  it('a wait that is over answers 202 with what is there', async () => {
    const { post } = await serve();
    const response = await post('/v1/queries', '{"question":"2+2?"}', { prefer: 'respond-async, wait=1' });
    expect([response.status, (await response.json()).status]).toEqual([202, 'accepted']);
  });

  it('events stream, resume after an id and end by themselves', async () => {
    const feed = new FedFeed();
    const { base, parts } = await serve({ feed });
    parts.rounds.set(ROUND_ID, roundOf());
    feed.add({ type: 'query-start', roundId: ROUND_ID, subnet: 1, instances: [1] });
    feed.add({ type: 'miner-start', instance: 1 });
    feed.add({ type: 'query-end', status: 'anchored', reason: null });
    const all = await (await fetch(`${base}/v1/rounds/${ROUND_ID}/events`)).text();
    expect(all.match(/^event: .*$/gm)).toEqual(['event: query-start', 'event: miner-start', 'event: query-end']);
    const rest = await fetch(`${base}/v1/rounds/${ROUND_ID}/events`, { headers: { 'last-event-id': '2' } });
    expect(rest.headers.get('content-type')).toContain('text/event-stream');
    expect((await rest.text()).match(/^id: .*$/gm)).toEqual(['id: 3']);
  });
});

describe('a stream always ends', () => {
  it('tells the outcome of a finished round whose log is silent, and only the end of it to a reader that has seen some', async () => {
    const { base, parts } = await serve();
    const reply = {
      instance: 1,
      answer: '4',
      score: 100,
      method: 'numeric',
      cause: null,
      latencyMs: 5,
      signed: true,
      extracted: '4',
      state: 'scored' as const,
      card: null,
    };
    parts.rounds.set(
      ROUND_ID,
      roundOf({ status: 'failed', reason: 'nobody answered', door: 'chat', replies: [reply] }),
    );
    const all = await (await fetch(`${base}/v1/rounds/${ROUND_ID}/events`)).text();
    expect(all.match(/^event: .*$/gm)).toEqual([
      'event: query-start',
      'event: reply-end',
      'event: score-available',
      'event: query-end',
    ]);
    const rest = await fetch(`${base}/v1/rounds/${ROUND_ID}/events`, { headers: { 'last-event-id': '0' } });
    expect((await rest.text()).match(/^event: .*$/gm)).toEqual(['event: query-end']);
  });
});

describe('documents', () => {
  it('describes every route in OpenAPI 3.1', async () => {
    const { base } = await serve();
    const document = await (await fetch(`${base}/openapi.json`)).json();
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toContain('/v1/queries');
    expect(Object.keys(document.paths)).toContain('/v1/subnets/{subnet}/epochs/{epoch}');
  });

  it('shows the reference page without anything from another host', async () => {
    const { base } = await serve();
    const page = await fetch(`${base}/docs`);
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html.match(/(?:src|href)="https?:[^"]*"/g)).toBeNull();
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect((await fetch(`${base}/docs/js/scalar.js`)).headers.get('content-type')).toContain('javascript');
  });

  it('serves evidence byte for byte and the page of an error', async () => {
    const { base } = await serve();
    expect(new Uint8Array(await (await fetch(`${base}/v1/evidence/${'cd'.repeat(32)}`)).arrayBuffer())).toEqual(
      new Uint8Array([1, 2, 3]),
    );
    expect(await (await fetch(`${base}/docs/errors/TN-1001`)).text()).toContain('TN-1001');
  });

  it('readiness names what is away and fails only for what is required', async () => {
    const away = { name: 'ledger', required: false, check: () => Promise.reject(new Error('away')) };
    const first = await serve({ probes: [away] });
    const ready = await fetch(`${first.base}/readyz`);
    expect([ready.status, (await ready.json()).checks]).toEqual([
      200,
      [{ name: 'ledger', required: false, ok: false, detail: 'away' }],
    ]);
    await app?.close();
    const second = await serve({ probes: [{ ...away, required: true }] });
    expect((await fetch(`${second.base}/readyz`)).status).toBe(503);
  });
});
