import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acceptQuery } from '@tensornode/intake';
import { systemClock, systemRandom, toHex } from '@tensornode/kernel';
import { fault, type LedgerCall, localOperator, runLedgerCall } from '@tensornode/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type RunningPostgres, removePostgres, type Store, startPostgres } from './index.ts';
import { auditHash } from './repositories/transaction-ports.ts';

let folder: string;
let server: RunningPostgres;
let store: Store;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tensornode store '));
  server = await startPostgres({ dataDir: join(folder, 'postgres'), environment: {} });
  store = await openStore({ databaseUrl: server.databaseUrl });
});
afterAll(async () => {
  await store.close();
  await server.stop();
  await removePostgres(join(folder, 'postgres'));
  await rm(folder, { recursive: true, force: true });
});

const CALLER = { caller: localOperator('0.0.1001'), requestId: 'test' };
const deps = (used: Store) => ({
  store: used.intake,
  subnets: {
    gate: async (subnet: number) =>
      subnet === 1 ? { subnet, active: true, activeInstances: [1, 2], pricePerAnswer: 0n } : null,
  },
  clock: systemClock,
  random: systemRandom,
  networkId: 'hedera:devnet',
  fanout: 8,
});

describe('store', () => {
  it('takes a query once per Idempotency-Key and refuses another body', async () => {
    const ask = (question: string) =>
      acceptQuery(CALLER, { request: { question }, idempotencyKey: 'key-1' }, deps(store));
    const [first, second] = await Promise.all([ask('What is 2 + 2?'), ask('What is 2 + 2?')]);
    expect(first.roundId).toBe(second.roundId);
    expect([first.repeated, second.repeated].sort()).toEqual([false, true]);
    await expect(ask('What is 2 + 3?')).rejects.toMatchObject({ code: 'TN-1007' });
    const round = await store.rounds.read(first.roundId);
    expect(round).toMatchObject({ status: 'accepted', question: 'What is 2 + 2?', anchor: { status: 'pending' } });
  });

  it('refuses bad input and unknown subnets', async () => {
    const ask = (request: unknown) => acceptQuery(CALLER, { request, idempotencyKey: null }, deps(store));
    await expect(ask({ question: 7 })).rejects.toMatchObject({ code: 'TN-1001' });
    await expect(ask({ question: 'x', subnet: 9 })).rejects.toMatchObject({ code: 'TN-1004' });
    await expect(ask({ question: 'x', instances: [3] })).rejects.toMatchObject({ code: 'TN-1004' });
  });

  it('chains the audit log and drains the outbox in order, at least once', async () => {
    const rows = (await store.pool.query('SELECT * FROM audit_log ORDER BY id')).rows;
    for (const [index, row] of rows.entries()) {
      expect(row.prev).toBe(index === 0 ? '0'.repeat(64) : rows[index - 1].hash);
      const link = { ...row, id: Number(row.id), at: row.at.toISOString(), requestId: row.request_id };
      expect(auditHash(link)).toBe(row.hash);
    }
    await expect(store.pool.query('UPDATE audit_log SET actor = $1', ['x'])).rejects.toThrow('append-only');
    await expect(
      store.outbox.drain(async () => {
        throw new RangeError('the bus is away');
      }, 10),
    ).rejects.toThrow('away');
    const seen: string[] = [];
    await store.outbox.drain(async (events) => void seen.push(...events.map(({ type }) => type)), 10);
    expect(seen).toEqual(['query.accepted']);
    expect(await store.outbox.drain(async () => undefined, 10)).toBe(0);
  });

  it('refuses postings that do not sum to zero', async () => {
    const post = (amount: bigint) =>
      store.rewards.inTransaction(({ post: book }) =>
        book(`t${amount}`, [
          { account: 'mint', amount: -5n, memo: 'a' },
          { account: 'owed/0.0.7', amount, memo: 'a' },
        ]),
      );
    await expect(post(4n)).rejects.toThrow();
    await post(5n);
    await post(5n);
    expect((await store.rewards.balances()).get('owed/0.0.7')).toBe(5n);
    await expect(store.pool.query('DELETE FROM postings')).rejects.toThrow('append-only');
  });

  it('carries a ledger call over a crash between send and its note without a second transaction', async () => {
    const ledger = scriptedLedger();
    const call: LedgerCall = { kind: 'topic-message', topicId: '0.0.9', message: 'aGk=' };
    const ports = { journal: store.journal, door: ledger.door, clock: systemClock };
    ledger.loseNextReply();
    await expect(runLedgerCall(ports, { key: 'batch/1/1', call })).rejects.toMatchObject({ code: 'TN-3001' });
    const outcome = await runLedgerCall(ports, { key: 'batch/1/1', call });
    expect(outcome).toMatchObject({ state: 'confirmed', sequenceNumber: 1 });
    expect(await runLedgerCall(ports, { key: 'batch/1/1', call })).toEqual(outcome);
    expect(ledger.executed()).toBe(1);
    ledger.expireNext();
    expect(await runLedgerCall(ports, { key: 'batch/1/2', call })).toMatchObject({ sequenceNumber: 2 });
    const attempts = await store.pool.query(
      "SELECT state FROM ledger_attempts WHERE key = 'batch/1/2' ORDER BY attempt",
    );
    expect(attempts.rows.map(({ state }) => state)).toEqual(['EXPIRED', 'CONFIRMED']);
  });

  it('keeps the last calibration points of each judge', async () => {
    for (let at = 1; at <= 7; at += 1) await store.judgePoints.add('one', { raw: at * 10, truth: 50 }, 5);
    await store.judgePoints.add('other', { raw: 1, truth: 2 }, 5);
    expect(await store.judgePoints.last('one', 100)).toEqual(
      [3, 4, 5, 6, 7].map((at) => ({ raw: at * 10, truth: 50 })),
    );
    expect((await store.judgePoints.last('one', 2)).map(({ raw }) => raw)).toEqual([60, 70]);
    expect(await store.judgePoints.last('other', 9)).toHaveLength(1);
  });

  it("keeps the first plan of an epoch's gold asks, and forgets epochs long gone", async () => {
    const ask = (index: number) => ({ index, of: '0.0.7', key: 'ab'.repeat(16), dueAt: 1_000 + index });
    await store.gold.planGoldAsks('0.0.9', 1, 2, [ask(0), ask(1)]);
    await store.gold.planGoldAsks('0.0.9', 1, 2, [{ ...ask(0), of: '0.0.8' }]);
    await store.gold.updateGoldAsk('0.0.9', 1, 2, 1, { roundId: 'cd'.repeat(32), tries: 3 });
    expect(await store.gold.goldAsks('0.0.9', 1, 2)).toEqual([
      { ...ask(0), roundId: null, receipt: null, tries: 0 },
      { ...ask(1), roundId: 'cd'.repeat(32), receipt: null, tries: 3 },
    ]);
    await store.gold.planGoldAsks('0.0.9', 1, 99, [ask(0)]);
    expect(await store.gold.goldAsks('0.0.9', 1, 2)).toEqual([]);
    expect(await store.gold.goldAsks('0.0.9', 1, 99)).toHaveLength(1);
  });

  it('survives kill -9 of the server and starts again quickly', async () => {
    await store.close();
    process.kill(server.pid as number, 'SIGKILL');
    await server.exited;
    const started = performance.now();
    server = await startPostgres({ dataDir: join(folder, 'postgres'), environment: {} });
    const milliseconds = performance.now() - started;
    store = await openStore({ databaseUrl: server.databaseUrl });
    expect((await store.rounds.list({ limit: 10 })).items).toHaveLength(1);
    expect(milliseconds).toBeLessThan(5_000);
  });
});

