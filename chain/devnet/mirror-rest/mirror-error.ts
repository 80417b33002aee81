/** A fault as the official mirror node answers it: `{"_status":{"messages":[{"message": …}]}}`. */
export class MirrorError extends Error {
  readonly status: number;
  readonly messages: ReadonlyArray<{ readonly message: string; readonly detail?: string; readonly data?: string }>;

  constructor(status: number, ...messages: ReadonlyArray<{ message: string; detail?: string; data?: string }>) {
    super(messages[0]?.message ?? 'Error');
    this.name = 'MirrorError';
    this.status = status;
    this.messages = messages;
  }
}

export function notFound(): MirrorError {
  return new MirrorError(404, { message: 'Not found' });
}

export function invalidParameter(...names: readonly string[]): MirrorError {
  return new MirrorError(400, ...names.map((name) => ({ message: `Invalid parameter: ${name}` })));
}
