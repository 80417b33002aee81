import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPORTS = fileURLToPath(new URL('./reports', import.meta.url));

export interface Figure {
  readonly name: string;
  readonly unit: string;
  /** Every measured sample, in order. */
  readonly samples: readonly number[];
  /** What was promised: the median must be at most (or at least) this. */
  readonly target?: { readonly atMost: number } | { readonly atLeast: number };
}

export interface Report {
  readonly name: string;
  readonly title: string;
  /** How it was measured, one sentence each. */
  readonly method: readonly string[];
  readonly figures: readonly Figure[];
  /** What a reader should know: misses with their reason, noise, what is not covered. */
  readonly notes: readonly string[];
}

/** Writes `bench/reports/<name>.md` and `.json` with machine, commit, date and spread; returns the text. */
export function writeReport(report: Report): string {
  const machine = {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    kernel: release(),
    node: process.version,
  };
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const date = new Date().toISOString().slice(0, 10);
  const rows = report.figures.map((figure) => {
    const { min, median, max } = spread(figure.samples);
    return `| ${figure.name} | ${figure.unit} | ${round(min)} | ${round(median)} | ${round(max)} | ${figure.samples.length} | ${verdict(figure, median)} |`;
  });
  const text = [
    `# ${report.title}`,
    '',
    `${date}, commit ${commit}; ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB, Linux ${machine.kernel}, Node ${machine.node}.`,
    '',
    ...report.method.map((line) => `- ${line}`),
    '',
    '| figure | unit | min | median | max | samples | target |',
    '| --- | --- | --: | --: | --: | --: | --- |',
    ...rows,
    '',
    ...report.notes.map((line) => `- ${line}`),
    '',
  ].join('\n');
  mkdirSync(REPORTS, { recursive: true });
  writeFileSync(join(REPORTS, `${report.name}.md`), text);
  writeFileSync(
    join(REPORTS, `${report.name}.json`),
    `${JSON.stringify({ ...report, machine, commit, date }, null, 2)}\n`,
  );
  return text;
}

export function spread(samples: readonly number[]): { min: number; median: number; max: number } {
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  const median = sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
  return { min: sorted[0] ?? Number.NaN, median, max: sorted.at(-1) ?? Number.NaN };
}

function verdict(figure: Figure, median: number): string {
  if (figure.target === undefined) return '';
  if ('atMost' in figure.target)
    return `≤ ${figure.target.atMost}: ${median <= figure.target.atMost ? 'met' : 'MISSED'}`;
  return `≥ ${figure.target.atLeast}: ${median >= figure.target.atLeast ? 'met' : 'MISSED'}`;
}

const round = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2));
