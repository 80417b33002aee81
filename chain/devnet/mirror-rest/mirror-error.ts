interface MirrorMessage {
  readonly message: string;
  readonly detail?: string;
  /** Revert data, 0x hex; null where there is none. */
  readonly data?: string | null;
}

/** A fault as the official mirror node answers it: `{"_status":{"messages":[{"message": …}]}}`. */
export class MirrorError extends Error {
  readonly status: number;
  readonly messages: readonly MirrorMessage[];

  constructor(status: number, ...messages: readonly MirrorMessage[]) {
    super(messages[0]?.message ?? 'Error');
    this.name = 'MirrorError';
    this.status = status;
    this.messages = messages;
  }
}

export function notFound(): MirrorError {
  return new MirrorError(404, { message: 'Not found' });
}

/** The form of the official node's newer endpoints: what is wrong stands in the detail. */
export function badRequest(detail: string): MirrorError {
  return new MirrorError(400, { message: 'Bad Request', detail });
}

/** The words for a transaction id of another form. */
export function invalidTransactionId(): MirrorError {
  return new MirrorError(400, {
    message:
      'Invalid Transaction id. Please use "shard.realm.num-sss-nnn" format where sss are seconds and nnn are nanoseconds',
  });
}

export function invalidParameter(...names: readonly string[]): MirrorError {
  return new MirrorError(400, ...names.map((name) => ({ message: `Invalid parameter: ${name}` })));
}
