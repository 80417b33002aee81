import { mulFloorSigned } from './fixed-point.ts';

/**
 * Bonds of the original rule in Q32: column shares of stake × bond weight, averaged with those of the epoch before.
 * @param targets bond weights in Q32
 * @param before null in the first epoch
 * @param renormalise columns before and after the average, as the chain does; the simulator takes the first epoch's shares as they are
 */
export function originalBonds(
  effective: readonly bigint[],
  targets: readonly Float64Array[],
  before: readonly Float64Array[] | null,
  alpha: number,
  renormalise: boolean,
): Float64Array[] {
  const fresh = columnShares(
    targets.map((row, i) => Array.from(row, (weight) => (effective[i] ?? 0n) * BigInt(weight))),
  );
  if (before === null && !renormalise) return fresh;
  const old =
    before === null ? null : renormalise ? columnShares(before.map((row) => Array.from(row, BigInt))) : before;
  const mixed = fresh.map((row, i) =>
    row.map((bond, j) => {
      const held = old?.[i]?.[j] ?? 0;
      return held + mulFloorSigned(alpha, bond - held);
    }),
  );
  return renormalise ? columnShares(mixed.map((row) => Array.from(row, BigInt))) : mixed;
}

function columnShares(rows: readonly (readonly bigint[])[]): Float64Array[] {
  const sums = new Array<bigint>(rows[0]?.length ?? 0).fill(0n);
  for (const row of rows) for (const [j, value] of row.entries()) sums[j] = (sums[j] ?? 0n) + value;
  return rows.map((row) =>
    Float64Array.from(row, (value, j) => {
      const sum = sums[j] ?? 0n;
      return sum === 0n ? 0 : Number((value << 32n) / sum);
    }),
  );
}
