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
  const rows = scores.map((score) => Float64Array.of(score));
  return columnMedians(Float64Array.from(stakes), rows, 1, majority, tieLow)[0] ?? 0;
}

/** `weightedMedian` of each of the first `columns` columns of a matrix with one row per validator. */
export function columnMedians(
  stakes: Float64Array,
  rows: readonly Float64Array[],
  columns: number,
  majority: number,
  tieLow: boolean,
): Float64Array {
  const medians = new Float64Array(columns);
  const voters = [...stakes.keys()].filter((i) => (stakes[i] ?? 0) > 0);
  const total = voters.reduce((sum, i) => sum + (stakes[i] ?? 0), 0);
  const minority = (1 - majority) * total;
  const scores = new Float64Array(voters.length);
  const votes = Float64Array.from(voters, (i) => stakes[i] ?? 0);
  const sorter = stableOrder(voters.length);
  for (let j = 0; j < columns && voters.length > 0; j += 1) {
    for (let k = 0; k < voters.length; k += 1) scores[k] = rows[voters[k] ?? 0]?.[j] ?? 0;
    const order = sorter(scores);
    let cumulative = 0;
    let found = scores[order[voters.length - 1] ?? 0] ?? 0;
    for (let k = 0; k < voters.length; k += 1) {
      const at = order[k] ?? 0;
      cumulative += votes[at] ?? 0;
      if (cumulative > minority || (tieLow && cumulative === minority)) {
        found = scores[at] ?? 0;
        break;
      }
    }
    medians[j] = found;
  }
  return medians;
}

/** Positions in ascending order of their scores, equal ones in their own order; merges in two buffers because the built-in sort with a comparator takes ten times as long. */
function stableOrder(length: number): (scores: Float64Array) => Uint32Array {
  let from = new Uint32Array(length);
  let to = new Uint32Array(length);
  return (scores) => {
    for (let k = 0; k < length; k += 1) from[k] = k;
    for (let width = 1; width < length; width *= 2) {
      for (let start = 0; start < length; start += 2 * width) {
        const middle = Math.min(start + width, length);
        const end = Math.min(start + 2 * width, length);
        let left = start;
        let right = middle;
        for (let k = start; k < end; k += 1) {
          const a = from[left] ?? 0;
          const b = from[right] ?? 0;
          const takeLeft = left < middle && (right >= end || (scores[a] ?? 0) <= (scores[b] ?? 0));
          to[k] = takeLeft ? a : b;
          if (takeLeft) left += 1;
          else right += 1;
        }
      }
      [from, to] = [to, from];
    }
    return from;
  };
}
