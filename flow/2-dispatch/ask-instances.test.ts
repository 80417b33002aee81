import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { createMinerTransport, fastRecoverSigner } from '@tensornode/driver-miners';
import { fromBase64, silentLogger, silentMeter, systemClock, systemRandom, toHex, utf8 } from '@tensornode/kernel';
import {
  ANSWER_EVENT,
  ANSWER_HEADER,
  type AnswerStatement,
  dispatchBodyBytes,
  encodeSignedAnswer,
  INSTANCE_HEADER,
  NONCE_HEADER,
  parseRequestSignature,
  ROUND_HEADER,
  recoverAnswerSigner,
  sha256Hex,
  signAnswerStatement,
} from '@tensornode/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allowAnyHttp, askInstances, createBreakers, type DispatchEvent, dispatchMetrics } from './index.ts';

const DOMAIN = { chainId: 298, verifyingContract: `0x${'11'.repeat(20)}` };
const KEY = systemRandom.bytes(32);
const OTHER_KEY = systemRandom.bytes(32);
const ROUND = 'ab'.repeat(32);
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const BODY = dispatchBodyBytes(
  { v: 1, subnet: 1, kind: 'math', question: 'What is 6 * 7?', truth: null, messages: null },
  { stream: true },
);
const transport = createMinerTransport();

interface Asked {
  readonly statement: AnswerStatement;
  readonly response: ServerResponse;
}

const stream = (text: string): Uint8Array =>
  utf8(`data: ${JSON.stringify({ choices: [{ delta: { content: text } }] })}\n\ndata: [DONE]\n\n`);
const signed = (asked: Asked, body: Uint8Array, change: Partial<AnswerStatement> = {}, key = KEY): string =>
  encodeSignedAnswer(signAnswerStatement(DOMAIN, { ...asked.statement, answerHash: sha256Hex(body), ...change }, key));
const finish = (asked: Asked, body: Uint8Array, statement: string): void => {
  asked.response.writeHead(200, { 'content-type': 'text/event-stream' });
  asked.response.end(Buffer.concat([body, utf8(`event: ${ANSWER_EVENT}\ndata: ${statement}\n\n`)]));
};

