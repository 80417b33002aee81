import { readFile } from 'node:fs/promises';
import { allowAnyHttp, createBreakers, dispatchMetrics, isPrivateAddress, publicHttpOnly } from '@tensornode/dispatch';
import { folderEvidenceStore } from '@tensornode/driver-blobs';
import { openNotifications, postgresBus, postgresRoundEvents } from '@tensornode/driver-bus';
import { createHederaLedger } from '@tensornode/driver-ledger';
import { createMinerTransport, fastRecoverSigner, readRequestSigner } from '@tensornode/driver-miners';
import { createEpochScorers, type EpochScorers } from '@tensornode/driver-scorers';
import { OUTBOX_CHANNEL, openStore, type RetentionDays, ROUNDS_CHANNEL, type Store } from '@tensornode/driver-store';
import { type Logger, systemClock, systemRandom } from '@tensornode/kernel';
import type { AddressBook, NetworkProfile } from '@tensornode/protocol';
import { anchorBatches, type EpochSecrets, formBatches } from '@tensornode/record';
import { createRegistryView, type RegistryView } from '@tensornode/registry';
import type { EpochLifeTerms } from '@tensornode/rewards';
import { BUILTIN_SCORERS } from '@tensornode/scoring';
import { createMetrics } from '@tensornode/telemetry';
import { composePanel } from './compose-panel.ts';
import { composeTaskPools } from './compose-task-pools.ts';
import { type HealthServer, serveHealth } from './health-server.ts';
import { composePayouts, type Payouts } from './payouts.ts';
import type { PipelineDeps } from './pipeline.ts';
import { createLoop, type Loop, type LoopOptions } from './repeat.ts';
import { type DurableWorkflows, startWorkflows } from './workflows/durable.ts';

export interface ComposeOptions {
  readonly databaseUrl: string;
  readonly profile: NetworkProfile;
  readonly addressBook: AddressBook;
  readonly requestKeyFile: string;
  /** Private key of the validator's account, DER as hex. */
  readonly operatorKey: string;
  readonly account: string;
  readonly evidenceDir: string;
  /** A stable name: a worker that starts again under it goes on with its unfinished workflows. */
  readonly name: string;
  readonly queues: readonly string[];
  /** How long logs and finished workflows are kept. */
  readonly retention: RetentionDays;
  /** Which tasks the rounds of each subnet are drawn from; plain questions without it. */
  readonly tasksFile?: string;
  /** Judge models for what no method decides; none without it. */
  readonly judgesFile?: string;
  readonly host: string;
  readonly port: number;
  readonly logger: Logger;
}

export interface RunningWorker {
  readonly url: string;
  stop(): Promise<void>;
}

/** Pauses of the loops in milliseconds. Notifications wake them earlier; a pause is only the fallback. */
const PAUSE = {
  rounds: 1_000,
  drawn: 500,
  batches: 1_000,
  epochs: 1_000,
  reconcile: 60_000,
  outbox: 5_000,
  prune: 3_600_000,
} as const;
/** Database and process may disagree about a moment by this much. */
const TIMER_SLACK_MS = 15;
/** A round that nobody finished for so long had a workflow that failed: it gets another one. */
const STALE_ROUND_MS = 45_000;
/** A round that was announced while nobody listened is started by the sweep after this long. */
const MISSED_ROUND_MS = 500;
/** A comparison under which money moved is made again after this long. */
const RECONCILE_AGAIN_MS = 5_000;
/** Connections to the database: workflows, loops and stations share them. */
const POOL_SIZE = 14;
const SWEEP_LIMIT = 100;
const OUTBOX_LIMIT = 500;

