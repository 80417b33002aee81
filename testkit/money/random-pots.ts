import { splitByLargestRemainder, splitPot } from '@tensornode/protocol';

const EDGES = [0n, 1n, 2n, 3n, 49n, 50n, 51n, 2n ** 31n, 2n ** 53n - 1n, 2n ** 53n, 2n ** 53n + 1n, 2n ** 63n - 1n];
const MOST_RECEIVERS = 6;

/** mulberry32, as whole numbers of 32 bits. */
function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}

/**
 * Splits `count` random pots and holds each against what must be true of it, worked out another way: the sum is what is minted (I2), never above pot or
 * cap, pools sum exactly, every share is floored by less than one unit, and the order of receivers changes nothing.
 * @throws RangeError with the pot that breaks a rule
 */
export function checkRandomPots(seed: number, count: number): { readonly pots: number; readonly reduced: number } {
  const next = generator(seed);
  const amount = (): bigint => {
    if (next() % 5 === 0) return EDGES[next() % EDGES.length] as bigint;
    const bits = BigInt(next() % 63);
    return ((BigInt(next()) << 32n) | BigInt(next())) & ((1n << bits) - 1n);
  };
  let reduced = 0;
  for (let pot = 0; pot < count; pot += 1) {
    const ownerBps = 1_000 + (next() % 5_001);
    const validatorBps = Math.min(1_000 + (next() % 5_001), 9_000 - ownerBps);
    const columns = next() % (MOST_RECEIVERS + 1);
    const input = {
      pot: amount(),
      ownerBps,
      validatorBps,
      minerBps: 10_000 - ownerBps - validatorBps,
      closerPrice: amount() >> 8n,
      closers: columns === 0 ? [] : [columns],
      claims: Array.from({ length: next() % MOST_RECEIVERS }, amount),
      scores: Array.from({ length: columns }, amount),
      remainingCap: next() % 3 === 0 ? amount() : 2n ** 63n,
    };
    const result = splitPot(input);
    if (result.potReduced !== undefined) reduced += 1;
    const broken = whatIsBroken(input, result);
    if (broken !== null) throw new RangeError(`${broken}: ${describe({ ...input, ...result })}`);
  }
  return { pots: count, reduced };
}

type Input = Parameters<typeof splitPot>[0];
type Result = ReturnType<typeof splitPot>;

function whatIsBroken(input: Input, result: Result): string | null {
  const all = [result.owner, ...result.validators, ...result.miners, ...result.closers];
  let sum = 0n;
  for (const part of all) {
    if (part < 0n) return 'a negative amount';
    sum += part;
  }
  if (sum !== result.minted) return 'I2: minted is not the sum of all amounts';
  if (result.minted > input.pot) return 'more than the pot';
  if (result.minted > input.remainingCap) return 'I3: more than the cap';
  if (result.potReduced !== undefined) return null;
  const closers = result.closers.reduce((total, part) => total + part, 0n);
  if (closers * 50n > input.pot) return 'closers get more than 2 %';
  const rest = input.pot - closers;
  const pools = splitByLargestRemainder(rest, [input.ownerBps, input.validatorBps, input.minerBps].map(BigInt));
  if (pools.reduce((total, part) => total + part, 0n) !== rest) return 'pools do not sum to what is left';
  if (result.owner !== pools[0]) return 'the owner gets another sum than its pool';
  return (
    sharesBroken(pools[1] ?? 0n, input.claims, result.validators) ??
    sharesBroken(pools[2] ?? 0n, input.scores, result.miners) ??
    orderBroken(input, result)
  );
}

/** Each share is its exact part, rounded down: less than one unit is lost, and never one gained. */
function sharesBroken(pool: bigint, measures: readonly bigint[], shares: readonly bigint[]): string | null {
  const total = measures.reduce((sum, measure) => sum + measure, 0n);
  for (const [index, share] of shares.entries()) {
    const exact = pool * (measures[index] ?? 0n);
    if (total === 0n ? share !== 0n : share * total > exact || (share + 1n) * total <= exact) return `share ${index}`;
  }
  return null;
}

function orderBroken(input: Input, result: Result): string | null {
  const turned = splitPot({ ...input, scores: [...input.scores].reverse() });
  return turned.miners.every((share, index) => share === result.miners[result.miners.length - 1 - index])
    ? null
    : 'the order of miners changes what they get';
}

function describe(value: unknown): string {
  return JSON.stringify(value, (_key, entry: unknown) => (typeof entry === 'bigint' ? String(entry) : entry));
}
