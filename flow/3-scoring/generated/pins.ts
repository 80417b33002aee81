/** Written by scripts/scorers/build-bundles.ts: the bundles of the built-in scorers, the current one first. */
export const BUILTIN_PINS = [
  {
    name: 'tensornode-core',
    version: 1,
    file: 'tensornode-core.mjs',
    sha256: '2bf2fe3f5ab77059d733793c49954cbbc4b04441b0c57ffb7b68a0db44ee83c5',
    bytes: 404108,
  },
] as const;
