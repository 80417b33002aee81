/** What is known of an instance's serving, from its recorded replies. */
export interface InstanceStanding {
  readonly instance: number;
  /** 0-100; null without enough data. */
  readonly meanScore: number | null;
  readonly medianLatencyMs: number | null;
}

/** What a newcomer is taken for: below the proven good, above the proven poor. */
const NEWCOMER_SCORE = 50;
/** Scores this near to each other count as equal; then the faster one serves. */
const EQUAL_POINTS = 2;

/** Ids in the order in which they should serve: by measured quality, then by latency, then by age. Pure. */
export function rankInstances(
  ids: readonly number[],
  standings: ReadonlyMap<number, InstanceStanding>,
): readonly number[] {
  const step = (id: number): number => Math.round((standings.get(id)?.meanScore ?? NEWCOMER_SCORE) / EQUAL_POINTS);
  const latency = (id: number): number => standings.get(id)?.medianLatencyMs ?? Number.MAX_SAFE_INTEGER;
  return [...ids].sort((a, b) => step(b) - step(a) || latency(a) - latency(b) || a - b);
}