/** One behaviour per path. */
const BEHAVIOURS: Record<string, (asked: Asked) => void> = {
  good: (asked) => finish(asked, stream('It is 42'), signed(asked, stream('It is 42'))),
  whole: (asked) => {
    const body = utf8(JSON.stringify({ choices: [{ message: { content: '42' } }], usage: { completion_tokens: 3 } }));
    asked.response.writeHead(200, { [ANSWER_HEADER]: signed(asked, body) }).end(body);
  },
  empty: (asked) => finish(asked, stream('  '), signed(asked, stream('  '))),
  unsigned: ({ response }) => response.end(stream('42')),
  garbage: ({ response }) => response.end('\u0000\u0001 not json'),
  otherKey: (asked) => finish(asked, stream('42'), signed(asked, stream('42'), {}, OTHER_KEY)),
  otherNonce: (asked) => finish(asked, stream('42'), signed(asked, stream('42'), { nonce: 'cd'.repeat(32) })),
  otherAnswer: (asked) => finish(asked, stream('42'), signed(asked, stream('41'))),
  huge: ({ response }) => {
    const piece = Buffer.alloc(65_536, 'a');
    const more = (): void => {
      while (!response.destroyed && response.write(piece));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  },
  bomb: (asked) => {
    const bytes = gzipSync(Buffer.alloc(10_000_000, 'a'));
    asked.response.writeHead(200, { 'content-encoding': 'gzip' }).end(bytes);
  },
  hanging: () => undefined,
  busy: ({ response }) => response.writeHead(503).end(),
  broken: ({ response }) => response.writeHead(500).end('oops'),
};

let server: Server;
let origin: string;
const verified: boolean[] = [];

beforeAll(async () => {
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await transport.close();
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = new Uint8Array(Buffer.concat(parts));
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  verified.push(
    parseRequestSignature({
      method: 'POST',
      authority: headers['host'] ?? '',
      path: request.url ?? '',
      headers,
      body,
      now: Date.now() / 1_000,
    }).ok && headers['accept-encoding'] === 'identity',
  );
  const statement = {
    instanceId: Number(headers[INSTANCE_HEADER]),
    roundId: headers[ROUND_HEADER] ?? '',
    requestHash: sha256Hex(body),
    nonce: headers[NONCE_HEADER] ?? '',
    answerHash: '',
    issuedAt: Math.floor(Date.now() / 1_000),
  };
  response.on('error', () => undefined);
  BEHAVIOURS[(request.url ?? '').split('/')[1] ?? '']?.({ statement, response });
}

function deps() {
  return {
    transport,
    signer: {
      keyId: toHex(fromBase64(publicKey.export({ format: 'jwk' }).x ?? '')),
      sign: (message: Uint8Array) => new Uint8Array(sign(null, message, privateKey)),
    },
    recoverSigner: fastRecoverSigner,
    breakers: createBreakers(systemClock),
    urlPolicy: allowAnyHttp,
    domain: DOMAIN,
    clock: systemClock,
    random: systemRandom,
    logger: silentLogger,
    metrics: dispatchMetrics(silentMeter),
  };
}

function instancesOf(names: readonly string[]) {
  const probe = signAnswerStatement(
    DOMAIN,
    { instanceId: 1, roundId: ROUND, requestHash: ROUND, nonce: ROUND, answerHash: ROUND, issuedAt: 1 },
    KEY,
  );
  const answerKeys = [recoverAnswerSigner(DOMAIN, probe) ?? ''];
  return names.map((name, index) => ({ instance: index + 1, url: `${origin}/${name}`, answerKeys }));
}

it('turns whatever miners do into replies with causes, all at once and within bounds', async () => {
  const names = Object.keys(BEHAVIOURS);
  const events: DispatchEvent[] = [];
  const before = process.memoryUsage().rss;
  const replies = await askInstances(
    {
      roundId: ROUND,
      body: BODY,
      stream: true,
      instances: [
        ...instancesOf(names),
        { instance: 90, url: 'http://127.0.0.1:1', answerKeys: [] },
        { instance: 91, url: 'file:///etc/passwd', answerKeys: [] },
      ],
      deadlineMs: 1_500,
      onEvent: (event) => events.push(event),
    },
    deps(),
  );
  const causes = Object.fromEntries(replies.map(({ instance, cause }) => [names[instance - 1] ?? instance, cause]));
  expect(causes).toEqual({
    good: null,
    whole: null,
    empty: 'empty',
    unsigned: 'unsigned',
    garbage: 'malformed',
    otherKey: 'bad-signature',
    otherNonce: 'wrong-statement',
    otherAnswer: 'wrong-statement',
    huge: 'oversized',
    bomb: 'malformed',
    hanging: 'timeout',
    busy: 'busy',
    broken: 'http-error',
    90: 'unreachable',
    91: 'unreachable',
  });
  expect(replies[0]).toMatchObject({ text: 'It is 42', signatures: { answer: { statement: { roundId: ROUND } } } });
  expect(replies[1]).toMatchObject({ text: '42', tokens: 3 });
  for (const reply of replies.filter(({ cause }) => cause !== null && cause !== 'empty'))
    expect(reply).toMatchObject({ answer: null, statementHash: null, signatures: { answer: null } });
  expect(events).toContainEqual({ type: 'delta', instance: 1, text: 'It is 42' });
  expect(verified.every((ok) => ok)).toBe(true);
  expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
});

it('rests an instance that fails again and again, but asks it in a drawn round', async () => {
  const shared = deps();
  const ask = (ignoreBreakers: boolean) =>
    askInstances(
      { roundId: ROUND, body: BODY, stream: true, instances: instancesOf(['broken']), ignoreBreakers },
      shared,
    );
  for (let i = 0; i < 4; i += 1) await ask(false);
  const [rested] = await ask(false);
  expect(rested).toMatchObject({ cause: 'unreachable', signatures: { request: null } });
  const [drawn] = await ask(true);
  expect(drawn).toMatchObject({ cause: 'http-error' });
});
