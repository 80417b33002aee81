/** Written by scripts/scorers/build-bundles.ts: the bundles of the built-in scorers, the current one first. */
export const BUILTIN_PINS = [
  {
    name: 'tensornode-core',
    version: 1,
    file: 'tensornode-core.mjs',
    sha256: '00aefdfa365230b7efb872302bc55375332e75e56edf60b3918a712a104948e9',
    bytes: 409219,
  },
] as const;
