/** Written by scripts/scorers/build-bundles.ts: the bundles of the built-in scorers, the current one first. */
export const BUILTIN_PINS = [
  {
    name: 'tensornode-core',
    version: 1,
    file: 'tensornode-core.mjs',
    sha256: 'c033e429281368b67b9447498a712dfe6e8a1de22e677cd2c57b4ba3fa2d1640',
    bytes: 136066,
  },
] as const;
