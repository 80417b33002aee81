/** Source of time for the ledger. */
export interface DevnetClock {
  /** Nanoseconds since the epoch, UTC. Need not be strictly increasing; consensus time is made so by the ledger. */
  nowNanos(): bigint;
  /** Time by which the validity of transactions is judged where it differs (a clock that was set forward). */
  wallNanos?(): bigint;
}

/** Wall clock in milliseconds (the monotonic clock would fall behind when a laptop sleeps). */
export const systemClock: DevnetClock = { nowNanos: () => BigInt(Date.now()) * 1_000_000n };

/**
 * A clock that stands still at `at` (ns since the epoch): the ledger's time then rises by 1 µs per transaction and by travel
 * alone, so that the same submissions get the same times again. The validity of transactions goes by the wall clock.
 */
export function steppedClock(at: bigint): DevnetClock {
  return { nowNanos: () => at, wallNanos: () => systemClock.nowNanos() };
}
