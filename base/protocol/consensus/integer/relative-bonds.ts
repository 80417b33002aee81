import { mulFloor, mulFloorSigned, ONE } from './fixed-point.ts';
import { type AlphaTerms, pairAlpha } from './sigmoid.ts';

const GREATEST_BOND = ONE - 1;

export interface BondTerms extends AlphaTerms {
  /** β in Q32. */
  readonly penalty: number;
}

/** What a validator's bonds and a column's clipped weights come to (docs/decisions/arithmetic.md, steps 3 to 7). */
export interface BondedColumns {
  /** R_j, exact. */
  readonly scores: bigint[];
  /** u32 per pair, after the epoch. */
  readonly bonds: Float64Array[];
  /** Σ_j B_ij q_j per validator, exact. */
  readonly held: bigint[];
}

/** One pair's bond after the epoch; all in Q32. */
export function relativeBond(weight: number, consensus: number, bond: number, terms: BondTerms): number {
  const excess = weight > consensus ? weight - consensus : 0;
  const target = terms.penalty === 0 ? weight : weight - mulFloor(terms.penalty, excess);
  const alpha = pairAlpha(weight >= bond ? excess : bond - weight, terms);
  return Math.min(GREATEST_BOND, bond + mulFloorSigned(alpha, target - bond));
}

/**
 * Yuma 3 over all columns.
 * @param before bonds of the epoch before, null for none
 * @param addend joins every column's sum of bonds before it divides
 */
export function bondColumns(
  effective: readonly bigint[],
  shares: readonly Float64Array[],
  consensus: Float64Array,
  before: readonly Float64Array[] | null,
  terms: BondTerms,
  addend = 0,
): BondedColumns {
  const sums = new Float64Array(consensus.length);
  const bonds = shares.map((row, i) => {
    const old = before?.[i];
    return row.map((weight, j) => {
      const bond = relativeBond(weight, consensus[j] ?? 0, old?.[j] ?? 0, terms);
      sums[j] = (sums[j] ?? 0) + bond;
      return bond;
    });
  });
  const scores = clippedScores(effective, shares, consensus);
  const quotients = scores.map((score, j) => {
    const sum = BigInt((sums[j] ?? 0) + addend);
    return sum === 0n ? 0n : (score << 32n) / sum;
  });
  const held = bonds.map((row) => {
    let total = 0n;
    for (const [j, bond] of row.entries()) if (bond !== 0) total += BigInt(bond) * (quotients[j] ?? 0n);
    return total;
  });
  return { scores, bonds, held };
}

/** R_j = Σ e_i min(w_ij, C_j), exact. */
export function clippedScores(
  effective: readonly bigint[],
  shares: readonly Float64Array[],
  consensus: Float64Array,
): bigint[] {
  const scores = new Array<bigint>(consensus.length).fill(0n);
  for (const [i, stake] of effective.entries()) {
    if (stake === 0n) continue;
    for (const [j, weight] of (shares[i] ?? new Float64Array()).entries()) {
      const clipped = Math.min(weight, consensus[j] ?? 0);
      if (clipped !== 0) scores[j] = (scores[j] ?? 0n) + stake * BigInt(clipped);
    }
  }
  return scores;
}
