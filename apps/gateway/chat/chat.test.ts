import { createECDH } from 'node:crypto';
import {
  allowAnyHttp,
  createBreakers,
  type DispatchDeps,
  dispatchMetrics,
  type MinerRequest,
  type MinerResponse,
} from '@tensornode/dispatch';
import { acceptChat } from '@tensornode/intake';
import {
  concatBytes,
  fromUtf8,
  silentLogger,
  silentMeter,
  systemClock,
  systemRandom,
  toHex,
  utf8,
} from '@tensornode/kernel';
import {
  ANSWER_EVENT,
  ANSWER_HEADER,
  addressOfPublicKey,
  type ChatReply,
  chatReplySchema,
  encodeSignedAnswer,
  fault,
  localOperator,
  type RecordChatInput,
  recoverAnswerSigner,
  sha256Hex,
  signAnswerStatement,
} from '@tensornode/protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { createServer } from '../create-server.ts';
import type { App } from '../routes/app.ts';
import { memoryParts } from '../scene.test-support.ts';
import { createChatRecorder } from './chat-recorder.ts';
import { rankInstances } from './rank-instances.ts';

const DOMAIN = { chainId: 298, verifyingContract: `0x${'11'.repeat(20)}` };
const pair = createECDH('secp256k1');
pair.generateKeys();
const KEY = new Uint8Array(pair.getPrivateKey());
const ADDRESS = addressOfPublicKey(new Uint8Array(pair.getPublicKey()));

type Behaviour = (request: MinerRequest) => MinerResponse;

/** A miner that answers `text` and signs what it sent. */
function honest(text: string): Behaviour {
  return (request) => {
    const stream = JSON.parse(fromUtf8(request.body)).stream as boolean;
    const answer = stream
      ? utf8(`data: ${JSON.stringify({ choices: [{ delta: { content: text } }] })}\n\ndata: [DONE]\n\n`)
      : utf8(JSON.stringify({ id: 'x', model: 'm', choices: [{ message: { role: 'assistant', content: text } }] }));
    const { headers } = request;
    const signed = encodeSignedAnswer(
      signAnswerStatement(
        DOMAIN,
        {
          instanceId: Number(headers['tensornode-instance']),
          roundId: headers['tensornode-round'] ?? '',
          nonce: headers['tensornode-nonce'] ?? '',
          requestHash: sha256Hex(request.body),
          answerHash: sha256Hex(answer),
          issuedAt: Math.floor(Date.now() / 1_000),
        },
        KEY,
      ),
    );
    const body = stream ? concatBytes(answer, utf8(`event: ${ANSWER_EVENT}\ndata: ${signed}\n\n`)) : answer;
    for (let at = 0; at < body.length; at += 7) request.onBytes?.(body.subarray(at, at + 7));
    return { ok: true, status: 200, headers: stream ? {} : { [ANSWER_HEADER]: signed }, body };
  };
}
const dead: Behaviour = () => ({ ok: false, cause: 'unreachable', sent: true });
const errorPage: Behaviour = (request) => {
  const body = utf8('{"error":{"message":"busy"}}');
  request.onBytes?.(body);
  return { ok: true, status: 503, headers: {}, body };
};
const breaksOff: Behaviour = (request) => {
  request.onBytes?.(utf8('data: {"choices":[{"delta":{"content":"The answ'));
  return { ok: false, cause: 'timeout', sent: true };
};

let app: App | undefined;
afterEach(async () => {
  await app?.close();
});

