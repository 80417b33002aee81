import { z } from 'zod';
import type {
  ConsensusArithmetic,
  ConsensusParameters,
  ConsensusResult,
  ConsensusRule,
  RuleBook,
} from './epoch-types.ts';
import { runIntegerEpoch } from './integer/run-integer-epoch.ts';
import { runEpoch } from './run-epoch.ts';

const vector = z.array(z.number().min(0)).min(1);
const matrix = z.array(vector).min(1);
const epochIndex = z.number().int().min(0);
const intervals = <T extends z.ZodType>(value: T) => z.array(z.tuple([epochIndex, epochIndex, value])).min(1);
const seriesSchema = z.object({
  dividend_share: matrix.optional(),
  bonds: z.array(matrix).optional(),
  incentive: matrix.optional(),
});

const caseSchema = z.object({
  id: z.union([z.number(), z.string()]),
  epochs: z.number().int().min(1).max(100_000),
  /** `[from epoch, to epoch, value]`, both ends included. */
  stakes: intervals(vector),
  weights: intervals(matrix),
  total_dividend_per_1000_stake: z
    .object({
      yuma2: z.union([vector, z.record(z.string().regex(/^\d+(\.\d+)?$/), vector)]).optional(),
      yuma3: vector.optional(),
      yuma3_liquid: vector.optional(),
    })
    .optional(),
  series: z.record(z.string(), z.unknown()).optional(),
});

/** The layout of `yuma.json`'s `simulator` part; unknown fields and rules are ignored. */
export const replayDocumentSchema = z.object({
  params: z.object({
    kappa: z.number().min(0).max(1).default(0.5),
    /** Beginning with `u16`: what the rules `chain` keep bonds as; u32 without it. */
    stored_bonds: z.string().optional(),
    total_epoch_emission: z.number().min(0).default(100),
    validator_emission_ratio: z.number().min(0).max(1).default(0.41),
    total_subnet_stake: z.number().positive().default(1_000_000),
    yuma2: z.object({ ema_alpha: z.number().min(0).max(1).default(0.9) }).prefault({}),
    yuma3: z.object({ ema_alpha: z.number().min(0).max(1).default(0.025) }).prefault({}),
    yuma3_liquid: z
      .object({
        alpha_low: z.number().min(0).max(1).default(0.1),
        alpha_high: z.number().min(0).max(1).default(0.3),
        sigmoid_steepness: z.number().default(10),
        first_epoch_alpha: z.number().min(0).max(1).default(0.025),
      })
      .prefault({}),
  }),
  series_epochs: z.array(epochIndex).default([]),
  series_bond_penalty: z.object({ yuma2: z.number().default(1), others: z.number().default(0) }).prefault({}),
  cases: z.array(caseSchema).min(1),
});
type ReplayDocument = z.output<typeof replayDocumentSchema>;
type ReplayCase = ReplayDocument['cases'][number];

export interface ReplayOptions {
  /** All three without it. */
  readonly rule?: ConsensusRule;
  /** `simulator` by default. */
  readonly rules?: RuleBook;
  /** `double` by default. */
  readonly arithmetic?: ConsensusArithmetic;
}

export interface ReplayedSeries {
  /** Per epoch, per validator. */
  readonly dividend_share: number[][];
  /** Per epoch: rows of validators, columns of servers; state after the epoch. */
  readonly bonds: number[][][];
  /** Per epoch, per server. */
  readonly incentive: number[][];
}

export interface ReplayedCase {
  readonly id: number | string;
  /** Same nesting as in the file: `yuma2` by bond penalty, the others one number per validator. */
  readonly total_dividend_per_1000_stake: Record<string, number[] | Record<string, number[]>>;
  readonly series: Record<string, ReplayedSeries>;
  /** Greatest absolute difference from the file's numbers; a part is null where the file has none. */
  readonly deviation: Partial<
    Record<ConsensusRule, { readonly totals: number | null; readonly series: number | null }>
  >;
}

const RULES: readonly ConsensusRule[] = ['yuma2', 'yuma3', 'yuma3_liquid'];
/** The penalties that published tables show for the original rule. */
const YUMA2_PENALTIES = ['0', '0.5', '0.99', '1'];

/**
 * Replays a whole document of cases through the product's consensus code.
 * @throws ZodError when the document has another layout, RangeError when an interval leaves an epoch without a value or the sizes of a case differ.
 */
export function replayDocument(input: unknown, options: ReplayOptions): { cases: ReplayedCase[] } {
  const whole = z.object({ simulator: z.unknown() }).safeParse(input);
  const document = replayDocumentSchema.parse(
    whole.success && whole.data.simulator !== undefined ? whole.data.simulator : input,
  );
  return { cases: document.cases.map((entry) => replayCase(document, entry, options)) };
}

