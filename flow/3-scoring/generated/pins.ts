/** Written by scripts/scorers/build-bundles.ts: the bundles of the built-in scorers, the current one first. */
export const BUILTIN_PINS = [
  {
    name: 'tensornode-core',
    version: 1,
    file: 'tensornode-core.mjs',
    sha256: '00b5d4ab96fd56680415435c545d9e25ff1040a286da373f62b371f14107cc20',
    bytes: 409512,
  },
] as const;
