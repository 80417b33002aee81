/** Written by scripts/scorers/build-bundles.ts: the bundles of the built-in scorers, the current one first. */
export const BUILTIN_PINS = [
  {
    name: 'tensornode-core',
    version: 1,
    file: 'tensornode-core.mjs',
    sha256: 'ef2c7aba57405a287635672c204816a2e967011a364effe939694b1a0f6b59fb',
    bytes: 345826,
  },
] as const;
