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
  const plain = (count: number): { twins?: number }[] => Array.from({ length: count }, () => ({}));

  it('is a pure function of seed and snapshot, not of the order of instances', () => {
    const a = drawRounds({ seed, pool: plain(10), instances: [1, 2, 3], rounds: 25, fanout: 2 });
    const b = drawRounds({ seed, pool: plain(10), instances: [3, 1, 2], rounds: 25, fanout: 2 });
    expect(a).toEqual(b);
    expect(new Set(a.slice(0, 10).map((round) => round.tasks[0])).size).toBe(10);
    expect(a.every((round) => new Set(round.instances).size === 2)).toBe(true);
    expect(new Set(a.map((round) => round.nonce)).size).toBe(25);
  });

  it('favours no instance', () => {
    const counts = new Map<number, number>();
    for (const round of drawRounds({ seed, pool: plain(5), instances: [1, 2, 3, 4], rounds: 4000, fanout: 1 })) {
      for (const instance of round.instances) counts.set(instance, (counts.get(instance) ?? 0) + 1);
    }
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('gives each instance of a round of twins another one of the group, and each of them to all in turn', () => {
    const pool = [{}, { twins: 1 }, { twins: 2 }, { twins: 1 }, { twins: 2 }, { twins: 1 }, {}];
    const rounds = drawRounds({ seed, pool, instances: [4, 5, 6, 7], rounds: 400, fanout: 3 });
    const given = new Set<string>();
    for (const { kind, tasks, instances } of rounds) {
      const group = pool[tasks[0] ?? 0]?.twins;
      expect(kind).toBe(group === undefined ? 'gold' : 'twin');
      if (group === undefined) {
        expect([tasks.length, instances.length]).toEqual([1, 3]);
        continue;
      }
      expect(instances).toHaveLength(group === 1 ? 3 : 2);
      expect(new Set(tasks).size).toBe(instances.length);
      for (const [place, task] of tasks.entries()) {
        expect(pool[task]?.twins).toBe(group);
        given.add(`${instances[place]}/${task}`);
      }
    }
    expect(given.size).toBe(4 * 5);
  });

  it('asks all instances in the capacity probe, in one slot that the seed fixes', () => {
    const pool = [{ twins: 1 }, { twins: 1 }, {}];
    const rounds = drawRounds({ seed, pool, instances: [1, 2, 3, 4, 5], rounds: 12, fanout: 2, probes: 3 });
    const probes = rounds.filter(({ probe }) => probe);
    expect(probes.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(
      probes.every(({ kind, tasks, instances }) => kind === 'gold' && tasks.length === 1 && instances.length === 5),
    ).toBe(true);
    expect(new Set(probes.map(({ slot }) => slot)).size).toBe(1);
    expect(rounds.slice(3).every(({ slot, index, instances }) => slot === index && instances.length === 2)).toBe(true);
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
