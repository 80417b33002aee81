import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ConsensusParameters, ConsensusResult } from './epoch-types.ts';
import { replayDocument } from './replay-document.ts';
import { runEpoch } from './run-epoch.ts';
import { weightedMedian } from './weighted-median.ts';

const vectors = JSON.parse(readFileSync(new URL('./fixtures/yuma.json', import.meta.url), 'utf8'));
const KAPPA = 32_767 / 65_535;
const chain: ConsensusParameters = {
  rule: 'yuma3',
  rules: 'chain',
  kappa: KAPPA,
  bondsPenalty: 0,
  alpha: 0.025,
  alphaLow: 0.1,
  alphaHigh: 0.3,
  sigmoidSteepness: 10,
};

type Interval<T> = [number, number, T];
const at = <T>(intervals: Interval<T>[], epoch: number): T => {
  const found = intervals.find(([from, to]) => from <= epoch && epoch <= to);
  if (found === undefined) throw new Error(`no value for epoch ${epoch}`);
  return found[2];
};

function close(actual: readonly number[], expected: readonly number[], tolerance: number, where: string): void {
  expect(actual.length, where).toBe(expected.length);
  for (const [index, value] of expected.entries())
    expect(Math.abs((actual[index] ?? Number.NaN) - value), `${where}[${index}]`).toBeLessThanOrEqual(tolerance);
}

describe('weighted median', () => {
  it.each(vectors.chain.weighted_median as { stake: number[]; score: number[]; majority: number; median: number }[])(
    '%j',
    (row) => {
      expect(weightedMedian(row.stake, row.score, row.majority)).toBe(row.median);
    },
  );

  it('of columns', () => {
    for (const table of vectors.chain.weighted_median_columns as {
      stake: number[];
      weights: number[][];
      by_majority: Record<string, number[]>;
    }[]) {
      for (const [majority, medians] of Object.entries(table.by_majority)) {
        const found = medians.map((_, j) =>
          weightedMedian(
            table.stake,
            table.weights.map((row) => row[j] ?? 0),
            Number(majority),
          ),
        );
        expect(found).toEqual(medians);
      }
    }
  });
});

describe('chain scenarios of Yuma 3', () => {
  for (const scenario of vectors.chain.yuma3_cases) {
    it(scenario.id, () => {
      let bonds: ConsensusResult['bonds'] | null = null;
      for (const [index, epoch] of (scenario.epochs_checked as number[]).entries()) {
        const result: ConsensusResult = runEpoch(
          { stakes: scenario.stakes, weights: at(scenario.weights, epoch), bonds },
          { ...chain, rule: scenario.liquid_alpha ? 'yuma3_liquid' : 'yuma3' },
        );
        bonds = result.bonds;
        close(result.dividends, scenario.dividends[index], 1e-4, `dividends of epoch ${epoch}`);
        close(result.dividends, scenario.recomputed_dividends[index], 2e-6, `recomputed dividends of epoch ${epoch}`);
        for (const [i, row] of result.bonds.entries())
          close(row, scenario.recomputed_bonds[index][i], 2e-6, `bonds of epoch ${epoch}`);
      }
    });
  }
});

it('original Yuma: the whole trace of test_bonds', () => {
  const trace = vectors.chain.original_yuma;
  let bonds: number[][] | null = null;
  for (const [epoch, weights] of (trace.weights_u16_by_epoch as number[][][]).entries()) {
    const result: ConsensusResult = runEpoch(
      { stakes: trace.stakes.slice(0, 4), weights: weights.slice(0, 4), bonds },
      { ...chain, rule: 'yuma2', bondsPenalty: 1, alpha: 0.1 },
    );
    bonds = result.bonds;
    close(result.dividends, trace.dividends[epoch], 1e-5, `dividends of epoch ${epoch}`);
    close(result.incentives, trace.incentive[epoch], 1e-5, `incentive of epoch ${epoch}`);
    for (const [server, column] of Object.entries(trace.bonds_u16[epoch] as Record<string, number[]>)) {
      close(
        result.bonds.map((row) => (row[Number(server)] ?? 0) * 65_535),
        column,
        1.001,
        `bonds of server ${server}, epoch ${epoch}`,
      );
    }
  }
});

it('inactive validators keep their bonds and lose their vote', () => {
  const { stakes, weights, steps } = vectors.chain.activity_and_outdated.active_stake;
  let bonds: number[][] | null = null;
  for (const step of steps) {
    const result: ConsensusResult = runEpoch(
      { stakes: stakes.slice(0, 2), weights, bonds, active: step.active.map(Boolean) },
      { ...chain, rule: 'yuma2', bondsPenalty: 1, alpha: 0.1 },
    );
    bonds = result.bonds;
    if (step.dividends) close(result.dividends, step.dividends, 1e-5, 'dividends');
    close(
      result.dividends.map((share) => Math.floor(share * 65_535)),
      step.dividends_u16,
      1,
      'dividends as u16',
    );
  }
});

it('weights older than a server are void', () => {
  const {
    stakes,
    weights_u16: set,
    first,
    after_uid3_reregistered_and_only_uid0_refreshed: after,
  } = vectors.chain.activity_and_outdated.outdated_weights;
  const parameters = { ...chain, rule: 'yuma2', bondsPenalty: 1, alpha: 0.1 } as const;
  // All four nodes have a permit; two of them set no weights.
  const weights = [...set, [0, 0, 0, 0], [0, 0, 0, 0]];
  close(runEpoch({ stakes, weights, bonds: null }, parameters).incentives, first.incentive, 1e-5, 'incentive');
  const voided = [
    [false, false, false, false],
    [false, false, false, true],
    [false, false, false, false],
    [false, false, false, false],
  ];
  const result = runEpoch({ stakes, weights, bonds: null, voided }, parameters);
  close(result.consensus, after.consensus, 1e-5, 'consensus');
  close(result.incentives, after.incentive, 1e-5, 'incentive');
});

describe('simulator cases', () => {
  const { cases } = replayDocument(vectors.simulator, {});
  it.each(cases.map((entry) => [entry.id, entry] as const))('case %s', (_id, entry) => {
    for (const rule of ['yuma2', 'yuma3', 'yuma3_liquid'] as const) {
      expect(entry.deviation?.[rule]?.totals, `${rule} totals`).toBeLessThanOrEqual(1e-6);
      // The file rounds its series to five decimals.
      expect(entry.deviation?.[rule]?.series, `${rule} series`).toBeLessThanOrEqual(1e-5);
    }
  });
});