/** A ledger of one node in memory that can lose a reply or never see a transaction. */
function scriptedLedger() {
  const known = new Map<string, number>();
  let next = 0;
  let lose = false;
  let expire = false;
  return {
    loseNextReply: () => {
      lose = true;
    },
    expireNext: () => {
      expire = true;
    },
    executed: () => known.size,
    door: {
      payer: '0.0.2',
      sign: async () => ({
        transactionId: `0.0.2@${toHex(systemRandom.bytes(6))}`,
        bytes: 'AA==',
        validUntil: Math.floor(Date.now() / 1_000) + 120,
      }),
      send: async ({ transactionId }: { transactionId: string }) => {
        if (known.has(transactionId)) return { state: 'duplicate' as const };
        if (expire) return { state: 'accepted' as const };
        next += 1;
        known.set(transactionId, next);
        if (lose) {
          lose = false;
          throw fault('TN-3001');
        }
        return { state: 'accepted' as const };
      },
      outcome: async ({ transactionId }: { transactionId: string }) => {
        const sequenceNumber = known.get(transactionId);
        if (sequenceNumber === undefined) {
          expire = false;
          return { state: 'expired' as const };
        }
        return {
          state: 'confirmed' as const,
          consensusTimestamp: '1700000000.000000001',
          sequenceNumber,
          runningHash: 'ab'.repeat(48),
          returnData: null,
        };
      },
    },
  };
}
