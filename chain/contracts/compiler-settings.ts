/** The compiler that Hardhat and `scripts/compile.ts` both use. */
export const compilerVersion = '0.8.37';

/** Settings of that compiler: `cancun` is what Hedera runs; no metadata, so that bytecode depends on code alone. */
export const compilerSettings = {
  evmVersion: 'cancun',
  viaIR: true,
  optimizer: { enabled: true, runs: 2000 },
  metadata: { bytecodeHash: 'none', appendCBOR: false },
} as const;
