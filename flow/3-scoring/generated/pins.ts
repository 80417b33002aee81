/** Written by scripts/scorers/build-bundles.ts: the bundles of the built-in scorers, the current one first. */
export const BUILTIN_PINS = [
  {
    name: 'tensornode-core',
    version: 1,
    file: 'tensornode-core.mjs',
    sha256: 'e1481540e71e6177937c99f7f6dd7b93f88cfa65fe0be8b4943d35e8b76f4365',
    bytes: 413431,
  },
] as const;
