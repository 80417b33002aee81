import type { Clock } from '@tensornode/kernel';
import { fault } from '@tensornode/protocol';

export interface DeadlineOptions {
  readonly clock: Clock;
  readonly ms: number;
  /** Aborts the work earlier. */
  readonly signal: AbortSignal;
}

/** Runs work with a signal that is aborted with TN-2006 after `ms`, or with the caller's reason; the timer ends with the work. */
export async function withDeadline<T>(options: DeadlineOptions, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const late = new AbortController();
  const over = new AbortController();
  const timer = options.clock.sleep(options.ms, over.signal).then(
    () => late.abort(fault('TN-2006', { detail: `No complete answer within ${options.ms} ms` })),
    () => undefined,
  );
  try {
    return await work(AbortSignal.any([options.signal, late.signal]));
  } finally {
    over.abort(new Error('over'));
    await timer;
  }
}
