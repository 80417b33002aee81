import type { Notifications } from './notifications.ts';

export interface FollowLogOptions<T> {
  readonly notifications: Notifications;
  readonly channel: string;
  /** Which payloads concern this reader. */
  readonly concerns: (payload: string) => boolean;
  /** The next entries behind the cursor, oldest first. */
  readonly read: (after: string) => Promise<readonly T[]>;
  readonly cursorOf: (entry: T) => string;
  readonly after: string;
  readonly signal: AbortSignal;
}

/** A notification may get lost with a connection; a reader looks by itself this often (milliseconds). */
const LOOK_ANYWAY_MS = 5_000;

/** Reads a table log from a cursor and goes on live: a notification only says "look again", so that nothing depends on its arriving. */
export async function* followLog<T>(options: FollowLogOptions<T>): AsyncGenerator<T> {
  const { signal } = options;
  let cursor = options.after;
  let news = true;
  let wake: (() => void) | null = null;
  const nudge = (): void => {
    news = true;
    wake?.();
  };
  const stopListening = options.notifications.listen(options.channel, (payload) => {
    if (payload === null || options.concerns(payload)) nudge();
  });
  signal.addEventListener('abort', nudge);
  const timer = setInterval(nudge, LOOK_ANYWAY_MS);
  timer.unref();
  try {
    while (!signal.aborted) {
      if (!news)
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (news) resolve();
        });
      wake = null;
      news = false;
      for (;;) {
        if (signal.aborted) return;
        const entries = await options.read(cursor);
        for (const entry of entries) {
          cursor = options.cursorOf(entry);
          yield entry;
        }
        if (entries.length === 0) break;
      }
    }
  } finally {
    stopListening();
    clearInterval(timer);
    signal.removeEventListener('abort', nudge);
  }
}
