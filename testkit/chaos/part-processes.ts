import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export const PARTS = ['worker', 'devnet', 'postgres'] as const;
export type Part = (typeof PARTS)[number];

/** How a part's process is told from others: by its command line. */
const COMMANDS: Readonly<Record<Part, RegExp>> = {
  worker: /apps\/worker\/main\.ts/,
  devnet: /apps\/devnet\/main\.ts/,
  postgres: /\/postgres .*-D |postgres -D /,
};

interface ProcessRow {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** Process id of a part of the network whose supervisor is `supervisor`; null while it does not run. */
export async function findPart(supervisor: number, part: Part): Promise<number | null> {
  const rows = await listProcesses();
  const ours = new Set([supervisor]);
  // Children come after their parents in time, not in the list: go on until nothing is added.
  for (let before = 0; before !== ours.size; ) {
    before = ours.size;
    for (const { pid, parent } of rows) if (ours.has(parent)) ours.add(pid);
  }
  const candidates = rows.filter(({ pid, command }) => ours.has(pid) && COMMANDS[part].test(command));
  // PostgreSQL's helpers have other titles; its first process is the one whose parent is ours and no postgres.
  const pids = new Set(candidates.map(({ pid }) => pid));
  return candidates.find(({ parent }) => !pids.has(parent))?.pid ?? null;
}

async function listProcesses(): Promise<readonly ProcessRow[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-ww', '-o', 'pid=,ppid=,args='], {
    maxBuffer: 16 * 1024 * 1024,
  });
  return stdout.split('\n').flatMap((line) => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command: command ?? '' }];
  });
}
