import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'vitest';
import { seededRandom } from '../../ledger/rehearsal-controls.ts';

/** Requests per listener; `npm run fuzz -- devnet` sets more. */
export const HOSTILE_REQUESTS = Number(process.env['TENSORNODE_HOSTILE_REQUESTS'] ?? 5_000);
/** Time for a test of one listener, ms. */
export const HOSTILE_TIMEOUT = 60_000 + HOSTILE_REQUESTS * 20;
const MIB = 1_048_576;
/** What may stay in memory after all requests: the ledger's own rows, caches and the test's tools. */
const MAX_GROWTH_MIB = 150;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Random choices of one run. */
export interface Choice {
  /** A whole number from 0 up to and without `n`. */
  below(n: number): number;
  pick<T>(items: readonly T[]): T;
  chance(probability: number): boolean;
  bytes(most: number): Buffer<ArrayBuffer>;
  text(most: number): string;
}

/**
 * Sends `HOSTILE_REQUESTS` requests, `inFlight` at a time, each made and checked by `one`; then expects that memory has not grown with
 * their number. The seed is printed; FUZZ_SEED repeats it.
 */
export async function runHostile(inFlight: number, one: (choice: Choice) => Promise<void>): Promise<void> {
  const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
  process.stdout.write(`seed ${seed} (FUZZ_SEED repeats it), ${HOSTILE_REQUESTS} requests\n`);
  const choice = choices(seededRandom(seed));
  const warm = Math.min(1_000, HOSTILE_REQUESTS / 5);
  const send = async (from: number, to: number): Promise<void> => {
    let next = from;
    const worker = async (): Promise<void> => {
      while (next < to) {
        next++;
        await one(choice);
      }
    };
    await Promise.all(Array.from({ length: inFlight }, worker));
  };
  // The first requests fill caches and compile code; growth is what comes after them.
  await send(0, warm);
  const before = used();
  await send(warm, HOSTILE_REQUESTS);
  expect(used() - before, 'MiB more than before').toBeLessThan(MAX_GROWTH_MIB);
}

function used(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / MIB;
}

const TEXTS = ['', ' ', '0', '-1', 'null', '0x', '\0', '🪐', "' or 1=1 --", '../..', '%00', '{"a":1}', 'a'.repeat(300)];

function choices(random: () => number): Choice {
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  const chance = (probability: number): boolean => random() < probability;
  const bytes = (most: number): Buffer<ArrayBuffer> =>
    Buffer.from(Array.from({ length: below(most + 1) }, () => below(256)));
  const text = (most: number): string =>
    chance(0.5) ? pick(TEXTS) : bytes(most).toString(pick(['utf8', 'latin1', 'hex']));
  return { below, pick, chance, bytes, text };
}
