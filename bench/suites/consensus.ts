import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type ConsensusParameters, contractConsensus, runEpoch } from '@tensornode/protocol';
import { type Figure, writeReport } from '../report.ts';

const ONE = 2 ** 32;
const MEASURE_GAS = fileURLToPath(new URL('../../chain/contracts/test/measure-consensus-gas.ts', import.meta.url));
const MILLION = 1_000_000;
/** What the network charges per gas (852 tinycents). */
const USD_PER_GAS = 0.000_000_085_2;
const PARAMETERS: ConsensusParameters = {
  rule: 'yuma3_liquid',
  rules: 'chain',
  storedBonds: 'u32',
  kappa: 0.5,
  bondsPenalty: 0.5,
  alpha: 0.025,
  alphaLow: 0.1,
  alphaHigh: 0.3,
  sigmoidSteepness: 10,
};

/** Time of an epoch of Yuma 3 with liquid alpha in both arithmetics, and the gas of closing it on chain. */
export async function benchConsensus(): Promise<string> {
  const terms = {
    penalty: ONE / 2,
    alphaLow: Math.round(0.1 * ONE),
    alphaHigh: Math.round(0.3 * ONE),
    steepness: 655_360,
  };
  const double = (validators: number, servers: number, count: number): number[] => {
    const { stakes, weights } = state(validators, servers);
    let bonds: number[][] | null = null;
    return timed(count, () => {
      bonds = runEpoch({ stakes, weights, bonds }, PARAMETERS).bonds;
    });
  };
  const { stakes, weights } = state(64, 256);
  const effective = stakes.map((stake) => BigInt(stake) * 32_767n);
  let bonds: readonly Float64Array[] | null = null;
  const integer = timed(30, () => {
    bonds = contractConsensus({ effective, weights, bonds, kappaBps: 5_000, terms }).bonds;
  });
  const figures: Figure[] = [
    { name: 'double precision, 256 × 64', unit: 'ms', samples: double(64, 256, 30), target: { atMost: 10 } },
    { name: 'double precision, 4,096 × 256', unit: 'ms', samples: double(256, 4_096, 5), target: { atMost: 1_000 } },
    { name: 'integers, 256 × 64', unit: 'ms', samples: integer, target: { atMost: 100 } },
  ];
  const dollars: string[] = [];
  const { stdout } = await promisify(execFile)(process.execPath, [MEASURE_GAS], { timeout: 900_000 });
  for (const line of stdout.trim().split('\n')) {
    const { columns, rows, first, later } = JSON.parse(line) as GasLine;
    const size = `${columns} × ${rows}`;
    const closing = ({ rows: begin, columns: chunks }: EpochGas): number => (begin + chunks) / MILLION;
    figures.push(
      { name: `closing ${size} on chain, first epoch`, unit: 'Mgas', samples: [closing(first)] },
      { name: `closing ${size} on chain, later epochs`, unit: 'Mgas', samples: [closing(later)] },
      {
        name: `${size}: greatest closing call`,
        unit: 'Mgas',
        samples: [Math.max(first.greatest, later.greatest) / MILLION],
        target: { atMost: 7 },
      },
      { name: `whole epoch ${size}: open, vote, close, mint, credit`, unit: 'Mgas', samples: [later.total / MILLION] },
    );
    const usd = (gas: number): string => (gas * USD_PER_GAS).toFixed(2);
    dollars.push(
      `${size}: closing $${usd(closing(first) * MILLION)} in the first epoch, $${usd(closing(later) * MILLION)} later; whole epoch $${usd(later.total)}`,
    );
  }
  return writeReport({
    name: 'consensus',
    title: 'Consensus: Yuma 3 with liquid alpha',
    method: [
      'Sizes are servers × validators; random u16 weights, all validators vote; every sample is one epoch that goes on from the bonds of the one before.',
      'Gas: receipts of an in-process EVM (Cancun) of the deployed contracts; everybody votes; one call for the rows, then calls for as many columns as the payout machine asks for.',
    ],
    figures,
    notes: [
      `Price at 852 tinycents per gas: ${dollars.join('; ')}.`,
      'The first epoch writes fresh storage for every bond (22,100 gas per eight); later epochs overwrite.',
      'An unoptimised kernel took 94 Mgas for 256 × 64 with liquid alpha; rows and columns of a later epoch together are held against half of it.',
    ],
  });
}

interface EpochGas {
  /** Reading the rows. */
  readonly rows: number;
  readonly columns: number;
  readonly greatest: number;
  /** Everything from opening to the last credit, all validators' votes included. */
  readonly total: number;
}

interface GasLine {
  readonly columns: number;
  readonly rows: number;
  readonly first: EpochGas;
  readonly later: EpochGas;
}

function timed(count: number, run: () => void): number[] {
  // Three more at the beginning, for the compiler.
  return Array.from({ length: count + 3 }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  }).slice(3);
}

/** The same numbers on every run. */
function state(validators: number, servers: number) {
  let seed = 1;
  const next = (limit: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * limit);
  };
  return {
    stakes: Array.from({ length: validators }, () => 1 + next(1_000_000)),
    weights: Array.from({ length: validators }, () => Array.from({ length: servers }, () => next(65_536))),
  };
}
