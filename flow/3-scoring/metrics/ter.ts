/** Limits of Tercom (Snover et al. 2006), as `sacrebleu` keeps them; they are part of the metric. */
const BEAM = 25;
const MAX_SHIFT_WORDS = 10;
const MAX_SHIFT_DISTANCE = 50;
const MAX_CANDIDATES = 1_000;
const FAR = Number.MAX_SAFE_INTEGER / 2;

const STEP = { none: 0, substitute: 1, insert: 2, delete: 3 } as const;

/** Words as Tercom takes them by default: lower case, split at spaces. */
function wordsOf(line: string): string[] {
  return line
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** TER of one sentence in percent (`sacrebleu.sentence_ter`): the fewest edits against any reference, shifts of word runs included, by the mean length of the references. */
export function sentenceTer(hypothesis: string, references: readonly string[]): number {
  return rateOf([countsOf(hypothesis, references)]);
}

/** TER of a corpus in percent (`sacrebleu.corpus_ter`). */
export function corpusTer(
  segments: readonly { readonly hypothesis: string; readonly references: readonly string[] }[],
): number {
  return rateOf(segments.map(({ hypothesis, references }) => countsOf(hypothesis, references)));
}

interface Counted {
  readonly edits: number;
  readonly length: number;
}

function rateOf(all: readonly Counted[]): number {
  const edits = all.reduce((sum, counted) => sum + counted.edits, 0);
  const length = all.reduce((sum, counted) => sum + counted.length, 0);
  return length > 0 ? (100 * edits) / length : edits > 0 ? 100 : 0;
}

function countsOf(hypothesis: string, references: readonly string[]): Counted {
  const given = wordsOf(hypothesis);
  const truths = references.map(wordsOf);
  const edits = Math.min(...truths.map((truth) => editsWithShifts(given, truth)));
  return { edits, length: truths.reduce((sum, truth) => sum + truth.length, 0) / truths.length };
}

/** Greedy: the shift that saves most edits is made until none saves any. */
function editsWithShifts(given: readonly string[], truth: readonly string[]): number {
  if (truth.length === 0) return given.length;
  let words = given;
  let shifts = 0;
  let tried = 0;
  for (;;) {
    const best = bestShift(words, truth, tried);
    tried = best.tried;
    if (tried >= MAX_CANDIDATES || best.saved <= 0) break;
    shifts += 1;
    words = best.words;
  }
  return shifts + align(words, truth).distance;
}

interface Shift {
  readonly saved: number;
  readonly words: readonly string[];
  readonly tried: number;
}

function bestShift(words: readonly string[], truth: readonly string[], before: number): Shift {
  const now = align(words, truth);
  const { positions, truthErrors, givenErrors } = alignment(now.steps);
  const wrong = (errors: readonly boolean[], from: number, length: number): boolean =>
    errors.slice(from, from + length).some(Boolean);
  let best: { rank: readonly number[]; words: readonly string[] } | undefined;
  let tried = before;
  for (const { from, to, length } of sharedRuns(words, truth)) {
    const target = positions.get(to);
    if (!wrong(givenErrors, from, length) || !wrong(truthErrors, to, length)) continue;
    if (target !== undefined && from <= target && target < from + length) continue;
    let previous = -1;
    for (let offset = -1; offset < length; offset += 1) {
      const place = to + offset === -1 ? 0 : positions.get(to + offset);
      if (place === undefined) break;
      const index = to + offset === -1 ? 0 : place + 1;
      if (index === previous) continue;
      previous = index;
      const shifted = shift(words, from, length, index);
      tried += 1;
      const rank = [now.distance - align(shifted, truth).distance, length, -from, -index];
      if (best === undefined || isHigher(rank, best.rank)) best = { rank, words: shifted };
    }
    if (tried >= MAX_CANDIDATES) break;
  }
  return { saved: best?.rank[0] ?? 0, words: best?.words ?? words, tried };
}

function isHigher(one: readonly number[], other: readonly number[]): boolean {
  for (const [index, value] of one.entries()) {
    const against = other[index] ?? 0;
    if (value !== against) return value > against;
  }
  return false;
}

function shift(words: readonly string[], from: number, length: number, to: number): string[] {
  const run = words.slice(from, from + length);
  if (to < from) return [...words.slice(0, to), ...run, ...words.slice(to, from), ...words.slice(from + length)];
  if (to > from + length)
    return [...words.slice(0, from), ...words.slice(from + length, to), ...run, ...words.slice(to)];
  return [...words.slice(0, from), ...words.slice(from + length, length + to), ...run, ...words.slice(length + to)];
}

/** Runs of equal words in both, each length of each run. */
function* sharedRuns(
  words: readonly string[],
  truth: readonly string[],
): Generator<{ from: number; to: number; length: number }> {
  for (let from = 0; from < words.length; from += 1) {
    for (let to = 0; to < truth.length; to += 1) {
      if (Math.abs(to - from) > MAX_SHIFT_DISTANCE) continue;
      for (let length = 1; length <= MAX_SHIFT_WORDS; length += 1) {
        if (from + length > words.length || to + length > truth.length) break;
        if (words[from + length - 1] !== truth[to + length - 1]) break;
        yield { from, to, length };
      }
    }
  }
}

interface Alignment {
  readonly distance: number;
  readonly steps: readonly number[];
}

/** Levenshtein distance from `words` to `truth` within a beam around the diagonal, with the steps taken. */
function align(words: readonly string[], truth: readonly string[]): Alignment {
  const width = truth.length + 1;
  const costs = new Float64Array((words.length + 1) * width).fill(FAR);
  const steps = new Uint8Array((words.length + 1) * width);
  for (let column = 0; column < width; column += 1) [costs[column], steps[column]] = [column, STEP.insert];
  const ratio = words.length > 0 ? truth.length / words.length : 1;
  const beam = BEAM < ratio / 2 ? Math.ceil(ratio / 2 + BEAM) : BEAM;
  for (let row = 1; row <= words.length; row += 1) {
    const diagonal = Math.floor(row * ratio);
    const last = row === words.length ? width : Math.min(width, diagonal + beam);
    for (let column = Math.max(0, diagonal - beam); column < last; column += 1) {
      const at = row * width + column;
      if (column === 0) {
        [costs[at], steps[at]] = [(costs[at - width] as number) + 1, STEP.delete];
        continue;
      }
      const same = words[row - 1] === truth[column - 1];
      let [cost, step]: [number, number] = [
        (costs[at - width - 1] as number) + (same ? 0 : 1),
        same ? STEP.none : STEP.substitute,
      ];
      if ((costs[at - width] as number) + 1 < cost) [cost, step] = [(costs[at - width] as number) + 1, STEP.delete];
      if ((costs[at - 1] as number) + 1 < cost) [cost, step] = [(costs[at - 1] as number) + 1, STEP.insert];
      if (cost < FAR) [costs[at], steps[at]] = [cost, step];
    }
  }
  const path: number[] = [];
  for (let row = words.length, column = truth.length; row > 0 || column > 0; ) {
    const step = row === 0 ? STEP.insert : (steps[row * width + column] as number);
    path.push(step);
    if (step !== STEP.insert) row -= 1;
    if (step !== STEP.delete) column -= 1;
  }
  return { distance: costs[words.length * width + truth.length] as number, steps: path.reverse() };
}

/** Which given word stands for each word of the truth, and where either is wrong. */
function alignment(steps: readonly number[]): {
  positions: Map<number, number>;
  truthErrors: boolean[];
  givenErrors: boolean[];
} {
  const positions = new Map<number, number>();
  const [truthErrors, givenErrors]: [boolean[], boolean[]] = [[], []];
  let [given, truth] = [-1, -1];
  for (const step of steps) {
    const wrong = step !== STEP.none;
    if (step !== STEP.insert) {
      given += 1;
      givenErrors.push(wrong);
    }
    if (step !== STEP.delete) {
      truth += 1;
      positions.set(truth, given);
      truthErrors.push(wrong);
    }
  }
  return { positions, truthErrors, givenErrors };
}
