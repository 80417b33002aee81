import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Leaf } from '../evidence/leaf.ts';
import { scoresToWeights } from './scores-to-weights.ts';

const HASH = 'ab'.repeat(32);
let rounds = 0;
const leaf = (instance: number, given: Partial<Leaf> = {}): Leaf => {
  rounds += 1;
  return {
    v: 1,
    roundId: rounds.toString(16).padStart(64, '0'),
    subnet: 1,
    epoch: 1,
    kind: 'gold',
    instance,
    askDigest: HASH,
    dispatchDigest: HASH,
    answerDigest: HASH,
    statementHash: HASH,
    receivedAt: 1,
    latencyMs: 500,
    tokens: 5,
    cause: null,
    score: 10_000,
    method: 'exact',
    scorer: HASH,
    cluster: null,
    validator: '0.0.5',
    ...given,
  };
};
const failure = (instance: number): Leaf =>
  leaf(instance, {
    cause: 'timeout',
    score: 0,
    answerDigest: null,
    statementHash: null,
    latencyMs: 30_000,
    method: 'cause',
  });
const qualities = (leaves: readonly Leaf[], instances = [1, 2, 3]): number[] =>
  scoresToWeights(instances, leaves).map(({ quality }) => quality);
const weights = (leaves: readonly Leaf[], instances = [1, 2, 3]): number[] =>
  scoresToWeights(instances, leaves).map(({ weight }) => weight);

const anyLeaf = fc
  .record({
    instance: fc.integer({ min: 1, max: 3 }),
    failed: fc.boolean(),
    score: fc.integer({ min: 0, max: 10_000 }),
    latencyMs: fc.integer({ min: 1, max: 30_000 }),
    kind: fc.constantFrom('gold' as const, 'twin' as const, 'organic' as const, 'shadow' as const),
  })
  .map(({ instance, failed, score, latencyMs, kind }) =>
    failed ? { ...failure(instance), kind } : leaf(instance, { score, latencyMs, kind }),
  );
const history = fc.array(anyLeaf, { maxLength: 40 });

describe('scores to weights', () => {
  it('never falls by one more perfect and fast answer', () => {
    fc.assert(
      fc.property(history, (leaves) => {
        const [before] = qualities(leaves);
        const [after] = qualities([...leaves, leaf(1, { latencyMs: 1 })]);
        expect(after).toBeGreaterThanOrEqual(before ?? 0);
        expect(weights([...leaves, leaf(1, { latencyMs: 1 })])[0]).toBeGreaterThanOrEqual(weights(leaves)[0] ?? 0);
      }),
    );
  });

  it('never rises by a failure', () => {
    fc.assert(
      fc.property(history, (leaves) => {
        expect(qualities([...leaves, failure(1)])[0]).toBeLessThanOrEqual(qualities(leaves)[0] ?? 0);
        expect(weights([...leaves, failure(1)])[0]).toBeLessThanOrEqual(weights(leaves)[0] ?? 0);
      }),
    );
  });

  it('does not depend on the order of leaves or instances', () => {
    fc.assert(
      fc.property(history, fc.integer(), (leaves, seed) => {
        const shuffled = [...leaves].sort(
          (one, other) =>
            ((Number.parseInt(one.roundId, 16) * 7_919 + seed) % 101) -
            ((Number.parseInt(other.roundId, 16) * 7_919 + seed) % 101),
        );
        expect(scoresToWeights([3, 1, 2], shuffled)).toEqual(scoresToWeights([1, 2, 3], leaves));
      }),
    );
  });

  it('does not let one lucky answer beat a long good record', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 6_000, max: 10_000 }), { minLength: 8, maxLength: 60 }), (scores) => {
        const record = scores.map((score) => leaf(1, { score }));
        const [good = 0, lucky = 0] = weights([...record, leaf(2)]);
        expect(good).toBeGreaterThan(lucky);
      }),
    );
  });

  it('counts drawn and judged leaves only, and pays nothing for silence', () => {
    fc.assert(
      fc.property(history, (leaves) => {
        const others = [
          leaf(2, { kind: 'organic' }),
          leaf(2, { kind: 'shadow' }),
          leaf(2, { score: null, method: 'unscored' }),
        ];
        expect(weights([...leaves, ...others])).toEqual(weights(leaves));
      }),
    );
    expect(weights([failure(1), leaf(2)])).toEqual([0, 65_535, 0]);
  });

  it('stays within its range, and the best has all of it', () => {
    fc.assert(
      fc.property(history, (leaves) => {
        const all = weights(leaves);
        for (const weight of all) expect(Number.isInteger(weight) && weight >= 0 && weight <= 65_535).toBe(true);
        if (all.some((weight) => weight > 0)) expect(Math.max(...all)).toBe(65_535);
      }),
    );
  });

  it('pays a cluster of copies once: together no more than one alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 10_000 }), (size, score) => {
        const shared = Array.from({ length: size }, (_, index) =>
          leaf(index + 1, { roundId: HASH, score, cluster: 'c' }),
        );
        const sum = shared.reduce(
          (total, { instance }) => total + (scoresToWeights([instance], shared)[0]?.quality ?? 0),
          0,
        );
        const alone = scoresToWeights([1], [leaf(1, { score })])[0]?.quality ?? 0;
        // The prior is paid to each that earned anything; what the answer earned is paid once.
        const prior = (0.2 * 2) / 3;
        expect(sum - size * prior).toBeLessThanOrEqual(alone - prior + 1e-12);
        expect(
          qualities([leaf(1, { roundId: HASH, cluster: 'c' }), leaf(2, { roundId: HASH, cluster: 'c' })])[0],
        ).toBeLessThan(qualities([leaf(1), leaf(2)])[0] ?? 0);
      }),
    );
  });
});
