import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openStore, type RunningPostgres, removePostgres, type Store, startPostgres } from '@tensornode/driver-store';
import { acceptQuery } from '@tensornode/intake';
import { systemClock, systemRandom, utf8 } from '@tensornode/kernel';
import {
  ANSWER_EVENT,
  encodeSignedAnswer,
  INSTANCE_HEADER,
  localOperator,
  NONCE_HEADER,
  ROUND_HEADER,
  type Round,
  recoverAnswerSigner,
  sha256Hex,
  signAnswerStatement,
} from '@tensornode/protocol';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

const DOMAIN = { chainId: 298, verifyingContract: `0x${'11'.repeat(20)}` };
const ANSWER_KEY = systemRandom.bytes(32);
const EMPTY = '0'.repeat(64);
const ADDRESS = recoverAnswerSigner(
  DOMAIN,
  signAnswerStatement(
    DOMAIN,
    { instanceId: 1, roundId: EMPTY, requestHash: EMPTY, nonce: EMPTY, answerHash: EMPTY, issuedAt: 1 },
    ANSWER_KEY,
  ),
);

let folder: string;
let postgres: RunningPostgres;
let store: Store;
let miner: Server;
let worker: ChildProcess | undefined;
/** Nonces by instance, in the order of arrival. */
const asked = new Map<number, string[]>();
/** Instance 2 keeps its asker waiting until the worker was killed. */
let holding = true;
beforeEach(() => {
  asked.clear();
  holding = true;
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tensornode-worker-'));
  postgres = await startPostgres({ dataDir: join(folder, 'postgres'), environment: {} });
  store = await openStore({ databaseUrl: postgres.databaseUrl });
  miner = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => miner.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  worker?.kill('SIGKILL');
  miner.closeAllConnections();
  miner.close();
  await store.close();
  await postgres.stop();
  await removePostgres(join(folder, 'postgres'));
  await rm(folder, { recursive: true, force: true });
});

it.each([
  ['killed', 'SIGKILL'],
  // An orderly stop cuts the open request itself: that must not be kept as the miner's failure.
  ['stopped', 'SIGTERM'],
] as const)(
  'a worker %s in mid-round goes on where it was: kept replies stay, only the open one is asked again',
  async (_, signal) => {
    const { roundId } = await acceptQuery(
      { caller: localOperator('0.0.1001'), requestId: 'test' },
      { request: { question: 'What is 6 * 7?', truth: '42' }, idempotencyKey: null },
      {
        store: store.intake,
        subnets: {
          gate: async (subnet) => ({ subnet, active: true, activeInstances: [1, 2], pricePerAnswer: 0n }),
        },
        clock: systemClock,
        random: systemRandom,
        networkId: 'hedera:devnet',
        fanout: 8,
      },
    );
    worker = startWorker(roundId);
    await until(async () => {
      const round = await store.rounds.read(roundId);
      return replyOf(round, 1)?.state === 'answered' && asked.get(2)?.length === 1;
    });
    const ended = once(worker, 'exit');
    worker.kill(signal);
    await ended;
    holding = false;
    worker = startWorker(roundId);
    const leavesOf = () =>
      store.pool.query('SELECT instance FROM leaves WHERE round_id = $1 ORDER BY instance', [roundId]);
    // A reader sees the last verdict a moment before the leaves follow.
    await until(async () => (await leavesOf()).rows.length > 0);

    const round = await store.rounds.read(roundId);
    expect(round?.replies.map(({ score, signed }) => [score, signed])).toEqual([
      [100, true],
      [100, true],
    ]);
    expect(asked.get(1)).toHaveLength(1);
    const nonces = asked.get(2) ?? [];
    expect(nonces).toHaveLength(2);
    expect(new Set(nonces).size).toBe(2);
    const leaves = await leavesOf();
    expect(leaves.rows.map(({ instance }) => Number(instance))).toEqual([1, 2]);
    worker.kill('SIGKILL');
  },
);

function replyOf(round: Round | null, instance: number) {
  return round?.replies.find((reply) => reply.instance === instance);
}

function startWorker(roundId: string): ChildProcess {
  const url = `http://127.0.0.1:${(miner.address() as AddressInfo).port}`;
  const instances = JSON.stringify([1, 2].map((instance) => ({ instance, url, answerKeys: [ADDRESS] })));
  const script = fileURLToPath(new URL('./pipeline-process.test-support.ts', import.meta.url));
  return spawn(process.execPath, [script, postgres.databaseUrl, join(folder, 'evidence'), instances, roundId], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const header = (name: string): string => String(request.headers[name] ?? '');
  const instance = Number(header(INSTANCE_HEADER));
  asked.set(instance, [...(asked.get(instance) ?? []), header(NONCE_HEADER)]);
  if (instance === 2 && holding) return;
  const body = utf8(`data: ${JSON.stringify({ choices: [{ delta: { content: 'It is 42' } }] })}\n\ndata: [DONE]\n\n`);
  const signed = signAnswerStatement(
    DOMAIN,
    {
      instanceId: instance,
      roundId: header(ROUND_HEADER),
      requestHash: sha256Hex(new Uint8Array(Buffer.concat(parts))),
      nonce: header(NONCE_HEADER),
      answerHash: sha256Hex(body),
      issuedAt: Math.floor(Date.now() / 1_000),
    },
    ANSWER_KEY,
  );
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.end(Buffer.concat([body, utf8(`event: ${ANSWER_EVENT}\ndata: ${encodeSignedAnswer(signed)}\n\n`)]));
}

/** Looks again and again until it holds; the test's own timeout ends a vain wait. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(20);
}
