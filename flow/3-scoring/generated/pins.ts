/** Written by scripts/scorers/build-bundles.ts: the bundles of the built-in scorers, the current one first. */
export const BUILTIN_PINS = [
  {
    name: 'tensornode-core',
    version: 1,
    file: 'tensornode-core.mjs',
    sha256: '15664236c5e062cb4f92b7438b1682459caea3045fa823642b47a75980eeac81',
    bytes: 411788,
  },
] as const;
