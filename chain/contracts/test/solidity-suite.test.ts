import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Units, fuzz and invariants in Solidity; the same as `node chain/contracts/scripts/test.ts`. */
it('passes the Solidity tests', async () => {
  const script = join(import.meta.dirname, '..', 'scripts', 'test.ts');
  const { code, output } = await new Promise<{ code: number; output: string }>((resolve) => {
    const child = execFile(process.execPath, [script], { timeout: 230_000, maxBuffer: 2 ** 26 }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? 1, output: stdout + stderr }),
    );
  });
  expect(code, output.slice(output.indexOf('Running Solidity tests'))).toBe(0);
  expect(output).toMatch(/\d+ passing/);
}, 240_000);
