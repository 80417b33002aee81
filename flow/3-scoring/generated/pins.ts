/** Written by scripts/scorers/build-bundles.ts: the bundles of the built-in scorers, the current one first. */
export const BUILTIN_PINS = [
  {
    name: 'tensornode-core',
    version: 1,
    file: 'tensornode-core.mjs',
    sha256: 'cc7e95d2b3a4a416fb976b17c24134f22cbc03244ea5ad597e2fa663738e6a95',
    bytes: 275665,
  },
] as const;
