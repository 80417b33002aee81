import type { Leaf } from '../evidence/leaf.ts';
import { MAX_SCORE } from '../evidence/max-score.ts';

/** Constants of the weights; all are protocol, so that everybody recomputes the same numbers. Only + - × ÷ √ are used. */
export const WEIGHT_RULES = {
  /** A newcomer's quality before anything is measured, and how many answers that belief is worth. */
  priorMean: 0.2,
  priorStrength: 2,
  /** Latency up to `fastMs` costs nothing; from there the factor falls to `slowestFactor` at `slowMs`. */
  fastMs: 2_000,
  slowMs: 20_000,
  slowestFactor: 0.8,
} as const;

export const MAX_WEIGHT = 65_535;

export interface InstanceWeight {
  readonly instance: number;
  /** 0 to 65,535; the best instance has 65,535 unless all are 0. */
  readonly weight: number;
  /** The product before normalising, 0 to 1. */
  readonly quality: number;
}

/**
 * Scores → weights (protocol §6): posterior mean of the drawn leaves with shrinkage to the prior, times availability, times a bounded latency factor.
 * Copies share one reward: in a cluster of n each counts 1/n of its score. Organic, shadow and unscored leaves never count. Instances without a counting leaf get weight 0.
 * @param instances the snapshot's instance ids; the result has one entry for each, in ascending order.
 */
export function scoresToWeights(instances: readonly number[], leaves: readonly Leaf[]): InstanceWeight[] {
  const byInstance = new Map<number, Leaf[]>(instances.map((instance) => [instance, []]));
  const counting = leaves.filter((leaf) => (leaf.kind === 'gold' || leaf.kind === 'twin') && leaf.score !== null);
  const copies = new Map<string, number>();
  for (const { roundId, cluster } of counting)
    if (cluster !== null) copies.set(`${roundId}/${cluster}`, (copies.get(`${roundId}/${cluster}`) ?? 0) + 1);
  for (const leaf of counting) {
    const sharers = leaf.cluster === null ? 1 : (copies.get(`${leaf.roundId}/${leaf.cluster}`) ?? 1);
    byInstance
      .get(leaf.instance)
      ?.push(sharers === 1 ? leaf : { ...leaf, score: Math.floor((leaf.score ?? 0) / sharers) });
  }
  const qualities = [...byInstance]
    .map(([instance, own]) => ({ instance, quality: qualityOf(own) }))
    .sort((a, b) => a.instance - b.instance);
  const best = qualities.reduce((top, { quality }) => Math.max(quality, top), 0);
  return qualities.map(({ instance, quality }) => ({
    instance,
    quality,
    weight: best === 0 ? 0 : Math.floor((quality / best) * MAX_WEIGHT),
  }));
}

/** Quality of one instance, 0 to 1. The order of leaves does not matter: scores and latencies are summed as integers. */
function qualityOf(leaves: readonly Leaf[]): number {
  if (leaves.length === 0) return 0;
  const answered = leaves.filter((leaf) => leaf.cause === null);
  if (answered.length === 0) return 0;
  const scoreSum = leaves.reduce((sum, leaf) => sum + (leaf.score ?? 0), 0);
  const { priorMean, priorStrength } = WEIGHT_RULES;
  const posterior = (scoreSum / MAX_SCORE + priorMean * priorStrength) / (leaves.length + priorStrength);
  // An instance that has earned nothing gets nothing: the prior may soften a verdict, not pay for silence or noise.
  if (scoreSum === 0) return 0;
  const availability = answered.length / leaves.length;
  const meanLatency = answered.reduce((sum, leaf) => sum + leaf.latencyMs, 0) / answered.length;
  return posterior * availability * latencyFactor(meanLatency);
}

function latencyFactor(milliseconds: number): number {
  const { fastMs, slowMs, slowestFactor } = WEIGHT_RULES;
  if (milliseconds <= fastMs) return 1;
  if (milliseconds >= slowMs) return slowestFactor;
  return 1 - ((1 - slowestFactor) * (milliseconds - fastMs)) / (slowMs - fastMs);
}
