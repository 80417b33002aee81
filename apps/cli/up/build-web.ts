import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { acquireFileLock, PROJECT_ROOT, startChild, writeFileAtomic } from '@tensornode/kernel/node';
import { fault } from '@tensornode/protocol';

const WEB = join(PROJECT_ROOT, 'apps', 'web');
const STAMP = join(WEB, '.next', 'tensornode-build');
/** What ends up in the page: its own files and the rooms that it imports. */
const SOURCES = ['apps/web', 'sdk', 'base/protocol', 'base/kernel'];
const SKIPPED = ['**/node_modules/**', '**/.next/**', '**/*.test.ts', '**/*.test-support.ts'];
/** Twenty times what a laptop takes. */
const BUILD_TIMEOUT_MS = 300_000;

/** The script of the `next` command that apps/web depends on. */
export function nextScript(): string {
  return createRequire(join(WEB, 'package.json')).resolve('next/dist/bin/next');
}

/**
 * Builds the page when its sources changed since the last build; two networks of one folder build it once.
 * @throws TensorNodeError TN-8005 with the last lines of a build that failed
 */
export async function buildWeb(logs: string, describe: (text: string) => void, signal: AbortSignal): Promise<void> {
  const wanted = sourceHash();
  if (builtHash() === wanted) return;
  const lock = await acquireFileLock(join(PROJECT_ROOT, '.tensornode', 'web-build.lock'), { signal });
  try {
    if (builtHash() === wanted) return;
    describe('building the page');
    await runBuild(logs, signal);
    await writeFileAtomic(STAMP, wanted);
  } finally {
    lock.release();
  }
}

async function runBuild(logs: string, signal: AbortSignal): Promise<void> {
  const logFile = join(logs, 'web-build.log');
  const child = startChild<true>({
    name: 'web build',
    command: process.execPath,
    args: [nextScript(), 'build'],
    cwd: WEB,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    logFile,
    // It is done when it has ended.
    readyWhen: () => undefined,
    readyTimeoutMs: BUILD_TIMEOUT_MS,
  });
  const giveUp = () => void child.stop(0);
  signal.addEventListener('abort', giveUp, { once: true });
  const failure = await child.ready.catch((error: Error) => error);
  const { code } = await child.exited;
  signal.removeEventListener('abort', giveUp);
  signal.throwIfAborted();
  if (code !== 0) {
    throw fault('TN-8005', {
      detail: `The page could not be built: ${failure instanceof Error ? failure.message : `code ${code}`}`,
      fix: `Read ${logFile}, or start without the page: --no-web`,
    });
  }
}

function builtHash(): string | undefined {
  return existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : undefined;
}

function sourceHash(): string {
  const hash = createHash('sha256').update(readFileSync(join(PROJECT_ROOT, 'package-lock.json')));
  for (const room of SOURCES) {
    const files = globSync('**/*', { cwd: join(PROJECT_ROOT, room), exclude: SKIPPED, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'next-env.d.ts')
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) hash.update(`${file.slice(PROJECT_ROOT.length)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}
