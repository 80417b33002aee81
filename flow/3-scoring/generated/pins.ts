/** Written by scripts/scorers/build-bundles.ts: the bundles of the built-in scorers, the current one first. */
export const BUILTIN_PINS = [
  {
    name: 'tensornode-core',
    version: 1,
    file: 'tensornode-core.mjs',
    sha256: '6b53b2c394bcbb2a37a05a082fba1746a468510348b3f2225ca08dd15ba70cc4',
    bytes: 425201,
  },
] as const;