async function serve(...behaviours: Behaviour[]) {
  const recorded: ChatReply[] = [];
  const instances = behaviours.map((_, at) => at + 1);
  const dispatch: DispatchDeps = {
    transport: {
      post: async (request) => {
        const behave = behaviours[Number(request.headers['tensornode-instance']) - 1];
        if (behave === undefined) throw new RangeError('no such miner');
        return behave(request);
      },
    },
    signer: { keyId: '00'.repeat(32), sign: () => new Uint8Array(64) },
    recoverSigner: recoverAnswerSigner,
    breakers: createBreakers(systemClock),
    urlPolicy: allowAnyHttp,
    domain: DOMAIN,
    clock: systemClock,
    random: systemRandom,
    logger: silentLogger,
    metrics: dispatchMetrics(silentMeter),
  };
  const gate = { subnet: 1, active: true, activeInstances: instances, pricePerAnswer: 0n };
  const deps = {
    subnets: { gate: async (subnet: number) => (subnet === 1 ? gate : null) },
    clock: systemClock,
    random: systemRandom,
    networkId: 'hedera:devnet',
  };
  const parts = memoryParts({
    chat: {
      accept: (ctx, request) => acceptChat(ctx, { request }, deps),
      models: () => [{ id: 'tensornode', created: 0, owner: 'tensornode' }],
      rank: (candidates) =>
        candidates.map((instance) => ({ instance, url: `http://miner-${instance}`, answerKeys: [ADDRESS] })),
      record: (reply) => recorded.push(chatReplySchema.parse(reply)),
      dispatch,
      logger: silentLogger,
    },
    identify: async () => localOperator('0.0.1013'),
  });
  app = await createServer(parts, {
    version: '0',
    hosts: new Set(['127.0.0.1']),
    origins: new Set(),
  });
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  const chat = (stream: boolean, model = 'tensornode') =>
    fetch(`${base}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ model, stream, messages: [{ role: 'user', content: '2+2?' }] }),
    });
  return { chat, recorded };
}

describe('POST /v1/chat/completions', () => {
  it('gives the bytes that the miner signed, its statement and the round, and records the reply', async () => {
    const { chat, recorded } = await serve(honest('4'));
    const response = await chat(false);
    const text = await response.text();
    expect([response.status, JSON.parse(text).choices[0].message.content]).toEqual([200, '4']);
    expect(response.headers.get(ANSWER_HEADER)).toMatch(/^[\w-]+$/);
    expect(recorded).toHaveLength(1);
    expect(recorded[0]).toMatchObject({ roundId: response.headers.get('tensornode-round'), instance: 1, cause: null });
    expect(Buffer.from(recorded[0]?.answer ?? '', 'base64').toString()).toBe(text);
  });

  it('passes a stream through byte for byte, with the statement at its end', async () => {
    const { chat } = await serve(honest('four'));
    const response = await chat(true);
    const text = await response.text();
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(text).toContain('"content":"four"');
    expect(text).toMatch(/data: \[DONE\]\n\nevent: tensornode-answer\ndata: [\w-]+\n\n$/);
  });

  it.each([[false], [true]])(
    'turns to the next instance when one fails before its first byte (stream: %s); each try is a round',
    async (stream) => {
      const { chat, recorded } = await serve(dead, errorPage, honest('4'));
      const response = await chat(stream);
      expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('4')]);
      expect(response.headers.get('tensornode-instance')).toBe('3');
      expect(recorded.map(({ cause }) => cause)).toEqual(['unreachable', 'busy', null]);
      expect(new Set(recorded.map(({ roundId }) => roundId)).size).toBe(3);
      expect(recorded[2]?.roundId).toBe(response.headers.get('tensornode-round'));
    },
  );

  it('ends a stream that breaks after its first byte with a well-formed error and [DONE]', async () => {
    const { chat, recorded } = await serve(breaksOff, honest('4'));
    const text = await (await chat(true)).text();
    expect(text).toMatch(/"code":"TN-2005".*\n\ndata: \[DONE\]\n\n$/);
    expect(recorded.map(({ instance, cause }) => [instance, cause])).toEqual([[1, 'timeout']]);
  });

  it('says why when nobody answered, also for a stream', async () => {
    const { chat } = await serve(dead, dead);
    const response = await chat(true);
    const problem = await response.json();
    expect([response.status, problem.code]).toEqual([502, 'TN-2007']);
    expect(problem.detail).toContain('instance 2: unreachable');
    // Where programs written for OpenAI look.
    expect(problem.error).toMatchObject({ type: 'server_error', code: 'TN-2007' });
    expect(problem.error.message).toContain('instance 2: unreachable');
  });

  it('serves a named instance only, and refuses one that is not there', async () => {
    const { chat } = await serve(honest('one'), honest('two'));
    expect(await (await chat(false, 'instance-2')).text()).toContain('two');
    expect((await chat(false, 'instance-9')).status).toBe(404);
  });
});

describe('the recorder behind the answers', () => {
  const reply = (instance: number): ChatReply => ({
    roundId: toHex(systemRandom.bytes(32)),
    envelope: {
      v: 1,
      network: 'hedera:devnet',
      account: '0.0.1',
      subnet: 1,
      nonce: '00'.repeat(16),
      expiry: 1,
      bodySha256: '00'.repeat(32),
    },
    salt: '00'.repeat(32),
    ask: '',
    dispatch: '',
    instance,
    answer: null,
    cause: 'timeout',
    receivedAt: 1,
    latencyMs: 1,
    signatures: { request: null, answer: null },
  });

  it('hands many replies over in few calls, keeps their order through an outage and flushes at the end', async () => {
    const batches: RecordChatInput[] = [];
    let away = true;
    const recorder = createChatRecorder({
      enqueue: async (input) => {
        if (away) throw fault('TN-6001');
        batches.push(input);
      },
      logger: silentLogger,
      meter: silentMeter,
      batchMs: 1,
    });
    for (let at = 0; at < 150; at += 1) recorder.record(reply(at));
    await expect.poll(() => batches.length).toBe(0);
    away = false;
    await recorder.stop();
    expect(batches.length).toBeLessThanOrEqual(4);
    expect(batches.flatMap(({ replies }) => replies.map(({ instance }) => instance))).toEqual(
      Array.from({ length: 150 }, (_, at) => at),
    );
  });
});

it('sends a batch again as it was when its fate is unknown', async () => {
  const sizes: number[] = [];
  const reply = { roundId: '01'.repeat(32), ask: '', dispatch: '', answer: null } as ChatReply;
  let lost = true;
  const recorder = createChatRecorder({
    enqueue: async ({ replies }) => {
      sizes.push(replies.length);
      if (lost) throw fault('TN-6001');
    },
    logger: silentLogger,
    meter: silentMeter,
    batchMs: 1,
  });
  recorder.record(reply);
  await expect.poll(() => sizes.length).toBeGreaterThan(0);
  for (let at = 0; at < 5; at += 1) recorder.record(reply);
  lost = false;
  await recorder.stop();
  expect(sizes.at(-2)).toBe(1);
  expect(sizes.at(-1)).toBe(5);
});

it('ranks by measured quality, then latency; a newcomer stands in the middle', () => {
  const standings = new Map(
    [
      { instance: 1, meanScore: 30, medianLatencyMs: 5 },
      { instance: 2, meanScore: 95, medianLatencyMs: 900 },
      { instance: 3, meanScore: 95.5, medianLatencyMs: 20 },
    ].map((one) => [one.instance, one]),
  );
  expect(rankInstances([1, 2, 3, 4], standings)).toEqual([3, 2, 4, 1]);
});
