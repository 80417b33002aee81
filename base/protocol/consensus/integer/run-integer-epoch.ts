import type { ConsensusEpoch, ConsensusParameters, ConsensusResult } from '../epoch-types.ts';
import { columnConsensus, rowShares } from './column-consensus.ts';
import { mulFloor, ONE } from './fixed-point.ts';
import { originalBonds } from './original-bonds.ts';
import { bondColumns, clippedScores } from './relative-bonds.ts';
import { steepnessOf } from './sigmoid.ts';

const U16 = 65_535;
/** The simulator's 1e-6 in Q32. */
const SIMULATOR_EPSILON = 4_295;
const WEIGHT_PARTS = 2 ** 40;
/** Weights up to this are taken as they are under the rules `chain`. */
const PLAIN_WEIGHT = 2 ** 21;
const KAPPA_PARTS = 10 ** 12;
const STAKE_DIGITS = 15;
/** A share this close below a u16 (in u16 units, 1 / this) lost its rest to Q32, not to the simulator. */
const TRUNCATION_SLACK = 2 ** 14;

/**
 * `runEpoch` in the contract's integers: the same meaning, results within 1e-6. For a state that is u16 weights and u32 bonds already
 * (`contractConsensus`) the numbers are the contract's own; real weights are taken as parts in 2^40 and stakes as decimal parts.
 * Bonds are multiples of 2^-32, so they pass from epoch to epoch unchanged.
 * @throws RangeError for a steepness outside -64 to 64
 */
export function runIntegerEpoch(epoch: ConsensusEpoch, parameters: ConsensusParameters): ConsensusResult {
  const simulator = parameters.rules === 'simulator';
  const effective = decimalStakes(epoch);
  const shares = integerShares(epoch, simulator);
  const columns = shares[0]?.length ?? 0;
  const total = sumOf(effective);
  const medians = columnConsensus(effective, shares, columns, needed(total, parameters.kappa, simulator));
  const consensus = simulator ? truncated(medians) : medians;
  const before = previousBonds(epoch, columns);
  const { scores, bonds, claims, unit } =
    parameters.rule === 'yuma2'
      ? original(effective, shares, consensus, before, parameters)
      : relative(effective, shares, consensus, before, parameters);
  const scoreTotal = sumOf(scores);
  const whole = sumOf(claims) + (simulator ? (unit * scoreTotal * BigInt(SIMULATOR_EPSILON)) / 2n ** 32n : 0n);
  return {
    weights: shares.map((row) => Array.from(row, (weight) => weight / ONE)),
    stakes: effective.map((stake) => quotient(stake, total)),
    consensus: Array.from(consensus, (weight) => weight / ONE),
    incentives: scores.map((score) => quotient(score, scoreTotal)),
    validatorTrust: shares.map((row) => {
      const clipped = row.reduce((sum, weight, j) => sum + Math.min(weight, consensus[j] ?? 0), 0);
      const all = simulator ? row.reduce((sum, weight) => sum + weight, 0) : ONE;
      return all === 0 ? 0 : clipped / all;
    }),
    bonds,
    dividends: claims.map((claim) => quotient(claim, whole)),
  };
}

interface Outcome {
  readonly scores: bigint[];
  readonly bonds: number[][];
  readonly claims: bigint[];
  /** What a claim of 1 of all is, per unit of the scores' sum. */
  readonly unit: bigint;
}

function relative(
  effective: readonly bigint[],
  shares: readonly Float64Array[],
  consensus: Float64Array,
  before: readonly Float64Array[] | null,
  p: ConsensusParameters,
): Outcome {
  const simulator = p.rules === 'simulator';
  const liquid = p.rule === 'yuma3_liquid' && !(simulator && before === null);
  const terms = {
    penalty: simulator ? 0 : q32(p.bondsPenalty),
    alphaLow: q32(liquid ? p.alphaLow : p.alpha),
    alphaHigh: q32(liquid ? p.alphaHigh : p.alpha),
    steepness: liquid ? steepnessOf(p.sigmoidSteepness) : 0,
  };
  const addend = simulator ? SIMULATOR_EPSILON : 0;
  const { scores, bonds, held } = bondColumns(effective, shares, consensus, before, terms, addend);
  const narrow = !simulator && p.storedBonds === 'u16';
  return {
    scores,
    bonds: bonds.map((row) => Array.from(row, narrow ? asU16 : fraction)),
    claims: held.map((value, i) => value * (effective[i] ?? 0n)),
    unit: sumOf(effective) * 2n ** 32n,
  };
}

