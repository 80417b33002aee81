/** Source of time for the ledger. */
export interface DevnetClock {
  /** Nanoseconds since the epoch, UTC. Need not be strictly increasing; consensus time is made so by the ledger. */
  nowNanos(): bigint;
  /** Time by which the validity of transactions is judged where it differs (a clock that was set forward). */
  wallNanos?(): bigint;
}

/** Wall clock in milliseconds (the monotonic clock would fall behind when a laptop sleeps). */
export const systemClock: DevnetClock = { nowNanos: () => BigInt(Date.now()) * 1_000_000n };
