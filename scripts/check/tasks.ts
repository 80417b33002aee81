import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { runOwnRules } from './own-rules.ts';
import type { Problem } from './source-tree.ts';

export type TaskResult = { ok: boolean; output: string };

/** One part of the check. `needs` names a file without which there is nothing to look at yet. */
export type Task = { name: string; needs?: string; run: (root: string) => Promise<TaskResult> };

/** The checkout that this file belongs to: its tools and its configuration check any tree. */
const HOME = join(import.meta.dirname, '..', '..');
const ROOMS = ['apps', 'base', 'chain', 'drivers', 'flow', 'support', 'sdk', 'testkit', 'e2e', 'bench', 'scripts'];

/** Everything `npm run check` looks at, the slowest first so that the fast ones fill the gaps. */
export const TASKS: Task[] = [
  { name: 'types', run: (root) => runTool('node_modules/typescript7/bin/tsc', ['--noEmit', '-p', '.'], root) },
  {
    name: 'types of the web',
    needs: 'apps/web/tsconfig.json',
    run: (root) => runTool('node_modules/typescript7/bin/tsc', ['--noEmit', '-p', 'apps/web'], root),
  },
  {
    name: 'dead code',
    run: (root) =>
      runTool('node_modules/knip/bin/knip.js', ['--config', join(HOME, 'knip.json'), '--no-progress'], root),
  },
  { name: 'layers', run: checkLayers },
  {
    name: 'lint and format',
    run: (root) =>
      runTool(
        'node_modules/@biomejs/biome/bin/biome',
        ['check', '--error-on-warnings', '--max-diagnostics=50', '.'],
        root,
      ),
  },
  { name: 'own rules', run: async (root) => describeProblems(runOwnRules(root)) },
  { name: 'lock file', run: (root) => runTool('scripts/lockfile/complete-platforms.ts', ['--check'], root) },
  {
    name: 'scorer bundles',
    needs: 'flow/3-scoring/bundle-entry.ts',
    run: (root) => runTool('scripts/scorers/build-bundles.ts', ['--check'], root),
  },
  {
    name: 'contracts compiled',
    needs: 'chain/contracts/scripts/compile.ts',
    run: (root) => runTool('chain/contracts/scripts/compile.ts', ['--check'], root),
  },
];

function checkLayers(root: string): Promise<TaskResult> {
  const rooms = ROOMS.filter(
    (room) => globSync(`${room}/**/*.{ts,tsx}`, { cwd: root, exclude: ['**/node_modules/**'] }).length > 0,
  );
  const config = join(HOME, '.dependency-cruiser.mjs');
  return runTool(
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    ['--config', config, '--output-type', 'err', ...rooms],
    root,
  );
}

/** Runs one of the project's tools with this Node over the tree at `root`. */
function runTool(script: string, args: string[], root: string): Promise<TaskResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(HOME, script), ...args], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('close', (code) => resolve({ ok: code === 0, output: output.trim() }));
  });
}

function describeProblems(problems: readonly Problem[]): TaskResult {
  const lines = problems.map(
    ({ rule, path, line, message, warning }) =>
      `${warning === true ? 'warning' : 'error'} ${rule}: ${path}${line === undefined ? '' : `:${line}`} ${message}`,
  );
  return { ok: problems.every(({ warning }) => warning === true), output: lines.join('\n') };
}

/** Whether there is something for the task in this tree. */
export function isWanted(task: Task, root: string): boolean {
  return task.needs === undefined || existsSync(join(root, task.needs));
}