function original(
  effective: readonly bigint[],
  shares: readonly Float64Array[],
  consensus: Float64Array,
  before: readonly Float64Array[] | null,
  p: ConsensusParameters,
): Outcome {
  const penalty = q32(p.bondsPenalty);
  const targets = shares.map((row) =>
    row.map((weight, j) => weight - mulFloor(penalty, Math.max(0, weight - (consensus[j] ?? 0)))),
  );
  const renormalise = p.rules === 'chain';
  const used = originalBonds(effective, targets, before, q32(p.alpha), renormalise);
  const scores = clippedScores(effective, shares, consensus);
  const claims = used.map((row) =>
    row.reduce((sum, bond, j) => (bond === 0 ? sum : sum + BigInt(bond) * (scores[j] ?? 0n)), 0n),
  );
  const kept = renormalise ? columnsToGreatest(used) : used;
  const narrow = renormalise && p.storedBonds === 'u16';
  return { scores, bonds: kept.map((row) => Array.from(row, narrow ? asU16 : fraction)), claims, unit: 2n ** 32n };
}

/** Each column scaled so that its greatest bond is 2^32 - 1, or 2^32 before a cut to u16. */
function columnsToGreatest(rows: readonly Float64Array[]): Float64Array[] {
  const greatest = new Float64Array(rows[0]?.length ?? 0);
  for (const row of rows) for (const [j, bond] of row.entries()) greatest[j] = Math.max(greatest[j] ?? 0, bond);
  return rows.map((row) =>
    row.map((bond, j) => (bond === 0 ? 0 : Number((BigInt(bond) << 32n) / BigInt(greatest[j] ?? 1)))),
  );
}

/** Decimal parts, so that stakes that tie as decimals tie as integers. */
function decimalStakes(epoch: ConsensusEpoch): bigint[] {
  const kept = epoch.stakes.map((stake, i) =>
    (epoch.active?.[i] ?? true) && (epoch.permitted?.[i] ?? true) ? stake : 0,
  );
  const total = kept.reduce((sum, stake) => sum + stake, 0);
  if (total === 0) return kept.map(() => 0n);
  const scale = 10 ** (STAKE_DIGITS - 1 - Math.floor(Math.log10(total)));
  return kept.map((stake) => BigInt(Math.round(stake * scale)));
}

function integerShares(epoch: ConsensusEpoch, simulator: boolean): Float64Array[] {
  return epoch.weights.map((row, i) => {
    const allowed = epoch.permitted?.[i] ?? true;
    const kept = row.map((weight, j) => (!allowed || epoch.voided?.[i]?.[j] || epoch.newServers?.[j] ? 0 : weight));
    const total = kept.reduce((sum, weight) => sum + weight, 0);
    const plain = !simulator && kept.every((weight) => Number.isInteger(weight) && weight < PLAIN_WEIGHT);
    const parts = plain || total === 0 ? kept : kept.map((weight) => Math.round((weight / total) * WEIGHT_PARTS));
    const addend = simulator && total > 0 ? Math.round((1e-6 / total) * WEIGHT_PARTS) : 0;
    return rowShares([parts], [true], addend)[0] ?? new Float64Array(row.length);
  });
}

function previousBonds(epoch: ConsensusEpoch, columns: number): Float64Array[] | null {
  if (epoch.bonds === null) return null;
  return epoch.weights.map((_, i) =>
    Float64Array.from({ length: columns }, (__, j) =>
      epoch.newServers?.[j] || epoch.bondReset?.[j] ? 0 : q32(epoch.bonds?.[i]?.[j] ?? 0),
    ),
  );
}

/** The chain takes the greatest weight that at least κ supports, the simulator the greatest that more than κ does. */
function needed(total: bigint, kappa: number, simulator: boolean): bigint {
  const product = total * BigInt(Math.round(kappa * KAPPA_PARTS));
  const parts = BigInt(KAPPA_PARTS);
  const need = simulator ? product / parts + 1n : (product + parts - 1n) / parts;
  return need > 0n ? need : 1n;
}

/** Normalised to sum 1 and cut to u16, as the simulator does. */
function truncated(medians: Float64Array): Float64Array {
  const sum = medians.reduce((total, value) => total + value, 0);
  if (sum === 0) return medians;
  return medians.map((value) => Math.round((Math.floor((value * U16 + sum / TRUNCATION_SLACK) / sum) * ONE) / U16));
}

const q32 = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * ONE);
/** A bond as it is kept. */
const fraction = (value: number): number => Math.min(value, ONE - 1) / ONE;
const asU16 = (value: number): number => Math.floor((value / ONE) * U16) / U16;
const sumOf = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);
const quotient = (part: bigint, whole: bigint): number => (whole === 0n ? 0 : Number((part << 60n) / whole) / 2 ** 60);
