import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Notifications, openNotifications, postgresRoundEvents } from '@tensornode/driver-bus';
import { openStore, type RunningPostgres, removePostgres, type Store, startPostgres } from '@tensornode/driver-store';
import { acceptQuery } from '@tensornode/intake';
import { silentLogger, systemClock, systemRandom, toHex } from '@tensornode/kernel';
import { type AskBody, askBodyBytes, localOperator, type RoundEvent, roundIdOf, sha256Hex } from '@tensornode/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createServer } from './create-server.ts';
import { listenOnLoopback } from './listen-on-loopback.ts';
import { roundReads } from './read-model/round-reads.ts';
import type { App } from './routes/app.ts';
import { memoryParts } from './scene.test-support.ts';

let folder: string;
let database: RunningPostgres;
let store: Store;
let notifications: Notifications;
let app: App;
let base: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tensornode gateway '));
  database = await startPostgres({ dataDir: join(folder, 'postgres'), environment: {} });
  store = await openStore({ databaseUrl: database.databaseUrl });
  notifications = await openNotifications(database.databaseUrl, silentLogger);
  const gate = { subnet: 1, active: true, activeInstances: [1, 2], pricePerAnswer: 0n };
  const deps = {
    store: store.intake,
    subnets: { gate: async (subnet: number) => (subnet === 1 ? gate : null) },
    clock: systemClock,
    random: systemRandom,
    networkId: 'hedera:devnet',
    fanout: 8,
  };
  const scene = memoryParts();
  const parts = memoryParts({
    reads: {
      ...scene.reads,
      ...roundReads({
        rounds: store.rounds,
        buildReceipt: () => Promise.reject(new RangeError('nothing is anchored in this scene')),
      }),
    },
    feed: postgresRoundEvents(store.pool, notifications),
    verbs: {
      ...scene.verbs,
      submitQuery: (ctx, request, idempotencyKey) => acceptQuery(ctx, { request, idempotencyKey }, deps),
    },
    identify: async () => localOperator('0.0.1013'),
  });
  const listening = await listenOnLoopback({ host: '127.0.0.1', port: 0, webOrigin: [] }, (places) =>
    createServer(parts, { version: '0', ...places }),
  );
  app = listening.server;
  base = listening.url;
});
afterAll(async () => {
  await app?.close();
  await notifications?.close();
  await store?.close();
  await database?.stop();
  await removePostgres(join(folder, 'postgres'));
  await rm(folder, { recursive: true, force: true });
});

const post = (body: object, headers: Record<string, string> = {}, query = '') =>
  fetch(`${base}/v1/queries${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

it('stores a query once per Idempotency-Key, shows it, and refuses the key for another question', async () => {
  const first = await (await post({ question: 'What is 2 + 2?' }, { 'idempotency-key': 'k1' })).json();
  const second = await (await post({ question: 'What is 2 + 2?' }, { 'idempotency-key': 'k1' })).json();
  expect(second.roundId).toBe(first.roundId);
  const other = await post({ question: 'What is 2 + 3?' }, { 'idempotency-key': 'k1' });
  expect([other.status, (await other.json()).code]).toEqual([409, 'TN-1007']);
  const shown = await (await fetch(`${base}/v1/rounds/${first.roundId}`)).json();
  expect(shown).toMatchObject({ status: 'accepted', question: 'What is 2 + 2?', kind: 'organic' });
  const receipt = await fetch(`${base}/v1/receipts/${first.roundId}`);
  expect([receipt.status, (await receipt.json()).code]).toEqual([409, 'TN-1015']);
});

it('a page of rounds goes on where the one before ended', async () => {
  for (const question of ['a?', 'b?', 'c?']) await post({ question });
  const ids: string[] = [];
  let cursor = '';
  for (let page = 0; page < 10; page += 1) {
    const { items, next } = await (await fetch(`${base}/v1/rounds?limit=2${cursor}`)).json();
    ids.push(...items.map(({ roundId }: { roundId: string }) => roundId));
    if (next === null) break;
    cursor = `&cursor=${next}`;
  }
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(4);
});

it('a caller that waits is answered when the pipeline fails the round, and events stream live', async () => {
  const { roundId } = await (await post({ question: 'live?' })).json();
  const events = postgresRoundEvents(store.pool, notifications);
  const stream = fetch(`${base}/v1/rounds/${roundId}/events`).then((response) => response.text());
  const waiting = post({ question: 'live?' }, { 'idempotency-key': 'wait' }, '?wait=anchored&timeout=20');
  const started = Date.now();
  await expect
    .poll(async () => (await (await fetch(`${base}/v1/rounds?limit=1`)).json()).items[0].roundId)
    .not.toBe(roundId);
  const second = (await (await fetch(`${base}/v1/rounds?limit=1`)).json()).items[0].roundId;
  const end: RoundEvent = { type: 'query-end', status: 'failed', reason: 'nobody answered' };
  for (const id of [roundId, second]) {
    await store.rounds.fail(id, 'nobody answered');
    await events.append(id, [end]);
  }
  const answered = await waiting;
  expect([answered.status, (await answered.json()).reason]).toEqual([200, 'nobody answered']);
  expect(await stream).toContain('event: query-end');
  expect(Date.now() - started).toBeLessThan(10_000);
});

it('a drawn round does not exist for anybody before its epoch is opened', async () => {
  const ask: AskBody = { v: 1, subnet: 1, kind: 'math', question: 'secret task', truth: '4', messages: null };
  const nonce = toHex(systemRandom.bytes(16));
  const envelope = {
    v: 1,
    network: 'hedera:devnet',
    account: '0.0.1013',
    subnet: 1,
    nonce,
    expiry: 1_900_000_000,
    bodySha256: sha256Hex(askBodyBytes(ask)),
  } as const;
  const roundId = roundIdOf(envelope);
  await store.intake.inTransaction(({ rounds }) =>
    rounds.insert({
      roundId,
      subnet: 1,
      kind: 'gold',
      door: 'drawn',
      account: '0.0.1013',
      envelope,
      ask,
      salt: '00'.repeat(32),
      dataKey: '00'.repeat(32),
      instances: [1],
      epoch: 1,
      drawIndex: 0,
      dueAt: null,
    }),
  );
  await store.rounds.begin(roundId, [1]);
  await store.rounds.dispatched(roundId);
  for (const path of [`/v1/rounds/${roundId}`, `/v1/rounds/${roundId}/events`, `/v1/receipts/${roundId}`])
    expect((await fetch(`${base}${path}`)).status).toBe(404);
  expect(await (await fetch(`${base}/v1/rounds?limit=100`)).text()).not.toContain(roundId);
});

it('says that the database is away, as something that passes', async () => {
  const gone = new Error('Failed query', {
    cause: Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
  });
  const scene = memoryParts();
  const broken = memoryParts({ reads: { ...scene.reads, rounds: () => Promise.reject(gone) } });
  const { server, url } = await listenOnLoopback({ host: '127.0.0.1', port: 0, webOrigin: [] }, (places) =>
    createServer(broken, { version: '0', ...places }),
  );
  const response = await fetch(`${url}/v1/rounds`);
  expect([response.status, (await response.json()).code, response.headers.get('retry-after')]).toEqual([
    503,
    'TN-6001',
    '1',
  ]);
  await server.close();
});

it('refuses to listen anywhere but on loopback', async () => {
  const wide = listenOnLoopback({ host: '0.0.0.0', port: 0, webOrigin: [] }, (places) =>
    createServer(memoryParts(), { version: '0', ...places }),
  );
  await expect(wide).rejects.toMatchObject({ code: 'TN-8001' });
});
