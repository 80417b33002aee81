import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLedgerReader } from '@tensornode/driver-ledger';
import { answerQuestion } from '@tensornode/driver-models';
import { systemClock } from '@tensornode/kernel';
import {
  addressBookSchema,
  type Leaf,
  networkProfileSchema,
  type PoolTask,
  type Receipt,
  type Round,
  type TaskKind,
} from '@tensornode/protocol';
import { generateKindTasks } from '@tensornode/scoring';
import {
  type RunningNetwork,
  runNetwork,
  type ScriptedJudge,
  type ScriptedModel,
  startScriptedJudge,
  startScriptedModel,
} from '@tensornode/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const BIN = join(ROOT, 'apps/cli/bin/tensornode.mjs');
const NAME = 'kinds';
const EPOCH_SECONDS = 20;
const DEADLINE_MS = 240_000;
/** How long the copying miner waits for another one's answer. */
const COPY_MS = 300;

/** One subnet of each kind, from id 2 on; `chat` is judged by a scorer of its owner. */
const SUBNETS: readonly { readonly kind: TaskKind; readonly method: string; readonly own?: true }[] = [
  { kind: 'math', method: 'numeric' },
  { kind: 'translation', method: 'translation-metrics' },
  { kind: 'speech', method: 'word-error-rate' },
  { kind: 'vision', method: 'vision-metrics' },
  { kind: 'embedding', method: 'embedding-metrics' },
  { kind: 'code', method: 'code-tests' },
  { kind: 'chat', method: 'short-answers', own: true },
];
const idOf = (at: number): number => at + 2;
/** Plain questions of the generator, each second round with a twin for each miner: two honest ones, and one that passes on what the first said. */
const TWINS = idOf(SUBNETS.length);

let folder: string;
let network: RunningNetwork;
let model: ScriptedModel;
const models: ScriptedModel[] = [];
const judges: ScriptedJudge[] = [];
const twinInstances: number[] = [];
const miners: ChildProcess[] = [];
const pools = new Map<TaskKind, PoolTask[]>();
/** What a perfect model answers, by question. */
const answers = new Map<string, string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tensornode-kinds-'));
  const sources: Record<string, { file: string }> = {};
  for (const [at, { kind }] of SUBNETS.entries()) {
    const tasks = kind === 'code' ? CODE_TASKS : generateKindTasks(kind, new Uint8Array(32).fill(at + 1), 48);
    pools.set(kind, tasks);
    for (const { question, truth } of tasks) answers.set(question, ideal(kind, question, truth));
    writeFileSync(join(folder, `${kind}.jsonl`), tasks.map((task) => JSON.stringify(task)).join('\n'));
    sources[String(idOf(at))] = { file: `${kind}.jsonl` };
  }
  writeFileSync(join(folder, 'tasks.json'), JSON.stringify({ ...sources, [TWINS]: { kind: 'chat' } }));
  model = await startScriptedModel((question) => answers.get(question) ?? 'I do not know.');
  for (let at = 0; at < 2; at += 1)
    judges.push(
      await startScriptedJudge({
        manner: 'honest',
        opinion: (_reference, text) => (/arithmetic/.test(text) ? 0.7 : 0),
      }),
    );
  writeFileSync(
    join(folder, 'judges.json'),
    JSON.stringify(
      judges.map(({ baseUrl }, at) => ({ name: `judge-${at}`, family: `family-${at}`, baseUrl, model: 'm' })),
    ),
  );
  network = await runNetwork({
    name: NAME,
    web: false,
    env: { TENSORNODE_TASKS: join(folder, 'tasks.json'), TENSORNODE_JUDGES: join(folder, 'judges.json') },
  });
  const own = await ownScorer();
  for (const [at, subnet] of SUBNETS.entries())
    expect(await createSubnet(subnet.kind, subnet.own === true ? own : 'builtin')).toBe(idOf(at));
  expect(await createSubnet('twins', 'builtin')).toBe(TWINS);
  for (const [at] of SUBNETS.entries()) await startMiner(idOf(at), model);
  for (const script of twinScripts()) {
    const twin = await startScriptedModel(script);
    models.push(twin);
    twinInstances.push(await startMiner(TWINS, twin));
  }
}, 600_000);

afterAll(async () => {
  await Promise.all(miners.map(endMiner));
  await network?.stop();
  await model?.close();
  await Promise.all(models.map((one) => one.close()));
  await Promise.all(judges.map((judge) => judge.close()));
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}, 60_000);

