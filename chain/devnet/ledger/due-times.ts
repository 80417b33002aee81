import type { LedgerState } from '../state/ledger-state.ts';
import type { DevnetClock } from './clock.ts';
import type { ScheduleRunner } from './schedule-runner.ts';

/** Longest wait of a timer, ms. */
const MAX_TIMER = 2_147_483_647;

/** Knows when the next schedule that waits for its expiry becomes due, and wakes the ledger then. */
export class DueTimes {
  readonly #state: LedgerState;
  readonly #clock: DevnetClock;
  readonly #runner: () => ScheduleRunner | undefined;
  readonly #wake: () => void;
  /** Schedules up to this time (ns) were looked at. */
  #upTo = 0n;
  #next: bigint | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(state: LedgerState, clock: DevnetClock, runner: () => ScheduleRunner | undefined, wake: () => void) {
    this.#state = state;
    this.#clock = clock;
    this.#runner = runner;
    this.#wake = wake;
  }

  /** Everything up to `time` (ns) was looked at; finds what comes next. */
  passed(time: bigint): void {
    this.#upTo = time;
    this.#next = this.#runner()?.next(this.#state, time) ?? null;
  }

  isDue(now: bigint): boolean {
    return this.#next !== null && this.#next <= now;
  }

  /** The schedules that become due up to a time (ns), in order. */
  list(upTo: bigint): ReturnType<ScheduleRunner['due']> {
    return this.#runner()?.due(this.#state, this.#upTo, upTo) ?? [];
  }

  /** Wakes the ledger when the next schedule expires, also when nobody sends anything. */
  watch(): void {
    clearTimeout(this.#timer);
    this.passed(this.#upTo);
    if (this.#next === null) return;
    const wait = Number((this.#next - this.#clock.nowNanos()) / 1_000_000n) + 1;
    const isTooLong = wait > MAX_TIMER;
    this.#timer = setTimeout(() => (isTooLong ? this.watch() : this.#wake()), Math.min(Math.max(wait, 0), MAX_TIMER));
    this.#timer.unref();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
