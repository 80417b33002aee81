/**
 * Adds to package-lock.json the native packages of every other platform.
 *
 * npm writes an optional platform package into the lock file only when the registry it was locked against
 * serves it; where one is missing, `npm ci` refuses the lock file on every platform. Each such package has an exact
 * version (its parent names it) and its platform in its name, so the entry can be completed. Entries that npm
 * wrote carry an integrity hash; completed ones get theirs the first time npm installs them.
 *
 * In the project's root:
 * `node scripts/lockfile/complete-platforms.ts`          completes the file
 * `node scripts/lockfile/complete-platforms.ts --check`  exits 1 where something is missing
 */
import { readFileSync, writeFileSync } from 'node:fs';

type LockEntry = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  license?: string;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};

type LockFile = { packages: Record<string, LockEntry> };

const OPERATING_SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
] as const;
const CPUS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32'] as const;

/** The platform that a native package's name states, for example `@next/swc-linux-arm64-musl`; undefined where it states none. */
export function platformOfName(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> | undefined {
  const words = name.split(/[-/]/);
  const cpu = CPUS.find((candidate) => words.includes(candidate));
  const os = OPERATING_SYSTEMS.find((candidate) => words.includes(candidate));
  if (cpu === undefined || (os === undefined && cpu !== 'wasm32')) return undefined;
  const musl = words.some((word) => word.startsWith('musl'));
  return {
    cpu: [cpu],
    ...(os === 'linux' ? { libc: [musl ? 'musl' : 'glibc'] } : {}),
    ...(os === undefined ? {} : { os: [os] }),
  };
}

/** The optional packages that lock entries name with an exact version and a platform, and that have no entry of their own. */
export function findMissingPlatforms(lock: LockFile): { path: string; entry: LockEntry }[] {
  const missing: { path: string; entry: LockEntry }[] = [];
  for (const [parentPath, parent] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const platform = platformOfName(name);
      if (!/^\d/.test(version) || platform === undefined || hasEntry(lock, parentPath, name)) continue;
      const top = `node_modules/${name}`;
      const path = top in lock.packages ? `${parentPath}/${top}` : top;
      missing.push({
        path,
        entry: {
          version,
          ...platform,
          ...(parent.dev === true ? { dev: true } : {}),
          ...(parent.license === undefined ? {} : { license: parent.license }),
          optional: true,
        },
      });
    }
  }
  return missing;
}

function hasEntry(lock: LockFile, from: string, name: string): boolean {
  for (let folder = from; ; ) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in lock.packages) return true;
    if (folder === '') return false;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1));
  }
}

if (import.meta.main) {
  const file = 'package-lock.json';
  const lock: LockFile = JSON.parse(readFileSync(file, 'utf8'));
  const missing = findMissingPlatforms(lock);
  if (process.argv.includes('--check')) {
    for (const { path } of missing) console.error(`package-lock.json lacks ${path}`);
    process.exitCode = missing.length > 0 ? 1 : 0;
  } else {
    for (const { path, entry } of missing) lock.packages[path] = entry;
    const root = lock.packages[''];
    const sorted = Object.entries(lock.packages)
      .filter(([path]) => path !== '')
      .sort(([left], [right]) => left.localeCompare(right, 'en'));
    lock.packages = Object.fromEntries([...(root === undefined ? [] : [['', root] as const]), ...sorted]);
    writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
    console.error(`package-lock.json: ${missing.length} platform packages added`);
  }
}
