import { type PipelineDeps, runRound } from '@tensornode/app-worker';
import { allowAnyHttp, createBreakers, dispatchMetrics } from '@tensornode/dispatch';
import { createOutcomeReader } from '@tensornode/driver-ledger';
import { silentLogger, silentMeter } from '@tensornode/kernel';
import type { LedgerCall, LedgerDoor, LedgerJournal } from '@tensornode/protocol';
import { anchorBatches, type EvidenceStore, formBatches, type RecordStore } from '@tensornode/record';
import {
  advanceEpoch,
  createAlarmBoard,
  createLeaseKeeper,
  type EpochCalls,
  type EpochLifePorts,
  type EpochLifeTerms,
  type PayoutLeases,
  payEpoch,
  RECONCILER_SUBNET,
  type RewardsStore,
  reconcileBooks,
} from '@tensornode/rewards';
import { generateTasks } from '@tensornode/scoring';
import type { MemoryDatabase, Owner } from '../memory/memory-database.ts';
import type { MemoryRounds } from '../memory/memory-rounds.ts';
import { seededRandom, skewedClock } from './scheduler.ts';
import { accountOf, type Operation, VALIDATOR } from './sim-chain.ts';
import type { Payload, SimLedger } from './sim-ledger.ts';
import { ANSWER_ADDRESS, simMiners, simSigner } from './sim-miners.ts';
import { type SimMirror, TOPIC } from './sim-mirror.ts';
import { databaseFaults, diskFaults, mirrorFaults, noFaults, SimProcess, type World } from './sim-process.ts';
import { simScorer } from './sim-scorer.ts';

/** What outlives worker processes. */
export interface SimSite {
  readonly world: World;
  readonly database: MemoryDatabase;
  readonly ledger: SimLedger;
  readonly mirror: SimMirror;
  readonly disk: EvidenceStore;
  /** Stores for a process: its death ends their transactions. */
  open(owner: Owner): SimStores;
  truthOf(body: Uint8Array): string;
}

export interface SimStores {
  readonly journal: LedgerJournal;
  readonly rewards: RewardsStore;
  readonly leases: PayoutLeases;
  readonly rounds: MemoryRounds;
  readonly record: Pick<RecordStore, 'inTransaction' | 'openGroups' | 'unanchored' | 'subnetsWithUnanchored' | 'round'>;
}

export const TERMS: EpochLifeTerms = {
  subnet: 1,
  validator: VALIDATOR,
  network: 'hedera:simulated',
  chainId: 298,
  board: `0x${'44'.repeat(20)}`,
  topicId: TOPIC,
  roundsPerEpoch: 3,
  fanout: 3,
  poolSize: 6,
  pool: generateTasks,
};
const DOMAIN = { chainId: 298, verifyingContract: `0x${'11'.repeat(20)}` };
const WINDOW_SECONDS = 120;
/** The worker's loops, slowed down: what they do in a turn matters, not how often. */
const TURN_MS = { epochs: 6_000, batches: 6_000, rounds: 8_000, reconcile: 40_000 };
const STALE_ROUND_MS = 45_000;

