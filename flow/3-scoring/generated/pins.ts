/** Written by scripts/scorers/build-bundles.ts: the bundles of the built-in scorers, the current one first. */
export const BUILTIN_PINS = [
  {
    name: 'tensornode-core',
    version: 1,
    file: 'tensornode-core.mjs',
    sha256: '619a0790d2c9e1611c5bcdda0eab71dcf19f110c57bf180cffe149098c197af2',
    bytes: 403154,
  },
] as const;
