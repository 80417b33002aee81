/** Written by scripts/scorers/build-bundles.ts: the bundles of the built-in scorers, the current one first. */
export const BUILTIN_PINS = [
  {
    name: 'tensornode-core',
    version: 1,
    file: 'tensornode-core.mjs',
    sha256: '9e20ba32bd2ce0b4dae4ce3a3b0b132c9a5f8bb74f3a06d67a712ee27c41085d',
    bytes: 341924,
  },
] as const;
