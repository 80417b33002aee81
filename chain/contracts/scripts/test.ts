/**
 * The contracts' Solidity tests (units, fuzz, invariants) with Hardhat 3, offline: `node chain/contracts/scripts/test.ts`.
 * Arguments are passed on, for example `--grep Push`. About 20 s after a change of a contract, 3 s otherwise.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reportBranches } from './branches/report-branches.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const manifest = createRequire(import.meta.url).resolve('hardhat/package.json');
const command = join(dirname(manifest), 'dist', 'src', 'cli.js');

const child = spawn(process.execPath, [command, 'test', 'solidity', ...process.argv.slice(2)], {
  cwd: root,
  // Without a terminal Hardhat asks nothing.
  stdio: ['ignore', 'inherit', 'inherit'],
});
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
  if (code === 0 && process.argv.includes('--coverage')) process.stdout.write(reportBranches(root));
});
