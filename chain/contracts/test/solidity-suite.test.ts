import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** TENSORNODE_INVARIANT_RUNS: runs of 128 random calls of each invariant; 80 make 20,480 calls together (hardhat.config.ts). */
const runs = Number(process.env.TENSORNODE_INVARIANT_RUNS ?? 80);
const TIME_LIMIT_MS = 280_000 + runs * 500;

/** Units, fuzz and invariants in Solidity; the same as `node chain/contracts/scripts/test.ts --coverage`. */
it(
  'passes the Solidity tests, which reach every line and statement of the contracts',
  async () => {
    const script = join(import.meta.dirname, '..', 'scripts', 'test.ts');
    const { code, output } = await new Promise<{ code: number; output: string }>((resolve) => {
      const limits = { timeout: TIME_LIMIT_MS - 10_000, maxBuffer: 2 ** 26 };
      const child = execFile(process.execPath, [script, '--coverage'], limits, (_, stdout, stderr) =>
        resolve({ code: child.exitCode ?? 1, output: stdout + stderr }),
      );
    });
    expect(code, output.slice(output.indexOf('Running Solidity tests'))).toBe(0);
    expect(output).toMatch(/\d+ passing/);
    const report = output.slice(output.indexOf('File Coverage'));
    expect(report, report).toMatch(/Total\s*│\s*100\.00\s*│\s*100\.00/);
  },
  TIME_LIMIT_MS,
);
