import type { Clock, Logger } from '@tensornode/kernel';
import { fault } from '@tensornode/protocol';
import { BoundedQueue, CallerCheck, type InstanceContext, modelCardDigest, servingMetrics } from '@tensornode/serving';
import type { Metrics } from '@tensornode/telemetry';
import type { FastifyInstance } from 'fastify';
import { type AnswerKey, loadAnswerKey } from './answer-key.ts';
import { BodyBudget } from './body-budget.ts';
import { createEngine } from './create-engine.ts';
import { createInstanceServer } from './instance-server.ts';
import { KnownRequestKeys } from './known-request-keys.ts';
import { createMetricsServer } from './metrics-server.ts';
import { inDataDir, type MinerConfig } from './miner-config.ts';
import { SqliteAnswerStore } from './sqlite-answer-store.ts';

export interface MinerParts {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** What a started instance can be registered with. */
export interface RunningInstance {
  readonly instanceId: number;
  readonly subnetId: number;
  readonly url: string;
  readonly port: number;
  readonly model: string;
  /** EVM address of the answer key. */
  readonly answerKey: string;
  readonly modelCardDigest: string;
}

export interface Miner {
  readonly instances: readonly RunningInstance[];
  /** Ends running answers, closes ports, engines and files. */
  stop(): Promise<void>;
}

const PRUNE_MS = 3_600_000;
/** What a miner earns and how it fails is nobody else's business. */
const LOOPBACK = '127.0.0.1';

/** Starts every instance of a config, one port each, and resolves when all listen. Throws TN-8001 (config), TN-8002 (port in use). */
export async function createMiner(config: MinerConfig, parts: MinerParts): Promise<Miner> {
  const { clock, logger } = parts;
  const stopping = new AbortController();
  const keySources = {
    listed: config.allowedRequestKeys,
    file: config.requestKeysFile === undefined ? undefined : inDataDir(config, config.requestKeysFile),
    url: config.registryUrl,
  };
  const callers = new CallerCheck(new KnownRequestKeys(keySources, clock, logger));
  const keys = config.instances.map((instance) =>
    loadAnswerKey(inDataDir(config, instance.answerKeyFile ?? `keys/instance-${instance.instanceId}.key`)),
  );
  const store = new SqliteAnswerStore(inDataDir(config, 'answers.sqlite'), clock);
  const metrics = servingMetrics(parts.metrics.meter);
  store.prune();
  const pruning = setInterval(() => store.prune(), PRUNE_MS).unref();
  const bodies = new BodyBudget(config.limits.maxHeldBytes);
  const servers: FastifyInstance[] = [];
  const contexts: InstanceContext[] = [];
  const stop = async (): Promise<void> => {
    stopping.abort(fault('TN-2005', { detail: 'The miner is stopping' }));
    clearInterval(pruning);
    await Promise.all(servers.map((server) => server.close()));
    await Promise.all(contexts.map((context) => context.engine.close()));
    store.close();
  };
  try {
    const instances: RunningInstance[] = [];
    for (const [index, instance] of config.instances.entries()) {
      const key = keys[index] as AnswerKey;
      const engine = await createEngine(instance, parts.environment);
      const context: InstanceContext = {
        instanceId: instance.instanceId,
        model: instance.modelName ?? engine.card.model,
        open: instance.open,
        domain: config.domain,
        engine,
        callers,
        store,
        sign: key.sign,
        queue: new BoundedQueue({ concurrency: config.limits.concurrency, waiting: config.limits.waiting }),
        limits: { maxAnswerBytes: config.limits.maxAnswerBytes, deadlineMs: config.limits.deadlineMs },
        clock,
        logger: logger.child({ instance: instance.instanceId }),
        metrics,
      };
      contexts.push(context);
      const server = createInstanceServer({
        context,
        subnetId: instance.subnetId,
        answerKey: key.address,
        maxBodyBytes: config.limits.maxBodyBytes,
        bodies,
        stopping: stopping.signal,
        publicUrl: instance.publicUrl,
      });
      servers.push(server);
      const port = await listen(server, config.host, instance.port, `instance ${instance.instanceId}`);
      const url =
        instance.publicUrl ?? `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
      instances.push({
        instanceId: instance.instanceId,
        subnetId: instance.subnetId,
        url,
        port,
        model: context.model,
        answerKey: key.address,
        modelCardDigest: modelCardDigest(engine.card),
      });
      logger.info('INSTANCE_LISTENS', { instance: instance.instanceId, url, model: context.model });
    }
    if (config.metricsPort !== undefined) {
      const server = createMetricsServer(parts.metrics);
      servers.push(server);
      await listen(server, LOOPBACK, config.metricsPort, 'metrics');
    }
    return { instances, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function listen(server: FastifyInstance, host: string, wanted: number, what: string): Promise<number> {
  try {
    await server.listen({ host, port: wanted });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw fault('TN-8002', { detail: `Port ${wanted} of ${what} is in use`, facts: { port: wanted }, cause: error });
    }
    throw error;
  }
  const address = server.server.address();
  return typeof address === 'object' && address !== null ? address.port : wanted;
}