/** One worker process: the production functions, the worker's loops, simulated ports. */
export function startSimWorker(site: SimSite, name: string): SimProcess {
  const process = new SimProcess(site.world);
  const { world } = site;
  const clock = {
    ...skewedClock(world.scheduler, world.mix.workerClockSkewMs),
    sleep: (ms: number) => process.sleep(ms),
  };
  const stores = site.open(process);
  const database = () => databaseFaults(world);
  const random = seededRandom(world.dice);
  const door = simDoor(site, process, clock.now);
  const journal = process.port(database, stores.journal);
  const rounds = process.port(database, stores.rounds);
  const record = process.port(database, stores.record) as RecordStore;
  const evidence = process.port(() => diskFaults(world), site.disk);
  const rewards = process.port(database, stores.rewards);
  const keeper = createLeaseKeeper(guardedLeases(process, stores.leases, database), name);
  const alarms = createAlarmBoard({ clock, logger: silentLogger, meter: silentMeter, announce: async () => undefined });
  const running = new Set<string>();

  const under = async (subnet: number): Promise<EpochLifePorts | null> => {
    const books = await keeper.guard(subnet);
    if (books === null) return null;
    return {
      ...books,
      reader: process.port(() => mirrorFaults(world), site.mirror.reader),
      calls: simCalls,
      topics: site.mirror.topics,
      evidence,
      door,
      clock,
      random,
      alarms,
      logger: silentLogger,
    };
  };
  const pipeline: PipelineDeps = {
    stopping: new AbortController().signal,
    rounds,
    live: { append: async () => undefined, follow: () => nothing() },
    dispatch: {
      transport: process.port(noFaults, simMiners(world, site.truthOf)),
      signer: simSigner,
      recoverSigner: () => ANSWER_ADDRESS,
      breakers: createBreakers(clock),
      urlPolicy: allowAnyHttp,
      domain: DOMAIN,
      clock,
      random,
      logger: silentLogger,
      metrics: dispatchMetrics(silentMeter),
    },
    record: { store: record, evidence, random, validator: VALIDATOR },
    logger: silentLogger,
    fanout: TERMS.fanout,
    scorers: async () => ({ counting: simScorer, shadow: null }),
    recorded: () => undefined,
    registryRead: async () => undefined,
    voted: async (subnet, epoch) => (await rewards.epoch(VALIDATOR, subnet, epoch))?.commitment != null,
    activeInstances: () => site.mirror.chain.epochs.at(-1)?.instances ?? [],
    instance: (instance) => ({ instance, url: `http://miner-${instance}:80`, answerKeys: [ANSWER_ADDRESS] }),
    runningEpoch: () => site.mirror.chain.epochs.length,
  };
  const startRound = (roundId: string): void => {
    if (running.has(roundId)) return;
    running.add(roundId);
    runRound(roundId, pipeline, (_name, step) => step())
      .catch((error: unknown) => world.scheduler.failures.push(error))
      .finally(() => running.delete(roundId));
  };

  /** Runs beside the turns, one try of an epoch at a time, as the worker's workflow does. */
  const startPayout = (ports: EpochLifePorts, epoch: number): void => {
    const name = `payout/${epoch}`;
    if (running.has(name)) return;
    running.add(name);
    payEpoch(ports, TERMS, epoch, (_name, step) => step())
      .catch((error: unknown) => world.scheduler.failures.push(error))
      .finally(() => running.delete(name));
  };

  const loop = (everyMs: number, turn: () => Promise<void>): void => {
    const forever = async (): Promise<void> => {
      await process.sleep(world.dice.next() * everyMs);
      for (;;) {
        // A turn that fails is tried again, as in the worker; what it left half done is the next turn's to finish.
        await turn().catch((error: unknown) => world.scheduler.failures.push(error));
        await process.sleep(everyMs);
      }
    };
    void forever();
  };
  loop(TURN_MS.epochs, async () => {
    const ports = await under(TERMS.subnet);
    if (ports === null) return;
    const { payable, failures } = await advanceEpoch(ports, TERMS);
    world.scheduler.failures.push(...failures);
    if (payable !== null) startPayout(ports, payable);
  });
  loop(TURN_MS.batches, async () => {
    await formBatches({
      store: record,
      evidence,
      secrets: {
        secret: async (subnet, epoch) => (await rewards.epoch(VALIDATOR, subnet, epoch))?.secret ?? null,
        revealed: async (subnet, epoch) => (await rewards.epoch(VALIDATOR, subnet, epoch))?.opened ?? false,
      },
      clock,
      random,
      validator: VALIDATOR,
      network: TERMS.network,
      batchSeconds: 2,
      topicOf: async () => TOPIC,
    });
    await anchorBatches({
      store: record,
      ledger: { journal, door, clock },
      logger: silentLogger,
      validator: VALIDATOR,
    });
  });
  loop(TURN_MS.rounds, async () => {
    for (const roundId of await rounds.dueDrawn(clock.now())) startRound(roundId);
    for (const roundId of await rounds.unfinished(clock.now(), STALE_ROUND_MS)) startRound(roundId);
  });
  loop(TURN_MS.reconcile, async () => {
    const ports = await under(RECONCILER_SUBNET);
    if (ports !== null) await reconcileBooks(ports, [TERMS.subnet]);
  });
  return process;
}

