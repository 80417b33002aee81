import type { LedgerState, ReadState } from '../state/ledger-state.ts';

/** Counter that holds the time of a freeze, seconds; 0 where there is none. */
const FREEZE_AT = 'freezeAt';

/** Time (ns) at which the network freezes, or null. */
export function frozenAt(state: Pick<ReadState, 'counters'>): bigint | null {
  const seconds = state.counters.get(FREEZE_AT) ?? 0;
  return seconds === 0 ? null : BigInt(seconds) * 1_000_000_000n;
}

/** Sets the time of the freeze, seconds; null ends what was planned. */
export function planFreeze(state: Pick<LedgerState, 'counters'>, seconds: bigint | null): void {
  state.counters.set(FREEZE_AT, Number(seconds ?? 0n));
}
