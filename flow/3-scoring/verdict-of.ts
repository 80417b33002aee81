import { MAX_SCORE } from '@tensornode/protocol';
import type { Criterion, Judgement } from './scoring-face.ts';

/** A share of 0 to 1 as hundredths of a point; NaN and anything outside counts as the nearest bound. */
export function hundredths(share: number): number {
  return Number.isFinite(share) ? Math.round(Math.min(1, Math.max(0, share)) * MAX_SCORE) : 0;
}

/** A criterion from a share of 0 to 1. */
export function criterionOf(name: string, share: number, note: string): Criterion {
  return { name, points: hundredths(share), max: MAX_SCORE, note };
}

/** A judgement with its interval around the score. @param spread half the width of the interval, in hundredths */
export function judgementOf(
  share: number,
  extracted: string,
  criteria: readonly Criterion[],
  trace: readonly string[],
  spread = 0,
): Judgement {
  const score = hundredths(share);
  return {
    score,
    extracted: extracted.trim().slice(0, 400),
    criteria,
    interval: [Math.max(0, score - spread), Math.min(MAX_SCORE, score + spread)],
    trace,
  };
}
