import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createHederaLedger, createLedgerReader, type HederaOperator, performCall } from '@tensornode/driver-ledger';
import { systemClock } from '@tensornode/kernel';
import { isPortTaken, writeFileAtomic } from '@tensornode/kernel/node';
import { fault, MAX_LOCAL_MINERS, networkPorts } from '@tensornode/protocol';
import { z } from 'zod';
import type { Command, CommandContext } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import type { NetworkFile } from '../network-file.ts';
import { launchApp } from '../up/launch-app.ts';
import { localOperators, namedOperator, publishedOperators } from './local-operators.ts';
import { type NetworkView, networkView } from './network-view.ts';
import { readDocument } from './read-document.ts';

export interface MinerStartOptions {
  readonly engine: 'builtin' | 'openai';
  readonly variant: 'full' | 'integers' | 'parrot';
  readonly engineUrl?: string;
  readonly model?: string;
  readonly subnet: number;
  readonly port?: number;
  readonly publicUrl?: string;
  readonly account?: string;
  readonly keyFile?: string;
}

const readyLineSchema = z.object({
  ready: z.literal(true),
  instances: z
    .array(z.object({ instanceId: z.number(), model: z.string(), answerKey: z.string(), modelCardDigest: z.string() }))
    .length(1),
});
type Ready = z.infer<typeof readyLineSchema>['instances'][number];
/** An engine that loads a model may take long; the builtin one needs a second. */
const READY_MS = 120_000;
const STOP_MS = 2_000;
const HEALTH_MS = 15_000;
const RETIRE_MS = 5_000;

/**
 * Serves a model in the running local network. The engine is started once to learn its model card, the instance is registered (or its entry corrected),
 * then it serves under its id until Ctrl-C.
 */
export const startMiner: Command<MinerStartOptions> = async (options, context) => {
  if (options.engine === 'openai' && (options.engineUrl === undefined || options.model === undefined)) {
    throw fault('TN-8007', {
      detail: 'The engine openai needs the address of a server and a model',
      fix: 'Add --engine-url http://127.0.0.1:11434/v1 --model llama3.2',
    });
  }
  const view = await networkView(options);
  const { local } = view;
  if (local === null) throw fault('TN-8003');
  const named = await namedOperator(options, view);
  const earlier = named === null ? await earlierMiner(view, local, options) : null;
  const operator = named ?? earlier?.operator ?? (await freeOperator(view, options.subnet));
  const port = options.port ?? earlier?.port ?? (await freePort(local));
  const folder = join(local.dataDir, 'miners', operator.accountId);
  const url = options.publicUrl ?? `http://127.0.0.1:${port}`;
  const trial = await launch({ folder, port, instanceId: 0, options, view, local });
  try {
    await assertEngineAnswers(port, options);
  } finally {
    await trial.child.stop(STOP_MS);
  }
  const instanceId = await register(view, operator, options.subnet, url, trial.instance, context);
  const { child, instance } = await launch({ folder, port, instanceId, options, view, local });
  const document = {
    instance: instanceId,
    account: operator.accountId,
    subnet: options.subnet,
    url,
    model: instance.model,
    answerKey: instance.answerKey,
  };
  context.output.result(document, (paint) =>
    [
      '',
      `  ${paint('good', '✓')} Instance ${instanceId} serves subnet ${options.subnet}`,
      '',
      `  Model    ${instance.model}`,
      `  Address  ${url}`,
      `  Account  ${operator.accountId}`,
      '  Stop     Ctrl-C',
      '',
    ].join('\n'),
  );
  const ended = await Promise.race([child.exited, aborted(context.signal)]);
  if (ended === null) {
    await child.stop(STOP_MS);
    await retire(view, operator, instanceId, context);
    return EXIT.interrupted;
  }
  throw fault('TN-8005', {
    detail: `The miner ended (${ended.signal ?? `code ${ended.code}`})`,
    fix: `See ${join(folder, 'miner.log')}`,
  });
};

function aborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
}

/** Refuses before anything is registered, and a bond locked, for a model that cannot answer. */
async function assertEngineAnswers(port: number, { engineUrl, model }: MinerStartOptions): Promise<void> {
  const health = await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(HEALTH_MS) });
  await health.body?.cancel();
  if (health.ok) return;
  throw fault('TN-2005', {
    detail: engineUrl === undefined ? 'The engine does not answer' : `No engine answers at ${engineUrl}`,
    fix: `Start the server${model === undefined ? '' : ` with the model ${model}`}, or correct --engine-url`,
  });
}

/** What a miner of this folder that ran earlier and does not run now was started with. */
const earlierConfigSchema = z.object({
  instances: z
    .tuple([
      z.object({
        subnetId: z.number(),
        engine: z.string(),
        variant: z.string(),
        port: z.number(),
        openai: z.object({ baseUrl: z.string(), model: z.string() }).optional(),
      }),
    ])
    .transform(([instance]) => instance),
});

/** The account and port of the same model's earlier run: it goes on as the same instance. */
async function earlierMiner(
  view: NetworkView,
  local: NetworkFile,
  { subnet, engine, variant, engineUrl, model }: MinerStartOptions,
): Promise<{ operator: HederaOperator; port: number } | null> {
  for (const operator of await localOperators(view)) {
    const file = join(local.dataDir, 'miners', operator.accountId, 'config.json');
    if (!existsSync(file)) continue;
    const { instances: known } = await readDocument(file, earlierConfigSchema, 'the configuration of a miner');
    const same =
      known.subnetId === subnet &&
      known.engine === engine &&
      (engine === 'builtin'
        ? known.variant === variant
        : known.openai?.baseUrl === engineUrl && known.openai?.model === model);
    if (same && !(await isPortTaken(known.port))) return { operator, port: known.port };
  }
  return null;
}

