import { ngramCounts, overlapOf } from './ngram-counts.ts';
import { porterStem } from './porter-stem.ts';

/** Precision, recall and their harmonic mean, 0 to 1. */
export interface RougeScore {
  readonly precision: number;
  readonly recall: number;
  readonly f: number;
}

export interface RougeScores {
  readonly rouge1: RougeScore;
  readonly rouge2: RougeScore;
  readonly rougeL: RougeScore;
  /** Sentences are lines. */
  readonly rougeLsum: RougeScore;
}

/** The table of common subsequences is the product of both lengths. */
const MAX_TOKENS = 2_000;

/** ROUGE-1, -2, -L and -Lsum of a summary (Lin 2004), equal to the package `rouge-score`. @param stem reduce words of more than three letters to their stems */
export function rouge(reference: string, summary: string, stem = false): RougeScores {
  const [truth, given] = [tokensOf(reference, stem), tokensOf(summary, stem)];
  const grams = (size: number): RougeScore => {
    const [wanted, own] = [ngramCounts(truth, size), ngramCounts(given, size)];
    const shared = overlapOf(wanted, own);
    return scoreOf(shared, Math.max(given.length - size + 1, 0), Math.max(truth.length - size + 1, 0));
  };
  return {
    rouge1: grams(1),
    rouge2: grams(2),
    rougeL: scoreOf(commonPositions(truth, given).length, given.length, truth.length),
    rougeLsum: summaryLevel(linesOf(reference, stem), linesOf(summary, stem)),
  };
}

function tokensOf(text: string, stem: boolean): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((token) => token !== '')
    .slice(0, MAX_TOKENS)
    .map((token) => (stem && token.length > 3 ? porterStem(token) : token));
}

function linesOf(text: string, stem: boolean): string[][] {
  return text
    .split('\n')
    .filter((line) => line.length > 0)
    .map((line) => tokensOf(line, stem));
}

function scoreOf(shared: number, given: number, truth: number): RougeScore {
  const [precision, recall] = [shared / Math.max(given, 1), shared / Math.max(truth, 1)];
  return { precision, recall, f: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}

/** Positions in `truth` of one longest common subsequence; of several, the one that the reference implementation walks back to. */
function commonPositions(truth: readonly string[], given: readonly string[]): number[] {
  const width = given.length + 1;
  const table = new Uint16Array((truth.length + 1) * width);
  for (let row = 1; row <= truth.length; row += 1)
    for (let column = 1; column < width; column += 1) {
      const at = row * width + column;
      table[at] =
        truth[row - 1] === given[column - 1]
          ? (table[at - width - 1] as number) + 1
          : Math.max(table[at - width] as number, table[at - 1] as number);
    }
  const positions: number[] = [];
  for (let row = truth.length, column = given.length; row > 0 && column > 0; ) {
    const at = row * width + column;
    if (truth[row - 1] === given[column - 1]) {
      positions.push(row - 1);
      row -= 1;
      column -= 1;
    } else if ((table[at - 1] as number) > (table[at - width] as number)) column -= 1;
    else row -= 1;
  }
  return positions.reverse();
}

/** Each line of the reference against all lines of the summary; a word counts no more often than it stands in either. */
function summaryLevel(truth: readonly string[][], given: readonly string[][]): RougeScore {
  const [wanted, own] = [ngramCounts(truth.flat(), 1), ngramCounts(given.flat(), 1)];
  let hits = 0;
  for (const line of truth) {
    const union = new Set(given.flatMap((other) => commonPositions(line, other)));
    for (const position of [...union].sort((one, other) => one - other)) {
      const token = line[position] as string;
      const [left, right] = [wanted.get(token) ?? 0, own.get(token) ?? 0];
      if (left === 0 || right === 0) continue;
      hits += 1;
      wanted.set(token, left - 1);
      own.set(token, right - 1);
    }
  }
  return scoreOf(hits, given.flat().length, truth.flat().length);
}
