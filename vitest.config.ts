import { defineConfig } from 'vitest/config';
import { ClosingLineReporter } from './scripts/test/closing-line-reporter.ts';

/**
 * All tests of the house, run by `npm test` after `check`. Tests start real parts (devnet, PostgreSQL, HTTP servers,
 * Chromium), so few files run at a time and a timeout is generous; a test itself never sleeps for a fixed time.
 */
export default defineConfig({
  test: {
    include: [
      '{apps,base,chain,drivers,flow,support,sdk,testkit,e2e,scripts}/**/*.test.{ts,tsx}',
      'bench/**/*.test.ts',
    ],
    exclude: [
      '**/node_modules/**',
      '**/.next/**',
      '**/dist/**',
      '**/.tensornode/**',
      'chain/contracts/{artifacts,cache}/**',
    ],
    // Two cores are the smallest machine this has to be steady on; a file with services keeps both busy.
    maxWorkers: 2,
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    teardownTimeout: 15_000,
    reporters: [['default', { summary: process.env.CI === undefined }], new ClosingLineReporter()],
    sequence: { hooks: 'stack' },
  },
});
