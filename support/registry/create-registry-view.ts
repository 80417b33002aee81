import { type Clock, type Logger, type Startable, silentLogger, systemClock } from '@tensornode/kernel';
import type { RegistryReader } from './ports.ts';
import type { EpochHead, InstanceState, KeyPeriod, NodeState, PermitState, SubnetState } from './registry-state.ts';

/** One consistent picture of the registry, all in memory. */
export interface RegistryPicture {
  /** Clock time (Unix milliseconds) at which it was read; 0 before the first reading. */
  readonly readAt: number;
  readonly subnets: ReadonlyMap<number, SubnetState>;
  readonly instances: ReadonlyMap<number, InstanceState>;
  /** Ids of active instances by subnet, ascending. */
  readonly active: ReadonlyMap<number, readonly InstanceState[]>;
  readonly answerKeys: ReadonlyMap<number, readonly KeyPeriod[]>;
  readonly nodes: ReadonlyMap<string, NodeState>;
  /** Account by request key that holds now. */
  readonly accountByRequestKey: ReadonlyMap<string, string>;
  readonly permits: ReadonlyMap<number, readonly PermitState[]>;
  readonly epochs: ReadonlyMap<number, EpochHead>;
}

/** Serves the hot path without a round trip: what it answers is at most `ageMs` old. */
export interface RegistryView extends Startable {
  /** The last picture; empty before the first reading. */
  picture(): RegistryPicture;
  /** Milliseconds since the last successful reading; Infinity before the first. Grows while the ledger is away. */
  ageMs(): number;
  /** Reads now (an event said that something changed). Concurrent calls share one reading. Rejects when the ledger is away. */
  refresh(): Promise<RegistryPicture>;
  /** Addresses of the answer keys that were valid for the instance at the time. */
  answerKeysAt(instanceId: number, unixSeconds: number): readonly string[];
  /** Called after each reading; returns how to stop listening. */
  onRefresh(listener: (picture: RegistryPicture) => void): () => void;
}

export interface RegistryViewOptions {
  readonly reader: RegistryReader;
  /** Milliseconds between readings, default 2,000. */
  readonly intervalMs?: number;
  readonly clock?: Clock;
  readonly logger?: Logger;
}

const EMPTY: RegistryPicture = {
  readAt: 0,
  subnets: new Map(),
  instances: new Map(),
  active: new Map(),
  answerKeys: new Map(),
  nodes: new Map(),
  accountByRequestKey: new Map(),
  permits: new Map(),
  epochs: new Map(),
};
const DEFAULT_INTERVAL_MS = 2_000;

/**
 * A cached view over a reader. `start` resolves after the first attempt, also when the ledger is away: the view then serves the
 * last known (at first: the empty) picture and `ageMs` says how old it is.
 */
export function createRegistryView(options: RegistryViewOptions): RegistryView {
  const { reader, intervalMs = DEFAULT_INTERVAL_MS, clock = systemClock, logger = silentLogger } = options;
  const listeners = new Set<(picture: RegistryPicture) => void>();
  let picture = EMPTY;
  let reading: Promise<RegistryPicture> | null = null;
  let stopping: AbortController | null = null;
  let loop: Promise<void> | null = null;

  async function read(): Promise<RegistryPicture> {
    picture = await readPicture(reader, picture, clock.now());
    for (const listener of listeners) listener(picture);
    return picture;
  }

  function refresh(): Promise<RegistryPicture> {
    reading ??= read().finally(() => {
      reading = null;
    });
    return reading;
  }

  async function attempt(): Promise<void> {
    try {
      await refresh();
    } catch (error) {
      // The view outlives the ledger: the old picture stays, its age tells.
      logger.warn('REGISTRY_READ_FAILED', { error: error instanceof Error ? error.message : String(error) });
    }
  }

  async function run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await clock.sleep(intervalMs, signal);
      } catch (error) {
        if (signal.aborted) return;
        throw error;
      }
      await attempt();
    }
  }

  return {
    async start() {
      if (stopping !== null) return;
      stopping = new AbortController();
      await attempt();
      loop = run(stopping.signal);
    },
    async stop() {
      stopping?.abort();
      await loop;
      stopping = null;
      loop = null;
    },
    picture: () => picture,
    ageMs: () => (picture.readAt === 0 ? Number.POSITIVE_INFINITY : clock.now() - picture.readAt),
    refresh,
    answerKeysAt: (instanceId, unixSeconds) =>
      (picture.answerKeys.get(instanceId) ?? [])
        .filter(({ validFrom, validUntil }) => validFrom <= unixSeconds && (validUntil ?? Infinity) > unixSeconds)
        .map(({ key }) => key),
    onRefresh(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function readPicture(reader: RegistryReader, before: RegistryPicture, readAt: number): Promise<RegistryPicture> {
  const [subnets, nodes] = await Promise.all([reader.subnets(), reader.nodes()]);
  const perSubnet = await Promise.all(
    subnets.map(async ({ subnet }) => {
      const [instances, permits, epoch] = await Promise.all([
        reader.instances(subnet),
        reader.permits(subnet),
        reader.currentEpoch(subnet),
      ]);
      return { subnet, instances, permits, epoch };
    }),
  );
  const instances = perSubnet.flatMap((entry) => entry.instances);
  const histories = await Promise.all(
    instances.map(async (instance) => [instance.instanceId, await keysOf(reader, before, instance)] as const),
  );
  return {
    readAt,
    subnets: new Map(subnets.map((subnet) => [subnet.subnet, subnet])),
    instances: new Map(instances.map((instance) => [instance.instanceId, instance])),
    active: new Map(
      perSubnet.map((entry) => [entry.subnet, entry.instances.filter(({ state }) => state === 'active')]),
    ),
    answerKeys: new Map(histories),
    nodes: new Map(nodes.map((node) => [node.account, node])),
    accountByRequestKey: new Map(nodes.map((node) => [node.requestKey, node.account])),
    permits: new Map(perSubnet.map((entry) => [entry.subnet, entry.permits])),
    epochs: new Map(perSubnet.flatMap(({ subnet, epoch }) => (epoch === null ? [] : [[subnet, epoch] as const]))),
  };
}

/** A history only grows by a rotation, which changes the key that holds now, or by a removal. */
async function keysOf(
  reader: RegistryReader,
  before: RegistryPicture,
  instance: InstanceState,
): Promise<readonly KeyPeriod[]> {
  const known = before.answerKeys.get(instance.instanceId);
  const last = before.instances.get(instance.instanceId);
  const same = last?.answerKey === instance.answerKey && (last.state === 'removed') === (instance.state === 'removed');
  return known !== undefined && same ? known : reader.answerKeyHistory(instance.instanceId);
}
