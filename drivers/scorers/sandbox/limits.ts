/** What one judgement may take. Steps, memory, stack and built-in calls are the same on every machine; time is the last resort. */
export interface SandboxLimits {
  /** In units of 10,000 jumps and calls of the interpreter. */
  readonly steps: number;
  readonly memoryBytes: number;
  readonly stackBytes: number;
  /** Calls of built-in methods. */
  readonly builtinCalls: number;
  /** Characters of the verdict as JSON. */
  readonly outputCharacters: number;
  readonly milliseconds: number;
}

/** A tenth of a second to a few seconds on a laptop; a method of the built-in scorer takes less than a hundredth of it. */
export const SANDBOX_LIMITS: SandboxLimits = {
  steps: 2_000,
  memoryBytes: 32 * 1_048_576,
  stackBytes: 262_144,
  builtinCalls: 500,
  outputCharacters: 65_536,
  milliseconds: 20_000,
};
