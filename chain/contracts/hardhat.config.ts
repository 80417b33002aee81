import { createRequire } from 'node:module';
import { defineConfig } from 'hardhat/config';
import { compilerSettings, compilerVersion } from './compiler-settings.ts';
import { branchPlugin } from './scripts/branches/branch-plugin.ts';

/** Of the random cases; the night draws another one and prints it. */
const seed = BigInt(process.env.TENSORNODE_SEED ?? 0x7e501);
/** Two invariants of 128 calls a run each: 20,480 calls together; the night asks for more. */
const invariantRuns = Number(process.env.TENSORNODE_INVARIANT_RUNS ?? 80);
const require = createRequire(import.meta.url);

export default defineConfig({
  plugins: [branchPlugin],
  solidity: {
    compilers: [
      {
        version: compilerVersion,
        // The npm compiler: nothing is downloaded.
        path: require.resolve('solc/soljson.js'),
        // Without the IR pipeline, which takes ten times as long; the TypeScript suites run the deployed bytecode itself.
        settings: { ...compilerSettings, viaIR: false },
      },
    ],
  },
  paths: { sources: './src', tests: { solidity: './test' }, cache: './cache', artifacts: './artifacts' },
  test: {
    solidity: {
      fuzz: { runs: 256, seed: `0x${seed.toString(16)}` },
      invariant: { runs: invariantRuns, depth: 128, failOnRevert: true },
    },
  },
  networks: {
    default: {
      type: 'edr-simulated',
      chainType: 'l1',
      hardfork: 'cancun',
      allowBlocksWithSameTimestamp: true,
      blockGasLimit: 100_000_000n,
    },
  },
});
