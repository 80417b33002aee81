import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { networkPorts } from '@tensornode/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningNetwork, runNetwork } from '../run-network.ts';
import { checkBooks, type NetworkFiles } from './check-books.ts';
import { type Kill, killNetwork, statusOf, untilSome } from './kill-network.ts';

/** `npm run chaos -- --kills N` sets the number; fifteen in the normal run. */
const KILLS = Number(process.env['TENSORNODE_KILLS'] ?? 15);
const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
/** Epochs close two or three times in a normal run, so that kills hit every part of their life. */
const EPOCH_SECONDS = 28;
const MINUTES = 3 + KILLS;
const NAME = 'test-kills';
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Half of all kills must be over by then, and hardly any may take longer than thrice that: the machine may be busy with other tests. */
const SERVES_MS = 5_000;
const SLOWEST_MS = 15_000;
const WHOLE_MS = 60_000;
const CHECK_PAUSE_MS = 1_000;
const PAUSE_MS = 2_500;

let network: RunningNetwork;
let files: NetworkFiles;

beforeAll(async () => {
  network = await runNetwork({ name: NAME, web: false, epochSeconds: EPOCH_SECONDS });
  files = JSON.parse(await readFile(join(ROOT, '.tensornode', NAME, 'network.json'), 'utf8')) as NetworkFiles;
}, 240_000);
afterAll(async () => {
  await network?.stop();
});

it(`${KILLS} kills of worker, devnet and PostgreSQL: nothing lost, nothing paid twice, everything back in time (seed ${SEED})`, {
  timeout: MINUTES * 60_000,
}, async () => {
  const { kills, accepted, lost } = await killNetwork({ network, kills: KILLS, dice: diceOf(SEED), pauseMs: PAUSE_MS });
  const told = `seed ${SEED}`;
  expect(kills, told).toHaveLength(KILLS);
  expect(lost, told).toBe(0);
  for (const roundId of accepted) expect(await statusOf(network.gatewayUrl, roundId), told).toBe('anchored');

  // The worker that started last compares ledger and books as soon as no money is on its way, and payouts go on.
  const reconciled = await untilSome(async () => {
    const status = await readStatus();
    return status.reconciledAt === null ? null : status;
  });
  expect(reconciled.paused, told).toBeNull();
  const check = await untilSome(async () => {
    // Money may be on its way: an epoch that is minted and not yet credited differs rightly.
    await pause(CHECK_PAUSE_MS);
    const found = await checkBooks(network, files);
    return found.broken.length === 0 && found.paidEpochs.length > 0 ? found : null;
  }).catch(() => checkBooks(network, files));
  expect(check.broken, told).toEqual([]);
  expect(check.paidEpochs.length, told).toBeGreaterThan(0);
  const audit = await network.cli(['audit', '--subnet', '1', '--epoch', String(check.paidEpochs.at(-1)), '--json']);
  expect(audit.exitCode, told).toBe(0);

  const serves = kills.map(({ servesAfterMs }) => servesAfterMs);
  const whole = kills.flatMap(({ wholeAfterMs }) => wholeAfterMs ?? []);
  await report(kills, { paid: check.paidEpochs.length, batches: check.batches });
  expect(percentile(serves, 0.5), told).toBeLessThan(SERVES_MS);
  expect(percentile(serves, 0.95), told).toBeLessThan(SLOWEST_MS);
  expect(Math.max(...whole), told).toBeLessThan(WHOLE_MS);
});

async function readStatus(): Promise<{ readonly paused: string | null; readonly reconciledAt: number | null }> {
  const response = await fetch(`http://127.0.0.1:${networkPorts(network.portBase).worker}/status`);
  return (await response.json()) as { paused: string | null; reconciledAt: number | null };
}

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}

/** A run of a night leaves its figures in `bench/reports`; the normal run prints them. */
async function report(
  kills: readonly Kill[],
  ended: { readonly paid: number; readonly batches: number },
): Promise<void> {
  const row = (part: string, of: readonly Kill[]): string => {
    const serves = of.map(({ servesAfterMs }) => servesAfterMs / 1_000);
    const whole = of.flatMap(({ wholeAfterMs }) => (wholeAfterMs === null ? [] : wholeAfterMs / 1_000));
    const figures = [serves, whole].flatMap((values) =>
      values.length === 0
        ? ['–', '–', '–']
        : [percentile(values, 0.5), percentile(values, 0.95), Math.max(...values)].map((value) => value.toFixed(2)),
    );
    return `| ${part} | ${of.length} | ${figures.join(' | ')} |`;
  };
  const parts = [...new Set(kills.map(({ part }) => part))].sort();
  const lines = [
    '# Kills of real processes',
    '',
    `${kills.length} × kill -9 of worker, devnet or PostgreSQL of a running local network in mid-epoch (seed ${SEED}), queries asked all the while.`,
    `Afterwards: every accepted round anchored, invariants I1-I9 hold, ${ended.paid} epochs paid, ${ended.batches} batches in one chain, audit without differences.`,
    `Machine: ${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}, load average ${loadavg()[2]?.toFixed(0) ?? '?'}. Seconds since the kill. The next kill comes at most ${PAUSE_MS / 1_000} s after a part is back; every third one waits until a query is anchored: there the whole stack is measured. \`npm run chaos -- --kills ${kills.length}\``,
    '',
    '| killed | times | serves again p50 | p95 | worst | query anchored p50 | p95 | worst |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...parts.map((part) =>
      row(
        part,
        kills.filter((kill) => kill.part === part),
      ),
    ),
    row('all', kills),
    '',
  ];
  if (process.env['TENSORNODE_KILLS'] === undefined) {
    process.stdout.write(`${lines.slice(6, -1).join('\n')}\n`);
    return;
  }
  const folder = join(ROOT, 'bench', 'reports');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'kills.md'), lines.join('\n'));
}

/** mulberry32. */
function diceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
