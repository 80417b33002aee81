import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { killTree } from './kill-tree.ts';
import { openLogFile } from './log-file.ts';
import { SUPERVISED_VARIABLE } from './stop-request.ts';

export type ChildOptions<Ready> = {
  /** For messages and errors: `gateway`. */
  name: string;
  /** The program; `process.execPath` for our own. Never a shell. */
  command: string;
  args: readonly string[];
  cwd?: string;
  /** The child's whole environment. */
  env: NodeJS.ProcessEnv;
  /** Where its stdout and stderr go. */
  logFile: string;
  /** Looks at each line of stdout; the first answer other than undefined is what the child is ready with. */
  readyWhen: (line: string) => Ready | undefined;
  /** Milliseconds until a child that did not become ready is ended. */
  readyTimeoutMs: number;
  /** Sees each further line of stdout and stderr. */
  onLine?: (line: string) => void;
};

export type ChildExit = { code: number | null; signal: NodeJS.Signals | null };

export type Child<Ready> = {
  readonly pid: number;
  readonly name: string;
  /** What the child said when it was ready; rejects when it ended or took too long. */
  readonly ready: Promise<Ready>;
  /** Resolves when the process is gone; never rejects. */
  readonly exited: Promise<ChildExit>;
  /** Asks the child to stop; after `graceMs` it and everything it started are killed. Resolves when it is gone. */
  stop(graceMs: number): Promise<ChildExit>;
};

/** How much of a failed child's output its error carries. */
const TAIL_LINES = 12;

/**
 * Starts a program as a managed child: own process group, output in a log file, ready when it says so. Its standard
 * input stays open for as long as this process lives: a child that uses `onStopRequest` ends when it closes, so nothing is
 * left behind when this process is killed.
 * @throws nothing; a program that cannot be started rejects `ready`
 */
export function startChild<Ready>(options: ChildOptions<Ready>): Child<Ready> {
  const log = openLogFile(options.logFile);
  const child = spawn(options.command, [...options.args], {
    cwd: options.cwd,
    env: { ...options.env, [SUPERVISED_VARIABLE]: '1' },
    stdio: ['pipe', 'pipe', 'pipe'],
    // A group of its own: a Ctrl-C of the terminal reaches only us, and we stop the children in order.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const tail: string[] = [];
  const exited = new Promise<ChildExit>((resolve) => {
    child.once('error', () => resolve({ code: null, signal: null }));
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  const ready = watchReady(child, options, exited, tail);
  // Who waits for `exited` only must not be ended by an unhandled rejection of `ready`.
  ready.catch(() => undefined);
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => log.write(chunk));
    createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', (line) => {
      tail.push(line);
      if (tail.length > TAIL_LINES) tail.shift();
      options.onLine?.(line);
    });
  }
  // The child may close its input or be gone already when we ask it to stop.
  child.stdin.on('error', () => undefined);
  void exited.then(() => log.close());
  return {
    pid: child.pid ?? -1,
    name: options.name,
    ready,
    exited,
    stop: (graceMs) => stopChild(child, exited, graceMs),
  };
}

function watchReady<Ready>(
  child: ChildProcess,
  options: ChildOptions<Ready>,
  exited: Promise<ChildExit>,
  tail: readonly string[],
): Promise<Ready> {
  return new Promise<Ready>((resolve, reject) => {
    const fail = (what: string, cause?: unknown) => {
      const said = tail.length === 0 ? '' : `\n${tail.join('\n')}`;
      const message = `${options.name} ${what}; its log is ${options.logFile}${said}`;
      reject(
        new ChildNotReadyError({ child: options.name, logFile: options.logFile, lastLines: [...tail] }, message, cause),
      );
    };
    const timer = setTimeout(() => {
      fail(`was not ready within ${options.readyTimeoutMs / 1000} s`);
      if (child.pid !== undefined) void killTree(child.pid);
    }, options.readyTimeoutMs);
    child.once('error', (error) => fail(`could not be started (${error.message})`, error));
    void exited.then(({ code, signal }) => {
      clearTimeout(timer);
      fail(`ended with ${signal ?? `code ${code}`} before it was ready`);
    });
    if (child.stdout === null) return;
    const lines = createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY });
    lines.on('line', (line) => {
      const answer = options.readyWhen(line);
      if (answer === undefined) return;
      clearTimeout(timer);
      lines.removeAllListeners('line');
      resolve(answer);
    });
  });
}

async function stopChild(child: ChildProcess, exited: Promise<ChildExit>, graceMs: number): Promise<ChildExit> {
  if (child.pid === undefined) return exited;
  // Both say the same: a closed input is what Windows has instead of a signal that can be handled.
  child.stdin?.end();
  if (process.platform !== 'win32') child.kill('SIGTERM');
  const { pid } = child;
  const timer = setTimeout(() => void killTree(pid), graceMs);
  const exit = await exited;
  clearTimeout(timer);
  // What the child itself had started and left behind.
  await killTree(pid);
  return exit;
}

/** A child ended or timed out before it said that it is ready; `message` names its log and its last lines. */
export class ChildNotReadyError extends Error {
  readonly child: string;
  readonly logFile: string;
  readonly lastLines: readonly string[];

  constructor(
    about: { child: string; logFile: string; lastLines: readonly string[] },
    message: string,
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'ChildNotReadyError';
    this.child = about.child;
    this.logFile = about.logFile;
    this.lastLines = about.lastLines;
  }
}