/** All parts of a worker, wired by hand; read it as the table of contents. */
export async function composeWorker(options: ComposeOptions): Promise<RunningWorker> {
  const { profile, addressBook, logger, account } = options;
  const clock = systemClock;
  const random = systemRandom;
  const metrics = createMetrics();
  const store = await openStore({ databaseUrl: options.databaseUrl, logger, poolSize: POOL_SIZE });
  const notifications = await openNotifications(options.databaseUrl, logger);
  const evidence = folderEvidenceStore(options.evidenceDir);
  const ledger = await createHederaLedger({
    profile,
    addressBook,
    operator: { accountId: account, privateKey: options.operatorKey },
  });
  const view = createRegistryView({ reader: ledger.registry, logger });
  await view.start();
  const transport = createMinerTransport(profile.testKeysAllowed ? {} : { refuseAddress: isPrivateAddress });
  const domain = { chainId: addressBook.chainId, verifyingContract: addressBook.contracts.InstanceRegistry.evmAddress };
  const bus = postgresBus(store.pool, notifications);

  // The batch loop wakes when the first of the new leaves is old enough. Rounds of an earlier life may end before the loop exists.
  let wakeBatches = (): void => undefined;
  let leavesWait = false;
  let moreCame = false;
  const recorded = (): void => {
    moreCame = leavesWait;
    if (leavesWait) return;
    leavesWait = true;
    setTimeout(
      () => {
        leavesWait = false;
        // Leaves of another group may be younger: they get a look of their own.
        if (moreCame) recorded();
        wakeBatches();
      },
      profile.batchSeconds * 1_000 + TIMER_SLACK_MS,
    ).unref();
  };

  const urlPolicy = profile.testKeysAllowed ? allowAnyHttp : publicHttpOnly;
  // The files of the built-in scorers lie beside the evidence, so that an audit finds them by their pin.
  for (const { url } of BUILTIN_SCORERS) await evidence.put(await readFile(new URL(url)));
  const scorers = createEpochScorers({
    builtins: BUILTIN_SCORERS,
    evidence,
    logger,
    scorerHistory: (subnet) => ledger.registry.scorerHistory(subnet),
    epochStart: async (subnet, epoch) => {
      const head = view.picture().epochs.get(subnet);
      return head?.epoch === epoch ? head.start : ((await ledger.registry.epochState(subnet, epoch))?.start ?? null);
    },
    evidenceAddresses: () =>
      [...view.picture().nodes.values()].flatMap(({ evidenceUrl }) =>
        evidenceUrl !== null && urlPolicy(new URL(evidenceUrl)) === null ? [evidenceUrl] : [],
      ),
  });

  const stopping = new AbortController();
  const pipeline: PipelineDeps = {
    stopping: stopping.signal,
    rounds: store.rounds,
    live: postgresRoundEvents(store.pool, notifications),
    dispatch: {
      transport,
      signer: readRequestSigner(options.requestKeyFile),
      recoverSigner: fastRecoverSigner,
      breakers: createBreakers(clock),
      urlPolicy,
      domain,
      clock,
      random,
      logger,
      metrics: dispatchMetrics(metrics.meter),
    },
    record: { store: store.record, evidence, random, validator: account },
    logger,
    fanout: profile.fanout,
    scorers: (subnet, epoch) => scorers.ofEpoch(subnet, epoch),
    ...(options.judgesFile === undefined
      ? {}
      : { panel: composePanel({ file: options.judgesFile, clock, random, meter: metrics.meter, logger }) }),
    recorded,
    voted: async (subnet, epoch) => (await store.rewards.epoch(account, subnet, epoch))?.commitment != null,
    ...registryFacts(view),
  };
  const calls = { journal: store.journal, door: ledger.door, clock };
  const payouts = composePayouts({
    ports: {
      door: ledger.door,
      reader: ledger.registry,
      calls: ledger.planner,
      topics: ledger.topics,
      evidence,
      clock,
      random,
      logger,
    },
    store: store.rewards,
    leases: store.leases,
    holder: options.name,
    clock,
    logger,
    meter: metrics.meter,
  });
  const pools = composeTaskPools(options.tasksFile);
  const termsOf = async (subnet: number): Promise<EpochLifeTerms> => ({
    pool: (seed, count) => pools(subnet, seed, count),
    subnet,
    validator: account,
    network: profile.networkId,
    chainId: addressBook.chainId,
    board: addressBook.contracts.WeightBoard.evmAddress,
    topicId: await topicOf(addressBook, view, subnet),
    roundsPerEpoch: profile.roundsPerEpoch,
    fanout: profile.fanout,
  });
  const workflows = await startWorkflows({
    databaseUrl: options.databaseUrl,
    pool: store.pool,
    pipeline: { ...pipeline, rounds: store.rounds, random, domain },
    pay: async (subnet, epoch, step) => payouts.pay(await termsOf(subnet), epoch, step),
    now: () => clock.now(),
    name: options.name,
    queues: options.queues,
    logger,
  });

  const turns = metrics.meter.counter('tensornode_worker_turns_total', 'Turns of background loops', [
    'loop',
    'outcome',
  ]);
  const loop = (name: keyof typeof PAUSE, turn: LoopOptions['turn']): Loop =>
    createLoop({ name, everyMs: PAUSE[name], clock, logger, turns, turn });
  const serves = (queue: string): boolean => options.queues.includes(queue);

  const batches = loop('batches', async () => {
    await formBatches({
      store: store.record,
      evidence,
      secrets: epochSecrets(store, account),
      clock,
      random,
      validator: account,
      network: profile.networkId,
      batchSeconds: profile.batchSeconds,
      topicOf: (subnet) => topicOf(addressBook, view, subnet),
    });
    await anchorBatches({ store: store.record, ledger: calls, logger, validator: account });
  });
  wakeBatches = () => batches.wake();
  const rounds = loop('rounds', async () => {
    const minute = Math.floor(clock.now() / 60_000);
    for (const roundId of await store.rounds.unfinished(clock.now(), MISSED_ROUND_MS, SWEEP_LIMIT))
      await workflows.startRound(roundId);
    for (const roundId of await store.rounds.unfinished(clock.now(), STALE_ROUND_MS, SWEEP_LIMIT))
      await workflows.startRound(roundId, `sweep-${minute}`);
  });
  const drawn = loop('drawn', async () => {
    for (const roundId of await store.rounds.dueDrawn(clock.now(), SWEEP_LIMIT)) await workflows.startRound(roundId);
  });
  const epochs = loop('epochs', async (signal) => {
    const { subnets, permits } = view.picture();
    for (const subnet of subnets.keys()) {
      const terms = await termsOf(subnet);
      const permitted = (permits.get(subnet) ?? []).some(({ validator }) => validator === account);
      if (!permitted) {
        await payouts.follow(terms);
        continue;
      }
      const { payable, failures } = await payouts.advance(terms, signal);
      if (payable !== null) await workflows.startPayout(subnet, payable);
      if (failures.length > 0) throw failures[0];
    }
  });
  const reconcile: Loop = loop('reconcile', async () => {
    const made = await payouts.reconcile([...view.picture().subnets.keys()]);
    if (!made) setTimeout(() => reconcile.wake(), RECONCILE_AGAIN_MS).unref();
  });
  const prune = loop('prune', async () => {
    const pruned = await store.pruner.prune(options.retention);
    if (Object.values(pruned).some((count) => count > 0)) logger.info('LOGS_PRUNED', { ...pruned });
  });
  const outbox = loop('outbox', async () => {
    while ((await store.outbox.drain((events) => bus.publish(events), OUTBOX_LIMIT)) === OUTBOX_LIMIT);
  });
  const loops = [
    ...(serves('rounds') ? [rounds, drawn] : []),
    ...(serves('ledger') ? [batches, epochs, reconcile, prune] : []),
    outbox,
  ];

  const unlisten = [
    notifications.listen(ROUNDS_CHANNEL, (roundId) => {
      if (!serves('rounds')) return;
      if (roundId === null || roundId === '') rounds.wake();
      else
        workflows.startRound(roundId).catch((error: unknown) => logger.error('ROUND_NOT_STARTED', { roundId, error }));
    }),
    notifications.listen(OUTBOX_CHANNEL, () => outbox.wake()),
  ];
  // Rounds that came in while no worker ran: their notification is gone. Those that one was at go on by themselves.
  for (const roundId of await store.rounds.unfinished(clock.now(), 0, SWEEP_LIMIT)) await workflows.startRound(roundId);
  for (const each of loops) await each.start();
  const health = await serveHealth({
    host: options.host,
    port: options.port,
    metrics,
    loops,
    checkDatabase: () => store.check(),
    status: async () => ({ ...(await payouts.status()), breakers: ledger.health() }),
    now: () => clock.now(),
  });
  return {
    url: health.url,
    stop: stopper({
      stopping,
      health,
      unlisten,
      loops,
      workflows,
      payouts,
      view,
      transport,
      notifications,
      ledger,
      scorers,
      store,
    }),
  };
}

