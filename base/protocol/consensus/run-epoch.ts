import type { ConsensusEpoch, ConsensusParameters, ConsensusResult } from './epoch-types.ts';
import { weightedMedian } from './weighted-median.ts';

const U16 = 65_535;
/** The simulator adds this to every sum that it divides by. */
const SIMULATOR_EPSILON = 1e-6;

/**
 * One epoch of Yuma in double precision. Formulas: weights W, stakes S (shares), consensus C_j = stake-weighted median, W̄ = min(W, C),
 * R_j = Σ S_i W̄_ij, incentives I = R / ΣR, bond weights W̃ = (1 - β) W + β W̄.
 * - yuma2: ΔB = column-normalised S∘W̃; B = column-normalised(α ΔB + (1 - α) B'); dividends ∝ B I.
 * - yuma3: B = min(1, α W̃ + (1 - α) B'); dividends ∝ S_i Σ_j (B_ij / Σ_k B_kj) I_j.
 * - yuma3_liquid: as yuma3 with α_ij = low + (high - low) / (1 + exp(-k (d - 0.5))), d = clamp(W - C) when buying (W ≥ B'), else clamp(B' - W).
 *
 * Where the simulator differs from the chain: at an exact tie it takes the lower C, it renormalises C to sum 1 and truncates it to u16; it divides by sums + 1e-6;
 * it ignores β for yuma3; its first epoch has no liquid α; its yuma2 takes the first ΔB as it is and does not renormalise columns afterwards.
 * The chain stores bonds as u16: yuma2 scaled to the column's greatest, yuma3 as they are, both floored.
 */
export function runEpoch(epoch: ConsensusEpoch, parameters: ConsensusParameters): ConsensusResult {
  const simulator = parameters.rules === 'simulator';
  const epsilon = simulator ? SIMULATOR_EPSILON : 0;
  const stakes = maskedStakes(epoch);
  const weights = maskedWeights(epoch, epsilon);
  const servers = weights[0]?.length ?? 0;
  const medians = Array.from({ length: servers }, (_, j) => {
    const column = weights.map((row) => row[j] ?? 0);
    return weightedMedian(stakes, column, parameters.kappa, simulator);
  });
  const consensus = simulator ? truncated(medians) : medians;
  const clipped = weights.map((row) => row.map((weight, j) => Math.min(weight, consensus[j] ?? 0)));
  const incentives = shares(columnSums(clipped, stakes));
  const validatorTrust = clipped.map((row, i) => (simulator ? ratio(sum(row), sum(weights[i] ?? [])) : sum(row)));
  const before = previousBonds(epoch, servers);
  const { bonds, used } =
    parameters.rule === 'yuma2'
      ? originalBonds(stakes, weights, clipped, before, parameters)
      : relativeBonds(weights, clipped, consensus, before, parameters);
  const columns = columnSums(used, null);
  const earned = used.map((row, i) => {
    const held = row.reduce((total, bond, j) => {
      const share = parameters.rule === 'yuma2' ? bond : ratio(bond, (columns[j] ?? 0) + epsilon);
      return total + share * (incentives[j] ?? 0);
    }, 0);
    return parameters.rule === 'yuma2' ? held : (stakes[i] ?? 0) * held;
  });
  const total = sum(earned) + epsilon;
  return {
    weights,
    stakes,
    consensus,
    incentives,
    validatorTrust,
    bonds,
    dividends: earned.map((share) => ratio(share, total)),
  };
}

function maskedStakes(epoch: ConsensusEpoch): number[] {
  const permitted = shares(epoch.stakes);
  return shares(
    permitted.map((stake, i) => ((epoch.active?.[i] ?? true) && (epoch.permitted?.[i] ?? true) ? stake : 0)),
  );
}

function maskedWeights(epoch: ConsensusEpoch, epsilon: number): number[][] {
  return epoch.weights.map((row, i) => {
    const allowed = epoch.permitted?.[i] ?? true;
    const kept = row.map((weight, j) => (!allowed || epoch.voided?.[i]?.[j] || epoch.newServers?.[j] ? 0 : weight));
    const total = sum(kept) + epsilon;
    return kept.map((weight) => ratio(weight, total));
  });
}

function previousBonds(epoch: ConsensusEpoch, servers: number): number[][] | null {
  if (epoch.bonds === null) return null;
  return epoch.weights.map((_, i) =>
    Array.from({ length: servers }, (__, j) =>
      epoch.newServers?.[j] || epoch.bondReset?.[j] ? 0 : (epoch.bonds?.[i]?.[j] ?? 0),
    ),
  );
}

