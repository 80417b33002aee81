import { fault } from '@tensornode/protocol';

export interface QueueLimits {
  /** How many run at once, at least 1. */
  readonly concurrency: number;
  /** How many may wait; one more is refused. */
  readonly waiting: number;
}

/** Runs work in the order of arrival, some at once, some waiting, the rest refused with TN-2004. */
export class BoundedQueue {
  private readonly limits: QueueLimits;
  private readonly line: (() => void)[] = [];
  private active = 0;

  constructor(limits: QueueLimits) {
    this.limits = limits;
  }

  get running(): number {
    return this.active;
  }

  get waiting(): number {
    return this.line.length;
  }

  /** Throws TN-2004 when a new piece of work would be refused now. */
  assertRoom(): void {
    if (this.active >= this.limits.concurrency && this.line.length >= this.limits.waiting) {
      throw fault('TN-2004', {
        detail: `${this.active} answers run and ${this.line.length} wait`,
        facts: { running: this.active, waiting: this.line.length },
      });
    }
  }

  /** Waits for a turn and runs `work`. Rejects with TN-2004 when full, with the signal's reason when aborted while waiting. */
  async run<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    this.assertRoom();
    if (this.active < this.limits.concurrency) this.active += 1;
    else await this.turn(signal);
    try {
      signal.throwIfAborted();
      return await work();
    } finally {
      const next = this.line.shift();
      if (next === undefined) this.active -= 1;
      else next();
    }
  }

  /** The place of the one that ends passes straight to the next in line, so `active` stays. */
  private turn(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const onAbort = (): void => {
        const place = this.line.indexOf(go);
        if (place >= 0) this.line.splice(place, 1);
        reject(signal.reason);
      };
      const go = (): void => {
        signal.removeEventListener('abort', onAbort);
        resolve();
      };
      signal.addEventListener('abort', onAbort, { once: true });
      this.line.push(go);
    });
  }
}
