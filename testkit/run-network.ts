import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { NETWORK_PORTS } from '@tensornode/protocol';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const BIN = fileURLToPath(new URL('../apps/cli/bin/tensornode.mjs', import.meta.url));
const READY_TIMEOUT_MS = 240_000;
const MINERS = 3;

export interface RunningNetwork {
  readonly name: string;
  readonly portBase: number;
  /** Milliseconds from spawn to the ready screen. */
  readonly readyAfterMs: number;
  /** Process id of the supervisor. */
  readonly pid: number;
  readonly webUrl: string;
  readonly gatewayUrl: string;
  /** Runs a command of the product against this network; rejects on a non-zero exit unless `allowFailure`. */
  cli(args: readonly string[], options?: { readonly allowFailure?: boolean }): Promise<CliResult>;
  stop(): Promise<number>;
}

export interface RunNetworkOptions {
  /** Name of the network; its state lies in `.tensornode/<name>`. */
  readonly name: string;
  readonly web: boolean;
  /** Keep the state of an earlier run of this name; false by default. */
  readonly keep?: boolean;
  /** The port base of an earlier run to use again; a free one by default. */
  readonly portBase?: number;
  /** Seconds of an epoch; 60 by default. */
  readonly epochSeconds?: number;
  /** Validators, each a node of its own; 1 by default. */
  readonly validators?: number;
  /** Settings of its parts, beside the environment of the test. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface CliResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the product as a user does (`tensornode up`) on a port base where every port is free, and waits until it says it is ready. */
export async function runNetwork(options: RunNetworkOptions): Promise<RunningNetwork> {
  const portBase = options.portBase ?? (await freePortBase());
  const began = performance.now();
  const args = [
    'up',
    ...(options.keep ? [] : ['--fresh']),
    '--name',
    options.name,
    '--port-base',
    String(portBase),
    ...(options.web ? [] : ['--no-web']),
    ...(options.validators === undefined ? [] : ['--validators', String(options.validators)]),
    ...(options.epochSeconds === undefined ? [] : ['--epoch-seconds', String(options.epochSeconds)]),
  ];
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env },
  });
  const output: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  const cli = (command: readonly string[], { allowFailure = false } = {}): Promise<CliResult> =>
    runCli([...command, '--name', options.name], allowFailure);
  let readyAfterMs = 0;
  try {
    await ready(child, output);
    readyAfterMs = performance.now() - began;
  } catch (error) {
    await stop(child);
    throw error;
  }
  return {
    name: options.name,
    portBase,
    readyAfterMs,
    pid: child.pid ?? 0,
    webUrl: `http://localhost:${NETWORK_PORTS.web + portBase}`,
    gatewayUrl: `http://localhost:${NETWORK_PORTS.gateway + portBase}`,
    cli,
    stop: () => stop(child),
  };
}

/** Resolves when the ready screen has been printed. */
function ready(child: ChildProcess, output: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => {
      clearTimeout(timer);
      reject(new Error(`${why}:\n${output.join('')}`));
    };
    const timer = setTimeout(() => fail('the network was not ready in time'), READY_TIMEOUT_MS);
    child.once('exit', (code) => fail(`the network ended with ${code}`));
    child.stdout?.on('data', () => {
      if (!output.join('').includes('is ready')) return;
      clearTimeout(timer);
      resolve();
    });
  });
}

async function runCli(args: readonly string[], allowFailure: boolean): Promise<CliResult> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [BIN, ...args], {
      cwd: ROOT,
      maxBuffer: 16 * 1024 * 1024,
    });
    return { exitCode: 0, stdout, stderr };
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      typeof error.code === 'number' &&
      'stdout' in error &&
      'stderr' in error
    ) {
      const failed = { exitCode: error.code, stdout: String(error.stdout), stderr: String(error.stderr) };
      if (allowFailure) return failed;
      throw new Error(`tensornode ${args.join(' ')} exited ${failed.exitCode}: ${failed.stdout}${failed.stderr}`, {
        cause: error,
      });
    }
    throw error;
  }
}

async function stop(child: ChildProcess): Promise<number> {
  if (child.exitCode !== null) return 0;
  const began = performance.now();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGINT');
  await ended;
  return performance.now() - began;
}

/** An offset for the port table at which nothing listens. */
async function freePortBase(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const base = 500 + Math.floor(Math.random() * 12_000);
    const ports = Object.entries(NETWORK_PORTS).flatMap(([name, port]) =>
      name === 'miner' ? Array.from({ length: MINERS }, (_, i) => port + i) : [port],
    );
    const free = await Promise.all(ports.map((port) => isFree(port + base)));
    if (free.every(Boolean)) return base;
  }
  throw new Error('no free port base was found');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
