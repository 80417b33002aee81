import { MAX_SCORE } from '../evidence/max-score.ts';

/** What anybody can find out about a validator's last epoch, from the ledger and the evidence store. */
export interface ValidatorRecord {
  /** It revealed its weights and secret. */
  readonly revealed: boolean;
  /** (round, instance) pairs that its seed fixed. */
  readonly expected: number;
  /** What does not fit: missing or doubled leaves, evidence that cannot be fetched or opened, scores that the pinned scorer would not give, weights ≠ f(leaves). */
  readonly faults: number;
  /** Gold questions that the voter itself asked through this validator's gateway. */
  readonly gold?: {
    readonly asked: number;
    /** Sum of |recorded - pinned scorer's| over them, hundredths of a point. */
    readonly errorSum: number;
  };
}

/** Constants of the votes; protocol, so that everybody computes the same number. */
export const RELIABILITY_RULES = {
  /** How many answers the belief is worth that an unmeasured judge is right half of the time. */
  goldPrior: 2,
  newcomer: 0.5,
} as const;

const GREATEST = 65_535;

/**
 * A vote about a validator's reliability (protocol §6.3), u16 with 65535 = 1: the share of its work that fits, times how near its recorded scores of
 * the voter's gold came. 0 is no opinion: it did not reveal, or had nothing to do; who revealed without work that fits the draw (no pool that was
 * anchored and opened) has the smallest vote, not none. Only + - × ÷ are used.
 */
export function reliabilityVote({ revealed, expected, faults, gold }: ValidatorRecord): number {
  if (!revealed) return 0;
  if (expected === 0) return faults > 0 ? 1 : 0;
  const sound = Math.max(0, expected - faults) / expected;
  return Math.max(1, Math.floor(GREATEST * sound * skillOf(gold)));
}

function skillOf(gold: ValidatorRecord['gold']): number {
  if (gold === undefined || gold.asked === 0) return 1;
  const { goldPrior, newcomer } = RELIABILITY_RULES;
  const right = gold.asked - gold.errorSum / MAX_SCORE;
  return (newcomer * goldPrior + Math.max(0, right)) / (goldPrior + gold.asked);
}
