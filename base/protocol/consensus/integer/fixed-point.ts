/** Q32: a fraction is an integer with 2^32 = 1 (docs/decisions/arithmetic.md). */
export const ONE = 2 ** 32;
const HALF_WORD = 2 ** 16;

/** floor(a × b / 2^32) for integers from 0 to 2^32, exact in doubles: no partial product exceeds 2^49. */
export function mulFloor(a: number, b: number): number {
  const high = Math.floor(a / HALF_WORD);
  return Math.floor((high * b + Math.floor(((a - high * HALF_WORD) * b) / HALF_WORD)) / HALF_WORD);
}

/** As `mulFloor` for a signed b (-2^32 to 2^32), floored towards minus infinity. */
export function mulFloorSigned(a: number, b: number): number {
  if (b >= 0) return mulFloor(a, b);
  const high = Math.floor(a / HALF_WORD);
  const low = (a - high * HALF_WORD) * -b;
  const middle = high * -b + Math.floor(low / HALF_WORD);
  const exact = low % HALF_WORD === 0 && middle % HALF_WORD === 0;
  return -Math.floor(middle / HALF_WORD) - (exact ? 0 : 1);
}
