/** Written by scripts/scorers/build-bundles.ts: the bundles of the built-in scorers, the current one first. */
export const BUILTIN_PINS = [
  {
    name: 'tensornode-core',
    version: 1,
    file: 'tensornode-core.mjs',
    sha256: 'c352f5bd72aa67385d4e7116f958f301cf5dce6330b558944d2b8c1da3972f69',
    bytes: 390524,
  },
] as const;
