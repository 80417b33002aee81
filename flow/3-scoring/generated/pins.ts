/** Written by scripts/scorers/build-bundles.ts: the bundles of the built-in scorers, the current one first. */
export const BUILTIN_PINS = [
  {
    name: 'tensornode-core',
    version: 1,
    file: 'tensornode-core.mjs',
    sha256: 'd38b0ca73eee4755ef73f584ebba8dc6e84a2f9623c2ae6c936e517d791f89d5',
    bytes: 364123,
  },
] as const;
