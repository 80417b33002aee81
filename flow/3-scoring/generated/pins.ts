/** Written by scripts/scorers/build-bundles.ts: the bundles of the built-in scorers, the current one first. */
export const BUILTIN_PINS = [
  {
    name: 'tensornode-core',
    version: 1,
    file: 'tensornode-core.mjs',
    sha256: '824965167d2ab39e9f0d5f0c3e7e97a501fc70dca7a72f266da759404298bb51',
    bytes: 379732,
  },
] as const;
