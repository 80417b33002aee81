/** Set in the environment of children of `startChild`: they end when their standard input closes. */
export const SUPERVISED_VARIABLE = 'TENSORNODE_SUPERVISED';

const SIGNALS: readonly NodeJS.Signals[] =
  process.platform === 'win32' ? ['SIGINT', 'SIGBREAK'] : ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** npm, a shell and the terminal may each pass on one and the same Ctrl-C; what comes later is a second wish. */
const SAME_REQUEST_MS = 1_000;

export type StopOptions = {
  /** Milliseconds after which the process ends even if `stop` has not finished. */
  deadlineMs: number;
  /** Exit code after an interrupt; 130 unless an interrupt is the normal end of the program. */
  interruptCode?: number;
  /** Told when `stop` failed or took too long, before the process ends with code 1. */
  onFailure?: (error: unknown) => void;
};

/**
 * Ends this process in order: on the first interrupt, termination signal or, in a child of `startChild`, closed standard
 * input, `stop` runs once and the process exits: 130 after an interrupt, 0 otherwise. A second interrupt ends
 * it at once. Call it once, at the edge of an app.
 */
export function onStopRequest(stop: (reason: string) => Promise<void>, options: StopOptions): void {
  let askedAt: number | undefined;
  const request = (reason: string) => {
    if (askedAt !== undefined) {
      if (reason === 'SIGINT' && Date.now() - askedAt > SAME_REQUEST_MS) process.exit(130);
      return;
    }
    askedAt = Date.now();
    void finish(stop(reason), reason === 'SIGINT' ? (options.interruptCode ?? 130) : 0, options);
  };
  for (const signal of SIGNALS) process.on(signal, request);
  if (process.env[SUPERVISED_VARIABLE] === '1') {
    process.stdin.on('end', () => request('the supervisor ended'));
    process.stdin.on('error', () => request('the supervisor ended'));
    process.stdin.resume();
  }
}

async function finish(stopping: Promise<void>, code: number, options: StopOptions): Promise<void> {
  const timer = setTimeout(() => {
    options.onFailure?.(new Error(`stopping took longer than ${options.deadlineMs} ms`));
    process.exit(1);
  }, options.deadlineMs);
  try {
    await stopping;
    clearTimeout(timer);
    process.exit(code);
  } catch (error) {
    options.onFailure?.(error);
    process.exit(1);
  }
}
