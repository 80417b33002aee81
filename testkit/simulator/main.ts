/**
 * `npm run sim -- [--seeds N] [--seed S | --fresh] [--known] [--bugs] [--bug name] [--minutes M] [--json]`: the money and round code in virtual time.
 * Without options: the 2,000 seeds of the normal run, always the same; `--seed S --seeds N`: N from S, `--fresh`: from anywhere; `--known` repeats those that once failed first. `--bugs` plants each bug in a process of its own and looks for it.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { makeCryptoSynchronous } from './deterministic-crypto.ts';
import { findBugs } from './find-bugs.ts';
import { KNOWN_SEEDS, NORMAL_RUN } from './known-seeds.ts';
import { patchSources } from './patch-sources.ts';
import { PLANTED_BUGS } from './planted-bugs.ts';

/** Of all epochs that ended, at least this part must have paid: otherwise a run would pass by failing. */
const LEAST_PAID = 0.45;
/** One seed in so many is run twice and must be the same run. */
const REPEAT_EVERY = 100;
const SHOWN_EVERY = 500;

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: String(NORMAL_RUN.seeds) },
    seed: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    bugs: { type: 'boolean', default: false },
    bug: { type: 'string' },
    known: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
  },
});

async function main(): Promise<number> {
  if (values.bugs) return findBugs(Number(values.minutes));
  const bug = values.bug === undefined ? null : PLANTED_BUGS.find(({ name }) => name === values.bug);
  if (bug === undefined) {
    process.stderr.write(`There is no bug "${values.bug}": ${PLANTED_BUGS.map(({ name }) => name).join(', ')}\n`);
    return 2;
  }
  makeCryptoSynchronous();
  patchSources(bug?.patches ?? []);
  const say = (text: string): void => void (values.json || process.stdout.write(`${text}\n`));
  const { runSeed } = await import('./run-seed.ts');
  const first = Number(values.seed ?? (values.fresh ? Math.floor(Math.random() * 2 ** 30) : NORMAL_RUN.first));
  const count =
    values.seed !== undefined && process.argv.every((part) => !part.startsWith('--seeds')) ? 1 : Number(values.seeds);
  if (count > 1) say(`seeds ${first} to ${first + count - 1}`);
  // Faults are thrown by the ten thousand: only a single run is asked where from.
  if (count > 1) Error.stackTraceLimit = 0;
  const began = performance.now();
  const totals = { seeds: 0, epochs: 0, paid: 0, kills: 0, events: 0 };
  const fail = (seed: number, violation: string, faults: string): number => {
    const milliseconds = Math.round(performance.now() - began);
    if (values.json)
      process.stdout.write(`${JSON.stringify({ ok: false, seed, violation, faults, ...totals, milliseconds })}\n`);
    say(
      `seed ${seed} FAILED: ${violation}\n  faults: ${faults}\n  again: npm run sim -- --seed ${seed}${bug === null ? '' : ` --bug ${bug.name}`}`,
    );
    return 1;
  };
  const known = values.known ? KNOWN_SEEDS.map(({ seed }) => seed) : [];
  for (const seed of [...known, ...range(first, count)]) {
    const result = await runSeed(seed, bug);
    // A run is all microtasks: real timers that killed workers left behind would never fire and hold their worlds.
    await nextTurn();
    totals.seeds += 1;
    totals.epochs += result.epochs;
    totals.paid += result.paid;
    totals.kills += result.kills;
    totals.events += result.events;
    if (count === 1) say(`seed ${seed}: ${result.faults}`);
    if (result.violation !== null) return fail(seed, result.violation, result.faults);
    if (totals.seeds % REPEAT_EVERY === 1) {
      const again = await runSeed(seed, bug);
      if (again.trace !== result.trace) return fail(seed, 'the same seed was another run', result.faults);
    }
    if (totals.seeds % SHOWN_EVERY === 0)
      say(`${totals.seeds} seeds, ${totals.paid} of ${totals.epochs} epochs paid, ${totals.kills} kills`);
  }
  const seconds = (performance.now() - began) / 1_000;
  if (totals.seeds >= REPEAT_EVERY && totals.paid < LEAST_PAID * totals.epochs)
    return fail(first, `only ${totals.paid} of ${totals.epochs} epochs paid`, 'all');
  if (values.json)
    process.stdout.write(
      `${JSON.stringify({ ok: true, first, ...totals, milliseconds: Math.round(seconds * 1_000) })}\n`,
    );
  say(
    `${totals.seeds} seeds from ${first}: 0 violations, ${totals.paid} of ${totals.epochs} epochs paid, ${totals.kills} kills, ${totals.events} events, ${seconds.toFixed(1)} s`,
  );
  return 0;
}

function* range(first: number, count: number): Generator<number> {
  for (let seed = first; seed < first + count; seed += 1) yield seed;
}

process.exitCode = await main();
