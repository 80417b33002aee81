import { ONE } from './fixed-point.ts';

/** Row shares w_ij in Q32 of integer weights; a row that does not count, or is empty, is all 0. `addend` joins every row's sum. */
export function rowShares(
  weights: readonly (readonly number[])[],
  counts: readonly boolean[],
  addend = 0,
): Float64Array[] {
  return weights.map((row, i) => {
    const shares = new Float64Array(row.length);
    const sum = row.reduce((total, weight) => total + weight, addend);
    if (counts[i] !== true || sum === 0) return shares;
    // Below 2^21 the product is exact and the quotient's rounding smaller than its distance to the next integer.
    for (const [j, weight] of row.entries())
      shares[j] = weight < 2 ** 21 ? Math.floor((weight * ONE) / sum) : Number((BigInt(weight) << 32n) / BigInt(sum));
    return shares;
  });
}

/** C_j in Q32: the greatest w with Σ{e_i : w_ij ≥ w} ≥ need, over rows with e_i > 0; the smallest share when none reaches it, 0 without rows. */
export function columnConsensus(
  effective: readonly bigint[],
  shares: readonly Float64Array[],
  columns: number,
  need: bigint,
): Float64Array {
  const voters = effective.flatMap((stake, row) =>
    stake > 0n ? [{ stake, row: shares[row] ?? new Float64Array() }] : [],
  );
  const order = voters.map((_, k) => k);
  const column = new Float64Array(voters.length);
  return Float64Array.from({ length: columns }, (_, j) => {
    for (const [k, { row }] of voters.entries()) column[k] = row[j] ?? 0;
    order.sort((a, b) => (column[b] ?? 0) - (column[a] ?? 0));
    let reached = 0n;
    for (const k of order) {
      reached += voters[k]?.stake ?? 0n;
      if (reached >= need) return column[k] ?? 0;
    }
    return column[order.at(-1) ?? -1] ?? 0;
  });
}

/** Step 2's threshold of the contract: at least 1, so that an empty column has consensus 0. */
export function majorityNeed(effective: readonly bigint[], kappaBps: number): bigint {
  const product = effective.reduce((sum, stake) => sum + stake, 0n) * BigInt(kappaBps);
  const need = (product + 9_999n) / 10_000n;
  return need > 0n ? need : 1n;
}
