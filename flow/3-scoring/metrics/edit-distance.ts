/** Edits between two sequences by kind. */
export interface Edits {
  readonly hits: number;
  readonly substitutions: number;
  readonly deletions: number;
  readonly insertions: number;
}

/** Longer sequences are cut: the time is the product of both lengths. */
export const MAX_EDIT_TOKENS = 4_000;
/** An edit outweighs any number of hits. */
const EDIT = 8_192;
const HIT = -1;

/** The fewest edits that turn `reference` into `hypothesis` (Levenshtein), of equal ways the one with most hits. O(n · m). */
export function editsBetween(reference: readonly string[], hypothesis: readonly string[]): Edits {
  const [truth, given] = [reference.slice(0, MAX_EDIT_TOKENS), hypothesis.slice(0, MAX_EDIT_TOKENS)];
  const width = given.length + 1;
  const steps = new Uint8Array((truth.length + 1) * width);
  // One number orders ways by edits first and hits second.
  let above = Float64Array.from({ length: width }, (_, column) => column * EDIT);
  steps.fill(3, 1, width);
  for (let row = 1; row <= truth.length; row += 1) {
    const line = new Float64Array(width);
    line[0] = row * EDIT;
    steps[row * width] = 2;
    for (let column = 1; column < width; column += 1) {
      const same = truth[row - 1] === given[column - 1];
      const diagonal = (above[column - 1] as number) + (same ? HIT : EDIT);
      const [deleted, inserted] = [(above[column] as number) + EDIT, (line[column - 1] as number) + EDIT];
      const least = Math.min(diagonal, deleted, inserted);
      line[column] = least;
      steps[row * width + column] = least === diagonal ? (same ? 0 : 1) : least === deleted ? 2 : 3;
    }
    above = line;
  }
  const counts = [0, 0, 0, 0];
  for (let row = truth.length, column = given.length; row > 0 || column > 0; ) {
    const step = steps[row * width + column] as number;
    counts[step] = (counts[step] ?? 0) + 1;
    if (step !== 3) row -= 1;
    if (step !== 2) column -= 1;
  }
  const [hits = 0, substitutions = 0, deletions = 0, insertions = 0] = counts;
  return { hits, substitutions, deletions, insertions };
}
