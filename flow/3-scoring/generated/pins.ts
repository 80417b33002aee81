/** Written by scripts/scorers/build-bundles.ts: the bundles of the built-in scorers, the current one first. */
export const BUILTIN_PINS = [
  {
    name: 'tensornode-core',
    version: 1,
    file: 'tensornode-core.mjs',
    sha256: 'b5cb9c55bf6971e72ada51c37e820241b485af43c5c2ca4913f3a67aadf856d5',
    bytes: 1020591,
  },
] as const;
