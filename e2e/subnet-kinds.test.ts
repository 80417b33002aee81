import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHederaLedger, performCall } from '@tensornode/driver-ledger';
import { systemClock } from '@tensornode/kernel';
import {
  addressBookSchema,
  networkProfileSchema,
  type PoolTask,
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
/** What creating a subnet locks on a local network. */
const DEPOSIT_TINYBAR = 100n * 100_000_000n;

/** One subnet of each kind, from id 2 on; `chat` is judged by a scorer of its owner. */
const SUBNETS: readonly { readonly kind: TaskKind; readonly method: string; readonly own?: true }[] = [
  { kind: 'math', method: 'numeric' },
  { kind: 'translation', method: 'translation-metrics' },
  { kind: 'speech', method: 'word-error-rate' },
  { kind: 'vision', method: 'vision-metrics' },
  { kind: 'embedding', method: 'embedding-metrics' },
  { kind: 'chat', method: 'short-answers', own: true },
];
const idOf = (at: number): number => at + 2;

let folder: string;
let network: RunningNetwork;
let model: ScriptedModel;
const judges: ScriptedJudge[] = [];
const miners: ChildProcess[] = [];
const pools = new Map<TaskKind, PoolTask[]>();
/** What a perfect model answers, by question. */
const answers = new Map<string, string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tensornode-kinds-'));
  const sources: Record<string, { file: string }> = {};
  for (const [at, { kind }] of SUBNETS.entries()) {
    const tasks = generateKindTasks(kind, new Uint8Array(32).fill(at + 1), 48);
    pools.set(kind, tasks);
    for (const { question, truth } of tasks)
      answers.set(question, kind === 'embedding' ? '[[1,0],[1,0],[0,1],[0,1]]' : truth);
    writeFileSync(join(folder, `${kind}.jsonl`), tasks.map((task) => JSON.stringify(task)).join('\n'));
    sources[String(idOf(at))] = { file: `${kind}.jsonl` };
  }
  writeFileSync(join(folder, 'tasks.json'), JSON.stringify(sources));
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
  await createSubnets(await ownScorer());
  for (const [at] of SUBNETS.entries()) await startMiner(idOf(at));
}, 600_000);

afterAll(async () => {
  await Promise.all(miners.map(endMiner));
  await network?.stop();
  await model?.close();
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

it('leaves code unscored where no sandbox runs it', { timeout: 60_000 }, async () => {
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
  const audit = ['audit', '--subnet', String(id), '--epoch', String(leaf.epoch), '--json'];
  const audited = async () => JSON.parse((await network.cli(audit, { allowFailure: true })).stdout);
  // Rounds are shown from the reveal on; the epoch is settled some seconds later.
  await expect.poll(async () => (await audited()).error?.code, { timeout: 90_000, interval: 1_000 }).toBeUndefined();
  const report = await audited();
  expect(report.scores).toBeGreaterThan(0);
  expect(report.differences).toEqual([]);
});

async function revealedRounds(subnet: number): Promise<Round[]> {
  const response = await fetch(`${network.gatewayUrl}/v1/rounds?subnet=${subnet}&limit=50`);
  const { items } = (await response.json()) as { items: Round[] };
  return items.filter(({ kind, status }) => kind !== 'organic' && status === 'anchored');
}

/** Builds the template and puts it into the evidence store. @returns its pin */
async function ownScorer(): Promise<string> {
  const [module, bundle] = [join(folder, 'own.ts'), join(folder, 'own.scorer.mjs')];
  await network.cli(['scorer', 'new', module]);
  await network.cli(['scorer', 'build', module, '--out', bundle]);
  return JSON.parse((await network.cli(['scorer', 'pin', bundle, '--json'])).stdout).pin;
}

async function createSubnets(ownPin: string): Promise<void> {
  const state = JSON.parse(readFileSync(join(ROOT, '.tensornode', NAME, 'network.json'), 'utf8'));
  const profile = networkProfileSchema.parse(JSON.parse(readFileSync(state.profilePath, 'utf8')));
  const addressBook = addressBookSchema.parse(JSON.parse(readFileSync(state.addressBookPath, 'utf8')));
  const { validator } = (await (await fetch(`${network.gatewayUrl}/v1/network`)).json()) as { validator: string };
  const privateKey = readFileSync(join(state.keysDir, `${validator}.key`), 'utf8').trim();
  const ledger = await createHederaLedger({ profile, addressBook, operator: { accountId: validator, privateKey } });
  const perform = (call: Parameters<typeof performCall>[2]) => performCall(ledger, profile, call, systemClock);
  try {
    const first = await ledger.registry.subnet(1);
    if (first === null) throw new Error('the default subnet is missing');
    for (const [at, { kind, own }] of SUBNETS.entries()) {
      const topicId = await ledger.accounts.createTopic(`subnet of ${kind}`);
      const parameters = {
        ...first.parameters,
        epochSeconds: EPOCH_SECONDS,
        scorerHash: own === true ? ownPin : first.parameters.scorerHash,
      };
      await perform(ledger.planner.createSubnet({ name: kind, topicId, depositTinybar: DEPOSIT_TINYBAR, parameters }));
      await perform(ledger.planner.requestPermit(idOf(at)));
    }
  } finally {
    ledger.close();
  }
}

async function startMiner(subnet: number): Promise<void> {
  const args = ['miner', 'start', '--engine', 'openai', '--engine-url', model.baseUrl, '--model', 'scripted'];
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
  expect(String(first)).toContain('"instance"');
}

async function endMiner(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  await ended;
}
