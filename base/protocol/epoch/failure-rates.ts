import type { Leaf } from '../evidence/leaf.ts';
import { isUnsignedFailure } from './scores-to-weights.ts';

const PPM = 1_000_000;

/** Share of an instance's counting leaves that are failures without a signature, in millionths, as one validator recorded them. */
export function failureRates(leaves: readonly Leaf[]): ReadonlyMap<number, number> {
  const tally = new Map<number, { counted: number; unsigned: number }>();
  for (const leaf of leaves) {
    if ((leaf.kind !== 'gold' && leaf.kind !== 'twin') || leaf.score === null) continue;
    const row = tally.get(leaf.instance) ?? { counted: 0, unsigned: 0 };
    row.counted += 1;
    row.unsigned += isUnsignedFailure(leaf) ? 1 : 0;
    tally.set(leaf.instance, row);
  }
  return new Map([...tally].map(([instance, row]) => [instance, Math.floor((row.unsigned * PPM) / row.counted)]));
}

/**
 * The bound under which failures that only one validator saw count in its weights (protocol §6): per instance the median of the other validators' rates
 * of the epoch before, whose evidence is public by then. Of an even number the mean of the middle two, floored. Instances that no other validator asked
 * are not in it.
 * @param rates by validator; `own` is left out
 */
export function medianFailureRates(
  rates: ReadonlyMap<string, ReadonlyMap<number, number>>,
  own: string,
): ReadonlyMap<number, number> {
  const others = [...rates].filter(([validator]) => validator !== own).map(([, byInstance]) => byInstance);
  const instances = [...new Set(others.flatMap((byInstance) => [...byInstance.keys()]))].sort((a, b) => a - b);
  return new Map(
    instances.map((instance) => {
      const sorted = others.flatMap((byInstance) => byInstance.get(instance) ?? []).sort((a, b) => a - b);
      const upper = sorted[Math.floor(sorted.length / 2)] as number;
      const lower = sorted[Math.floor((sorted.length - 1) / 2)] as number;
      return [instance, Math.floor((upper + lower) / 2)];
    }),
  );
}
