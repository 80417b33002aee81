import { systemClock } from '@tensornode/kernel';
import type { Round, RoundEvent } from '@tensornode/protocol';
import type { ReadModel, RoundFeed } from './ports.ts';

/** How long a quiet log is waited for before the round itself is looked at. */
const QUIET_MS = 1_000;

export interface FollowedEvent {
  /** Null for an event that is not in the log: it tells what the round already is. */
  readonly id: string | null;
  readonly event: RoundEvent;
}

/**
 * A round's events to its end. Where the log is silent (a chat, a drawn round, a log that was cleared) and the round is finished, its outcome is told from
 * the round itself, so that every stream ends.
 */
export async function* followRound(
  ports: { readonly reads: Pick<ReadModel, 'round'>; readonly feed: RoundFeed },
  roundId: string,
  afterId: string | null,
  signal: AbortSignal,
): AsyncGenerator<FollowedEvent> {
  const stop = new AbortController();
  const events = ports.feed.follow(roundId, afterId, AbortSignal.any([signal, stop.signal]))[Symbol.asyncIterator]();
  let seen = afterId !== null;
  let next = events.next();
  try {
    while (!signal.aborted) {
      const result = await Promise.race([next, quiet(signal)]);
      if (result !== null) {
        if (result.done === true) return;
        seen = true;
        yield result.value;
        if (result.value.event.type === 'query-end') return;
        next = events.next();
        continue;
      }
      const round = await ports.reads.round(roundId);
      if (round === null || round.status === 'anchored' || round.status === 'failed') {
        if (round !== null) yield* outcomeOf(round, seen);
        return;
      }
    }
  } finally {
    stop.abort();
    await next.catch(() => undefined);
  }
}

async function quiet(signal: AbortSignal): Promise<null> {
  await systemClock.sleep(QUIET_MS, signal).catch(() => undefined);
  return null;
}

/** What a finished round's log would end with; all of it for a reader that has seen nothing. */
function* outcomeOf(round: Round, seen: boolean): Generator<FollowedEvent> {
  const { roundId, subnet, replies, anchor, status, reason } = round;
  const tell = (event: RoundEvent): FollowedEvent => ({ id: null, event });
  if (!seen) {
    yield tell({ type: 'query-start', roundId, subnet, instances: replies.map(({ instance }) => instance) });
    for (const { instance, answer, cause, latencyMs, signed, score, method, extracted } of replies) {
      yield tell({ type: 'reply-end', instance, answer, cause, latencyMs: latencyMs ?? 0, signed });
      if (method !== null) yield tell({ type: 'score-available', instance, score, method, extracted });
    }
  }
  if (anchor.status === 'anchored') yield tell({ type: 'ledger-proof', anchor });
  yield tell({ type: 'query-end', status: status === 'failed' ? 'failed' : 'anchored', reason });
}
