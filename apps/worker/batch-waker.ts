import type { Loop } from './repeat.ts';

export interface BatchWaker {
  /** Told when leaves wait for a batch. */
  recorded(): void;
  /** From now on this loop is woken. Rounds of an earlier life may end before it exists. */
  wakes(loop: Loop): void;
}

/** Database and process may disagree about a moment by this much. */
const TIMER_SLACK_MS = 15;

/** Wakes the batch loop when the first of the new leaves is `batchSeconds` old. */
export function createBatchWaker(batchSeconds: number): BatchWaker {
  let loop: Loop | undefined;
  let leavesWait = false;
  let moreCame = false;
  const recorded = (): void => {
    moreCame = leavesWait;
    if (leavesWait) return;
    leavesWait = true;
    setTimeout(
      () => {
        leavesWait = false;
        // Leaves of another group may be younger: they get a look of their own.
        if (moreCame) recorded();
        loop?.wake();
      },
      batchSeconds * 1_000 + TIMER_SLACK_MS,
    ).unref();
  };
  return {
    recorded,
    wakes: (batches) => {
      loop = batches;
    },
  };
}
