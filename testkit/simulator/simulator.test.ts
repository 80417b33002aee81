import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { huntBug } from './find-bugs.ts';
import { NORMAL_RUN } from './known-seeds.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
/** Seeds of the run, from `SEED` on, in two processes: the smallest machine this has to be steady on has two cores. */
const SEEDS = Number(process.env['TENSORNODE_SEEDS'] ?? NORMAL_RUN.seeds);
const FIRST = Number(process.env['SEED'] ?? NORMAL_RUN.first);
const PROCESSES = 2;
/** A minute on two quiet cores. */
const MINUTES = 15;

/** The bugs that are found quickest, each with a seed that shows it. */
const HUNTED = [
  { bug: 'new-id-on-retry', seed: 1 },
  { bug: 'child-row-counts', seed: 2 },
  { bug: 'no-fencing', seed: 3 },
];

interface Report {
  readonly ok: boolean;
  readonly seed?: number;
  readonly violation?: string;
  readonly seeds: number;
  readonly epochs: number;
  readonly paid: number;
  readonly kills: number;
}

async function simulate(first: number, seeds: number): Promise<Report> {
  const child = spawn(
    process.execPath,
    [MAIN, '--json', '--known', '--seed', String(first), '--seeds', String(seeds)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  await new Promise<void>((resolve) => child.once('close', () => resolve()));
  return JSON.parse(Buffer.concat(output).toString()) as Report;
}

it(`seeds ${FIRST} to ${FIRST + SEEDS - 1}: money and rounds survive every fault, and everything comes to its end`, {
  timeout: MINUTES * 60_000,
}, async () => {
  const each = SEEDS / PROCESSES;
  const reports = await Promise.all(
    Array.from({ length: PROCESSES }, (_, index) => simulate(FIRST + index * each, each)),
  );
  for (const { violation, seed } of reports)
    expect(violation, `npm run sim -- --seed ${seed ?? FIRST}`).toBeUndefined();
  expect(reports.reduce((sum, { seeds }) => sum + seeds, 0)).toBeGreaterThanOrEqual(SEEDS);
  expect(reports.reduce((sum, { kills }) => sum + kills, 0)).toBeGreaterThan(SEEDS);
});

it.each(HUNTED)(
  'finds the planted bug $bug at its known seed',
  { timeout: MINUTES * 60_000 },
  async ({ bug, seed }) => {
    expect(await huntBug(bug, { minutes: MINUTES, seed })).toMatchObject({ found: true, seed });
  },
);
