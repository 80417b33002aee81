/** Runs a program in the foreground as if it were this process: same terminal, signals passed on. Plain JavaScript, Node >= 18. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const FORWARDED = process.platform === 'win32' ? ['SIGINT', 'SIGBREAK'] : ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];

/** @returns {Promise<number>} the exit code; 128 + number for a child that a signal ended, as shells count */
export function runChild(command, args, { cwd, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: 'inherit', windowsHide: true });
    // A terminal sends Ctrl-C to the whole group, so the child may get it twice; it counts repeats within a second as one.
    const forward = (signal) => child.kill(signal);
    for (const signal of FORWARDED) process.on(signal, forward);
    const settle = () => {
      for (const signal of FORWARDED) process.removeListener(signal, forward);
    };
    child.once('error', (error) => {
      settle();
      reject(error);
    });
    child.once('exit', (code, signal) => {
      settle();
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}
