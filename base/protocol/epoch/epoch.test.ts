import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Leaf } from '../evidence/leaf.ts';
import { drawRounds, epochSeed } from './draw-rounds.ts';
import { scoresToWeights } from './scores-to-weights.ts';

const leaf = (instance: number, score: number, change: Partial<Leaf> = {}): Leaf => ({
  v: 1,
  roundId: '0'.repeat(64),
  subnet: 1,
  epoch: 1,
  kind: 'gold',
  instance,
  askDigest: '0'.repeat(64),
  dispatchDigest: '0'.repeat(64),
  answerDigest: null,
  statementHash: null,
  receivedAt: 0,
  latencyMs: 10,
  tokens: 1,
  cause: null,
  score,
  method: 'exact',
  scorer: 'x',
  cluster: null,
  validator: '0.0.3',
  ...change,
});
const weightOf = (leaves: Leaf[], instance: number, all = [1, 2]): number =>
  scoresToWeights(all, leaves).find((row) => row.instance === instance)?.weight ?? -1;

describe('draw', () => {
  const seed = epochSeed('11'.repeat(32), '22'.repeat(48));

  it('is a pure function of seed and snapshot, not of the order of instances', () => {
    const a = drawRounds({ seed, poolCount: 10, instances: [1, 2, 3], rounds: 25, fanout: 2 });
    const b = drawRounds({ seed, poolCount: 10, instances: [3, 1, 2], rounds: 25, fanout: 2 });
    expect(a).toEqual(b);
    expect(new Set(a.slice(0, 10).map((round) => round.taskIndex)).size).toBe(10);
    expect(a.every((round) => new Set(round.instances).size === 2)).toBe(true);
    expect(new Set(a.map((round) => round.nonce)).size).toBe(25);
  });

  it('favours no instance', () => {
    const counts = new Map<number, number>();
    for (const round of drawRounds({ seed, poolCount: 5, instances: [1, 2, 3, 4], rounds: 4000, fanout: 1 })) {
      for (const instance of round.instances) counts.set(instance, (counts.get(instance) ?? 0) + 1);
    }
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe('weights', () => {
  const record = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 30_000 })),
    { maxLength: 30 },
  );
  const toLeaves = (rows: [number, number, number][]): Leaf[] =>
    rows.map(([instance, score, latencyMs]) => leaf(instance, score, { latencyMs }));

  it('do not depend on the order of leaves', () => {
    fc.assert(
      fc.property(record, (rows) => {
        expect(scoresToWeights([1, 2], toLeaves(rows))).toEqual(scoresToWeights([2, 1], toLeaves([...rows].reverse())));
      }),
    );
  });

  it('never rise by a failure', () => {
    fc.assert(
      fc.property(record, (rows) => {
        const before = scoresToWeights([1, 2], toLeaves(rows))[0]?.quality ?? 0;
        const after = scoresToWeights([1, 2], [...toLeaves(rows), leaf(1, 0, { cause: 'timeout' })])[0]?.quality ?? 0;
        expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('prefer a long good record to one lucky answer, and pay nothing for nothing', () => {
    const long = Array.from({ length: 40 }, (_, i) => leaf(1, i % 10 === 0 ? 8_000 : 9_500));
    expect(weightOf([...long, leaf(2, 10_000)], 2)).toBeLessThan(weightOf([...long, leaf(2, 10_000)], 1));
    expect(weightOf([leaf(1, 10_000), leaf(2, 0), leaf(2, 0)], 2)).toBe(0);
    expect(scoresToWeights([1, 2], [])).toEqual([
      { instance: 1, quality: 0, weight: 0 },
      { instance: 2, quality: 0, weight: 0 },
    ]);
  });

  it('ignore organic, shadow and unscored leaves', () => {
    const base = [leaf(1, 5_000), leaf(2, 10_000)];
    const noise = [
      leaf(1, 10_000, { kind: 'organic' }),
      leaf(1, 10_000, { kind: 'shadow' }),
      leaf(1, 0, { score: null, method: 'unscored' }),
    ];
    expect(scoresToWeights([1, 2], [...base, ...noise])).toEqual(scoresToWeights([1, 2], base));
  });
});
