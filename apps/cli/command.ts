import type { Output } from './output/output.ts';

/** What every command gets beside its own options. */
export interface CommandContext {
  readonly output: Output;
  /** Aborts on Ctrl-C. */
  readonly signal: AbortSignal;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Options that every command takes, before or behind its name. */
export interface SharedOptions {
  readonly json?: boolean;
  readonly color?: boolean;
  /** Which running local network is meant. */
  readonly name?: string;
  /** A gateway elsewhere, instead of the local network's. */
  readonly gateway?: string;
}

/** Resolves with the exit code: 0 good, 1 failed, 2 wrong usage, 3 not ready, 130 interrupted. */
export type Command<O> = (options: O & SharedOptions, context: CommandContext) => Promise<number>;
