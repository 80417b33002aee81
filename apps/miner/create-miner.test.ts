import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLogger, systemClock, toHex } from '@tensornode/kernel';
import { decodeSignedAnswer, parseCompletion, parseCompletionStream, recoverAnswerSigner } from '@tensornode/protocol';
import { createMetrics } from '@tensornode/telemetry';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMiner, type Miner } from './create-miner.ts';
import { minerConfigSchema } from './miner-config.ts';
import { chatBody, createAsker, post, signedHeaders } from './signed-post.test-support.ts';

const DOMAIN = { chainId: 298, verifyingContract: `0x${'ab'.repeat(20)}` };
const QUESTION = 'A shirt costs $40 and is reduced by 15%. What does it cost now?';
const folder = mkdtempSync(join(tmpdir(), 'tn-miner-'));
const asker = createAsker();
const late = createAsker();
const stranger = createAsker();
const keysFile = join(folder, 'keys.json');
let miner: Miner;
const url = (index: number): string => miner.instances[index]?.url ?? '';
const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');
const codeOf = (body: Buffer): string => (JSON.parse(body.toString()) as { error: { code: string } }).error.code;

beforeAll(async () => {
  writeFileSync(keysFile, '[]');
  const config = minerConfigSchema.parse({
    dataDir: folder,
    domain: DOMAIN,
    allowedRequestKeys: [asker.keyId],
    requestKeysFile: keysFile,
    limits: { maxBodyBytes: 65_536 },
    instances: (['full', 'integers', 'parrot'] as const).map((variant, index) => ({
      instanceId: index + 1,
      subnetId: 1,
      engine: 'builtin',
      variant,
      port: 0,
      open: variant === 'parrot',
    })),
  });
  miner = await createMiner(config, {
    clock: systemClock,
    logger: silentLogger,
    metrics: createMetrics(),
    environment: {},
  });
});
afterAll(async () => {
  await miner.stop();
  rmSync(folder, { recursive: true });
});

describe('a signed question', () => {
  it('gets an answer whose statement recovers to the instance key and fits every byte', async () => {
    const body = chatBody(QUESTION);
    const [roundId, nonce] = [toHex(randomBytes(32)), toHex(randomBytes(32))];
    const response = await post(url(0), { body, headers: signedHeaders(asker, url(0), body, 1, { roundId, nonce }) });
    expect(response.status).toBe(200);
    expect(parseCompletion(response.body)?.text).toContain('Answer: $34');
    const answer = decodeSignedAnswer(String(response.headers['tensornode-answer']));
    expect(answer?.statement).toMatchObject({
      instanceId: 1,
      roundId,
      nonce,
      requestHash: sha256(body),
      answerHash: sha256(response.body),
    });
    expect(answer && recoverAnswerSigner(DOMAIN, answer)).toBe(miner.instances[0]?.answerKey);
  });

  it('is answered honestly worse by the weaker instances', async () => {
    const body = chatBody(QUESTION);
    const [integers, parrot] = await Promise.all(
      [1, 2].map((index) => post(url(index), { body, headers: signedHeaders(asker, url(index), body, index + 1) })),
    );
    expect(parseCompletion(integers?.body ?? Buffer.alloc(0))?.text).toContain("can't answer");
    expect(parseCompletion(parrot?.body ?? Buffer.alloc(0))?.text).toBe(QUESTION);
  });

  it('streams OpenAI chunks, [DONE], then one event with the statement over all bytes before it', async () => {
    const body = chatBody(QUESTION, true);
    const response = await post(url(0), { body, headers: signedHeaders(asker, url(0), body, 1) });
    expect(response.headers['content-type']).toBe('text/event-stream');
    const at = response.body.indexOf('event: tensornode-answer');
    const before = response.body.subarray(0, at);
    expect(before.toString().endsWith('data: [DONE]\n\n')).toBe(true);
    expect(parseCompletionStream(before)?.text).toContain('Answer: $34');
    const answer = decodeSignedAnswer(/data: (\S+)/.exec(response.body.subarray(at).toString())?.[1] ?? '');
    expect(answer?.statement.answerHash).toBe(sha256(before));
    expect(answer && recoverAnswerSigner(DOMAIN, answer)).toBe(miner.instances[0]?.answerKey);
  });

  it.each([false, true])(
    'gets the same bytes and statement again for its nonce (stream: %s), and 409 with another body',
    async (stream) => {
      const body = chatBody(QUESTION, stream);
      const headers = signedHeaders(asker, url(0), body, 1);
      const nonce = headers['tensornode-nonce'] ?? '';
      const first = await post(url(0), { body, headers });
      const again = await post(url(0), { body, headers: signedHeaders(asker, url(0), body, 1, { nonce }) });
      expect(again.body.equals(first.body)).toBe(true);
      expect(again.headers['tensornode-answer']).toBe(first.headers['tensornode-answer']);
      const other = chatBody('What is 2 + 2?', stream);
      const refused = await post(url(0), { body: other, headers: signedHeaders(asker, url(0), other, 1, { nonce }) });
      expect([refused.status, codeOf(refused.body)]).toEqual([409, 'TN-2003']);
    },
  );

  it('is allowed as soon as its key stands in the keys file', async () => {
    const body = chatBody(QUESTION);
    writeFileSync(keysFile, JSON.stringify([late.keyId]));
    expect((await post(url(0), { body, headers: signedHeaders(late, url(0), body, 1) })).status).toBe(200);
  });
});

