import type { DomainEvent } from './events.ts';

/** One line of the node's audit log; entries form a hash chain. */
export interface AuditEntry {
  /** What was done, in capitals: `QUERY_ACCEPTED`. */
  readonly action: string;
  /** Account of the caller, or `system`. */
  readonly actor: string;
  /** What it was done to: a round id, `subnet/1/epoch/7`. */
  readonly subject: string;
  /** Flat facts, never secrets or bodies. */
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
  readonly requestId: string;
}

/** Part of every transaction that changes state. */
export interface AuditLog {
  append(entry: AuditEntry): Promise<void>;
}

/** An event before it has its id and time, which the outbox gives. */
export type NewDomainEvent = DomainEvent extends infer E
  ? E extends DomainEvent
    ? Pick<E, 'type' | 'key' | 'data'>
    : never
  : never;

/** Events leave with the state's own transaction; a relay delivers them at least once, in order per key. */
export interface Outbox {
  add(event: NewDomainEvent): Promise<void>;
}

/** What every station's transaction offers beside its repositories. */
export interface TransactionPorts {
  readonly audit: AuditLog;
  readonly outbox: Outbox;
}
