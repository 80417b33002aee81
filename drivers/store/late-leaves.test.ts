import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AskBody, askBodyBytes, type Leaf, type QueryEnvelope, roundIdOf, sha256Hex } from '@tensornode/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore, type RunningPostgres, removePostgres, type Store, startPostgres } from './index.ts';

let folder: string;
let server: RunningPostgres;
let store: Store;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tensornode-leaves-'));
  server = await startPostgres({ dataDir: join(folder, 'postgres'), environment: {} });
  store = await openStore({ databaseUrl: server.databaseUrl });
});
afterAll(async () => {
  await store.close();
  await server.stop();
  await removePostgres(join(folder, 'postgres'));
  await rm(folder, { recursive: true, force: true });
});

const VALIDATOR = '0.0.9';
const DIGEST = 'ab'.repeat(32);
const VOTE = { weights: [1], reliability: [0], salt: DIGEST, commitment: `0x${DIGEST}`, openedTasks: DIGEST };

function drawnRound(place: number) {
  const ask: AskBody = { v: 1, subnet: 1, kind: 'math', question: `${place}`, truth: '1', messages: null };
  const envelope: QueryEnvelope = {
    v: 1,
    network: 'hedera:devnet',
    account: VALIDATOR,
    subnet: 1,
    nonce: '00'.repeat(16),
    expiry: 1_700_000_000,
    bodySha256: sha256Hex(askBodyBytes(ask)),
  };
  const roundId = roundIdOf(envelope);
  return {
    roundId,
    subnet: 1,
    epoch: 1,
    drawIndex: place,
    envelope,
    kind: 'gold' as const,
    ask,
    instances: [1],
    salt: DIGEST,
    dataKey: DIGEST,
    dueAt: 0,
  };
}

const leafOf = (roundId: string): Leaf => ({
  v: 1,
  roundId,
  subnet: 1,
  epoch: 1,
  kind: 'gold',
  instance: 1,
  askDigest: DIGEST,
  dispatchDigest: DIGEST,
  answerDigest: null,
  statementHash: null,
  receivedAt: 1,
  latencyMs: 1,
  tokens: 0,
  cause: 'timeout',
  score: 0,
  method: 'cause',
  scorer: 'test@1',
  cluster: null,
  validator: VALIDATOR,
});

it('a leaf is either in the weights or refused: recording and fixing the vote wait for each other', async () => {
  const rounds = [drawnRound(0), drawnRound(1)];
  const [first = '', second = ''] = rounds.map(({ roundId }) => roundId);
  await store.rewards.prepare(VALIDATOR, 1, { epoch: 1, secret: DIGEST, tasks: [], poolRoot: DIGEST });
  await store.rewards.inTransaction((transaction) => transaction.addDrawnRounds(VALIDATOR, rounds));

  let finish = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let recorded = (): void => undefined;
  const written = new Promise<void>((resolve) => {
    recorded = resolve;
  });
  const recording = store.record.inTransaction(async (transaction) => {
    await transaction.addLeaves(first, 1, DIGEST, [leafOf(first)]);
    recorded();
    await held;
  });
  await written;
  // The weights were computed without the leaf that is just being written: they must not be fixed.
  const blind = store.rewards.fixVote(VALIDATOR, 1, 1, VOTE, 0);
  finish();
  await recording;
  expect(await blind).toBe(false);
  expect(await store.rewards.fixVote(VALIDATOR, 1, 1, VOTE, 1)).toBe(true);
  expect(await store.rewards.fixVote(VALIDATOR, 1, 1, { ...VOTE, weights: [2] }, 1)).toBe(false);
  expect(await store.rewards.epoch(VALIDATOR, 1, 1)).toMatchObject(VOTE);

  await store.record.inTransaction((transaction) => transaction.addLeaves(second, 1, DIGEST, [leafOf(second)]));
  expect(await store.rewards.drawnLeaves(VALIDATOR, 1, 1)).toEqual([leafOf(first)]);
  expect(await store.rounds.read(second)).toMatchObject({ status: 'failed' });
  expect((await store.rewards.drawnProgress(VALIDATOR, 1, 1)).unfinished).toBe(0);
});
