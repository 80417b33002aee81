/** How the tests of a program ended. */
export type CodeOutcome =
  /** One entry per test, in order; `note` tells of the first thing that went wrong, in words of the interpreter. */
  | { readonly kind: 'ran'; readonly passed: readonly boolean[]; readonly note: string | null }
  /** The program does not start: it cannot be read, or breaks before any test. */
  | { readonly kind: 'broken'; readonly note: string }
  /** It took more steps, memory, depth or, as the last resort, time than it may. */
  | { readonly kind: 'limit'; readonly note: string }
  /** The tests cannot be read: nothing is said about the program. */
  | { readonly kind: 'undecided'; readonly note: string };

/** Runs programs of strangers against tests where nothing can come of it: no I/O, no clock, no randomness, limits that hold, the same outcome everywhere. */
export interface CodeSandbox {
  /** Lower-case names, such as `javascript`. */
  readonly languages: readonly string[];
  /** @param tests expressions of the language that must be true; they know `same(one, other)`, equality by value */
  run(program: string, tests: readonly string[]): Promise<CodeOutcome>;
  close(): Promise<void>;
}
