import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderEvidenceStore } from '@tensornode/driver-blobs';
import { openStore, type RunningPostgres, removePostgres, type Store, startPostgres } from '@tensornode/driver-store';
import { silentLogger, silentMeter, systemRandom } from '@tensornode/kernel';
import type { LedgerCall } from '@tensornode/protocol';
import { generateTasks } from '@tensornode/scoring';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  advanceEpoch,
  createAlarmBoard,
  type EpochLifePorts,
  payEpoch,
  type RewardsStore,
  reconcileBooks,
} from './index.ts';
import { EPOCH_SECONDS, MINERS, ScriptedChain, VALIDATOR } from './scripted-chain.test-support.ts';
import { settleBooks } from './settle-books.ts';

const TERMS = {
  subnet: 1,
  validator: VALIDATOR,
  network: 'hedera:devnet',
  chainId: 298,
  board: `0x${'44'.repeat(20)}`,
  topicId: '0.0.77',
  roundsPerEpoch: 2,
  fanout: 8,
  pool: generateTasks,
};

let folder: string;
let postgres: RunningPostgres;
let store: Store;
let chain: ScriptedChain;
let ports: EpochLifePorts;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tensornode-paused-'));
  postgres = await startPostgres({ dataDir: join(folder, 'postgres'), environment: {} });
  store = await openStore({ databaseUrl: postgres.databaseUrl });
  chain = new ScriptedChain();
  ports = {
    reader: chain.reader,
    calls: chain.calls,
    topics: chain.topics,
    store: store.rewards,
    evidence: folderEvidenceStore(join(folder, 'evidence')),
    journal: store.journal,
    door: chain.door,
    clock: chain.clock,
    random: systemRandom,
    logger: silentLogger,
    alarms: createAlarmBoard({
      clock: chain.clock,
      logger: silentLogger,
      meter: silentMeter,
      announce: async () => undefined,
    }),
  };
});
afterEach(async () => {
  await store.close();
  await postgres.stop();
  await removePostgres(join(folder, 'postgres'));
  await rm(folder, { recursive: true, force: true });
});

/** Another validator does it: past this node's journal. */
async function others(call: LedgerCall): Promise<void> {
  const signed = await chain.door.sign(call);
  await chain.door.send(signed);
  expect(await chain.door.outcome(signed)).toMatchObject({ state: 'confirmed' });
}

/** One epoch opened, ended, voted on where it shall pay, and its successor opened, all by others. */
async function othersLiveEpoch(epoch: number, pays: boolean): Promise<void> {
  if (epoch === 1) await others(chain.calls.openEpoch(1, { instances: 2, permits: 1 }));
  chain.now = (chain.epochs[epoch - 1]?.start ?? 0) * 1_000 + EPOCH_SECONDS * 1_000;
  await others(chain.calls.openEpoch(1, { instances: 2, permits: 1 }));
  if (!pays) return;
  await others(chain.calls.commit(1, epoch, `0x${'55'.repeat(32)}`));
  chain.now += 6_000;
  const hidden = { secret: '11'.repeat(32), salt: '22'.repeat(32) };
  await others(chain.calls.reveal({ subnet: 1, epoch, ...hidden, weights: [2, 1], reliability: [] }));
}

async function othersClose(epoch: number, pays: boolean): Promise<void> {
  chain.now += 11_000;
  await others(chain.calls.closeEpoch(1, { instances: 2, permits: 1, epoch }));
  await others(chain.calls.finalize(1, epoch, 3));
  if (pays) await others(chain.calls.credit(1, epoch, 100));
}

async function turn(): Promise<number | null> {
  const { payable, failures } = await advanceEpoch(ports, TERMS);
  expect(failures).toEqual([]);
  if (payable !== null) await payEpoch(ports, TERMS, payable, (_name, step) => step());
  return payable;
}

it('raises no alarm for an epoch that is booked while the reconciler reads', async () => {
  await othersLiveEpoch(1, true);
  await othersClose(1, true);
  const slow: RewardsStore = {
    ...store.rewards,
    balances: async () => {
      const balances = await store.rewards.balances();
      const status = await chain.reader.epochState(1, 1);
      if (status !== null) await settleBooks(ports, TERMS, status);
      return balances;
    },
  };
  expect(await reconcileBooks({ ...ports, store: slow }, [1])).toEqual({ differences: null });
  expect(await store.rewards.paused()).toBeNull();
  expect(await reconcileBooks(ports, [1])).toEqual({ differences: [] });
});

it('books under a pause what others close, so that the books agree again and the pause ends', async () => {
  await othersLiveEpoch(1, true);
  await othersClose(1, true);
  await store.rewards.inTransaction(({ setPaused }) => setPaused('a difference that is explained since'));
  expect(await turn()).toBe(1);
  expect(await store.rewards.settled(1, 1)).toMatchObject({ state: 'CLAIMABLE', pushed: false });

  await othersLiveEpoch(2, false);
  await othersLiveEpoch(3, true);
  await othersClose(2, false);
  await othersClose(3, true);
  expect(await reconcileBooks(ports, [1])).toEqual({ differences: null });
  expect([await turn(), await turn(), await turn()]).toEqual([2, 3, 1]);
  expect(await store.rewards.settled(1, 2)).toMatchObject({ state: 'EMPTY', pushed: false });
  expect(await store.rewards.settled(1, 3)).toMatchObject({ state: 'CLAIMABLE', pushed: false });
  expect(chain.claimed.size).toBe(0);

  expect(await reconcileBooks(ports, [1])).toEqual({ differences: [] });
  expect(await store.rewards.paused()).toBeNull();
  // The push of a later epoch waits for the earlier ones, whoever asks for it.
  await payEpoch(ports, TERMS, 3, (_name, step) => step());
  expect(chain.claimed.size).toBe(0);
  expect([await turn(), await turn(), await turn(), await turn()]).toEqual([1, 2, 3, null]);
  for (const account of [VALIDATOR, ...MINERS]) expect(chain.claimed.get(account)).toBe(chain.credited.get(account));
  expect(await reconcileBooks(ports, [1])).toEqual({ differences: [] });
});
