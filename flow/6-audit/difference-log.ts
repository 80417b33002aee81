import type { AuditReport } from '@tensornode/protocol';

export type Difference = AuditReport['differences'][number];

/** Collects what does not fit. Evidence is hostile input: past the limit differences are counted, not kept. */
export interface DifferenceLog {
  add(where: string, expected: unknown, actual: unknown): void;
  /** Adds a difference unless both are the same text. True when they are. */
  same(where: string, expected: unknown, actual: unknown): boolean;
  list(): Difference[];
}

const MAX_KEPT = 1_000;
const MAX_TEXT = 300;

export function createDifferenceLog(): DifferenceLog {
  const kept: Difference[] = [];
  let dropped = 0;
  const add = (where: string, expected: unknown, actual: unknown): void => {
    if (kept.length < MAX_KEPT) kept.push({ where, expected: show(expected), actual: show(actual) });
    else dropped += 1;
  };
  return {
    add,
    same(where, expected, actual) {
      const equal = show(expected) === show(actual);
      if (!equal) add(where, expected, actual);
      return equal;
    },
    list: () =>
      dropped === 0 ? kept : [...kept, { where: 'audit', expected: 'fewer differences', actual: `${dropped} more` }],
  };
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : value === undefined ? 'nothing' : String(value);
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}
