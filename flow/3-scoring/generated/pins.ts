/** Written by scripts/scorers/build-bundles.ts: the bundles of the built-in scorers, the current one first. */
export const BUILTIN_PINS = [
  {
    name: 'tensornode-core',
    version: 1,
    file: 'tensornode-core.mjs',
    sha256: 'fdaaa6b28b03b4a7516de4e90e706c2453fbefbe44b9b0e484e2b625f0fa06ac',
    bytes: 149393,
  },
] as const;
