import { ngramCounts, overlapOf } from './ngram-counts.ts';

const CHARACTER_ORDER = 6;
const BETA = 2;
const PUNCTUATION = new Set('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~');

/** Per order: n-grams of the hypothesis, of the reference, and of both. */
type Counts = readonly (readonly [hypothesis: number, reference: number, both: number])[];

export interface ChrfOptions {
  /** 0 for chrF, 2 for chrF++. */
  readonly wordOrder?: number;
}

/** chrF or chrF++ of one sentence, 0 to 100 (`sacrebleu.sentence_chrf`): the best of the references. */
export function sentenceChrf(hypothesis: string, references: readonly string[], options: ChrfOptions = {}): number {
  return fScore(bestCounts(hypothesis, references, options.wordOrder ?? 0));
}

/** chrF or chrF++ of a corpus (`sacrebleu.corpus_chrf`). */
export function corpusChrf(
  segments: readonly { readonly hypothesis: string; readonly references: readonly string[] }[],
  options: ChrfOptions = {},
): number {
  const all = segments.map(({ hypothesis, references }) => bestCounts(hypothesis, references, options.wordOrder ?? 0));
  const [first] = all;
  if (first === undefined) return 0;
  return fScore(
    first.map((_, order) => {
      const sum = (place: 0 | 1 | 2): number => all.reduce((total, counts) => total + (counts[order]?.[place] ?? 0), 0);
      return [sum(0), sum(1), sum(2)] as const;
    }),
  );
}

function bestCounts(hypothesis: string, references: readonly string[], wordOrder: number): Counts {
  const given = gramsOf(hypothesis, wordOrder);
  let best: Counts = given.map(() => [0, 0, 0] as const);
  let bestScore = -1;
  for (const reference of references) {
    const counts = gramsOf(reference, wordOrder).map((wanted, order) => {
      const own = given[order] ?? new Map<string, number>();
      return [wanted.size === 0 ? 0 : total(own), total(wanted), overlapOf(own, wanted)] as const;
    });
    const score = fScore(counts);
    if (score > bestScore) [best, bestScore] = [counts, score];
  }
  return best;
}

function gramsOf(text: string, wordOrder: number): Map<string, number>[] {
  const characters = [...text.split(/\s+/).join('')];
  const words = wordOrder === 0 ? [] : wordsOf(text);
  return [
    ...Array.from({ length: CHARACTER_ORDER }, (_, order) => ngramCounts(characters, order + 1)),
    ...Array.from({ length: wordOrder }, (_, order) => ngramCounts(words, order + 1)),
  ];
}

/** Words with one sign of punctuation split off the end, or else the front. */
function wordsOf(text: string): string[] {
  return text.split(/\s+/).flatMap((word) => {
    if (word === '') return [];
    const characters = [...word];
    const [first = '', last = ''] = [characters[0], characters.at(-1)];
    if (characters.length === 1) return [word];
    if (PUNCTUATION.has(last)) return [characters.slice(0, -1).join(''), last];
    return PUNCTUATION.has(first) ? [first, characters.slice(1).join('')] : [word];
  });
}

/** F-beta of precision and recall averaged over the orders that both texts have (Popović 2015, 2017). */
function fScore(counts: Counts): number {
  const used = counts.filter(([hypothesis, reference]) => hypothesis > 0 && reference > 0);
  if (used.length === 0) return 0;
  const precision = used.reduce((sum, [hypothesis, , both]) => sum + both / hypothesis, 0) / used.length;
  const recall = used.reduce((sum, [, reference, both]) => sum + both / reference, 0) / used.length;
  const weight = BETA * BETA;
  return precision + recall === 0 ? 0 : (100 * (1 + weight) * precision * recall) / (weight * precision + recall);
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
