import {
  type ConsensusArithmetic,
  type ConsensusRule,
  fault,
  type ReplayedCase,
  type RuleBook,
  replayDocument,
} from '@tensornode/protocol';
import { z } from 'zod';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import type { Paint } from '../output/paint.ts';
import { formatTable } from '../output/table.ts';
import { readDocument } from './read-document.ts';

const WHAT = 'consensus cases in the layout of yuma.json';

export interface ReplayOptions {
  readonly file: string;
  readonly rule?: ConsensusRule;
  readonly arithmetic: ConsensusArithmetic;
  readonly rules: RuleBook;
}

/** Sends a file of consensus cases through the product's own code, offline, and shows totals and their greatest deviation from the file. */
export const replayConsensus: Command<ReplayOptions> = async (options, { output }) => {
  const document = await readDocument(options.file, z.record(z.string(), z.unknown()), WHAT);
  const { arithmetic, rules } = options;
  const { cases } = replayed(document, options);
  const greatest = cases
    .flatMap(({ deviation }) => Object.values(deviation))
    .flatMap(({ totals, series }) => [totals, series]);
  const known = greatest.filter((value) => value !== null);
  const result = {
    arithmetic,
    rules,
    cases: cases.map(({ id, total_dividend_per_1000_stake, series, deviation }) => ({
      id,
      total_dividend_per_1000_stake,
      series,
      deviation,
    })),
    /** Null where the file has no figures to compare with. */
    greatest_deviation: known.length === 0 ? null : Math.max(...known),
  };
  output.result(result, (paint) => describe(cases, result.greatest_deviation, options, output.width, paint));
  return EXIT.ok;
};

function replayed(document: unknown, { file, rule, rules, arithmetic }: ReplayOptions): { cases: ReplayedCase[] } {
  try {
    return replayDocument(document, { rules, arithmetic, ...(rule === undefined ? {} : { rule }) });
  } catch (error) {
    if (!(error instanceof z.ZodError || error instanceof RangeError)) throw error;
    const issue = error instanceof z.ZodError ? error.issues[0] : undefined;
    const detail = issue === undefined ? error.message : `${issue.path.join('.')} ${issue.message}`;
    throw fault('TN-8007', {
      detail: `${file} is not ${WHAT}: ${detail}`,
      fix: `Name a file that holds ${WHAT}`,
      cause: error,
    });
  }
}

function describe(
  cases: readonly ReplayedCase[],
  greatest: number | null,
  { rules, arithmetic }: ReplayOptions,
  width: number,
  paint: Paint,
): string {
  const rows = cases.flatMap(({ id, total_dividend_per_1000_stake: totals, deviation }) =>
    Object.entries(totals).flatMap(([rule, value]) => {
      const { totals: off } = deviation[rule as ConsensusRule] ?? { totals: null };
      const shown = off === null ? '' : off.toExponential(1);
      const line = (name: string, figures: readonly number[]): string[] => [
        String(id),
        name,
        figures.map((figure) => figure.toFixed(4)).join('  '),
        shown,
      ];
      return Array.isArray(value)
        ? [line(rule, value)]
        : Object.entries(value).map(([penalty, figures]) => line(`${rule}, β ${penalty}`, figures));
    }),
  );
  const columns = [
    { title: 'Case' },
    { title: 'Rule' },
    { title: 'Dividends per 1000 stake, one per validator', flexible: true },
    { title: 'Deviation', align: 'right' as const },
  ];
  const summary =
    greatest === null
      ? 'The file has no figures to compare with.'
      : `Greatest deviation from the figures in the file, series included: ${greatest.toExponential(2)}`;
  return [
    '',
    formatTable(columns, rows, width),
    '',
    `  ${paint('strong', summary)}`,
    `  Rules ${rules}, arithmetic ${arithmetic}`,
    '',
  ].join('\n');
}