describe.each(SUBNETS.map((subnet, at) => ({ ...subnet, id: idOf(at) })))(
  'a subnet of kind $kind',
  ({ kind, method, id }) => {
    it('answers a question, scores it by its method and anchors the score', { timeout: 60_000 }, async () => {
      const task = pools.get(kind)?.[0];
      if (task === undefined) throw new Error(`no task of kind ${kind}`);
      const args = ['query', task.question, '--truth', task.truth, '--kind', kind, '--subnet', String(id), '--json'];
      const { roundId, replies, anchor } = JSON.parse((await network.cli(args)).stdout);
      expect(replies).toEqual([expect.objectContaining({ score: expect.any(Number), cause: null })]);
      expect(replies[0].score).toBeGreaterThanOrEqual(90);
      if (kind !== 'chat' && kind !== 'math') expect(replies[0].method).toBe(method);
      expect(anchor.status).toBe('anchored');
      const shown = await network.cli(['round', 'show', roundId]);
      expect(shown.stdout).toMatch(/instance \d+ {2}\d+(\.\d+)? of 100/);
    });

    it('draws rounds of its own tasks, scores them, and shows them after the reveal', {
      timeout: DEADLINE_MS,
    }, async () => {
      const drawn = await expect
        .poll(() => revealedRounds(id), { timeout: DEADLINE_MS, interval: 1_000 })
        .toSatisfy((rounds: Round[]) => rounds.length > 0)
        .then(() => revealedRounds(id));
      const own = new Set(pools.get(kind)?.map(({ question }) => question));
      expect(drawn.every(({ question }) => question !== null && own.has(question))).toBe(true);
      const replies = drawn.flatMap((round) => round.replies).filter(({ cause }) => cause === null);
      expect(replies.length).toBeGreaterThan(0);
      expect(replies.every(({ score, card }) => (score ?? 0) >= 90 && card !== null)).toBe(true);
    });
  },
);

it('lets judge models score a question without a known answer, and says what each of them said', {
  timeout: 60_000,
}, async () => {
  const { roundId, replies } = JSON.parse(
    (await network.cli(['query', 'Write a poem about autumn.', '--json'])).stdout,
  );
  const judged = replies.filter(({ method }: { method: string }) => method === 'panel');
  expect(judged.length).toBeGreaterThan(0);
  expect(judged.map(({ score }: { score: number }) => score)).toContain(71);
  expect((await network.cli(['round', 'show', roundId])).stdout).toMatch(/judge-1: 71 and 71 in the two orders/);
});

it('leaves code unscored where no sandbox runs its language', { timeout: 60_000 }, async () => {
  const args = [
    'query',
    'Write a function that adds two numbers.',
    '--truth',
    'assert add(1, 2) == 3',
    '--kind',
    'code',
    '--json',
  ];
  const { replies } = JSON.parse((await network.cli(args)).stdout);
  expect(replies.map(({ score }: { score: number | null }) => score)).toEqual([null, null, null]);
});

it('recomputes the scores of the subnet with a scorer of its own from ledger and evidence', {
  timeout: 120_000,
}, async () => {
  const id = idOf(SUBNETS.findIndex(({ own }) => own === true));
  const [round] = await revealedRounds(id);
  const leaf = JSON.parse((await network.cli(['receipt', 'get', round?.roundId ?? '', '--json'])).stdout).replies[0]
    .leaf;
  const report = await auditOf(id, leaf.epoch);
  expect(report.scores).toBeGreaterThan(0);
  expect(report.differences).toEqual([]);
});

it('gives each miner a twin of its own, finds the one that passes on answers, and lowers its weight', {
  timeout: DEADLINE_MS,
}, async () => {
  const [honest = 0, other = 0, copier = 0] = twinInstances;
  const leaves = new Map<string, Leaf[]>();
  const marked = (instance: number): Leaf[] =>
    [...leaves.values()].flat().filter((leaf) => leaf.instance === instance && leaf.cluster !== null);
  /** An epoch whose relays are more than chance. */
  const caughtIn = (): number | undefined =>
    marked(copier).find(({ epoch }) => marked(copier).filter((leaf) => leaf.epoch === epoch).length > 1)?.epoch;
  const look = async () => {
    for (const { roundId, kind, replies } of await revealedRounds(TWINS)) {
      if (kind !== 'twin' || replies.length < 3 || leaves.has(roundId)) continue;
      expect(new Set(replies.map(({ question }) => question)).size).toBe(3);
      const receipt = (await (await fetch(`${network.gatewayUrl}/v1/receipts/${roundId}`)).json()) as Receipt;
      expect(new Set(receipt.replies.map(({ leaf }) => leaf.askDigest)).size).toBe(3);
      leaves.set(
        roundId,
        receipt.replies.map(({ leaf }) => leaf),
      );
    }
    return caughtIn();
  };
  await expect.poll(look, { timeout: DEADLINE_MS, interval: 1_000 }).toBeDefined();
  expect(marked(copier).map(({ cluster }) => cluster)).toContain(`relay:${honest}`);
  expect([...marked(honest), ...marked(other)]).toEqual([]);
  const [roundId = ''] = leaves.keys();
  const verified = await network.cli(['receipt', 'verify', roundId, '--json']);
  expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true });
  // Its weights say so, and anybody recomputes them.
  const epoch = caughtIn() ?? 0;
  const report = await auditOf(TWINS, epoch);
  expect(report.differences).toEqual([]);
  const { registry } = createLedgerReader(view());
  const columns = (await registry.snapshot(TWINS, epoch))?.instances ?? [];
  const [vote] = await registry.votes(TWINS, epoch);
  const weightOf = (instance: number) =>
    vote?.weights?.[columns.findIndex((column) => column.instanceId === instance)] ?? -1;
  expect(weightOf(honest)).toBeGreaterThan(40_000);
  expect(weightOf(copier)).toBeLessThan(weightOf(honest) / 2);
});