/** Takes the instance out of the subnet's active ones, so that nobody asks an address where nothing answers; the next start takes it back. */
async function retire(
  { profile, addressBook }: NetworkView,
  operator: HederaOperator,
  instanceId: number,
  { output }: CommandContext,
): Promise<void> {
  const ledger = await createHederaLedger({ profile, addressBook, operator });
  try {
    const call = performCall(ledger, profile, ledger.planner.setInstanceState(instanceId, false), systemClock);
    const late = systemClock.sleep(RETIRE_MS, AbortSignal.timeout(RETIRE_MS + 1_000)).then(() => 'late' as const);
    if ((await Promise.race([call, late])) === 'late') throw new Error('the ledger does not answer');
    output.note(`  Instance ${instanceId} is inactive until it is started again`);
  } catch (error) {
    output.note(`  Instance ${instanceId} stays active on the ledger: ${(error as Error).message}`);
  } finally {
    ledger.close();
  }
}

/** A published account that serves nothing in the subnet yet. */
async function freeOperator({ profile, addressBook }: NetworkView, subnet: number): Promise<HederaOperator> {
  const { registry } = createLedgerReader({ profile, addressBook });
  for (const operator of publishedOperators(profile).reverse()) {
    if ((await registry.instancesOf(operator.accountId, subnet)).length === 0) return operator;
  }
  throw fault('TN-8007', { detail: 'Every local account serves an instance already', fix: 'Name one with --account' });
}

async function freePort(local: NetworkFile): Promise<number> {
  const first = networkPorts(local.portBase).miner;
  for (let port = first; port < first + MAX_LOCAL_MINERS; port += 1) if (!(await isPortTaken(port))) return port;
  throw fault('TN-8002', { detail: `No port from ${first} on is free`, fix: 'Add --port' });
}

interface Launch {
  readonly folder: string;
  readonly port: number;
  readonly instanceId: number;
  readonly options: MinerStartOptions;
  readonly view: NetworkView;
  readonly local: NetworkFile;
}

async function launch({ folder, port, instanceId, options, view, local }: Launch) {
  const configFile = join(folder, 'config.json');
  const { engineUrl, model } = options;
  const config = {
    dataDir: folder,
    domain: {
      chainId: view.addressBook.chainId,
      verifyingContract: view.addressBook.contracts.InstanceRegistry.evmAddress,
    },
    registryUrl: `${local.urls.gateway}/v1/network`,
    instances: [
      {
        instanceId,
        subnetId: options.subnet,
        engine: options.engine,
        variant: options.variant,
        port,
        answerKeyFile: 'answer.key',
        ...(engineUrl === undefined || model === undefined ? {} : { openai: { baseUrl: engineUrl, model } }),
      },
    ],
  };
  await writeFileAtomic(configFile, `${JSON.stringify(config, null, 2)}\n`);
  const child = launchApp({
    name: 'miner',
    main: 'apps/miner/main.ts',
    args: ['--config', configFile],
    logs: folder,
    readyTimeoutMs: READY_MS,
  });
  try {
    const [instance] = readyLineSchema.parse(await child.ready).instances;
    if (instance === undefined) throw new RangeError('the miner named no instance');
    return { child, instance };
  } catch (error) {
    throw fault('TN-8005', {
      detail: 'The miner did not become ready',
      fix: `See ${join(folder, 'miner.log')}`,
      cause: error,
    });
  }
}

async function register(
  view: NetworkView,
  operator: HederaOperator,
  subnet: number,
  url: string,
  ready: Ready,
  { output }: CommandContext,
): Promise<number> {
  const { profile, addressBook } = view;
  const ledger = await createHederaLedger({ profile, addressBook, operator });
  const { registry, planner } = ledger;
  const send = (call: Parameters<typeof performCall>[2]) => performCall(ledger, profile, call, systemClock);
  try {
    const [existing] = await registry.instancesOf(operator.accountId, subnet);
    const own = existing === undefined ? null : await registry.instance(existing);
    if (own !== null) {
      if (own.url !== url || own.modelCardDigest !== ready.modelCardDigest)
        await send(planner.updateInstance(own.instanceId, url, ready.modelCardDigest));
      if (own.answerKey?.toLowerCase() !== ready.answerKey.toLowerCase())
        await send(planner.rotateAnswerKey(own.instanceId, ready.answerKey));
      if (own.state === 'inactive') await send(planner.setInstanceState(own.instanceId, true));
      return own.instanceId;
    }
    output.note(`  Registering ${url} in subnet ${subnet} for ${operator.accountId} …`);
    const [address, state] = await Promise.all([registry.addressOf(operator.accountId), registry.subnet(subnet)]);
    if (state === null) throw fault('TN-1004', { detail: `There is no subnet ${subnet}` });
    await ledger.accounts.associate(addressBook.token.id);
    await send(
      planner.registerInstance({
        subnet,
        minerAddress: address,
        payeeAddress: address,
        active: true,
        url,
        answerKey: ready.answerKey,
        modelCardDigest: ready.modelCardDigest,
        bondTinybar: state.parameters.bondTinybar,
      }),
    );
    const [instanceId] = await registry.instancesOf(operator.accountId, subnet);
    if (instanceId === undefined) throw fault('TN-3007', { detail: 'The registration is not visible yet' });
    return instanceId;
  } finally {
    ledger.close();
  }
}
