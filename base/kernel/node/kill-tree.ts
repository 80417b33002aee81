import { execFile } from 'node:child_process';

/**
 * Ends a process that was started with `startChild`, and everything it started, at once and without asking.
 * POSIX: the child leads a process group of its own. Windows: taskkill walks the tree.
 */
export async function killTree(pid: number): Promise<void> {
  if (process.platform === 'win32') {
    await new Promise<void>((resolve) => {
      // Its exit code only says whether somebody was still there to end.
      execFile('taskkill', ['/pid', String(pid), '/T', '/F'], { windowsHide: true }, () => resolve());
    });
    return;
  }
  signalGroup(pid, 'SIGKILL');
}

/** Sends a signal to a process group (POSIX); a group that is gone is no error. */
function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