describe('a caller that may not ask', () => {
  const body = chatBody(QUESTION);
  const now = Math.floor(Date.now() / 1_000);
  it.each<[string, () => Record<string, string>]>([
    ['unsigned', () => ({})],
    ['unknown key', () => signedHeaders(stranger, url(0), body, 1)],
    ['key of another', () => signedHeaders({ ...stranger, keyId: asker.keyId }, url(0), body, 1)],
    ['another instance', () => signedHeaders(asker, url(0), body, 2)],
    ['another authority', () => signedHeaders(asker, url(0), body, 1, { authority: 'elsewhere:1' })],
    ['another path', () => signedHeaders(asker, url(0), body, 1, { path: '/v1/models' })],
    ['expired', () => signedHeaders(asker, url(0), body, 1, { created: now - 400, expires: now - 300 })],
    ['from the future', () => signedHeaders(asker, url(0), body, 1, { created: now + 400, expires: now + 460 })],
    ['too long a life', () => signedHeaders(asker, url(0), body, 1, { expires: now + 4_000 })],
    ['body exchanged', () => signedHeaders(asker, url(0), chatBody('other'), 1)],
    [
      'digest exchanged',
      () => ({
        ...signedHeaders(asker, url(0), chatBody('other'), 1),
        'content-digest': `sha-256=:${createHash('sha256').update(body).digest('base64')}:`,
      }),
    ],
    [
      'nonce exchanged',
      () => ({ ...signedHeaders(asker, url(0), body, 1), 'tensornode-nonce': toHex(randomBytes(32)) }),
    ],
    ['rubbish signature', () => ({ ...signedHeaders(asker, url(0), body, 1), signature: 'tn=:AAAA:' })],
    [
      'rubbish input',
      () => ({ ...signedHeaders(asker, url(0), body, 1), 'signature-input': `tn=(((${'"'.repeat(500)}` }),
    ],
  ])('%s: 401', async (_name, headers) => {
    const response = await post(url(0), { body, headers: headers() });
    expect([response.status, codeOf(response.body)]).toEqual([401, 'TN-2002']);
    expect(response.headers['tensornode-answer']).toBeUndefined();
  });

  it('is refused when a signed header comes twice', async () => {
    const headers = signedHeaders(asker, url(0), body, 1);
    const response = await post(url(0), {
      body,
      headers: { ...headers, 'tensornode-nonce': [headers['tensornode-nonce'] ?? '', toHex(randomBytes(32))] },
    });
    expect(response.status).toBe(401);
  });

  it('is answered by an open instance, without a statement', async () => {
    const response = await post(url(2), { body });
    expect(response.status).toBe(200);
    expect(response.headers['tensornode-answer']).toBeUndefined();
  });
});

