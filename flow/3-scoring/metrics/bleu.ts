import { ngramCounts } from './ngram-counts.ts';

const ORDER = 4;

/** Statistics of one segment; corpus BLEU adds them up. */
export interface BleuCounts {
  readonly correct: readonly number[];
  readonly total: readonly number[];
  readonly hypothesis: number;
  readonly reference: number;
}

/**
 * Tokens of the WMT scorer `mteval-v13a`, as sacrebleu's default tokeniser gives them: entities unescaped, punctuation split off,
 * full stops and commas only where no digit stands beside them.
 */
export function tokenise13a(line: string): string[] {
  const plain = line
    .replaceAll('<skipped>', '')
    .replaceAll('-\n', '')
    .replaceAll('\n', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
  return ` ${plain} `
    .replace(/([{-~[-` -&(-+:-@/])/g, ' $1 ')
    .replace(/([^0-9])([.,])/g, '$1 $2 ')
    .replace(/([.,])([^0-9])/g, ' $1 $2')
    .replace(/([0-9])(-)/g, '$1 $2 ')
    .split(/\s+/)
    .filter((token) => token !== '');
}

/** Counts of one segment against its references: clipped by the largest count of any reference, length of the closest (the shorter of two). */
export function bleuCounts(hypothesis: string, references: readonly string[]): BleuCounts {
  const tokens = tokenise13a(hypothesis);
  const truths = references.map(tokenise13a);
  const correct: number[] = [];
  const total: number[] = [];
  for (let size = 1; size <= ORDER; size += 1) {
    const given = ngramCounts(tokens, size);
    const allowed = truths.map((truth) => ngramCounts(truth, size));
    let right = 0;
    for (const [gram, count] of given)
      right += Math.min(count, Math.max(0, ...allowed.map((counts) => counts.get(gram) ?? 0)));
    correct.push(right);
    total.push(Math.max(0, tokens.length - size + 1));
  }
  const lengths = truths.map((truth) => truth.length).sort((one, other) => one - other);
  const reference = lengths.reduce(
    (best, length) => (Math.abs(length - tokens.length) < Math.abs(best - tokens.length) ? length : best),
    lengths[0] ?? 0,
  );
  return { correct, total, hypothesis: tokens.length, reference };
}

/**
 * BLEU, 0 to 100, of summed counts with exponential smoothing of zero counts, as `sacrebleu` computes it by default.
 * @param effectiveOrder only orders that the hypothesis has n-grams of count: for single sentences
 */
export function bleuOf(counts: BleuCounts, effectiveOrder: boolean): number {
  if (counts.correct.every((count) => count === 0)) return 0;
  let smooth = 1;
  let order = effectiveOrder ? 0 : ORDER;
  let logs = 0;
  for (let size = 0; size < ORDER; size += 1) {
    const [right, all] = [counts.correct[size] ?? 0, counts.total[size] ?? 0];
    if (all === 0) return effectiveOrder ? finish(counts, logs, order) : 0;
    if (effectiveOrder) order = size + 1;
    if (right === 0) smooth *= 2;
    logs += Math.log(right === 0 ? 100 / (smooth * all) : (100 * right) / all);
  }
  return finish(counts, logs, order);
}

function finish({ hypothesis, reference }: BleuCounts, logs: number, order: number): number {
  const brevity = hypothesis < reference ? Math.exp(1 - reference / hypothesis) : 1;
  return order === 0 ? 0 : brevity * Math.exp(logs / order);
}

/** BLEU of one sentence (`sacrebleu.sentence_bleu`). */
export function sentenceBleu(hypothesis: string, references: readonly string[]): number {
  return bleuOf(bleuCounts(hypothesis, references), true);
}

/** BLEU of a corpus (`sacrebleu.corpus_bleu`); each segment with its own references. */
export function corpusBleu(
  segments: readonly { readonly hypothesis: string; readonly references: readonly string[] }[],
): number {
  const all = segments.map(({ hypothesis, references }) => bleuCounts(hypothesis, references));
  const sum = (read: (counts: BleuCounts) => number): number => all.reduce((total, counts) => total + read(counts), 0);
  const orders = [0, 1, 2, 3];
  return bleuOf(
    {
      correct: orders.map((size) => sum((counts) => counts.correct[size] ?? 0)),
      total: orders.map((size) => sum((counts) => counts.total[size] ?? 0)),
      hypothesis: sum((counts) => counts.hypothesis),
      reference: sum((counts) => counts.reference),
    },
    false,
  );
}
