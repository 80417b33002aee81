import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ConsensusParameters, ConsensusResult, ConsensusRule, RuleBook } from '../epoch-types.ts';
import { replayDocument } from '../replay-document.ts';
import { runEpoch } from '../run-epoch.ts';
import { contractConsensus } from './contract-consensus.ts';
import { mulFloor, mulFloorSigned, ONE } from './fixed-point.ts';
import { runIntegerEpoch } from './run-integer-epoch.ts';
import { sigmoid } from './sigmoid.ts';

/** TENSORNODE_SEED repeats a run. */
const seed = Number(process.env.TENSORNODE_SEED ?? Math.floor(Math.random() * 2 ** 31));
let state = seed >>> 0;
const vectors = JSON.parse(readFileSync(new URL('../fixtures/yuma.json', import.meta.url), 'utf8'));
const RULES: readonly ConsensusRule[] = ['yuma2', 'yuma3', 'yuma3_liquid'];
const BOOKS: readonly RuleBook[] = ['simulator', 'chain'];

describe('fixed point', () => {
  it('products are floored exactly', () => {
    const edges = [0, 1, 2, 65_535, 65_536, 65_537, 2 ** 31, ONE - 1, ONE];
    const values = [...edges, ...Array.from({ length: 200 }, () => Math.floor(random() * ONE))];
    for (const a of values)
      for (const b of values) {
        expect(BigInt(mulFloor(a, b))).toBe((BigInt(a) * BigInt(b)) >> 32n);
        expect(BigInt(mulFloorSigned(a, -b))).toBe((BigInt(a) * BigInt(-b)) >> 32n);
      }
  });

  it('the sigmoid keeps its bound, stays within 0 and 1 and rises but for one unit', () => {
    let before = 0;
    for (let step = 0; step < 400_000; step += 1) {
      const x = Math.floor((step / 400_000) * 17 * ONE);
      const value = sigmoid(x);
      const error = Math.abs(value / ONE - 1 / (1 + Math.exp(-x / ONE)));
      if (error > (x < 16 * ONE ? 1.4e-8 : 1.2e-7) || value > ONE || value < before - 1)
        expect.fail(`sigmoid(${x}) = ${value}, off by ${error}, before ${before}`);
      before = value;
    }
  });
});

describe('integers against double precision', () => {
  it.each(BOOKS)('the published cases under the rules %s', (rules) => {
    const double = replayDocument(vectors.simulator, { rules });
    const integer = replayDocument(vectors.simulator, { rules, arithmetic: 'integer' });
    for (const [index, entry] of double.cases.entries()) {
      const other = integer.cases[index];
      for (const rule of RULES) {
        const where = `case ${entry.id}, ${rule}, ${rules}`;
        expect(
          difference(other?.total_dividend_per_1000_stake[rule], entry.total_dividend_per_1000_stake[rule]),
          where,
        ).toBeLessThan(1e-6);
        expect(difference(other?.series[rule], entry.series[rule]), where).toBeLessThan(1e-6);
      }
    }
  });

  it('chain scenarios of Yuma 3', () => {
    for (const scenario of vectors.chain.yuma3_cases) {
      let bonds: ConsensusResult['bonds'] | null = null;
      for (const [index, epoch] of (scenario.epochs_checked as number[]).entries()) {
        const weights = scenario.weights.find(([from, to]: number[]) => (from ?? 0) <= epoch && epoch <= (to ?? 0))[2];
        const rule = scenario.liquid_alpha ? 'yuma3_liquid' : 'yuma3';
        const parameters = parametersOf(rule, 'chain', 32_767 / 65_535);
        const given = { stakes: scenario.stakes, weights, bonds };
        const result: ConsensusResult = runIntegerEpoch(given, parameters);
        expect(difference(result, runEpoch(given, parameters)), `${scenario.id}, epoch ${epoch}`).toBeLessThan(1e-6);
        expect(difference(result.dividends, scenario.dividends[index]), `${scenario.id}, epoch ${epoch}`).toBeLessThan(
          1e-4,
        );
        bonds = result.bonds;
      }
    }
  });

  it('the trace of test_bonds', () => {
    const trace = vectors.chain.original_yuma;
    let bonds: number[][] | null = null;
    let other: number[][] | null = null;
    for (const [epoch, all] of (trace.weights_u16_by_epoch as number[][][]).entries()) {
      const given = { stakes: trace.stakes.slice(0, 4), weights: all.slice(0, 4) };
      const parameters = { ...parametersOf('yuma2', 'chain', 32_767 / 65_535), bondsPenalty: 1, alpha: 0.1 };
      const result: ConsensusResult = runIntegerEpoch({ ...given, bonds }, parameters);
      const double: ConsensusResult = runEpoch({ ...given, bonds: other }, parameters);
      expect(difference(result, double), `epoch ${epoch}`).toBeLessThan(1e-6);
      expect(difference(result.dividends, trace.dividends[epoch]), `epoch ${epoch}`).toBeLessThan(1e-4);
      [bonds, other] = [result.bonds, double.bonds];
    }
  });

  it('random epochs with masks', () => {
    for (let round = 0; round < 60; round += 1) {
      const validators = 1 + below(8);
      const servers = 1 + below(10);
      for (const rule of RULES)
        for (const rules of BOOKS) {
          const parameters = { ...parametersOf(rule, rules, 0.4 + random() * 0.2), bondsPenalty: random() };
          let bonds: [number[][] | null, number[][] | null] = [null, null];
          const stakes = Array.from({ length: validators }, () => random() * 1e6);
          for (let epoch = 0; epoch < 4; epoch += 1) {
            const given = {
              stakes,
              weights: stakes.map(() => Array.from({ length: servers }, () => (below(3) === 0 ? 0 : below(65_536)))),
              active: stakes.map(() => below(6) !== 0),
              permitted: stakes.map(() => below(8) !== 0),
              bondReset: Array.from({ length: servers }, () => below(9) === 0),
            };
            const double: ConsensusResult = runEpoch({ ...given, bonds: bonds[0] }, parameters);
            const integer: ConsensusResult = runIntegerEpoch({ ...given, bonds: bonds[1] }, parameters);
            const where = `seed ${seed}, round ${round}, ${rule}, ${rules}, epoch ${epoch}`;
            // A median that falls on another side of a u16 in the simulator's cut moves its consensus by 1.5e-5.
            const cut = rules === 'simulator' && difference(integer.consensus, double.consensus) > 1e-6;
            // Each epoch starts from the bonds of its own arithmetic: what it rounds adds up.
            if (!cut) expect(difference(integer, double), where).toBeLessThan(1e-6 * (epoch + 1));
            bonds = cut ? [double.bonds, double.bonds] : [double.bonds, integer.bonds];
          }
        }
    }
  });
});

