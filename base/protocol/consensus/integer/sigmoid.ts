import { mulFloor, ONE } from './fixed-point.ts';
import { SIGMOID_SEGMENTS } from './sigmoid-table.ts';

const HALF = 2 ** 31;
const SEGMENT = 2 ** 29;
const CUT = 2 ** 5;
const UNIT = 2 ** 24;
const STEEPNESS_ONE = 2 ** 16;
/** Greatest |steepness| whose product with a difference is exact. */
export const STEEPNESS_LIMIT = 64;
const COEFFICIENTS = Float64Array.from(SIGMOID_SEGMENTS.flat());
const LAST = COEFFICIENTS.length;

/** 1 / (1 + e^-x) in Q32 for x in Q32, x ≥ 0; off by less than 1.4e-8 below x = 16, by 1.2e-7 from there on. */
export function sigmoid(x: number): number {
  const segment = Math.floor(x / SEGMENT);
  const at = segment * 4;
  if (at >= LAST) return ONE;
  const u = Math.floor((x - segment * SEGMENT) / CUT);
  // All four exist: `at` is a multiple of 4 below the length.
  const third = (COEFFICIENTS[at + 2] ?? 0) + Math.floor((u * (COEFFICIENTS[at + 3] ?? 0)) / UNIT);
  const second = (COEFFICIENTS[at + 1] ?? 0) + Math.floor((u * third) / UNIT);
  return (COEFFICIENTS[at] ?? 0) + Math.floor((u * second) / UNIT);
}

/** Bounds of α in Q32 and the sigmoid's steepness in 1/65536. */
export interface AlphaTerms {
  readonly alphaLow: number;
  readonly alphaHigh: number;
  readonly steepness: number;
}

/** α of one pair in Q32, for a difference in Q32 from 0 to 2^32. */
export function pairAlpha(difference: number, { alphaLow, alphaHigh, steepness }: AlphaTerms): number {
  const span = alphaHigh - alphaLow;
  if (span <= 0) return alphaHigh;
  const offset = difference - HALF;
  const value = sigmoid(Math.floor((Math.abs(steepness) * Math.abs(offset)) / STEEPNESS_ONE));
  const above = steepness >= 0 ? offset >= 0 : offset < 0;
  return alphaLow + mulFloor(span, above ? value : ONE - value);
}

/** @throws RangeError outside -64 to 64 */
export function steepnessOf(value: number): number {
  if (!(Math.abs(value) <= STEEPNESS_LIMIT))
    throw new RangeError(`integers take a steepness from -${STEEPNESS_LIMIT} to ${STEEPNESS_LIMIT}, not ${value}`);
  return Math.round(value * STEEPNESS_ONE);
}
