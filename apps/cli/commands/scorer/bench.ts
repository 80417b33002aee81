import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createCodeSandbox } from '@tensornode/driver-scorers';
import { fault } from '@tensornode/protocol';
import {
  type BenchFigures,
  BUILTIN_SCORERS,
  calibrationPlot,
  createBench,
  malformedRow,
  SCORER_ID,
  scoreReply,
  withCodeSandbox,
} from '@tensornode/scoring';
import type { Command } from '../../command.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Paint } from '../../output/paint.ts';
import { formatTable } from '../../output/table.ts';
import { openScorer } from './open-scorer.ts';
import { readBenchFile } from './read-bench-file.ts';
import { createRowSpool } from './row-spool.ts';

export interface BenchOptions {
  readonly file: string;
  /** Another scorer than the built-in one: a module, a bundle or a pin. */
  readonly scorer?: string;
  /** Where the calibration plot goes; with `--json` only where it is named. */
  readonly plot?: string;
}

interface BenchReport extends BenchFigures {
  readonly scorer: string;
  readonly answersPerSecond: number | null;
}

/**
 * Measures the scorer on labelled answers, without a network. With `--json` one document: figures, and per row id, score, accepted, method
 * and extracted. @throws TensorNodeError TN-4101 naming the line that is no row, TN-8007 for a file that cannot be read
 */
export const benchScorerFile: Command<BenchOptions> = async (options, { output, signal }) => {
  const { file, plot } = options;
  const opened = options.scorer === undefined ? null : await openScorer(options.scorer, options);
  const own = opened?.scorer ?? { ...BUILTIN_SCORERS[0], score: scoreReply };
  // No thread is started before the first row of code.
  const sandbox = createCodeSandbox();
  const ofCode = withCodeSandbox(own, sandbox);
  const bench = createBench((input) => (input.kind === 'code' ? ofCode : own).score(input));
  const rows = createRowSpool();
  let judging = 0;
  let answers = 0;
  try {
    for await (const row of readBenchFile(file)) {
      signal.throwIfAborted();
      const begun = performance.now();
      const result = await bench.add(row);
      judging += performance.now() - begun;
      answers += 'answers' in row ? 2 : 1;
      if (output.json) await rows.add(result);
    }
    if (answers === 0) throw malformedRow(1, 'the file has no rows');
    const figures = bench.figures();
    const report: BenchReport = {
      scorer: opened?.scorer.pin ?? SCORER_ID,
      ...figures,
      answersPerSecond: judging === 0 ? null : Math.round((answers * 1_000) / judging),
    };
    if (output.json) {
      if (plot !== undefined) await savePlot(plot, figures);
      await output.stream(documentOf(report, rows.pieces()));
      return EXIT.ok;
    }
    const place = plot ?? `${basename(file).replace(/\.[^.]*$/, '')}.calibration.svg`;
    await savePlot(place, figures);
    output.result(report, (paint) => describe(report, place, output.width, paint));
    return EXIT.ok;
  } finally {
    await Promise.all([rows.close(), opened?.close(), sandbox.close()]);
  }
};

async function savePlot(path: string, figures: BenchFigures): Promise<void> {
  await writeFile(path, calibrationPlot(figures)).catch((error: NodeJS.ErrnoException) => {
    throw fault('TN-8007', {
      detail: `The plot cannot be written to ${path} (${error.code ?? 'error'})`,
      fix: 'Name a place that can be written with --plot',
      cause: error,
    });
  });
}

/** One JSON document; its rows come last and piece by piece, because they may be more than memory holds. */
async function* documentOf(report: BenchReport, rows: AsyncIterable<string>): AsyncGenerator<string> {
  yield `${JSON.stringify(report, null, 2).replace(/\n\}$/, '')},\n  "rows": [\n`;
  yield* rows;
  yield '\n  ]\n}\n';
}

function describe(report: BenchReport, plot: string, width: number, paint: Paint): string {
  const { confusion, rowCount, unscored } = report;
  const share = (value: number | null): string => (value === null ? 'not measurable' : `${(value * 100).toFixed(2)} %`);
  const figure = (value: number | null): string => (value === null ? 'not measurable' : value.toFixed(4));
  const line = (name: string, value: string): string => `  ${name.padEnd(20)}${value}`;
  const methods = Object.entries(report.methods).map(([method, { count, auc, balancedAccuracy }]) => [
    method,
    String(count),
    figure(auc),
    share(balancedAccuracy),
  ]);
  const columns = [
    { title: 'Method', flexible: true },
    { title: 'Answers', align: 'right' as const },
    { title: 'AUC', align: 'right' as const },
    { title: 'Balanced accuracy', align: 'right' as const },
  ];
  return [
    '',
    line('Rows', `${rowCount} (${unscored} answers unscored)`),
    line('Accuracy', paint('strong', share(report.accuracy))),
    line('Balanced accuracy', share(report.balancedAccuracy)),
    line('AUC', figure(report.auc)),
    line("Kendall's τ-b", figure(report.kendallTau)),
    line('Throughput', report.answersPerSecond === null ? 'not measurable' : `${report.answersPerSecond} answers/s`),
    '',
    formatTable(
      [{ title: 'Confusion' }, { title: 'right', align: 'right' }, { title: 'wrong', align: 'right' }],
      [
        ['accepted (≥ 50)', String(confusion.truePositive), String(confusion.falsePositive)],
        ['not accepted', String(confusion.falseNegative), String(confusion.trueNegative)],
      ],
      width,
    ).replaceAll(/^/gm, '  '),
    '',
    formatTable(columns, methods, width - 2).replaceAll(/^/gm, '  '),
    '',
    formatTable(
      [{ title: 'Score' }, { title: 'Answers', align: 'right' }, { title: 'of these right', align: 'right' }],
      report.calibration
        .filter(({ count }) => count > 0)
        .map(({ from, to, count, correct }) => [`${from}-${to}`, String(count), share(correct)]),
      width,
    ).replaceAll(/^/gm, '  '),
    '',
    `  Calibration plot: ${paint('accent', plot)}`,
    `  Scorer ${report.scorer}`,
    '',
  ].join('\n');
}
