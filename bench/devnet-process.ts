import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { DEVNET_NODE_FLAGS } from '@tensornode/devnet/node-flags';

const MAIN = fileURLToPath(new URL('../apps/devnet/main.ts', import.meta.url));
const STUB = fileURLToPath(new URL('../chain/devnet/testing/grpc-stub.ts', import.meta.url));
/** Programs of a load, each a process of its own. */
const SCRIPTS = {
  fillTopic: fileURLToPath(new URL('../chain/devnet/testing/fill-topic.ts', import.meta.url)),
  load: fileURLToPath(new URL('../chain/devnet/testing/load-client.ts', import.meta.url)),
  sdkLoad: fileURLToPath(new URL('../chain/devnet/testing/sdk-load-client.ts', import.meta.url)),
} as const;
const TRIES = 20;

/** A devnet in a process of its own. */
export interface DevnetProcess {
  readonly child: ChildProcess;
  /** Milliseconds from spawn to the ready line. */
  readonly readyMs: number;
  readonly hapi: string;
  readonly mirrorRest: string;
  /** SIGTERM; resolves when it is gone. */
  stop(): Promise<void>;
}

/** Starts `apps/devnet` on a folder, on some port base that is free. */
export async function startDevnetProcess(dataDir: string): Promise<DevnetProcess> {
  for (let i = 0; i < TRIES; i++) {
    const portBase = 1_000 + Math.floor(Math.random() * 14_000);
    const began = performance.now();
    const args = [...DEVNET_NODE_FLAGS, MAIN, '--port-base', String(portBase), '--data-dir', dataDir, '--ready-json'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    const line = await firstLine(child);
    if (line === null) continue;
    const readyMs = performance.now() - began;
    const { hapi, mirrorRest } = JSON.parse(line) as { hapi: string; mirrorRest: string };
    return { child, readyMs, hapi, mirrorRest, stop: () => stopProcess(child) };
  }
  throw new Error('no devnet came up');
}

/** An empty gRPC server with HAPI's methods. */
export async function startStub(): Promise<{ readonly hapi: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, [STUB], { stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await firstLine(child);
  if (line === null) throw new Error('the stub did not come up');
  return { hapi: (JSON.parse(line) as { hapi: string }).hapi, stop: () => stopProcess(child) };
}

/** Runs a program to its end; what it printed as JSON. */
export async function runScript(
  name: keyof typeof SCRIPTS,
  args: readonly (string | number)[],
): Promise<Record<string, number>> {
  const child = spawn(process.execPath, [SCRIPTS[name], ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await firstLine(child);
  if (line === null) throw new Error(`${name} failed`);
  return JSON.parse(line) as Record<string, number>;
}

/** Resident memory of a process in MiB (Linux). */
export function residentMiB(pid: number | undefined): number {
  const match = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(match?.[1] ?? Number.NaN) / 1_024;
}

async function firstLine(child: ChildProcess): Promise<string | null> {
  if (child.stdout === null) throw new Error('no stdout');
  const line = once(createInterface(child.stdout), 'line').then(([text]) => String(text));
  return Promise.race([line, once(child, 'exit').then(() => null)]);
}

async function stopProcess(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}
