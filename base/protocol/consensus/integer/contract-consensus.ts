import { columnConsensus, majorityNeed, rowShares } from './column-consensus.ts';
import { type BondedColumns, type BondTerms, bondColumns } from './relative-bonds.ts';

export interface ContractConsensusInput {
  /** stake × reliability per validator; 0 for one that does not count. */
  readonly effective: readonly bigint[];
  /** u16 per validator and column. */
  readonly weights: readonly (readonly number[])[];
  /** u32 per validator and column, after the epoch before; null in the first epoch. */
  readonly bonds: readonly (readonly number[] | Float64Array)[] | null;
  readonly kappaBps: number;
  readonly terms: BondTerms;
}

export interface ContractConsensus extends BondedColumns {
  /** C_j in Q32. */
  readonly consensus: Float64Array;
  /** e_i × held_i: a validator's part of its pool is this over the sum of all. */
  readonly claims: bigint[];
}

/** An epoch of Yuma 3 with liquid alpha, to the last bit as `YumaConsensus.sol` computes it (docs/decisions/arithmetic.md). */
export function contractConsensus({
  effective,
  weights,
  bonds,
  kappaBps,
  terms,
}: ContractConsensusInput): ContractConsensus {
  const columns = weights[0]?.length ?? 0;
  const shares = rowShares(
    weights,
    effective.map((stake) => stake > 0n),
  );
  const consensus = columnConsensus(effective, shares, columns, majorityNeed(effective, kappaBps));
  const before = bonds === null ? null : bonds.map((row) => Float64Array.from(row));
  const outcome = bondColumns(effective, shares, consensus, before, terms);
  return { ...outcome, consensus, claims: outcome.held.map((held, i) => held * (effective[i] ?? 0n)) };
}
