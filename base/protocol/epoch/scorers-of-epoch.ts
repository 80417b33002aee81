/** One choice of a subnet's scorer as the ledger holds it, oldest first in a history. Times in Unix seconds. */
export interface ScorerChoice {
  /** SHA-256 of the scorer's bundle, 64 hex characters. */
  readonly scorer: string;
  readonly announcedAt: number;
  /** When the contract's parameters hold; of the first choice the subnet's creation. */
  readonly effectiveAt: number;
  /** Epochs for which a scorer that follows this one runs in shadow, and their length at that time. */
  readonly shadowEpochs: number;
  readonly epochSeconds: number;
}

export interface ScorersOfEpoch {
  /** The scorer whose scores count. */
  readonly counting: string;
  /** The one that runs beside it without counting; null for most epochs. */
  readonly shadow: string | null;
}

/**
 * Which scorers judge an epoch: a new one runs in shadow from the first epoch that starts when its announcement holds, for as many epochs as the
 * subnet named before the change, and counts from then on. An announcement that was replaced before it held never existed.
 * Pure, so that worker and audit agree. @throws RangeError for an empty history
 */
export function scorersOfEpoch(history: readonly ScorerChoice[], epochStart: number): ScorersOfEpoch {
  const held = history.filter(
    (choice, at) => (history[at + 1]?.announcedAt ?? Number.POSITIVE_INFINITY) >= choice.effectiveAt,
  );
  const [first, ...later] = held;
  if (first === undefined) throw new RangeError('a subnet has a scorer from its creation on');
  let counting = first.scorer;
  let shadow: string | null = null;
  let before = first;
  for (const choice of later) {
    if (choice.effectiveAt > epochStart) break;
    const countsFrom = choice.effectiveAt + before.shadowEpochs * before.epochSeconds;
    if (choice.scorer === counting) shadow = null;
    else if (countsFrom > epochStart) shadow = choice.scorer;
    else [counting, shadow] = [choice.scorer, null];
    before = choice;
  }
  return { counting, shadow };
}
