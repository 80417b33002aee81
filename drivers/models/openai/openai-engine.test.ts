import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ChatTurn, ModelEngine } from '@tensornode/serving';
import { afterEach, describe, expect, it } from 'vitest';
import { createOpenAiEngine } from './openai-engine.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;
const TURNS: readonly ChatTurn[] = [{ role: 'user', content: 'hello' }];
const COMPLETION = JSON.stringify({
  id: 'x',
  choices: [{ index: 0, message: { role: 'assistant', content: 'hi' }, finish_reason: 'stop' }],
});
const cleanUps: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  await Promise.all(cleanUps.splice(0).map((cleanUp) => cleanUp()));
});

async function setup(
  handler: Handler,
  options: { idleMs?: number; firstByteMs?: number; apiKey?: string } = {},
): Promise<ModelEngine> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => handler(request, response, Buffer.concat(chunks).toString()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const engine = await createOpenAiEngine({
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    model: 'small',
    ...options,
  });
  cleanUps.push(
    () => engine.close(),
    () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  );
  return engine;
}

async function ask(
  engine: ModelEngine,
  stream: boolean,
  changes: { maxAnswerBytes?: number; signal?: AbortSignal; wait?: () => Promise<void> } = {},
): Promise<string> {
  const parts: Buffer[] = [];
  const request = {
    turns: TURNS,
    body: { temperature: 0, user: 'private', tools: [] },
    stream,
    maxAnswerBytes: changes.maxAnswerBytes ?? 100_000,
    signal: changes.signal ?? new AbortController().signal,
  };
  await engine.run(request, {
    text: () => undefined,
    raw: (bytes) => {
      parts.push(Buffer.from(bytes));
      return changes.wait?.();
    },
  });
  return Buffer.concat(parts).toString();
}

const json = (response: ServerResponse, body: string, status = 200): unknown =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
const sse = (response: ServerResponse): ServerResponse =>
  response.writeHead(200, { 'content-type': 'text/event-stream' });

describe('the openai engine', () => {
  it('sends model, turns and known options, and passes the answer through', async () => {
    let seen: { path: string | undefined; key: string | undefined; body: unknown } | undefined;
    const engine = await setup(
      (request, response, body) => {
        seen = { path: request.url, key: request.headers.authorization, body: JSON.parse(body) };
        json(response, COMPLETION);
      },
      { apiKey: 'local' },
    );
    expect(await ask(engine, false)).toBe(COMPLETION);
    expect(seen).toEqual({
      path: '/v1/chat/completions',
      key: 'Bearer local',
      body: { model: 'small', messages: TURNS, stream: false, temperature: 0 },
    });
  });

  it('passes a stream through byte for byte, also when the taker is slow', async () => {
    const frames = Array.from(
      { length: 300 },
      (_, index) => `data: {"choices":[{"delta":{"content":"${index} ${'x'.repeat(2_000)}"}}]}\n\n`,
    ).join('');
    const engine = await setup((_request, response) => sse(response).end(`${frames}data: [DONE]\n\n`));
    const text = await ask(engine, true, {
      maxAnswerBytes: 10_000_000,
      wait: () => new Promise((resolve) => setImmediate(resolve)),
    });
    expect(text).toBe(`${frames}data: [DONE]\n\n`);
  });

  it.each<[string, boolean, Handler, string]>([
    ['another status', false, (_request, response) => json(response, '{"error":"no"}', 500), 'TN-2005'],
    [
      'a redirect',
      false,
      (_request, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
      'TN-2005',
    ],
    [
      'another type',
      false,
      (_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
      'TN-2005',
    ],
    ['no completion', false, (_request, response) => json(response, '{"choices":[]}'), 'TN-2005'],
    ['no JSON', false, (_request, response) => json(response, '{'), 'TN-2005'],
    ['a stream without [DONE]', true, (_request, response) => sse(response).end('data: {}\n\n'), 'TN-2005'],
    [
      'an endless stream',
      true,
      (_request, response) => {
        const pump = (): void => {
          while (!response.destroyed && response.write(`data: ${'x'.repeat(60_000)}\n\n`));
          if (!response.destroyed) response.once('drain', pump);
        };
        sse(response);
        pump();
      },
      'TN-2005',
    ],
    ['100 MB at once', false, (_request, response) => json(response, 'x'.repeat(100_000_000)), 'TN-2005'],
    [
      'a broken connection',
      true,
      (_request, response) => sse(response).write('data: {}\n\n', () => response.destroy()),
      'TN-2005',
    ],
    ['a silent server', false, () => undefined, 'TN-2006'],
    ['a stalled stream', true, (_request, response) => sse(response).write('data: {}\n\n'), 'TN-2006'],
  ])('refuses %s with a typed error', async (_name, stream, handler, code) => {
    const engine = await setup(handler, { firstByteMs: 200, idleMs: 200 });
    await expect(ask(engine, stream)).rejects.toMatchObject({ code });
  });

  it('stops at once when aborted', async () => {
    const engine = await setup(() => undefined);
    await expect(ask(engine, false, { signal: AbortSignal.timeout(50) })).rejects.toMatchObject({
      name: 'TimeoutError',
    });
    await expect(ask(engine, false, { signal: AbortSignal.abort(new Error('gone')) })).rejects.toThrow('gone');
  });

  it('says whether the server is there', async () => {
    const engine = await setup((_request, response) => json(response, '{"data":[]}'));
    await expect(engine.check(new AbortController().signal)).resolves.toBeUndefined();
    const away = await createOpenAiEngine({ baseUrl: 'http://127.0.0.1:1/v1', model: 'small' });
    cleanUps.push(() => away.close());
    await expect(away.check(new AbortController().signal)).rejects.toMatchObject({ code: 'TN-2005' });
  });
});