describe('behind a proxy', () => {
  it('an instance checks signatures over its public address', async () => {
    const publicUrl = 'https://models.example.org/mine/';
    const config = minerConfigSchema.parse({
      dataDir: join(folder, 'proxied'),
      domain: DOMAIN,
      allowedRequestKeys: [asker.keyId],
      instances: [{ instanceId: 7, subnetId: 1, engine: 'builtin', port: 0, publicUrl }],
    });
    const proxied = await createMiner(config, {
      clock: systemClock,
      logger: silentLogger,
      metrics: createMetrics(),
      environment: {},
    });
    const [instance] = proxied.instances;
    const local = `http://127.0.0.1:${instance?.port}`;
    const body = chatBody(QUESTION);
    const path = '/mine/v1/chat/completions';
    const right = await post(local, { body, headers: signedHeaders(asker, publicUrl, body, 7, { path }) });
    const wrong = await post(local, { body, headers: signedHeaders(asker, local, body, 7) });
    await proxied.stop();
    expect(instance?.url).toBe(publicUrl);
    expect([right.status, wrong.status]).toEqual([200, 401]);
  });
});

describe('bad input', () => {
  const open = (body: string | Buffer, headers: Record<string, string> = {}) => post(url(2), { body, headers });
  it.each<[string, string | Buffer, number, string]>([
    ['no JSON', '{"messages": [', 400, 'TN-1002'],
    ['empty body', '', 400, 'TN-1002'],
    ['no UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22]), 400, 'TN-1002'],
    ['another shape', '[1, 2, 3]', 400, 'TN-1001'],
    ['null', 'null', 400, 'TN-1001'],
    ['no messages', '{}', 400, 'TN-1001'],
    ['wrong types', '{"messages": [{"role": "user", "content": 7}]}', 400, 'TN-1001'],
    ['a foreign role', '{"messages": [{"role": "root", "content": "x"}]}', 400, 'TN-1001'],
    ['ten choices', '{"n": 10, "messages": [{"role": "user", "content": "x"}]}', 400, 'TN-1001'],
    ['deep nesting', `${'['.repeat(30_000)}${']'.repeat(30_000)}`, 400, 'TN-1001'],
    ['an oversized body', chatBody('x'.repeat(70_000)), 413, 'TN-1003'],
  ])('%s: a typed error', async (_name, body, status, code) => {
    const response = await open(body);
    expect([response.status, codeOf(response.body)]).toEqual([status, code]);
  });

  it('names another media type, path and method', async () => {
    expect((await open('x', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post(url(2), { body: '{}', path: '/v1/nothing' })).status).toBe(404);
    expect((await fetch(`${url(2)}/v1/chat/completions`)).status).toBe(404);
  });

  it('survives noise, lying lengths and half requests on the socket, and serves on', async () => {
    const port = miner.instances[2]?.port ?? 0;
    const noise = [
      randomBytes(2_000),
      'GET / HTTP/0.9\r\n\r\n',
      'POST /v1/chat/completions HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 9\r\n\r\nhello',
      'POST /v1/chat/completions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      'POST /v1/chat/completions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 999999999\r\n\r\n{',
    ];
    await Promise.all(
      noise.map(
        (bytes) =>
          new Promise<void>((resolve) => {
            const socket = connect(port, '127.0.0.1', () => socket.write(bytes, () => socket.end()));
            socket.on('close', () => resolve()).on('error', () => resolve());
            socket.resume();
          }),
      ),
    );
    expect((await open(chatBody('What is 2 + 2?'))).status).toBe(200);
  });
});

describe('many callers at once', () => {
  it('hold only so many bytes of bodies, and are let in again when others have gone', async () => {
    const config = minerConfigSchema.parse({
      dataDir: join(folder, 'crowded'),
      domain: DOMAIN,
      limits: { maxBodyBytes: 65_536, maxHeldBytes: 200_000 },
      instances: [{ instanceId: 4, subnetId: 1, engine: 'builtin', port: 0, open: true }],
    });
    const crowded = await createMiner(config, {
      clock: systemClock,
      logger: silentLogger,
      metrics: createMetrics(),
      environment: {},
    });
    const { port = 0, url: address = '' } = crowded.instances[0] ?? {};
    const slow = await Promise.all(
      Array.from(
        { length: 3 },
        () =>
          new Promise<Socket>((resolve) => {
            const socket = connect(port, '127.0.0.1', () => {
              const head =
                'POST /v1/chat/completions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 65536\r\n\r\n';
              // The server's "100 Continue" says that it has let the request in.
              socket.once('data', () => resolve(socket)).write(head);
            }).on('error', () => undefined);
          }),
      ),
    );
    const question = chatBody(`What is 2 + 2?${' '.repeat(10_000)}`);
    const refused = await post(address, { body: question });
    expect([refused.status, codeOf(refused.body)]).toEqual([503, 'TN-2004']);
    for (const socket of slow) socket.destroy();
    await expect.poll(async () => (await post(address, { body: question })).status).toBe(200);
    await crowded.stop();
  });
});

describe('around the answers', () => {
  it('tells its models, health and model card, whose digest fits', async () => {
    const info = (await (await fetch(`${url(0)}/info`)).json()) as {
      modelCardDigest: string;
      answerKey: string;
      instanceId: number;
    };
    expect(info).toMatchObject({
      instanceId: 1,
      answerKey: miner.instances[0]?.answerKey,
      modelCardDigest: miner.instances[0]?.modelCardDigest,
    });
    expect(await (await fetch(`${url(0)}/v1/models`)).json()).toMatchObject({ data: [{ id: 'builtin-full' }] });
    expect(await (await fetch(`${url(0)}/health`)).json()).toMatchObject({ status: 'ok' });
  });

  it.skipIf(process.platform === 'win32')('keeps its answer keys for itself', () => {
    expect(statSync(join(folder, 'keys/instance-1.key')).mode & 0o777).toBe(0o600);
  });

  it('counts its answers on the metrics port', async () => {
    const config = minerConfigSchema.parse({
      dataDir: join(folder, 'measured'),
      domain: DOMAIN,
      metricsPort: await freePort(),
      instances: [{ instanceId: 8, subnetId: 1, engine: 'builtin', port: 0, open: true }],
    });
    const measured = await createMiner(config, {
      clock: systemClock,
      logger: silentLogger,
      metrics: createMetrics(),
      environment: {},
    });
    await post(measured.instances[0]?.url ?? '', { body: chatBody('What is 2 + 2?') });
    const page = await (await fetch(`http://127.0.0.1:${config.metricsPort}/metrics`)).text();
    await measured.stop();
    expect(page).toContain('tensornode_miner_answers_total{instance="8",outcome="answered"} 1');
    expect(page).toMatch(/tensornode_miner_answer_seconds_count\{instance="8"\} 1/);
  });

  it('names a port that is in use', async () => {
    const config = minerConfigSchema.parse({
      dataDir: join(folder, 'second'),
      domain: DOMAIN,
      instances: [{ instanceId: 9, subnetId: 1, engine: 'builtin', port: miner.instances[0]?.port }],
    });
    await expect(
      createMiner(config, { clock: systemClock, logger: silentLogger, metrics: createMetrics(), environment: {} }),
    ).rejects.toMatchObject({ code: 'TN-8002' });
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
