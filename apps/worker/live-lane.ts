import type { DispatchEvent } from '@tensornode/dispatch';
import type { Logger } from '@tensornode/kernel';
import type { RoundEvent } from '@tensornode/protocol';

/** Pieces of an answer are shown together at most this often: a row and a notification per token would cost more than the answer. */
const FLUSH_MS = 40;

export interface LiveLane {
  /** Shows an event in its order. */
  show(event: DispatchEvent): void;
  /** Resolves when everything is written. */
  close(): Promise<void>;
}

/**
 * Turns what happens during dispatch into live events, in order and gathered. What cannot be written is logged and left out: watching never
 * harms the round.
 */
export function openLane(write: (events: RoundEvent[]) => Promise<void>, logger: Logger): LiveLane {
  let waiting: RoundEvent[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return;
    const events = waiting;
    waiting = [];
    writing = writing
      .then(() => write(events))
      .catch((error: unknown) => logger.warn('LIVE_EVENTS_NOT_WRITTEN', { error }));
  };

  return {
    show(event) {
      waiting = appended(waiting, event);
      timer ??= setTimeout(flush, FLUSH_MS);
    },
    async close() {
      flush();
      await writing;
    },
  };
}

/** What a miner sends may hold what no text column takes (NUL, lone surrogates); for the eye a replacement character stands there. */
function showable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '\ufffd');
}

function appended(events: RoundEvent[], event: DispatchEvent): RoundEvent[] {
  if (event.type === 'start') return [...events, { type: 'miner-start', instance: event.instance }];
  if (event.type === 'delta') {
    const last = events.at(-1);
    const { instance, text } = event;
    if (last?.type === 'reply-delta' && last.instance === instance)
      return [...events.slice(0, -1), { ...last, text: last.text + showable(text) }];
    return [...events, { type: 'reply-delta', instance, text: showable(text) }];
  }
  const { instance, text, cause, latencyMs, statementHash } = event.reply;
  return [
    ...events,
    {
      type: 'reply-end',
      instance,
      answer: text === null ? null : showable(text),
      cause,
      latencyMs,
      signed: statementHash !== null,
    },
  ];
}
