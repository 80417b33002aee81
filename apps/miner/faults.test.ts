import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { silentLogger, systemClock, toHex } from '@tensornode/kernel';
import { createMetrics } from '@tensornode/telemetry';
import { afterEach, describe, expect, it } from 'vitest';
import type { CrashInput } from './crash-before-statement.test-support.ts';
import { createMiner, type Miner } from './create-miner.ts';
import { minerConfigSchema } from './miner-config.ts';
import { chatBody, createAsker, post, signedHeaders } from './signed-post.test-support.ts';

const DOMAIN = { chainId: 298, verifyingContract: `0x${'ab'.repeat(20)}` };
const asker = createAsker();
const cleanUps: (() => unknown)[] = [];
const codeOf = (body: Buffer): string => (JSON.parse(body.toString()) as { error: { code: string } }).error.code;

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'tn-miner-faults-'));
  cleanUps.push(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A model server that hangs: it takes requests and hands their responses to the test. */
async function hangingUpstream(): Promise<{ url: string; next: () => Promise<ServerResponse>; server: Server }> {
  const waiting: ServerResponse[] = [];
  const takers: ((response: ServerResponse) => void)[] = [];
  const server = createServer((_request, response) => {
    const taker = takers.shift();
    if (taker === undefined) waiting.push(response);
    else taker(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanUps.push(() => new Promise((resolve) => server.close(resolve).closeAllConnections()));
  const next = (): Promise<ServerResponse> =>
    new Promise((resolve) => {
      const ready = waiting.shift();
      if (ready === undefined) takers.push(resolve);
      else resolve(ready);
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, next, server };
}

const configOf = (dataDir: string, baseUrl: string, limits: object): object => ({
  dataDir,
  domain: DOMAIN,
  allowedRequestKeys: [asker.keyId],
  limits,
  instances: [{ instanceId: 1, subnetId: 1, engine: 'openai', port: 0, openai: { baseUrl, model: 'slow' } }],
});

async function setup(limits: object): Promise<{ miner: Miner; url: string; next: () => Promise<ServerResponse> }> {
  const upstream = await hangingUpstream();
  const config = minerConfigSchema.parse(configOf(folder(), upstream.url, limits));
  const miner = await createMiner(config, {
    clock: systemClock,
    logger: silentLogger,
    metrics: createMetrics(),
    environment: {},
  });
  cleanUps.push(() => miner.stop());
  return { miner, url: miner.instances[0]?.url ?? '', next: upstream.next };
}

const askMiner = (url: string, stream = false, signal?: AbortSignal) => {
  const body = chatBody('hello', stream);
  return post(url, { body, headers: signedHeaders(asker, url, body, 1), ...(signal === undefined ? {} : { signal }) });
};

describe('an engine that hangs', () => {
  it('is given up at the deadline with 504, whole and streaming', async () => {
    const { url } = await setup({ deadlineMs: 150 });
    for (const stream of [false, true]) {
      const response = await askMiner(url, stream);
      expect([response.status, codeOf(response.body)]).toEqual([504, 'TN-2006']);
    }
  });

  it('breaks a stream that has begun without [DONE] and without a statement', async () => {
    const { url, next } = await setup({ deadlineMs: 300 });
    const answer = askMiner(url, true);
    (await next()).writeHead(200, { 'content-type': 'text/event-stream' }).write('data: {"choices":[]}\n\n');
    const text = (await answer).body.toString();
    expect(text).toContain('TN-2006');
    expect(text).not.toMatch(/\[DONE\]|tensornode-answer/);
  });

  it('fills the queue; what is above it gets 503 with Retry-After, and its nonce is not used up', async () => {
    const { url, next } = await setup({ deadlineMs: 5_000, concurrency: 1, waiting: 1 });
    const first = askMiner(url);
    const held = await next();
    const second = askMiner(url);
    const health = async (): Promise<number> =>
      ((await (await fetch(`${url}/health`)).json()) as { waiting: number }).waiting;
    // The health check of this engine asks the hanging server, so that its answer is taken from there too.
    const answerHealth = next().then((response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":[]}'),
    );
    expect(await health()).toBe(1);
    await answerHealth;
    const body = chatBody('hello');
    const nonce = toHex(randomBytes(32));
    const refused = await post(url, { body, headers: signedHeaders(asker, url, body, 1, { nonce }) });
    expect([refused.status, codeOf(refused.body), refused.headers['retry-after']]).toEqual([503, 'TN-2004', '1']);
    const completion = '{"choices":[{"message":{"role":"assistant","content":"done"}}]}';
    const finish = (response: ServerResponse): unknown =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(completion);
    finish(held);
    finish(await next());
    expect([(await first).status, (await second).status]).toEqual([200, 200]);
    const again = post(url, { body, headers: signedHeaders(asker, url, body, 1, { nonce }) });
    finish(await next());
    expect((await again).status).toBe(200);
  });

  it('is stopped when the caller goes away', async () => {
    const { url, next } = await setup({ deadlineMs: 10_000 });
    const gone = new AbortController();
    const answer = askMiner(url, false, gone.signal);
    const closed = once(await next(), 'close');
    gone.abort();
    await closed;
    expect((await answer).broken).toBe(true);
  });
});

describe('kill -9', () => {
  function run(input: CrashInput): Promise<{ signal: NodeJS.Signals | null; out: string; error: string }> {
    const child = spawn(process.execPath, [
      fileURLToPath(new URL('crash-before-statement.test-support.ts', import.meta.url)),
      JSON.stringify(input),
    ]);
    return collect(child);
  }
  function setupCrash(): (
    dieAt: CrashInput['dieAt'],
  ) => Promise<{ signal: NodeJS.Signals | null; out: string; error: string }> {
    const path = folder();
    const body = chatBody('What is 6 times 7?', true);
    const headers = signedHeaders(asker, 'http://127.0.0.1:1', body, 1);
    return (dieAt) => run({ folder: path, headers, body, keyId: asker.keyId, authority: '127.0.0.1:1', dieAt });
  }

  it('between keeping the answer and sending its statement: the same nonce gets that very statement after the restart', async () => {
    const ask = setupCrash();
    expect(await ask('statement')).toMatchObject({ signal: 'SIGKILL', out: '' });
    const again = await ask('never');
    const third = await ask('never');
    expect(again.out).toContain('42');
    expect(again.out).toMatch(/data: \[DONE\]\n\nevent: tensornode-answer\ndata: \S+\n\n$/);
    expect(third.out).toBe(again.out);
  });

  it('while the engine works: the same nonce is answered 409 after the restart, never a second time', async () => {
    const ask = setupCrash();
    expect(await ask('engine')).toMatchObject({ signal: 'SIGKILL' });
    expect(await ask('never')).toMatchObject({ out: '', error: 'TN-2003' });
  });
});

describe('the process', () => {
  async function start(config: object): Promise<{ child: ChildProcess; ready: { instances: { url: string }[] } }> {
    const file = join(folder(), 'miner.json');
    writeFileSync(file, JSON.stringify(config));
    const child = spawn(process.execPath, [
      fileURLToPath(new URL('main.ts', import.meta.url)),
      '--config',
      file,
      '--ready-json',
    ]);
    cleanUps.push(() => child.kill('SIGKILL'));
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    return { child, ready: JSON.parse(line.toString()) as { instances: { url: string }[] } };
  }

  it('prints one ready line, and on SIGTERM ends within a second although an answer hangs', async () => {
    const upstream = await hangingUpstream();
    const { child, ready } = await start(configOf(folder(), upstream.url, {}));
    const answer = askMiner(ready.instances[0]?.url ?? '');
    await upstream.next();
    const begun = performance.now();
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(0);
    expect(performance.now() - begun).toBeLessThan(1_500);
    expect((await answer).status).not.toBe(200);
  });

  it('names a wrong setting and the fix, and exits 1', async () => {
    const file = join(folder(), 'miner.json');
    writeFileSync(file, JSON.stringify({ dataDir: '.', domain: DOMAIN, instances: [] }));
    const wrong = await collect(
      spawn(process.execPath, [fileURLToPath(new URL('main.ts', import.meta.url)), '--config', file]),
    );
    expect(wrong.error).toMatch(/TN-8001 .*instances[\s\S]*Fix: /);
    const missing = await collect(spawn(process.execPath, [fileURLToPath(new URL('main.ts', import.meta.url))]));
    expect(missing.error).toContain('--config (or TENSORNODE_MINER_CONFIG)');
  });
});

async function collect(child: ChildProcess): Promise<{ signal: NodeJS.Signals | null; out: string; error: string }> {
  let out = '';
  let error = '';
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (error += chunk.toString()));
  const [, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { signal, out, error };
}
