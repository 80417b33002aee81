import type { Clock, RandomSource } from '@tensornode/kernel';

/** Draws of one seed. Everything that a run does by chance comes from here, in the order of the run: the same seed is the same run. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed | 0;
  }

  /** Uniform in [0, 1); mulberry32. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  chance(probability: number): boolean {
    return probability > 0 && this.next() < probability;
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  /** Whole number from 0, below `below`. */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T;
  }
}

interface Event {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

/**
 * Virtual time in one thread. Whatever waits for time or for the outside waits in one heap; between two events every promise has run as far as it can,
 * so that nothing but seed and code decides the order.
 */
export class Scheduler {
  /** Unix milliseconds, virtual. */
  now = Date.UTC(2027, 0, 1, 23, 40);
  /** Events run so far. */
  events = 0;
  /** What turns of the workers' loops failed with, for the report of a violation. */
  readonly failures: unknown[] = [];
  /** Ends the run: what the oracle saw, whoever's call it was in the middle of. */
  fatal: Error | null = null;
  private readonly heap: Event[] = [];
  private order = 0;

  at(time: number, run: () => void): void {
    this.order += 1;
    const event = { at: Math.max(time, this.now), order: this.order, run };
    const { heap } = this;
    heap.push(event);
    for (let child = heap.length - 1; child > 0; ) {
      const parent = (child - 1) >> 1;
      if (!isBefore(heap[child] as Event, heap[parent] as Event)) break;
      [heap[child], heap[parent]] = [heap[parent] as Event, heap[child] as Event];
      child = parent;
    }
  }

  delay(ms: number): Promise<void> {
    return new Promise((resolve) => this.at(this.now + ms, resolve));
  }

  /** Runs events until `done` says so or `deadline` is past. @returns whether it was done */
  async run(deadline: number, done: () => boolean): Promise<boolean> {
    while (!done()) {
      if ((this.heap[0]?.at ?? Number.POSITIVE_INFINITY) > deadline) return false;
      const event = this.pop() as Event;
      this.now = event.at;
      this.events += 1;
      event.run();
      await quiet();
      if (this.fatal !== null) throw this.fatal;
    }
    return true;
  }

  private pop(): Event | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (last === undefined || first === undefined || heap.length === 0) return first;
    heap[0] = last;
    for (let parent = 0; ; ) {
      const left = 2 * parent + 1;
      const right = left + 1;
      let least = parent;
      if (left < heap.length && isBefore(heap[left] as Event, heap[least] as Event)) least = left;
      if (right < heap.length && isBefore(heap[right] as Event, heap[least] as Event)) least = right;
      if (least === parent) return first;
      [heap[least], heap[parent]] = [heap[parent] as Event, heap[least] as Event];
      parent = least;
    }
  }
}

function isBefore(a: Event, b: Event): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

/** Node runs its tick queue only when no promise has anything left to do. */
function quiet(): Promise<void> {
  return new Promise((resolve) => process.nextTick(resolve));
}

export function seededRandom(dice: Dice): RandomSource {
  return {
    bytes: (length) => {
      const bytes = new Uint8Array(length);
      for (let at = 0; at < length; at += 1) bytes[at] = dice.below(256);
      return bytes;
    },
  };
}

/** A process's clock: the virtual time, off by its skew; a sleep ends early when the process dies with its signal. */
export function skewedClock(scheduler: Scheduler, skewMs: number): Clock {
  return {
    now: () => Math.floor(scheduler.now + skewMs),
    sleep: (ms) => scheduler.delay(ms),
  };
}
