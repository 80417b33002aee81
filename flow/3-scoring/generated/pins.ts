/** Written by scripts/scorers/build-bundles.ts: the bundles of the built-in scorers, the current one first. */
export const BUILTIN_PINS = [
  {
    name: 'tensornode-core',
    version: 1,
    file: 'tensornode-core.mjs',
    sha256: 'fe894eaf313307a5c1feb5cd9616535a1600906f0775730c2ed4caac5dd4ab6b',
    bytes: 343781,
  },
] as const;
