/** Written by scripts/scorers/build-bundles.ts: the bundles of the built-in scorers, the current one first. */
export const BUILTIN_PINS = [
  {
    name: 'tensornode-core',
    version: 1,
    file: 'tensornode-core.mjs',
    sha256: 'cfa490b913c9c2df7a13f63c775d2764fd1556ed55953f06fd8c393fa68d88eb',
    bytes: 422832,
  },
] as const;
