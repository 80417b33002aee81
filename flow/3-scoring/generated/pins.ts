/** Written by scripts/scorers/build-bundles.ts: the bundles of the built-in scorers, the current one first. */
export const BUILTIN_PINS = [
  {
    name: 'tensornode-core',
    version: 1,
    file: 'tensornode-core.mjs',
    sha256: 'f82026251a1170e9a85e646a0e875d4d88fd58ae6ad2aae96941d4924d3e6360',
    bytes: 409879,
  },
] as const;
