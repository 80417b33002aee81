import type { DevnetClock } from './clock.ts';

/** A clock that can be set forward. Consensus time jumps with it; the validity of transactions goes on by the real one. */
export class TravelClock implements DevnetClock {
  readonly #real: DevnetClock;
  #ahead = 0n;

  constructor(real: DevnetClock) {
    this.#real = real;
  }

  nowNanos(): bigint {
    return this.#real.nowNanos() + this.#ahead;
  }

  wallNanos(): bigint {
    return this.#real.wallNanos?.() ?? this.#real.nowNanos();
  }

  /** Nanoseconds that it was set forward in all. */
  get ahead(): bigint {
    return this.#ahead;
  }

  /** Sets the clock forward by nanoseconds. Never back: consensus time only rises. */
  advance(nanos: bigint): void {
    if (nanos < 0n) throw new RangeError('a ledger cannot travel back in time');
    this.#ahead += nanos;
  }
}
