import { readdirSync, readFileSync } from 'node:fs';

export interface ProcessMemory {
  readonly pid: number;
  /** Command line, shortened. */
  readonly command: string;
  /** Proportional set size in MiB: shared pages are divided among their users. */
  readonly pssMiB: number;
}

/** A process and all its descendants with their PSS, largest first. Linux only (`/proc`). */
export function processTreeMemory(root: number): ProcessMemory[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (Number.isInteger(pid)) parents.set(pid, parentOf(pid));
  }
  const inTree = (pid: number): boolean =>
    pid === root || (parents.has(pid) && pid > 1 && inTree(parents.get(pid) ?? 0));
  return [...parents.keys()]
    .filter(inTree)
    .map((pid) => ({ pid, command: commandOf(pid), pssMiB: pssOf(pid) }))
    .sort((a, b) => b.pssMiB - a.pssMiB);
}

function parentOf(pid: number): number {
  // The command name stands in parentheses and may hold spaces: fields are counted after the last one.
  const stat = read(pid, 'stat');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
}

function pssOf(pid: number): number {
  const match = /^Pss:\s+(\d+) kB/m.exec(read(pid, 'smaps_rollup'));
  return Number(match?.[1] ?? 0) / 1024;
}

function commandOf(pid: number): string {
  const words = read(pid, 'cmdline').split('\0').filter(Boolean);
  const named = words.find((word) => /\.(ts|mjs|js)$/.test(word)) ?? words[0] ?? '?';
  return named.split('/').slice(-3).join('/');
}

/** A process that ended meanwhile has nothing to read. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return '';
    throw error;
  }
}
