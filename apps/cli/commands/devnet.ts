import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { CLONE_ROOT, STATE_FOLDER } from '../network-file.ts';

/** Runs the embedded Hedera network alone in the foreground; its ready screen is its own. `--json` gives its facts as one line. */
export const runDevnet: Command<{ readonly fresh?: boolean; readonly portBase: number }> = (options, { signal }) => {
  const name = options.name ?? (options.portBase === 0 ? 'devnet' : `devnet-${options.portBase}`);
  const args = [
    join(CLONE_ROOT, 'apps', 'devnet', 'main.ts'),
    '--port-base',
    String(options.portBase),
    '--data-dir',
    join(CLONE_ROOT, STATE_FOLDER, name, 'devnet'),
    ...(options.fresh === true ? ['--fresh'] : []),
    ...(options.json === true ? ['--ready-json'] : []),
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit' });
    // The terminal sends Ctrl-C to both; a SIGTERM to us alone is passed on.
    signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
    child.once('error', reject);
    child.once('exit', (code) => resolve(signal.aborted ? EXIT.interrupted : (code ?? EXIT.failed)));
  });
};
