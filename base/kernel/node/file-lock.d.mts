/** What a waiter learns about the process that holds the lock. */
export type LockWait = { pid: number; note: string; waitedMs: number };

export type FileLockOptions = {
  /** Give up after this many milliseconds; waits without end by default. */
  timeoutMs?: number;
  /** Called on every look at a lock that is held, ten times a second. */
  onWait?: (wait: LockWait) => void;
  signal?: AbortSignal;
};

export type FileLock = {
  /** Leaves a line for those who wait: what the holder is doing. */
  describe(text: string): void;
  /** Names a child process that works under the lock: while it lives the lock stays taken, even when the holder is killed. */
  shareWith(pid: number): void;
  /** Gives the lock free; a second call does nothing. */
  release(): void;
};

/**
 * Takes the lock that the file at `path` stands for, waiting for its holder; a lock of a dead process is taken over.
 * @throws Error when `timeoutMs` passed, the signal's reason when it aborted, a file system error otherwise
 */
export function acquireFileLock(path: string, options?: FileLockOptions): Promise<FileLock>;

/** Whether a process with this id exists on this machine, whoever owns it. */
export function isProcessAlive(pid: number): boolean;
