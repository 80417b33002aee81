/**
 * The chain's stake-weighted median: scores ascending, the first whose cumulative stake is strictly greater than (1 - majority) of all stake.
 * Validators without stake are left out. 0 when nobody has stake. With `tieLow` an equal cumulative stake is enough, as in the published simulator,
 * which searches the smallest score that no more than `majority` of the stake exceeds.
 */
export function weightedMedian(
  stakes: readonly number[],
  scores: readonly number[],
  majority: number,
  tieLow = false,
): number {
  const voters = stakes.map((stake, index) => ({ stake, score: scores[index] ?? 0 })).filter(({ stake }) => stake > 0);
  const total = voters.reduce((sum, { stake }) => sum + stake, 0);
  if (total === 0) return 0;
  voters.sort((a, b) => a.score - b.score);
  const minority = (1 - majority) * total;
  let cumulative = 0;
  for (const { stake, score } of voters) {
    cumulative += stake;
    if (cumulative > minority || (tieLow && cumulative === minority)) return score;
  }
  return voters.at(-1)?.score ?? 0;
}