function guardedLeases(
  process: SimProcess,
  leases: PayoutLeases,
  faults: () => ReturnType<typeof databaseFaults>,
): PayoutLeases {
  const wrapped = process.port(faults, leases);
  return {
    take: (...args) => wrapped.take(...args),
    release: (lease) => wrapped.release(lease),
    list: () => wrapped.list(),
    guarded: (lease) => {
      const { journal, store } = leases.guarded(lease);
      return { journal: process.port(faults, journal), store: process.port(faults, store) };
    },
  };
}

/** The production conclusions over simulated nodes and mirror; only the signature is left out. */
function simDoor(site: SimSite, process: SimProcess, now: () => number): LedgerDoor {
  const { world, ledger, mirror } = site;
  let signatures = 0;
  let nudgedAt = Number.NEGATIVE_INFINITY;
  const sign = (payload: Payload) => {
    signatures += 1;
    const seconds = Math.floor(now() / 1_000) - 4;
    const transactionId = `${VALIDATOR}@${seconds}.${1_000 * world.dice.below(900_000) + (signatures % 1_000) + 1}`;
    const validUntil = seconds + WINDOW_SECONDS;
    ledger.keep({ transactionId, payer: VALIDATOR, validUntil, payload });
    return { transactionId, bytes: 'AA==', validUntil };
  };
  const nodes = process.port(noFaults, { send: ledger.send.bind(ledger), receipt: ledger.receipt.bind(ledger) });
  const outcome = createOutcomeReader({
    receipt: async (signed) => {
      const status = await nodes.receipt(signed.transactionId);
      return status === null ? null : { status, entityId: null, sequenceNumber: null, runningHash: null };
    },
    mirror: process.port(() => mirrorFaults(world), mirror.client),
    clock: { now, sleep: (ms) => process.sleep(ms) },
    nudge: async () => {
      if (now() - nudgedAt < 30_000) return;
      nudgedAt = now();
      ledger.callAs(VALIDATOR, { op: 'nothing' });
    },
  });
  return {
    payer: VALIDATOR,
    sign: async (call) => sign(payloadOf(call)),
    send: (signed) => nodes.send(signed),
    outcome,
  };
}

const operations = new Map<string, Operation>();

function payloadOf(call: LedgerCall): Payload {
  if (call.kind === 'topic-message') return { kind: 'message', base64: call.message };
  const operation = operations.get(call.data);
  if (operation === undefined) throw new RangeError(`${call.label} was never planned`);
  return { kind: 'call', operation };
}

function plan(operation: Operation): LedgerCall {
  const text = JSON.stringify(operation, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
  const data = `0x${Buffer.from(text).toString('hex')}`;
  operations.set(data, operation);
  return { kind: 'contract-call', contract: '0.0.9', data, gas: 1, valueTinybar: '0', label: operation.op };
}

const simCalls: EpochCalls = {
  openEpoch: () => plan({ op: 'open' }),
  commit: (_subnet, epoch) => plan({ op: 'commit', epoch }),
  reveal: ({ epoch, weights }) => plan({ op: 'reveal', epoch, weights: [...weights] }),
  closeEpoch: () => plan({ op: 'close' }),
  finalize: (_subnet, epoch) => plan({ op: 'finalize', epoch }),
  credit: (_subnet, epoch, maxSlots) => plan({ op: 'credit', epoch, maxSlots }),
  batchTransfer: (payments) =>
    plan({ op: 'push', payments: payments.map(({ address, amount }) => ({ account: accountOf(address), amount })) }),
};

/** Plans of earlier runs. */
export const forgetOperations = (): void => operations.clear();

async function* nothing(): AsyncGenerator<never> {
  // The simulator has no live readers.
}