function replayCase(document: ReplayDocument, entry: ReplayCase, options: ReplayOptions): ReplayedCase {
  checkShape(entry);
  const totals: ReplayedCase['total_dividend_per_1000_stake'] = {};
  const series: ReplayedCase['series'] = {};
  const deviation: ReplayedCase['deviation'] = {};
  for (const rule of options.rule === undefined ? RULES : [options.rule]) {
    const expected = entry.total_dividend_per_1000_stake?.[rule];
    const shownPenalty = rule === 'yuma2' ? document.series_bond_penalty.yuma2 : document.series_bond_penalty.others;
    const run = (penalty: number): ReplayRun =>
      runCase(document, entry, parametersOf(document, rule, options.rules ?? 'simulator', penalty), options.arithmetic);
    const shown = run(shownPenalty);
    series[rule] = shown.series;
    if (rule === 'yuma2') {
      const penalties = expected === undefined || Array.isArray(expected) ? YUMA2_PENALTIES : Object.keys(expected);
      totals[rule] = Object.fromEntries(penalties.map((penalty) => [penalty, run(Number(penalty)).totals]));
    } else totals[rule] = shown.totals;
    deviation[rule] = {
      totals: expected === undefined ? null : greatestDifference(totals[rule], expected),
      series: seriesDeviation(document, entry, rule, shown.series),
    };
  }
  return { id: entry.id, total_dividend_per_1000_stake: totals, series, deviation };
}

/** One number of validators and one of servers in the whole case. */
function checkShape({ id, stakes, weights }: ReplayCase): void {
  const [validators, servers] = [stakes[0]?.[2].length, weights[0]?.[2][0]?.length];
  const even =
    stakes.every(([, , vector]) => vector.length === validators) &&
    weights.every(([, , rows]) => rows.length === validators && rows.every((row) => row.length === servers));
  if (!even)
    throw new RangeError(`the stakes and weights of case ${id} differ in their number of validators or servers`);
}

interface ReplayRun {
  readonly totals: number[];
  readonly series: ReplayedSeries;
}

function runCase(
  document: ReplayDocument,
  entry: ReplayCase,
  base: ConsensusParameters,
  arithmetic: ConsensusArithmetic = 'double',
): ReplayRun {
  const oneEpoch = arithmetic === 'integer' ? runIntegerEpoch : runEpoch;
  const { params } = document;
  const series: ReplayedSeries = { dividend_share: [], bonds: [], incentive: [] };
  const totals: number[] = [];
  let bonds: ConsensusResult['bonds'] | null = null;
  for (let epoch = 0; epoch < entry.epochs; epoch += 1) {
    const stakes = valueAt(entry.stakes, epoch);
    const first = base.rule === 'yuma3_liquid' && epoch === 0;
    const parameters = first ? { ...base, alpha: params.yuma3_liquid.first_epoch_alpha } : base;
    const result: ConsensusResult = oneEpoch({ stakes, weights: valueAt(entry.weights, epoch), bonds }, parameters);
    bonds = result.bonds;
    series.dividend_share.push(result.dividends);
    series.bonds.push(result.bonds);
    series.incentive.push(result.incentives);
    for (const [i, stake] of stakes.entries()) {
      const units = (stake * params.total_subnet_stake) / 1_000;
      const earned =
        stake === 0
          ? 0
          : (params.validator_emission_ratio * params.total_epoch_emission * (result.dividends[i] ?? 0)) / units;
      totals[i] = (totals[i] ?? 0) + earned;
    }
  }
  return { totals, series };
}

function parametersOf(
  { params }: ReplayDocument,
  rule: ConsensusRule,
  rules: RuleBook,
  penalty: number,
): ConsensusParameters {
  return {
    rule,
    rules,
    storedBonds: params.stored_bonds?.startsWith('u16') ? 'u16' : 'u32',
    kappa: params.kappa,
    bondsPenalty: penalty,
    alpha: rule === 'yuma2' ? params.yuma2.ema_alpha : params.yuma3.ema_alpha,
    alphaLow: params.yuma3_liquid.alpha_low,
    alphaHigh: params.yuma3_liquid.alpha_high,
    sigmoidSteepness: params.yuma3_liquid.sigmoid_steepness,
  };
}

function valueAt<T>(intervals: readonly (readonly [number, number, T])[], epoch: number): T {
  const found = intervals.find(([from, to]) => from <= epoch && epoch <= to);
  if (found === undefined) throw new RangeError(`no interval covers epoch ${epoch}`);
  return found[2];
}

function seriesDeviation(
  document: ReplayDocument,
  entry: ReplayCase,
  rule: ConsensusRule,
  series: ReplayedSeries,
): number | null {
  const parsed = seriesSchema.safeParse(entry.series?.[rule]);
  if (!parsed.success) return null;
  const expected = parsed.data;
  const pick = <T>(values: readonly T[]): (T | undefined)[] => document.series_epochs.map((epoch) => values[epoch]);
  const parts = [
    [pick(series.dividend_share), expected.dividend_share],
    [pick(series.bonds), expected.bonds],
    [pick(series.incentive), expected.incentive],
  ].filter(([, target]) => target !== undefined);
  return parts.length === 0 ? null : Math.max(...parts.map(([actual, target]) => greatestDifference(actual, target)));
}

/** Over nested arrays and records of numbers; Infinity where the shapes differ. */
function greatestDifference(actual: unknown, expected: unknown): number {
  if (typeof expected === 'number')
    return typeof actual === 'number' ? Math.abs(actual - expected) : Number.POSITIVE_INFINITY;
  if (typeof expected !== 'object' || expected === null || typeof actual !== 'object' || actual === null)
    return Number.POSITIVE_INFINITY;
  const differences = Object.entries(expected).map(([key, value]) =>
    greatestDifference((actual as Record<string, unknown>)[key], value),
  );
  return differences.length === 0 ? 0 : Math.max(...differences);
}
