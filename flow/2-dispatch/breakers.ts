import type { Clock } from '@tensornode/kernel';
import type { MinerBreakers } from './ports.ts';

/** Failures in a row after which an instance rests, and how long (milliseconds), doubling up to the longest. */
const FAILURES_TO_OPEN = 4;
const FIRST_REST_MS = 2_000;
const LONGEST_REST_MS = 60_000;
/** Instances remembered at most; the one that was looked at longest ago is forgotten first. */
const MAX_ENTRIES = 10_000;

interface State {
  failures: number;
  restMs: number;
  openUntil: number;
}

/** Breakers as one small record per instance that ever failed; a healthy instance has no entry. */
export function createBreakers(clock: Clock): MinerBreakers {
  const states = new Map<number, State>();
  return {
    mayAsk(instance) {
      const state = states.get(instance);
      if (state === undefined || state.failures < FAILURES_TO_OPEN) return true;
      if (clock.now() < state.openUntil) return false;
      // One try decides: until it reports, others keep resting.
      state.openUntil = clock.now() + state.restMs;
      return true;
    },
    report(instance, healthy) {
      if (healthy) {
        states.delete(instance);
        return;
      }
      const state = states.get(instance) ?? { failures: 0, restMs: FIRST_REST_MS / 2, openUntil: 0 };
      state.failures += 1;
      if (state.failures >= FAILURES_TO_OPEN) {
        state.restMs = Math.min(state.restMs * 2, LONGEST_REST_MS);
        state.openUntil = clock.now() + state.restMs;
      }
      states.delete(instance);
      states.set(instance, state);
      if (states.size > MAX_ENTRIES) {
        const [oldest] = states.keys();
        if (oldest !== undefined) states.delete(oldest);
      }
    },
  };
}
