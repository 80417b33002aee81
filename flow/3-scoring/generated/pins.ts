/** Written by scripts/scorers/build-bundles.ts: the bundles of the built-in scorers, the current one first. */
export const BUILTIN_PINS = [
  {
    name: 'tensornode-core',
    version: 1,
    file: 'tensornode-core.mjs',
    sha256: 'b7625ffca952bbe0073b3c860b1f20ad93079680636a88b8b9be5f46292b6912',
    bytes: 340583,
  },
] as const;
