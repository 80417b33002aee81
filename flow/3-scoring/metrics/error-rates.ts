import { type Edits, editsBetween } from './edit-distance.ts';

/** Error rates of a transcript, each 0 or more; 1 is as many errors as the reference has words (or characters). */
export interface ErrorRates extends Edits {
  /** Word error rate: (S + D + I) / (H + S + D). */
  readonly rate: number;
}

/** WER as `jiwer` computes it: words between spaces as they are, without normalising. An empty reference counts each given word as an error. */
export function wordErrorRate(reference: string, hypothesis: string): ErrorRates {
  const words = (text: string): string[] =>
    text
      .replace(/\s{2,}/g, ' ')
      .trim()
      .split(' ')
      .filter((word) => word !== '');
  return ratesOf(editsBetween(words(reference), words(hypothesis)));
}

/** CER as `jiwer` computes it: characters, spaces included, without those at the ends. */
export function characterErrorRate(reference: string, hypothesis: string): ErrorRates {
  return ratesOf(editsBetween([...reference.trim()], [...hypothesis.trim()]));
}

function ratesOf(edits: Edits): ErrorRates {
  const { hits, substitutions, deletions, insertions } = edits;
  const truth = hits + substitutions + deletions;
  const errors = substitutions + deletions + insertions;
  return { ...edits, rate: truth === 0 ? insertions : errors / truth };
}
