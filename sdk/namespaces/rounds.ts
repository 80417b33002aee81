import { systemClock, TensorNodeError } from '@tensornode/kernel';
import { fault, pageOf, type Round, type RoundEvent, roundEventSchema, roundSchema } from '@tensornode/protocol';
import type { z } from 'zod';
import type { CallOptions, Http } from '../http.ts';
import { readEvents } from '../read-events.ts';

export interface RoundEventsOptions extends CallOptions {
  /** Only events after this id (resume). */
  readonly lastEventId?: string;
}

export interface ListOptions extends CallOptions {
  readonly subnet?: number;
  /** 1-100, 20 by default. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly cursor?: string;
}

const pageSchema = pageOf(roundSchema);
/** How often a cut stream is taken up again without any event in between. */
const MAX_RECONNECTS = 5;

export interface Rounds {
  get(roundId: string, options?: CallOptions): Promise<Round>;
  list(options?: ListOptions): Promise<z.output<typeof pageSchema>>;
  /** Events of a round until `query-end`; a cut connection is taken up after the last event seen. */
  events(roundId: string, options?: RoundEventsOptions): AsyncGenerator<RoundEvent>;
}

export function createRounds(http: Http): Rounds {
  return {
    get: (roundId, options = {}) =>
      http.json({ path: `/v1/rounds/${encodeURIComponent(roundId)}`, signal: options.signal }, roundSchema),
    list: ({ signal, subnet, limit, cursor } = {}) =>
      http.json({ path: '/v1/rounds', query: { subnet, limit, cursor }, signal }, pageSchema),
    events: (roundId, options = {}) => followRound(http, roundId, options),
  };
}

async function* followRound(http: Http, roundId: string, options: RoundEventsOptions): AsyncGenerator<RoundEvent> {
  let lastEventId = options.lastEventId;
  for (let misses = 0; misses <= MAX_RECONNECTS; misses += 1) {
    if (misses > 0) await systemClock.sleep(Math.min(2_000, 100 * 2 ** misses), options.signal);
    try {
      const response = await http.open({
        path: `/v1/rounds/${encodeURIComponent(roundId)}/events`,
        headers: { accept: 'text/event-stream', 'last-event-id': lastEventId },
        signal: options.signal,
      });
      if (response.body === null) throw fault('TN-2010', { detail: 'The gateway sent no event stream' });
      for await (const message of readEvents(response.body)) {
        const event = roundEventSchema.safeParse(parseData(message.data));
        // An event type of a newer gateway is not ours to judge.
        if (!event.success) continue;
        misses = 0;
        lastEventId = message.id ?? lastEventId;
        yield event.data;
        if (event.data.type === 'query-end') return;
      }
    } catch (error) {
      if (options.signal?.aborted) throw options.signal.reason;
      if (error instanceof TensorNodeError && !error.retryable) throw error;
    }
  }
  throw fault('TN-2009', { detail: 'The event stream was cut and could not be taken up again' });
}

function parseData(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
