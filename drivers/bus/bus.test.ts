import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type RunningPostgres, removePostgres, type Store, startPostgres } from '@tensornode/driver-store';
import { silentLogger } from '@tensornode/kernel';
import type { DomainEvent, RoundEvent } from '@tensornode/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Notifications, openNotifications, postgresBus, postgresRoundEvents } from './index.ts';

let folder: string;
let postgres: RunningPostgres;
let store: Store;
let notifications: Notifications;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tensornode-bus-'));
  postgres = await startPostgres({ dataDir: join(folder, 'postgres'), environment: {} });
  store = await openStore({ databaseUrl: postgres.databaseUrl });
  notifications = await openNotifications(postgres.databaseUrl, silentLogger);
});
afterAll(async () => {
  await notifications.close();
  await store.close();
  await postgres.stop();
  await removePostgres(join(folder, 'postgres'));
  await rm(folder, { recursive: true, force: true });
});

const ROUND = 'ab'.repeat(32);
const event = (account: string): DomainEvent => ({
  id: randomUUID(),
  v: 1,
  type: 'query.accepted',
  key: ROUND,
  at: new Date().toISOString(),
  data: { roundId: ROUND, subnet: 1, account, door: 'round' },
});

it('delivers events in order, live, once per id, and resumes behind a cursor', async () => {
  const bus = postgresBus(store.pool, notifications);
  const first = event('0.0.1');
  await bus.publish([first, event('0.0.2')]);
  const stop = new AbortController();
  const seen: string[] = [];
  let cursor: string | null = null;
  for await (const entry of bus.subscribe(null, stop.signal)) {
    seen.push(entry.event.key === ROUND && entry.event.type === 'query.accepted' ? entry.event.data.account : '');
    if (seen.length === 2) {
      cursor = entry.cursor;
      // From here on the reader waits: what is published now must reach it by notification.
      void bus.publish([first, event('0.0.3')]);
    }
    if (seen.length === 3) stop.abort();
  }
  expect(seen).toEqual(['0.0.1', '0.0.2', '0.0.3']);
  const again = new AbortController();
  for await (const entry of bus.subscribe(cursor, again.signal)) {
    expect(entry.event).toMatchObject({ data: { account: '0.0.3' } });
    again.abort();
  }
  expect(await bus.newest()).not.toBeNull();
});

it('follows a round to its end, also over a lost connection', async () => {
  const log = postgresRoundEvents(store.pool, notifications);
  const start: RoundEvent = { type: 'miner-start', instance: 1 };
  await log.append(ROUND, [start]);
  const seen: string[] = [];
  for await (const { event: shown } of log.follow(ROUND, null, new AbortController().signal)) {
    seen.push(shown.type);
    if (seen.length !== 1) continue;
    await store.pool.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'tensornode-bus'",
    );
    void log.append(ROUND, [{ type: 'query-end', status: 'anchored', reason: null }]);
  }
  expect(seen).toEqual(['miner-start', 'query-end']);
});
