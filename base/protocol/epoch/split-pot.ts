/** Closers together get at most 2 % of a pot (FORMULAS.md §4). */
const CLOSER_SHARE_DIVISOR = 50n;
const BPS = 10_000n;

export interface PotInput {
  /** What the schedule grants the epoch, smallest units. */
  readonly pot: bigint;
  readonly ownerBps: number;
  readonly validatorBps: number;
  readonly minerBps: number;
  /** Smallest units for one closed column. */
  readonly closerPrice: bigint;
  /** Columns each closer closed, in the order of their calls. */
  readonly closers: readonly number[];
  /** What a validator's part of its pool is measured by. */
  readonly claims: readonly bigint[];
  /** What a miner's part of its pool is measured by; one per column. */
  readonly scores: readonly bigint[];
  /** `TokenVault.remainingCap()`. */
  readonly remainingCap: bigint;
}

export interface SplitPot {
  readonly owner: bigint;
  readonly validators: readonly bigint[];
  readonly miners: readonly bigint[];
  readonly closers: readonly bigint[];
  /** The sum of all of them: what is minted (invariant I2). */
  readonly minted: bigint;
  /** Set when the remaining cap was smaller than the sum of all amounts. */
  readonly potReduced?: { readonly wanted: bigint; readonly left: bigint };
}

/** Every amount of an epoch, floors everywhere: what floors leave over, like a pool without receivers, is not minted (FORMULAS.md §4). */
export function splitPot(input: PotInput): SplitPot {
  const { claims, scores, remainingCap: left } = input;
  const closers = closerAmounts(input);
  const [owner = 0n, validatorPool = 0n, minerPool = 0n] = splitByLargestRemainder(input.pot - sum(closers), [
    BigInt(input.ownerBps),
    BigInt(input.validatorBps),
    BigInt(input.minerBps),
  ]);
  const validators = inProportion(validatorPool, claims);
  const miners = inProportion(minerPool, scores);
  const wanted = owner + sum(validators) + sum(miners) + sum(closers);
  if (left >= wanted) return { owner, validators, miners, closers, minted: wanted };
  const scaled = (amount: bigint): bigint => (amount * left) / wanted;
  const reduced = {
    owner: scaled(owner),
    validators: validators.map(scaled),
    miners: miners.map(scaled),
    closers: closers.map(scaled),
  };
  const minted = reduced.owner + sum(reduced.validators) + sum(reduced.miners) + sum(reduced.closers);
  return { ...reduced, minted, potReduced: { wanted, left } };
}

/** Three or more parts of an amount; leftover units go to the largest remainders, among equals to the earlier part. */
export function splitByLargestRemainder(amount: bigint, bps: readonly bigint[]): bigint[] {
  const parts = bps.map((share) => (amount * share) / BPS);
  const order = bps
    .map((share, index) => ({ index, remainder: (amount * share) % BPS }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (let left = amount - sum(parts), k = 0; left > 0n; left--, k++) {
    const index = order[k]?.index ?? 0;
    parts[index] = (parts[index] ?? 0n) + 1n;
  }
  return parts;
}

function closerAmounts({ pot, scores, closerPrice, closers }: PotInput): bigint[] {
  const budget = pot / CLOSER_SHARE_DIVISOR;
  const total = BigInt(scores.length) * closerPrice;
  return closers.map((columns) => {
    const amount = BigInt(columns) * closerPrice;
    return total > budget ? (amount * budget) / total : amount;
  });
}

function inProportion(pool: bigint, measures: readonly bigint[]): bigint[] {
  const total = sum(measures);
  return measures.map((measure) => (total === 0n ? 0n : (pool * measure) / total));
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}
