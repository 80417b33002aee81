import type { ConsensusEpoch, ConsensusParameters, ConsensusResult } from './epoch-types.ts';
import { columnMedians } from './weighted-median.ts';

const U16 = 65_535;
const U32 = 2 ** 32 - 1;
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
 * The chain stores bonds as u16 (or u32: `storedBonds`): yuma2 scaled to the column's greatest, yuma3 as they are, both floored.
 */
export function runEpoch(epoch: ConsensusEpoch, parameters: ConsensusParameters): ConsensusResult {
  const simulator = parameters.rules === 'simulator';
  const epsilon = simulator ? SIMULATOR_EPSILON : 0;
  const stakes = maskedStakes(epoch);
  const weights = maskedWeights(epoch, epsilon);
  const servers = weights[0]?.length ?? 0;
  const medians = columnMedians(stakes, weights, servers, parameters.kappa, simulator);
  const consensus = simulator ? truncated(medians) : medians;
  const clipped = weights.map((row) => row.map((weight, j) => Math.min(weight, consensus[j] ?? 0)));
  const incentives = shares(columnSums(clipped, stakes));
  const before = previousBonds(epoch, servers);
  const original = parameters.rule === 'yuma2';
  const { bonds, used } = original
    ? originalBonds(stakes, weights, clipped, before, parameters)
    : relativeBonds(weights, clipped, consensus, before, parameters);
  // What a bond of 1 earns in each column.
  const columns = columnSums(used, null);
  const price = incentives.map((share, j) => (original ? share : ratio(share, (columns[j] ?? 0) + epsilon)));
  const earned = Float64Array.from(used, (row, i) => {
    let held = 0;
    for (let j = 0; j < servers; j += 1) held += (row[j] ?? 0) * (price[j] ?? 0);
    return original ? held : (stakes[i] ?? 0) * held;
  });
  const total = sum(earned) + epsilon;
  return {
    weights: plain(weights),
    stakes: Array.from(stakes),
    consensus: Array.from(consensus),
    incentives: Array.from(incentives),
    validatorTrust: clipped.map((row, i) => (simulator ? ratio(sum(row), sum(weights[i] ?? row)) : sum(row))),
    bonds: plain(bonds),
    dividends: Array.from(earned, (share) => ratio(share, total)),
  };
}

function maskedStakes(epoch: ConsensusEpoch): Float64Array {
  const all = shares(Float64Array.from(epoch.stakes));
  return shares(all.map((stake, i) => ((epoch.active?.[i] ?? true) && (epoch.permitted?.[i] ?? true) ? stake : 0)));
}

function maskedWeights(epoch: ConsensusEpoch, epsilon: number): Float64Array[] {
  return epoch.weights.map((row, i) => {
    const allowed = epoch.permitted?.[i] ?? true;
    const voided = epoch.voided?.[i];
    const kept = Float64Array.from(row);
    for (let j = 0; j < kept.length; j += 1) if (!allowed || voided?.[j] || epoch.newServers?.[j]) kept[j] = 0;
    const total = sum(kept) + epsilon;
    return kept.map((weight) => ratio(weight, total));
  });
}

function previousBonds(epoch: ConsensusEpoch, servers: number): Float64Array[] | null {
  const { bonds } = epoch;
  if (bonds === null) return null;
  return epoch.weights.map((_, i) => {
    const row = new Float64Array(servers);
    const old = bonds[i];
    for (let j = 0; j < servers; j += 1) row[j] = epoch.newServers?.[j] || epoch.bondReset?.[j] ? 0 : (old?.[j] ?? 0);
    return row;
  });
}

interface Bonds {
  /** As they are stored for the next epoch. */
  readonly bonds: Float64Array[];
  /** As this epoch's dividends see them. */
  readonly used: Float64Array[];
}

function originalBonds(
  stakes: Float64Array,
  weights: Float64Array[],
  clipped: Float64Array[],
  before: Float64Array[] | null,
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
  const old = before === null ? fresh.map((row) => new Float64Array(row.length)) : normalisedColumns(before);
  const used = normalisedColumns(mix(fresh, old, p.alpha));
  const greatest = new Float64Array(used[0]?.length ?? 0);
  for (const row of used) for (let j = 0; j < row.length; j += 1) greatest[j] = Math.max(greatest[j] ?? 0, row[j] ?? 0);
  return { bonds: used.map((row) => row.map((bond, j) => stored(ratio(bond, greatest[j] ?? 0), p))), used };
}

function relativeBonds(
  weights: Float64Array[],
  clipped: Float64Array[],
  consensus: Float64Array,
  before: Float64Array[] | null,
  p: ConsensusParameters,
): Bonds {
  const simulator = p.rules === 'simulator';
  const penalty = simulator ? 0 : p.bondsPenalty;
  const liquid = p.rule === 'yuma3_liquid' && !(simulator && before === null);
  const used = weights.map((row, i) => {
    const old = before?.[i];
    const inside = clipped[i];
    return row.map((weight, j) => {
      const bond = old?.[j] ?? 0;
      const alpha = liquid ? liquidAlpha(weight, bond, consensus[j] ?? 0, p) : p.alpha;
      return Math.min(1, (1 - alpha) * bond + alpha * bondWeight(weight, inside?.[j] ?? 0, penalty));
    });
  });
  return { bonds: simulator ? used : used.map((row) => row.map((bond) => stored(bond, p))), used };
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
const stored = (value: number, { storedBonds }: ConsensusParameters): number =>
  storedBonds === 'u32'
    ? Math.min(U32, Math.floor(clamp01(value) * 2 ** 32)) / 2 ** 32
    : Math.floor(clamp01(value) * U16) / U16;
const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const plain = (matrix: readonly Float64Array[]): number[][] => matrix.map((row) => Array.from(row));

function sum(values: Float64Array): number {
  let total = 0;
  for (let k = 0; k < values.length; k += 1) total += values[k] ?? 0;
  return total;
}

function shares(values: Float64Array): Float64Array {
  const total = sum(values);
  return values.map((value) => ratio(value, total));
}

function truncated(consensus: Float64Array): Float64Array {
  const total = sum(consensus);
  return consensus.map((value) => Math.trunc(ratio(value, total) * U16) / U16);
}

/** Σ_i factor_i · m_ij; without factors the plain column sums. */
function columnSums(matrix: readonly Float64Array[], factors: Float64Array | null): Float64Array {
  const sums = new Float64Array(matrix[0]?.length ?? 0);
  for (const [i, row] of matrix.entries()) {
    const factor = factors === null ? 1 : (factors[i] ?? 0);
    for (let j = 0; j < row.length; j += 1) sums[j] = (sums[j] ?? 0) + factor * (row[j] ?? 0);
  }
  return sums;
}

function normalisedColumns(matrix: readonly Float64Array[]): Float64Array[] {
  const sums = columnSums(matrix, null);
  return matrix.map((row) => row.map((value, j) => ratio(value, sums[j] ?? 0)));
}

function mix(fresh: readonly Float64Array[], old: readonly Float64Array[], alpha: number): Float64Array[] {
  return fresh.map((row, i) => row.map((value, j) => alpha * value + (1 - alpha) * (old[i]?.[j] ?? 0)));
}