/** The audit of an epoch as soon as it is settled; rounds are shown from the reveal on, some seconds earlier. */
async function auditOf(subnet: number, epoch: number) {
  const audit = ['audit', '--subnet', String(subnet), '--epoch', String(epoch), '--json'];
  const audited = async () => JSON.parse((await network.cli(audit, { allowFailure: true })).stdout);
  await expect.poll(async () => (await audited()).error?.code, { timeout: 90_000, interval: 1_000 }).toBeUndefined();
  return audited();
}

async function revealedRounds(subnet: number): Promise<Round[]> {
  const response = await fetch(`${network.gatewayUrl}/v1/rounds?subnet=${subnet}&limit=50`);
  const { items } = (await response.json()) as { items: Round[] };
  return items.filter(({ kind, status }) => kind !== 'organic' && status === 'anchored');
}

/** Builds the template. @returns the bundle's path */
async function ownScorer(): Promise<string> {
  const [module, bundle] = [join(folder, 'own.ts'), join(folder, 'own.scorer.mjs')];
  await network.cli(['scorer', 'new', module]);
  await network.cli(['scorer', 'build', module, '--out', bundle]);
  return bundle;
}

async function createSubnet(name: string, scorer: string): Promise<number> {
  const args = ['subnet', 'create', name, '--scorer', scorer, '--epoch-seconds', String(EPOCH_SECONDS), '--json'];
  return JSON.parse((await network.cli(args)).stdout).subnet;
}

function view() {
  const state = JSON.parse(readFileSync(join(ROOT, '.tensornode', NAME, 'network.json'), 'utf8'));
  return {
    profile: networkProfileSchema.parse(JSON.parse(readFileSync(state.profilePath, 'utf8'))),
    addressBook: addressBookSchema.parse(JSON.parse(readFileSync(state.addressBookPath, 'utf8'))),
  };
}

/** Two miners that calculate, and one that waits for the first one's answer and says the same. */
function twinScripts(): ((question: string) => string | Promise<string>)[] {
  let said = 'I do not know.';
  const first = (question: string): string => {
    said = answerQuestion(question, 'full');
    return said;
  };
  const copying = async (): Promise<string> => {
    await systemClock.sleep(COPY_MS);
    return said;
  };
  return [first, (question) => answerQuestion(question, 'full'), copying];
}

const CODE_TASKS: PoolTask[] = Array.from({ length: 12 }, (_, at) => ({
  question: `Write a JavaScript function addTo${at}(n) that returns the number n plus ${at}.`,
  truth: `addTo${at}(1) === ${at + 1}\naddTo${at}(-5) === ${at - 5}`,
  kind: 'code',
}));

/** What a perfect model answers. */
function ideal(kind: TaskKind, question: string, truth: string): string {
  if (kind === 'embedding') return '[[1,0],[1,0],[0,1],[0,1]]';
  const [, name = '', number = ''] = /(addTo(\d+))/.exec(question) ?? [];
  return kind === 'code' ? `\`\`\`js\nconst ${name} = (n) => n + ${number};\n\`\`\`` : truth;
}

async function startMiner(subnet: number, { baseUrl }: ScriptedModel): Promise<number> {
  const args = ['miner', 'start', '--engine', 'openai', '--engine-url', baseUrl, '--model', 'scripted'];
  const child = spawn(process.execPath, [BIN, ...args, '--subnet', String(subnet), '--json', '--name', NAME], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  miners.push(child);
  let output = '';
  child.stderr.on('data', (piece: Buffer) => {
    output += piece.toString();
  });
  const [first] = await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`the miner ended with ${code}: ${output}`))),
  ]);
  expect(String(first)).toMatch(/"instance": ?\d+/);
  return (JSON.parse(String(first)) as { readonly instance: number }).instance;
}

async function endMiner(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  await ended;
}
