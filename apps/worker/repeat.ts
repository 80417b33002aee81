import type { Clock, Logger, Meter, Startable } from '@tensornode/kernel';
import { isTensorNodeError } from '@tensornode/kernel';

export interface Loop extends Startable {
  readonly name: string;
  /** Runs the next turn now instead of after the pause. */
  wake(): void;
  /** Null while turns succeed; otherwise what the last one failed with, and since when (Unix milliseconds). */
  failing(): { readonly reason: string; readonly since: number } | null;
}

export interface LoopOptions {
  readonly name: string;
  /** Pause between turns. */
  readonly everyMs: number;
  /** Longest pause while turns fail; it doubles up to there. */
  readonly maxPauseMs?: number;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly turns: ReturnType<Meter['counter']>;
  turn(signal: AbortSignal): Promise<void>;
}

/**
 * A background loop: one turn at a time, again after a pause or when woken. A turn that fails is logged when the failure is new and tried
 * again with a growing pause; nothing that a turn throws ends the loop.
 */
export function createLoop(options: LoopOptions): Loop {
  const { name, everyMs, maxPauseMs = 5_000, clock, logger } = options;
  const stopping = new AbortController();
  let pause = new AbortController();
  let running: Promise<void> | undefined;
  let failure: { reason: string; since: number } | null = null;
  let pauseMs = everyMs;
  let woken = false;

  async function once(): Promise<void> {
    try {
      await options.turn(stopping.signal);
      if (failure !== null) logger.info('LOOP_RECOVERED', { loop: name, afterMs: clock.now() - failure.since });
      failure = null;
      pauseMs = everyMs;
      options.turns.add(1, { loop: name, outcome: 'ok' });
    } catch (error) {
      if (stopping.signal.aborted) return;
      const reason = isTensorNodeError(error)
        ? `${error.code} ${error.publicMessage}`
        : error instanceof Error
          ? error.message
          : String(error);
      if (failure?.reason !== reason) logger.warn('LOOP_FAILED', { loop: name, reason, error });
      failure = { reason, since: failure?.since ?? clock.now() };
      pauseMs = Math.min(maxPauseMs, Math.max(everyMs, pauseMs * 2));
      options.turns.add(1, { loop: name, outcome: 'failed' });
    }
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      woken = false;
      await once();
      if (stopping.signal.aborted) return;
      if (woken) continue;
      pause = new AbortController();
      await clock.sleep(pauseMs, AbortSignal.any([pause.signal, stopping.signal])).catch(() => undefined);
    }
  }

  return {
    name,
    failing: () => failure,
    wake: () => {
      woken = true;
      pause.abort();
    },
    start: async () => {
      running ??= run();
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
