import { contractConsensus } from '@tensornode/protocol';
import { createHardhatRuntimeEnvironment } from 'hardhat/hre';
import { type Address, createPublicClient, custom } from 'viem';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { yumaHarnessAbi, yumaHarnessBytecode } from '../generated/yuma-harness.ts';

/**
 * `YumaConsensus.sol` and `contractConsensus` agree to the last bit on random states: few and many rows, zeros, ties, copies, edges of every term,
 * several epochs in a row. TENSORNODE_SEED repeats a run, TENSORNODE_STATES sets how many small states it has, TENSORNODE_FULL how many of 256 × 64.
 */
const seed = Number(process.env.TENSORNODE_SEED ?? Math.floor(Math.random() * 2 ** 31));
const states = Number(process.env.TENSORNODE_STATES ?? 2_000);
const fullSize = Number(process.env.TENSORNODE_FULL ?? 2);
const TIME_LIMIT_MS = 120_000 + (states + 300 * fullSize) * 60;
const HARNESS: Address = '0x0000000000000000000000000000000000007531';
const ONE = 2 ** 32;
const WORD = 16;

interface State {
  readonly effective: readonly bigint[];
  readonly weights: readonly (readonly number[])[];
  readonly bonds: readonly Float64Array[];
  readonly kappaBps: number;
  readonly terms: { penalty: number; alphaLow: number; alphaHigh: number; steepness: number };
}

let reader: ReturnType<typeof createPublicClient>;
let stop: () => Promise<void>;
let random = seed >>> 0;

beforeAll(async () => {
  process.stdout.write(
    `yuma differential: TENSORNODE_SEED=${seed}, ${states} small states, ${fullSize} of full size\n`,
  );
  const environment = await createHardhatRuntimeEnvironment({
    networks: {
      default: { type: 'edr-simulated', chainType: 'l1', hardfork: 'cancun', blockGasLimit: 1_000_000_000n },
    },
  });
  const connection = await environment.network.create();
  await connection.provider.request({ method: 'hardhat_setCode', params: [HARNESS, yumaHarnessBytecode] });
  const request = (input: { method: string; params?: unknown }) => connection.provider.request(input as never) as never;
  reader = createPublicClient({ transport: custom({ request }, { retryCount: 0 }) });
  stop = () => connection.close();
}, 120_000);
afterAll(() => stop?.());

it(
  'small states',
  async () => {
    for (let index = 0; index < states; index += 1) {
      const state = randomState(1 + below(9), 1 + below(20));
      await compare(state, `seed ${seed}, state ${index}`, below(4) === 0);
    }
  },
  TIME_LIMIT_MS,
);

it(
  'the greatest subnet, in chunks of any size',
  async () => {
    let most = 0n;
    for (let index = 0; index < fullSize; index += 1) {
      const gas = await compare(randomState(64, 256), `seed ${seed}, full size ${index}`, true);
      most = gas > most ? gas : most;
    }
    process.stdout.write(`256 × 64: at most ${most} gas in the library\n`);
    expect(Number(most)).toBeLessThan(30_000_000);
  },
  TIME_LIMIT_MS,
);

it('refuses terms outside the arithmetic', async () => {
  const state = randomState(2, 3);
  for (const wrong of [
    { alphaLow: 2, alphaHigh: 1 },
    { alphaHigh: ONE + 1 },
    { penalty: ONE + 1 },
    { steepness: 16 * 65_536 },
  ])
    await expect(close({ ...state, terms: { ...state.terms, ...wrong } }, [0])).rejects.toThrow('YumaInvalidTerms');
  await expect(close({ ...state, kappaBps: 10_001 }, [0])).rejects.toThrow('YumaInvalidTerms');
  await expect(close(randomState(65, 1), [0])).rejects.toThrow('YumaInvalidTerms');
});

/** Closes all words at once, or in a random order with the sums carried over. Returns the library's gas. */
async function compare(state: State, where: string, chunked: boolean): Promise<bigint> {
  const columns = state.weights[0]?.length ?? 0;
  const words = Array.from({ length: Math.ceil(columns / WORD) }, (_, k) => k);
  const chunks = chunked ? words.map((k) => [k]).sort(() => below(3) - 1) : [words];
  const expected = contractConsensus(state);
  let held = state.effective.map(() => 0n);
  let gas = 0n;
  for (const chunk of chunks) {
    const result = await close(state, chunk, held);
    held = result.held;
    gas += result.gas;
    for (const [at, k] of chunk.entries()) {
      const scores = result.scores.slice(at * WORD, at * WORD + WORD).slice(0, columns - k * WORD);
      expect(scores, `${where}, scores of word ${k}`).toEqual(expected.scores.slice(k * WORD, k * WORD + WORD));
      const bonds = packBonds(expected.bonds, k);
      expect(result.bonds.slice(at * bonds.length, (at + 1) * bonds.length), `${where}, bonds of word ${k}`).toEqual(
        bonds,
      );
    }
  }
  expect(held, `${where}, held`).toEqual(expected.held);
  return gas;
}

