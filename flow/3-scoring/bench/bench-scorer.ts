import { taskKindSchema } from '@tensornode/protocol';
import { scoreReply } from '../score-reply.ts';
import { SCORER_ID } from '../scorer-id.ts';
import type { ReplyScore } from '../scoring-face.ts';
import { areaUnderCurve, kendallTau, type Labelled } from './rank-metrics.ts';
import { type BenchRow, readBenchRows } from './read-bench-rows.ts';

/** One row's outcome. Scores 0 to 100; `accepted` is a score of 50 or more, for pairs that the better answer scored higher. */
export interface BenchRowResult {
  readonly id: string | number;
  readonly score: number | null;
  readonly accepted: boolean;
  readonly method: string;
  readonly extracted: string | null;
}

export interface BenchReport {
  readonly scorer: string;
  readonly count: number;
  /** Share of rows that were judged as labelled; for pairs a tie counts half. */
  readonly accuracy: number;
  readonly balancedAccuracy: number | null;
  readonly auc: number | null;
  readonly kendallTau: number | null;
  readonly confusion: {
    readonly truePositive: number;
    readonly falsePositive: number;
    readonly trueNegative: number;
    readonly falseNegative: number;
  };
  /** Per tenth of the score: how many answers, and which share of them was right. */
  readonly calibration: readonly {
    readonly from: number;
    readonly to: number;
    readonly count: number;
    readonly correct: number | null;
  }[];
  readonly answersPerSecond: number;
  readonly rows: readonly BenchRowResult[];
}

const ACCEPTED = 50;
const BINS = 10;

/** Runs the scorer over labelled rows (JSONL) and measures it. `now` gives milliseconds. Throws TN-1001 for a line that is no row. */
export function benchScorer(jsonl: string, now: () => number): BenchReport {
  const rows = readBenchRows(jsonl);
  const labelled: Labelled[] = [];
  const results: BenchRowResult[] = [];
  let agreed = 0;
  let answers = 0;
  const begun = now();
  for (const row of rows) {
    const { result, right, labels } = isPair(row) ? judgePair(row) : judgeSingle(row);
    results.push(result);
    labelled.push(...labels);
    agreed += right;
    answers += labels.length;
  }
  const seconds = Math.max(now() - begun, 1) / 1_000;
  const singles = labelled;
  const count = (accepted: boolean, correct: boolean): number =>
    singles.filter((row) => row.score >= ACCEPTED === accepted && row.correct === correct).length;
  const confusion = {
    truePositive: count(true, true),
    falsePositive: count(true, false),
    trueNegative: count(false, false),
    falseNegative: count(false, true),
  };
  return {
    scorer: SCORER_ID,
    count: rows.length,
    accuracy: rows.length === 0 ? 0 : agreed / rows.length,
    balancedAccuracy: balanced(confusion),
    auc: areaUnderCurve(labelled),
    kendallTau: kendallTau(labelled),
    confusion,
    calibration: calibrate(labelled),
    answersPerSecond: Math.round(answers / seconds),
    rows: results,
  };
}

function isPair(row: BenchRow): row is Extract<BenchRow, { better: number }> {
  return Array.isArray(row['answers']);
}

interface Judged {
  readonly result: BenchRowResult;
  /** 1, 0, or a half for a tie. */
  readonly right: number;
  readonly labels: readonly Labelled[];
}

function judgeSingle(row: Exclude<BenchRow, { better: number }>): Judged {
  const judged = judge(row, row.answer);
  const score = points(judged);
  const accepted = score >= ACCEPTED;
  const result = {
    id: row.id,
    score: judged.score === null ? null : score,
    accepted,
    method: judged.method,
    extracted: judged.extracted,
  };
  return { result, right: accepted === row.correct ? 1 : 0, labels: [{ score, correct: row.correct }] };
}

function judgePair(row: Extract<BenchRow, { better: number }>): Judged {
  const judged = row.answers.map((answer) => judge(row, answer)) as [ReplyScore, ReplyScore];
  const better = judged[row.better];
  const worse = judged[1 - row.better] as ReplyScore;
  const [high, low] = [points(better), points(worse)];
  const result = {
    id: row.id,
    score: better.score === null ? null : high,
    accepted: high > low,
    method: better.method,
    extracted: better.extracted,
  };
  return {
    result,
    right: high > low ? 1 : high === low ? 0.5 : 0,
    labels: [
      { score: high, correct: true },
      { score: low, correct: false },
    ],
  };
}

function judge(row: BenchRow, answer: string): ReplyScore {
  const kind = taskKindSchema.safeParse(row.kind).data ?? 'chat';
  return scoreReply({ kind, question: row.question, references: row.references, reply: { text: answer, cause: null } });
}

function points(judged: ReplyScore): number {
  return (judged.score ?? 0) / 100;
}

function balanced({
  truePositive,
  falsePositive,
  trueNegative,
  falseNegative,
}: BenchReport['confusion']): number | null {
  const positives = truePositive + falseNegative;
  const negatives = trueNegative + falsePositive;
  return positives === 0 || negatives === 0 ? null : (truePositive / positives + trueNegative / negatives) / 2;
}

function calibrate(rows: readonly Labelled[]): BenchReport['calibration'] {
  return Array.from({ length: BINS }, (_, bin) => {
    const [from, to] = [bin * BINS, (bin + 1) * BINS];
    const inside = rows.filter(({ score }) => score >= from && (score < to || (bin === BINS - 1 && score <= to)));
    return {
      from,
      to,
      count: inside.length,
      correct: inside.length === 0 ? null : inside.filter((row) => row.correct).length / inside.length,
    };
  });
}