describe('the contract’s epoch', () => {
  it('is what runIntegerEpoch computes under the rules chain', () => {
    for (let round = 0; round < 40; round += 1) {
      const { effective, weights } = randomState(1 + below(6), 1 + below(20));
      const p = parametersOf('yuma3_liquid', 'chain', 0.5);
      const q32 = (value: number): number => Math.round(value * ONE);
      const terms = { penalty: 0, alphaLow: q32(p.alphaLow), alphaHigh: q32(p.alphaHigh), steepness: 10 * 65_536 };
      const contract = contractConsensus({ effective, weights, bonds: null, kappaBps: 5_000, terms });
      const whole = runIntegerEpoch({ stakes: effective.map(Number), weights, bonds: null }, p);
      expect(whole.bonds, `seed ${seed}`).toEqual(contract.bonds.map((row) => Array.from(row, (bond) => bond / ONE)));
    }
  });

  it('pays nobody without consensus and lets bonds of the silent fall to 0', () => {
    const terms = { penalty: 0, alphaLow: q(0.1), alphaHigh: q(0.3), steepness: 655_360 };
    const given = { effective: [1n, 1n], kappaBps: 5_001, terms };
    const apart = contractConsensus({
      ...given,
      weights: [
        [1, 0],
        [0, 1],
      ],
      bonds: null,
    });
    expect([apart.scores, apart.claims]).toEqual([
      [0n, 0n],
      [0n, 0n],
    ]);
    let { bonds } = apart;
    for (let epoch = 0; epoch < 250; epoch += 1)
      bonds = contractConsensus({
        ...given,
        effective: [0n, 1n],
        weights: [
          [0, 0],
          [0, 1],
        ],
        bonds,
      }).bonds;
    expect(bonds[0]).toEqual(Float64Array.of(0, 0));
    expect(bonds[1]?.[1]).toBeGreaterThan(0.999 * ONE);
  });
});

it('closes 256 × 64 within 100 ms', () => {
  const terms = { penalty: q(0.5), alphaLow: q(0.1), alphaHigh: q(0.3), steepness: 655_360 };
  const { effective, weights } = randomState(64, 256);
  let bonds: Float64Array[] | null = null;
  const times = Array.from({ length: 9 }, () => {
    const began = performance.now();
    bonds = contractConsensus({ effective, weights, bonds, kappaBps: 5_000, terms }).bonds;
    return performance.now() - began;
  }).sort((a, b) => a - b);
  // The fastest of nine: other processes share the machine.
  expect(times[0]).toBeLessThan(100);
});

const q = (value: number): number => Math.round(value * ONE);

function randomState(validators: number, columns: number) {
  const effective = Array.from(
    { length: validators },
    () => BigInt(1 + below(2 ** 31)) * BigInt(16_383 + below(49_153)),
  );
  const weights = effective.map((_, i) =>
    Array.from({ length: columns }, (__, j) => (i === j % 7 ? 1 + below(65_535) : below(65_536))),
  );
  return { effective, weights };
}

function parametersOf(rule: ConsensusRule, rules: RuleBook, kappa: number): ConsensusParameters {
  const alphas = { alpha: 0.025, alphaLow: 0.1, alphaHigh: 0.3, sigmoidSteepness: 10 };
  return { rule, rules, storedBonds: 'u32', kappa, bondsPenalty: 0, ...alphas };
}

/** Greatest absolute difference over nested numbers of one shape. */
function difference(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b);
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Number.POSITIVE_INFINITY;
  const other = b as Record<string, unknown>;
  return Object.entries(a).reduce((most, [key, value]) => Math.max(most, difference(value, other[key])), 0);
}

function below(limit: number): number {
  return Math.floor(random() * limit);
}

/** mulberry32. */
function random(): number {
  state = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}
