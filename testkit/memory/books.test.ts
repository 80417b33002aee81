import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type RunningPostgres, removePostgres, type Store, startPostgres } from '@tensornode/driver-store';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bookCompliance } from './book-compliance.ts';
import { MemoryDatabase } from './memory-database.ts';
import { memoryJournal } from './memory-journal.ts';
import { memoryLeases, memoryRewards } from './memory-rewards.ts';

let folder: string;
let postgres: RunningPostgres;
let store: Store;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tensornode-books-'));
  postgres = await startPostgres({ dataDir: join(folder, 'postgres'), environment: {} });
  store = await openStore({ databaseUrl: postgres.databaseUrl });
});
afterAll(async () => {
  await store.close();
  await postgres.stop();
  await removePostgres(join(folder, 'postgres'));
  await rm(folder, { recursive: true, force: true });
});

bookCompliance('in memory', async () => {
  const access = { database: new MemoryDatabase(), owner: { alive: true }, now: () => Date.now() };
  return { store: memoryRewards(access), leases: memoryLeases(access), journal: memoryJournal(access) };
});

bookCompliance('on PostgreSQL', async () => {
  await store.pool.query(
    'TRUNCATE postings, settled_epochs, epoch_credits, payout_state, payout_leases, ledger_attempts, ledger_calls, validator_epochs CASCADE',
  );
  return { store: store.rewards, leases: store.leases, journal: store.journal };
});

it('PostgreSQL itself refuses to change or delete a posting, whoever asks', async () => {
  await store.rewards.inTransaction(({ post }) =>
    post('kept', [
      { account: 'mint', amount: -1n, memo: 'a' },
      { account: 'owed/0.0.7', amount: 1n, memo: 'a' },
    ]),
  );
  await expect(store.pool.query('DELETE FROM postings')).rejects.toThrow('append-only');
  await expect(store.pool.query('UPDATE postings SET amount = amount + 1')).rejects.toThrow('append-only');
  await expect(
    store.pool.query("INSERT INTO postings (transfer, account, amount, memo) VALUES ('one-sided', 'x', 1, 'a')"),
  ).rejects.toThrow('sum to zero');
});

it('prunes what is past its days and nothing else', async () => {
  const { pool, pruner } = store;
  await pool.query(
    `INSERT INTO outbox (key, event, delivered_at) VALUES ('a', '{}', now() - interval '9 days'), ('b', '{}', now()), ('c', '{}', NULL)`,
  );
  await pool.query(
    `INSERT INTO bus_events (event_id, key, type, event, at) VALUES (gen_random_uuid(), 'a', 't', '{}', now() - interval '9 days'), (gen_random_uuid(), 'b', 't', '{}', now())`,
  );
  const round = (digit: string): string => digit.repeat(64);
  for (const [digit, status] of [
    ['1', 'anchored'],
    ['2', 'dispatched'],
  ] as const) {
    await pool.query(
      `INSERT INTO rounds (round_id, subnet, kind, door, account, status, envelope) VALUES ($1, 1, 'organic', 'round', '0.0.1', $2, '{}')`,
      [round(digit), status],
    );
    await pool.query(
      `INSERT INTO round_events (round_id, event, at) VALUES ($1, '{}', now() - interval '9 days'), ($1, '{}', now())`,
      [round(digit)],
    );
  }
  const days = { roundEvents: 3, events: 3, workflows: 3 };
  expect(await pruner.prune(days)).toEqual({ roundEvents: 1, busEvents: 1, outbox: 1, workflows: 0 });
  expect(await pruner.prune(days)).toEqual({ roundEvents: 0, busEvents: 0, outbox: 0, workflows: 0 });
  const left = await pool.query('SELECT key FROM outbox ORDER BY id');
  expect(left.rows.map(({ key }) => key)).toEqual(['b', 'c']);
});