async function close(state: State, words: readonly number[], held = state.effective.map(() => 0n)) {
  const { penalty, alphaLow, alphaHigh, steepness } = state.terms;
  const sums = state.weights.map((row) => BigInt(row.reduce((sum, weight) => sum + weight, 0)));
  const [scores, bonds, after, gas] = await reader.readContract({
    address: HARNESS,
    abi: yumaHarnessAbi,
    functionName: 'close',
    args: [
      {
        effective: state.effective,
        weightSums: sums,
        held,
        words: words.flatMap((k) => state.weights.map((row) => pack(row, k * WORD, WORD, 16))),
        bonds: words.flatMap((k) => packBonds(state.bonds, k)),
        kappaBps: BigInt(state.kappaBps),
        terms: {
          penalty: BigInt(penalty),
          alphaLow: BigInt(alphaLow),
          alphaHigh: BigInt(alphaHigh),
          steepness: BigInt(steepness),
        },
      },
    ],
  });
  return { scores: [...scores], bonds: [...bonds], held: [...after], gas };
}

const packBonds = (bonds: readonly Float64Array[], word: number): bigint[] =>
  bonds.flatMap((row) => [pack(row, word * WORD, 8, 32), pack(row, word * WORD + 8, 8, 32)]);

/** `count` values of `bits` bits in one word, the first in the highest bits. */
function pack(values: ArrayLike<number>, from: number, count: number, bits: number): bigint {
  let word = 0n;
  for (let k = 0; k < count; k += 1) word = (word << BigInt(bits)) | BigInt(values[from + k] ?? 0);
  return word;
}

function randomState(rows: number, columns: number): State {
  const weights: number[][] = [];
  for (let i = 0; i < rows; i += 1) {
    const copied = weights[below(rows)];
    const silent = below(8) === 0;
    const only = below(6) === 0 ? below(columns) : -1;
    weights.push(
      below(5) === 0 && copied
        ? copied
        : Array.from({ length: columns }, (_, j) => (silent || (only >= 0 && j !== only) ? 0 : u16())),
    );
  }
  // Small whole stakes meet the majority to the unit.
  const whole = below(3) === 0;
  const effective = weights.map((row) =>
    below(8) === 0 || row.every((weight) => weight === 0)
      ? 0n
      : whole
        ? BigInt(1 + below(3))
        : BigInt(stake()) * BigInt(16_383 + below(49_153)),
  );
  const bonds = weights.map((row) => {
    const sum = row.reduce((total, weight) => total + weight, 0);
    const same = below(6) === 0 && sum > 0;
    // Some bonds are at their weight already.
    return Float64Array.from(row, (weight) =>
      same ? Math.min(ONE - 1, Math.floor((weight * ONE) / sum)) : below(3) === 0 ? 0 : u32(),
    );
  });
  const [a, b] = [fraction(), fraction()];
  return {
    effective,
    weights,
    bonds,
    kappaBps: below(3) === 0 ? ([0, 10_000, 1, 5_000][below(4)] ?? 0) : 4_000 + below(2_001),
    terms: {
      penalty: fraction(),
      alphaLow: Math.min(a, b),
      alphaHigh: Math.max(a, b),
      steepness: below(2) === 0 ? 655_360 : below(16 * 65_536),
    },
  };
}

const stake = (): number => (below(4) === 0 ? 1 + below(3) : below(6) === 0 ? 2 ** 53 - 1 : 1 + below(2 ** 31));
const u16 = (): number => [0, 65_535, 1, 1 + below(4)][below(12)] ?? below(65_536);
const u32 = (): number => [ONE - 1, 1, below(100), ONE / 2][below(10)] ?? below(2 ** 16) * 65_536 + below(65_536);
const fraction = (): number => [0, ONE, 1][below(8)] ?? u32();

/** mulberry32. */
function below(limit: number): number {
  random = (random + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(random ^ (random >>> 15), random | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
}
