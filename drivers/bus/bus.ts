import type { DomainEvent, RoundEvent } from '@tensornode/protocol';

/** An event with its place in the log; a reader resumes behind `cursor`. */
export interface BusEvent {
  readonly cursor: string;
  readonly event: DomainEvent;
}

/** Domain events of the node, in order, at least once. */
export interface EventBus {
  /** Adds events; one that is there already (same id) is left out. */
  publish(events: readonly DomainEvent[]): Promise<void>;
  /** Events behind `after` (null: from the beginning) and then live ones, until the signal is aborted. */
  subscribe(after: string | null, signal: AbortSignal): AsyncIterable<BusEvent>;
  /** Cursor of the newest event; null for an empty log. */
  newest(): Promise<string | null>;
}

export interface StoredRoundEvent {
  /** Rising number as text: the SSE `id`. */
  readonly id: string;
  readonly event: RoundEvent;
}

/** Live events of rounds. */
export interface RoundEventLog {
  append(roundId: string, events: readonly RoundEvent[]): Promise<void>;
  /** Events behind `after` and then live ones, until `query-end` or until the signal is aborted. */
  follow(roundId: string, after: string | null, signal: AbortSignal): AsyncIterable<StoredRoundEvent>;
}
