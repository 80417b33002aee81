import { type proto, Status } from '../codec/proto.ts';

/** Thrown inside a handler or check: the transaction (or query) ends with this response code. */
export class StatusError extends Error {
  readonly status: Status;
  /** Fields that the receipt carries although the transaction failed. */
  readonly receipt: proto.ITransactionReceipt | undefined;

  constructor(status: Status, receipt?: proto.ITransactionReceipt) {
    super(Status[status] ?? `status ${status}`);
    this.receipt = receipt;
    this.name = 'StatusError';
    this.status = status;
  }
}

/** Throws `StatusError(status)` unless the condition holds. */
export function ensure(condition: unknown, status: Status): asserts condition {
  if (!condition) throw new StatusError(status);
}
