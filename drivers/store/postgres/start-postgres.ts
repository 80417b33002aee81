import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isProcessAlive } from '@tensornode/kernel/node';
import { fault } from '@tensornode/protocol';
import pg from 'pg';
import { initialiseCluster } from './initialise-cluster.ts';
import { placePostgres } from './place-postgres.ts';

export interface StartPostgresOptions {
  /** Where the cluster lives; moved for root where its own user cannot get there, see `placePostgres`. */
  readonly dataDir: string;
  /** Folder of `where.json`; the parent of `dataDir` by default. */
  readonly stateDir?: string;
  /** TCP port on loopback; a free one by default. */
  readonly port?: number;
  /** Lines of the server's log. */
  readonly onLog?: (line: string) => void;
  /** Of the process: `DATABASE_URL`, and what programs need to start (`PATH`, on Windows `SystemRoot`). */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface RunningPostgres {
  readonly databaseUrl: string;
  /** Null when `DATABASE_URL` names a server of somebody else. */
  readonly pid: number | null;
  /** Resolves when the server has ended; with the exit code, or null when it was killed. Never for a server of somebody else. */
  readonly exited: Promise<number | null>;
  /** Fast shutdown: open transactions are rolled back. */
  stop(): Promise<void>;
}

const DATABASE = 'tensornode';
const READY_MS = 30_000;
const STOP_MS = 4_000;

/**
 * Starts the embedded PostgreSQL of a node (a real server), or hands out `DATABASE_URL` when it is set. Survives `kill -9`: a stale
 * `postmaster.pid` is removed, the write-ahead log is replayed. Listens on loopback with a password that lies in the data folder.
 * @throws TensorNodeError TN-6001 with the end of the server's log when it does not become ready
 */
export async function startPostgres(options: StartPostgresOptions): Promise<RunningPostgres> {
  const foreign = options.environment['DATABASE_URL'];
  if (foreign !== undefined && foreign !== '')
    return { databaseUrl: foreign, pid: null, exited: new Promise(() => undefined), stop: async () => undefined };
  const place = await placePostgres(options.dataDir, options.environment, options.stateDir);
  const password = await initialiseCluster(place);
  await clearStaleServer(place.dataDir);
  const port = options.port ?? (await freePort());
  const server = spawn(
    place.binary('postgres'),
    [
      '-D',
      place.dataDir,
      '-p',
      String(port),
      '-h',
      '127.0.0.1',
      '-k',
      '',
      ...[
        'max_connections=60',
        'shared_buffers=64MB',
        'max_worker_processes=4',
        'jit=off',
        'log_min_messages=warning',
        'wal_level=replica',
        'autovacuum_naptime=30s',
      ].flatMap((setting) => ['-c', setting]),
    ],
    {
      ...place.identity,
      cwd: place.dataDir,
      env: place.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: false,
    },
  );
  const log: string[] = [];
  const keep = (chunk: Buffer): void => {
    for (const line of chunk
      .toString('utf8')
      .split('\n')
      .filter((text) => text !== '')) {
      log.push(line);
      if (log.length > 40) log.shift();
      options.onLog?.(line);
    }
  };
  server.stdout?.on('data', keep);
  server.stderr?.on('data', keep);
  const exited = new Promise<number | null>((resolve) => server.once('exit', (code) => resolve(code)));
  const base = `postgresql://postgres:${password}@127.0.0.1:${port}`;
  try {
    await untilReady(`${base}/postgres`, server);
  } catch (error) {
    await stopServer(server, exited);
    throw fault('TN-6001', { detail: `PostgreSQL did not become ready: ${log.slice(-5).join(' | ')}`, cause: error });
  }
  return {
    databaseUrl: `${base}/${DATABASE}`,
    pid: server.pid ?? null,
    exited,
    stop: () => stopServer(server, exited),
  };
}

/** A `postmaster.pid` of a process that is gone (or is no longer ours) would keep the server from starting. */
async function clearStaleServer(dataDir: string): Promise<void> {
  const file = join(dataDir, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => '');
  const pid = Number(text.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) {
    await rm(file, { force: true });
    return;
  }
  if (isProcessAlive(pid) && (await belongsTo(pid, dataDir))) {
    // The parent was killed and left its server behind: end it in order, its data stays whole.
    process.kill(pid, 'SIGINT');
    for (let i = 0; i < 200 && isProcessAlive(pid); i += 1) await pause(20);
    if (isProcessAlive(pid)) process.kill(pid, 'SIGKILL');
    for (let i = 0; i < 100 && isProcessAlive(pid); i += 1) await pause(20);
  }
  await rm(file, { force: true });
}

/** True when the process was started with this data folder; where the platform does not tell, its pid file is believed. */
async function belongsTo(pid: number, dataDir: string): Promise<boolean> {
  const proc = await stat('/proc/self').catch(() => null);
  if (proc === null) return true;
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return commandLine.includes(dataDir);
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Tries to connect until the server answers, then makes sure that our database exists. */
async function untilReady(url: string, server: ChildProcess): Promise<void> {
  const until = Date.now() + READY_MS;
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
      if (known.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
      return;
    } catch (error) {
      if (server.exitCode !== null || Date.now() > until) throw error;
      await pause(25);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

async function stopServer(server: ChildProcess, exited: Promise<number | null>): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGINT');
  const late = setTimeout(() => server.kill('SIGKILL'), STOP_MS);
  await exited;
  clearTimeout(late);
}
