/** Written by scripts/scorers/build-bundles.ts: the bundles of the built-in scorers, the current one first. */
export const BUILTIN_PINS = [
  {
    name: 'tensornode-core',
    version: 1,
    file: 'tensornode-core.mjs',
    sha256: 'f4cf0f094707d04d7fc1946c6ec11a96227059e2576edcffb63bb23d9cb48eb7',
    bytes: 275720,
  },
] as const;