/** The narrow reads that the pipeline makes of the registry, all from memory. */
function registryFacts(
  view: RegistryView,
): Pick<PipelineDeps, 'registryRead' | 'activeInstances' | 'instance' | 'runningEpoch'> {
  return {
    registryRead: async () => {
      if (view.picture().readAt === 0) await view.refresh();
    },
    activeInstances: (subnet) => (view.picture().active.get(subnet) ?? []).map(({ instanceId }) => instanceId),
    instance: (instance) => {
      const state = view.picture().instances.get(instance);
      if (state === undefined) return null;
      return {
        instance,
        url: state.url,
        answerKeys: view.answerKeysAt(instance, Math.floor(systemClock.now() / 1_000)),
      };
    },
    runningEpoch: (subnet) => view.picture().epochs.get(subnet)?.epoch ?? 0,
  };
}

function epochSecrets(store: Store, validator: string): EpochSecrets {
  return {
    secret: async (subnet, epoch) => (await store.rewards.epoch(validator, subnet, epoch))?.secret ?? null,
    revealed: async (subnet, epoch) => (await store.rewards.epoch(validator, subnet, epoch))?.opened ?? false,
  };
}

async function topicOf(book: AddressBook, view: RegistryView, subnet: number): Promise<string> {
  const topic = book.topics.subnets[String(subnet)] ?? view.picture().subnets.get(subnet)?.topicId;
  if (topic === undefined || topic === null) throw new RangeError(`subnet ${subnet} has no topic`);
  return topic;
}

function stopper(parts: {
  readonly stopping: AbortController;
  readonly health: HealthServer;
  readonly unlisten: readonly (() => void)[];
  readonly loops: readonly Loop[];
  readonly workflows: DurableWorkflows;
  readonly payouts: Payouts;
  readonly view: RegistryView;
  readonly transport: { close(): Promise<void> };
  readonly notifications: { close(): Promise<void> };
  readonly ledger: { close(): void };
  readonly scorers: Pick<EpochScorers, 'close'>;
  readonly store: Store;
}): () => Promise<void> {
  return async () => {
    parts.stopping.abort(new Error('the worker is stopping'));
    for (const stop of parts.unlisten) stop();
    await parts.health.close();
    await Promise.all([...parts.loops.map((loop) => loop.stop()), parts.workflows.stop()]);
    await parts.payouts.close();
    await parts.view.stop();
    await Promise.all([parts.transport.close(), parts.notifications.close(), parts.scorers.close()]);
    parts.ledger.close();
    await parts.store.close();
  };
}
