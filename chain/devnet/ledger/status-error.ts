import { Status } from '../codec/proto.ts';

/** Thrown inside a handler or check: the transaction (or query) ends with this response code. */
export class StatusError extends Error {
  readonly status: Status;

  constructor(status: Status) {
    super(Status[status] ?? `status ${status}`);
    this.name = 'StatusError';
    this.status = status;
  }
}

/** Throws `StatusError(status)` unless the condition holds. */
export function ensure(condition: unknown, status: Status): asserts condition {
  if (!condition) throw new StatusError(status);
}