interface Bonds {
  /** As they are stored for the next epoch. */
  readonly bonds: number[][];
  /** As this epoch's dividends see them. */
  readonly used: number[][];
}

function originalBonds(
  stakes: number[],
  weights: number[][],
  clipped: number[][],
  before: number[][] | null,
  p: ConsensusParameters,
): Bonds {
  const bought = weights.map((row, i) =>
    row.map((weight, j) => (stakes[i] ?? 0) * bondWeight(weight, clipped[i]?.[j] ?? 0, p.bondsPenalty)),
  );
  const fresh = normalisedColumns(bought);
  if (p.rules === 'simulator') {
    const bonds = before === null ? fresh : mix(fresh, before, p.alpha);
    return { bonds, used: bonds };
  }
  const used = normalisedColumns(mix(fresh, normalisedColumns(before ?? zeros(fresh)), p.alpha));
  const greatest = Array.from({ length: used[0]?.length ?? 0 }, (_, j) =>
    used.reduce((top, row) => Math.max(top, row[j] ?? 0), 0),
  );
  return { bonds: used.map((row) => row.map((bond, j) => floorU16(ratio(bond, greatest[j] ?? 0)))), used };
}

function relativeBonds(
  weights: number[][],
  clipped: number[][],
  consensus: number[],
  before: number[][] | null,
  p: ConsensusParameters,
): Bonds {
  const simulator = p.rules === 'simulator';
  const penalty = simulator ? 0 : p.bondsPenalty;
  const liquid = p.rule === 'yuma3_liquid' && !(simulator && before === null);
  const used = weights.map((row, i) =>
    row.map((weight, j) => {
      const old = before?.[i]?.[j] ?? 0;
      const bought = bondWeight(weight, clipped[i]?.[j] ?? 0, penalty);
      const alpha = liquid ? liquidAlpha(weight, old, consensus[j] ?? 0, p) : p.alpha;
      return Math.min(1, (1 - alpha) * old + alpha * bought);
    }),
  );
  return { bonds: simulator ? used : used.map((row) => row.map(floorU16)), used };
}

/** α of one pair: eager where the validator is ahead of consensus, slow where it follows. */
export function liquidAlpha(
  weight: number,
  bond: number,
  consensus: number,
  p: Pick<ConsensusParameters, 'alphaLow' | 'alphaHigh' | 'sigmoidSteepness'>,
): number {
  const difference = clamp01(weight >= bond ? weight - consensus : bond - weight);
  const sigmoid = 1 / (1 + Math.exp(-p.sigmoidSteepness * (difference - 0.5)));
  return Math.min(p.alphaHigh, Math.max(p.alphaLow, p.alphaLow + (p.alphaHigh - p.alphaLow) * sigmoid));
}

const bondWeight = (weight: number, clipped: number, penalty: number): number =>
  (1 - penalty) * weight + penalty * clipped;
const clamp01 = (value: number): number => Math.min(1, Math.max(0, value));
const floorU16 = (value: number): number => Math.floor(clamp01(value) * U16) / U16;
const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const zeros = (matrix: readonly number[][]): number[][] => matrix.map((row) => row.map(() => 0));

function shares(values: readonly number[]): number[] {
  const total = sum(values);
  return values.map((value) => ratio(value, total));
}

function truncated(consensus: readonly number[]): number[] {
  const total = sum(consensus);
  return consensus.map((value) => Math.trunc(ratio(value, total) * U16) / U16);
}

/** Σ_i factor_i · m_ij; without factors the plain column sums. */
function columnSums(matrix: readonly number[][], factors: readonly number[] | null): number[] {
  const sums = new Array<number>(matrix[0]?.length ?? 0).fill(0);
  for (const [i, row] of matrix.entries()) {
    const factor = factors === null ? 1 : (factors[i] ?? 0);
    for (const [j, value] of row.entries()) sums[j] = (sums[j] ?? 0) + factor * value;
  }
  return sums;
}

function normalisedColumns(matrix: readonly number[][]): number[][] {
  const sums = columnSums(matrix, null);
  return matrix.map((row) => row.map((value, j) => ratio(value, sums[j] ?? 0)));
}

function mix(fresh: readonly number[][], old: readonly number[][], alpha: number): number[][] {
  return fresh.map((row, i) => row.map((value, j) => alpha * value + (1 - alpha) * (old[i]?.[j] ?? 0)));
}
