/** A score and whether the answer was right. */
export interface Labelled {
  readonly score: number;
  readonly correct: boolean;
}

/**
 * Labelled scores counted by value: everything the benchmark measures follows from these counts, exactly, and they need no more memory
 * for ten million rows than for ten (a score has 10,001 values).
 */
export class ScoreTally {
  readonly #counts = new Map<number, { right: number; wrong: number }>();
  #right = 0;
  #wrong = 0;

  add({ score, correct }: Labelled): void {
    const counted = this.#counts.get(score) ?? { right: 0, wrong: 0 };
    if (correct) counted.right += 1;
    else counted.wrong += 1;
    if (correct) this.#right += 1;
    else this.#wrong += 1;
    this.#counts.set(score, counted);
  }

  get size(): number {
    return this.#right + this.#wrong;
  }

  /** How many answers of a label have a score from `low` (included) to `high` (excluded). */
  count(correct: boolean, low: number, high = Number.POSITIVE_INFINITY): number {
    let sum = 0;
    for (const [score, { right, wrong }] of this.#counts)
      if (score >= low && score < high) sum += correct ? right : wrong;
    return sum;
  }

  /** Share of right-wrong pairs in which the right answer scores higher; ties count half. Null without both labels. */
  areaUnderCurve(): number | null {
    if (this.#right === 0 || this.#wrong === 0) return null;
    let below = 0;
    let won = 0;
    for (const [, { right, wrong }] of [...this.#counts].sort(([one], [other]) => one - other)) {
      won += right * (below + wrong / 2);
      below += wrong;
    }
    return won / (this.#right * this.#wrong);
  }

  /** Kendall's τ-b between score and label: agreement of two rankings with ties, -1 to 1. Null where one of them is constant. */
  kendallTau(): number | null {
    const area = this.areaUnderCurve();
    if (area === null) return null;
    const pairsOfLabels = this.#right * this.#wrong;
    const pairs = (count: number): number => (count * (count - 1)) / 2;
    let untied = pairs(this.size);
    for (const { right, wrong } of this.#counts.values()) untied -= pairs(right + wrong);
    return untied === 0 ? null : ((2 * area - 1) * pairsOfLabels) / Math.sqrt(untied * pairsOfLabels);
  }
}
