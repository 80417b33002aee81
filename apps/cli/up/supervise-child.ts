import { setTimeout as delay } from 'node:timers/promises';
import type { Child, ChildExit } from '@tensornode/kernel/node';

/**
 * First pause before a part that died is started again; it doubles up to the longest. The longest stays well below a
 * devnet epoch's commit window (15 s): a part that keeps being killed must not cost an epoch.
 */
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 3_000;
/** A part that ran this long was well: its next death starts from the first pause again. */
const WELL_AFTER_MS = 5_000;

export type PartEvent =
  | { kind: 'ended'; part: string; exit: ChildExit; retryInMs: number }
  | { kind: 'restarted'; part: string }
  | { kind: 'restart-failed'; part: string; reason: string };

export type SuperviseOptions = {
  onEvent: (event: PartEvent) => void;
  /** For tests; milliseconds since some start. */
  now?: () => number;
  firstPauseMs?: number;
  /** Aborted while the part is still starting, it is ended and the start fails with the signal's reason. */
  signal?: AbortSignal;
};

export type Supervised<Ready> = {
  readonly name: string;
  /** What the part was ready with the first time. */
  readonly ready: Ready;
  /** The process that runs now. */
  pid(): number;
  /** Ends the part for good; it is not started again. */
  stop(graceMs: number): Promise<void>;
};

/**
 * Starts a part of the network and keeps it running: when it ends by itself it is reported and started again after a pause.
 * @throws the child's own error when the first start fails; nothing is left running then
 */
export async function superviseChild<Ready>(
  part: { name: string; launch: () => Child<Ready> },
  options: SuperviseOptions,
): Promise<Supervised<Ready>> {
  const stopping = new AbortController();
  const now = options.now ?? (() => performance.now());
  options.signal?.throwIfAborted();
  let child = part.launch();
  const giveUp = () => void child.stop(0);
  options.signal?.addEventListener('abort', giveUp, { once: true });
  let ready: Ready;
  try {
    ready = await child.ready;
  } catch (error) {
    await child.stop(0);
    options.signal?.throwIfAborted();
    throw error;
  } finally {
    options.signal?.removeEventListener('abort', giveUp);
  }
  const keepRunning = async () => {
    const first = options.firstPauseMs ?? FIRST_PAUSE_MS;
    let pause = first;
    let startedAt = now();
    for (;;) {
      const exit = await child.exited;
      if (stopping.signal.aborted) return;
      if (now() - startedAt >= WELL_AFTER_MS) pause = first;
      options.onEvent({ kind: 'ended', part: part.name, exit, retryInMs: pause });
      await delay(pause, undefined, { signal: stopping.signal });
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      startedAt = now();
      child = part.launch();
      const outcome = await child.ready.then(
        () => undefined,
        (error: Error) => error,
      );
      if (stopping.signal.aborted) return;
      options.onEvent(
        outcome === undefined
          ? { kind: 'restarted', part: part.name }
          : { kind: 'restart-failed', part: part.name, reason: outcome.message },
      );
    }
  };
  const running = keepRunning().catch((error: unknown) => {
    // The pause was cut short because the part is to stop; anything else is a defect.
    if (!stopping.signal.aborted) throw error;
  });
  return {
    name: part.name,
    ready,
    pid: () => child.pid,
    async stop(graceMs) {
      stopping.abort();
      await child.stop(graceMs);
      await running;
    },
  };
}
