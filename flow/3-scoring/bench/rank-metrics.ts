/** A score and whether the answer was right. */
export interface Labelled {
  readonly score: number;
  readonly correct: boolean;
}

/** Share of right-wrong pairs in which the right answer scores higher; ties count half. Null without both kinds. O(n log n). */
export function areaUnderCurve(rows: readonly Labelled[]): number | null {
  const positives = rows.filter((row) => row.correct).length;
  const negatives = rows.length - positives;
  if (positives === 0 || negatives === 0) return null;
  const sorted = [...rows].sort((one, other) => one.score - other.score);
  let rankSum = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to += 1;
    const rank = (from + to + 1) / 2;
    rankSum += rank * sorted.slice(from, to).filter((row) => row.correct).length;
    from = to;
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** Kendall's τ-b between score and label: agreement of two rankings with ties, -1 to 1. Null where one of them is constant. */
export function kendallTau(rows: readonly Labelled[]): number | null {
  const area = areaUnderCurve(rows);
  if (area === null) return null;
  const positives = rows.filter((row) => row.correct).length;
  const pairsOfLabels = positives * (rows.length - positives);
  const counts = new Map<number, number>();
  for (const { score } of rows) counts.set(score, (counts.get(score) ?? 0) + 1);
  const pairs = (count: number): number => (count * (count - 1)) / 2;
  const untiedScores = pairs(rows.length) - [...counts.values()].reduce((sum, count) => sum + pairs(count), 0);
  return untiedScores === 0 ? null : ((2 * area - 1) * pairsOfLabels) / Math.sqrt(untiedScores * pairsOfLabels);
}
