/** Written by scripts/scorers/build-bundles.ts: the bundles of the built-in scorers, the current one first. */
export const BUILTIN_PINS = [
  {
    name: 'tensornode-core',
    version: 1,
    file: 'tensornode-core.mjs',
    sha256: 'a9dfd8fc5a0475e8c704904adeb3176df5507cb19039f0f572110d1d3d6389c0',
    bytes: 343214,
  },
] as const;
