import { concatBytes, fromHex, toHex, utf8 } from '@tensornode/kernel';
import { hmacSha256 } from '../digests.ts';

/** One round that the seed fixes: nobody chose its task or its instances. */
export interface DrawnRound {
  /** 0-based index inside the validator's epoch. */
  readonly index: number;
  /** Index into the validator's committed task pool. */
  readonly taskIndex: number;
  /** Instance ids asked, in drawn order. */
  readonly instances: readonly number[];
  /** First 16 bytes of HMAC(seed, "round" ‖ index) as hex: the envelope's nonce. */
  readonly nonce: string;
}

export interface DrawInput {
  /** 32-byte seed as hex, see `epochSeed`. */
  readonly seed: string;
  /** Tasks in the committed pool, ≥ 1. */
  readonly poolCount: number;
  /** Active instances of the epoch's snapshot. */
  readonly instances: readonly number[];
  readonly rounds: number;
  /** Instances per round at most. */
  readonly fanout: number;
}

function indexBytes(index: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(index));
  return bytes;
}

/** seed = HMAC(secret, running hash of the epoch's first valid `epoch.start` message) (protocol §3). Hex in, hex out. */
export function epochSeed(secret: string, runningHash: string): string {
  return toHex(hmacSha256(fromHex(secret), fromHex(runningHash)));
}

/** Key of the drawn bundle `seq`: HMAC(secret, "bundle" ‖ seq), 32 bytes (protocol §6.2). `seq` as 8 bytes big-endian. */
export function drawnBundleKey(secret: string, seq: number): Uint8Array {
  return hmacSha256(fromHex(secret), concatBytes(utf8('bundle'), indexBytes(seq)));
}

/** A stream of numbers that only the seed fixes: HMAC(seed, label ‖ round ‖ counter), rejection-sampled so that no value is favoured. */
function drawer(seed: Uint8Array, label: string, round: number): (below: number) => number {
  let counter = 0;
  return (below) => {
    const limit = 2 ** 48 - (2 ** 48 % below);
    for (;;) {
      const block = hmacSha256(seed, concatBytes(utf8(label), indexBytes(round), indexBytes(counter)));
      counter += 1;
      const value = Number(new DataView(block.buffer, block.byteOffset).getBigUint64(0) >> 16n);
      if (value < limit) return value % below;
    }
  };
}

function shuffled(values: readonly number[], draw: (below: number) => number): number[] {
  const result = [...values];
  for (let i = result.length - 1; i > 0; i -= 1) {
    const j = draw(i + 1);
    const kept = result[i] as number;
    result[i] = result[j] as number;
    result[j] = kept;
  }
  return result;
}

/**
 * The validator's list of rounds of an epoch. Tasks come without replacement until the pool is used up, then the pool is shuffled anew.
 * Pure: anybody with seed and snapshot gets the same list.
 */
export function drawRounds(input: DrawInput): DrawnRound[] {
  if (input.poolCount < 1) throw new RangeError('the task pool is empty');
  const seed = fromHex(input.seed);
  const sorted = [...input.instances].sort((a, b) => a - b);
  const all = Array.from({ length: input.poolCount }, (_, index) => index);
  const rounds: DrawnRound[] = [];
  let order: number[] = [];
  for (let index = 0; index < input.rounds; index += 1) {
    if (index % input.poolCount === 0) order = shuffled(all, drawer(seed, 'tasks', index / input.poolCount));
    rounds.push({
      index,
      taskIndex: order[index % input.poolCount] as number,
      instances: shuffled(sorted, drawer(seed, 'instances', index)).slice(0, input.fanout),
      nonce: toHex(hmacSha256(seed, concatBytes(utf8('round'), indexBytes(index))).subarray(0, 16)),
    });
  }
  return rounds;
}
