/** Written by scripts/scorers/build-bundles.ts: the bundles of the built-in scorers, the current one first. */
export const BUILTIN_PINS = [
  {
    name: 'tensornode-core',
    version: 1,
    file: 'tensornode-core.mjs',
    sha256: 'b6cf7eb4d127c3b0497cb17b5ba1c3d94cc7e2a38807322fa7784f8efc396321',
    bytes: 405468,
  },
] as const;
