import { join } from 'node:path';
import { type Child, PROJECT_ROOT, startChild } from '@tensornode/kernel/node';

/** What an app says on stdout when it serves: `{"ready":true, …}`. */
export type ReadyLine = { ready: true; [fact: string]: unknown };

export type AppLaunch = {
  name: string;
  /** The app's main file, relative to the project. */
  main: string;
  args: readonly string[];
  /** Flags of Node itself. */
  nodeFlags?: readonly string[];
  env?: Readonly<Record<string, string>>;
  logs: string;
  readyTimeoutMs?: number;
  onLine?: (line: string) => void;
  /** For a program that is not ours and announces itself in words. */
  readyWhen?: (line: string) => boolean;
};

/** A cold start strips some hundred files and opens a database; ten times what a slow laptop needs. */
const READY_TIMEOUT_MS = 60_000;

/** Starts one of the house's apps as a child with this Node; it is asked to announce itself by a JSON line. */
export function launchApp(app: AppLaunch): Child<ReadyLine> {
  return startChild<ReadyLine>({
    name: app.name,
    command: process.execPath,
    args: [...(app.nodeFlags ?? []), join(PROJECT_ROOT, app.main), ...app.args],
    cwd: PROJECT_ROOT,
    env: { ...process.env, TENSORNODE_READY_JSON: 'true', ...app.env },
    logFile: join(app.logs, `${app.name}.log`),
    readyWhen: (line) => (app.readyWhen?.(line) === true ? { ready: true } : parseReadyLine(line)),
    ...(app.onLine === undefined ? {} : { onLine: app.onLine }),
    readyTimeoutMs: app.readyTimeoutMs ?? READY_TIMEOUT_MS,
  });
}

function parseReadyLine(line: string): ReadyLine | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && 'ready' in value && value.ready === true
      ? (value as ReadyLine)
      : undefined;
  } catch (error) {
    // A log line that only looks like JSON.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
