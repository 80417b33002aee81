/**
 * Makes the folder ready to run: a Node 24, the packages of the lock file. Does nothing when both are already there;
 * a second process that comes at the same time waits and says for what. Plain JavaScript, Node >= 18.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { acquireFileLock, isProcessAlive } from '../../base/kernel/node/file-lock.mjs';
import { matchesLockFile } from './installed-packages.mjs';
import { findLocalNode, installLocalNode, isWantedNode, WANTED_NODE_MAJOR } from './local-node.mjs';
import { findNpmScript, runNpm } from './npm.mjs';
import { createProgress } from './progress.mjs';
import { SetupError } from './setup-error.mjs';

/** Inside node_modules, so that it goes when somebody deletes or reinstalls the packages. */
const STAMP = join('node_modules', '.tensornode-setup.json');

/** @returns {Promise<{nodePath: string}>} the Node that runs the project: this one, or the local Node 24 */
export async function prepare(root) {
  const ready = readyNode(root);
  if (ready !== undefined) return { nodePath: ready };
  const progress = createProgress();
  const lock = await acquireFileLock(join(root, '.tensornode', 'setup.lock'), {
    onWait: ({ pid, note }) =>
      progress.step(`waiting for process ${pid}, which prepares this folder${note === '' ? '' : `: ${note}`}`),
  });
  const say = (text) => {
    lock.describe(text);
    progress.step(text);
  };
  const onSpawn = (pid) => lock.shareWith(pid);
  try {
    return { nodePath: readyNode(root) ?? (await install(root, say, onSpawn)) };
  } finally {
    lock.release();
    progress.end();
  }
}

/** Marks the packages as installed by this Node; npm calls it after `npm ci` and `npm install` (postinstall). */
export function stampPackages(root) {
  if (!isWantedNode() || (process.env.npm_config_omit ?? '') !== '') return;
  writeStamp(root);
}

async function install(root, say, onSpawn) {
  const npmScript = findNpmScript();
  if (npmScript === undefined) {
    throw new SetupError(
      'npm was not found beside this Node nor on the PATH.',
      'install npm, or start with `npm start`',
    );
  }
  refuseWhileRunning(root);
  let nodePath = process.execPath;
  if (!isWantedNode()) {
    nodePath = findLocalNode(root) ?? '';
    if (nodePath === '') {
      say(`fetching Node ${WANTED_NODE_MAJOR} into .tensornode (installed: ${process.versions.node})`);
      nodePath = await installLocalNode(root, npmScript, onSpawn);
    }
  }
  say('installing the packages of package-lock.json (about half a minute)');
  await runNpm({
    nodePath,
    npmScript,
    args: ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--no-progress'],
    cwd: root,
    onSpawn,
  });
  say('packages are installed');
  writeStamp(root);
  return nodePath;
}

/** The Node to use when nothing has to be installed, else undefined. */
function readyNode(root) {
  const nodePath = isWantedNode() ? process.execPath : findLocalNode(root);
  if (nodePath === undefined) return undefined;
  const stamp = join(root, STAMP);
  if (!existsSync(stamp)) return undefined;
  if (readFileSync(stamp, 'utf8') === stampText(root)) return nodePath;
  // The lock file changed. Whoever ran `npm install <package>` has what it asks for already.
  if (!matchesLockFile(root)) return undefined;
  writeStamp(root);
  return nodePath;
}

/**
 * What the installed packages depend on. Not the exact Node version: native packages here are bound to the stable
 * Node-API, and two shells with different Node versions must not reinstall under each other.
 */
function stampText(root) {
  const lockHash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return JSON.stringify({ lockHash, nodeAtLeast: WANTED_NODE_MAJOR, platform: process.platform, arch: process.arch });
}

function writeStamp(root) {
  linkCommand(join(root, 'node_modules', '.bin'));
  writeFileSync(join(root, STAMP), stampText(root));
}

/**
 * Puts `tensornode` where npx looks first: npm links the commands of dependencies, not the project's own. Without it
 * the npx of npm 8 does not find the command.
 */
function linkCommand(folder) {
  mkdirSync(folder, { recursive: true });
  const target = join('..', '..', 'apps', 'cli', 'bin', 'tensornode.mjs');
  if (process.platform === 'win32') {
    writeFileSync(join(folder, 'tensornode.cmd'), `@node "%~dp0${target}" %*\r\n`);
    return;
  }
  const link = join(folder, 'tensornode');
  rmSync(link, { force: true });
  symlinkSync(target, link);
}

/** `npm ci` deletes node_modules first: never under a network that runs from it. */
function refuseWhileRunning(root) {
  const data = join(root, '.tensornode');
  if (!existsSync(join(root, 'node_modules')) || !existsSync(data)) return;
  for (const name of readdirSync(data)) {
    const file = join(data, name, 'network.json');
    if (!existsSync(file)) continue;
    const { pid } = JSON.parse(readFileSync(file, 'utf8'));
    if (isProcessAlive(pid)) {
      throw new SetupError(
        `The packages changed (package-lock.json), but the network "${name}" of this folder runs as process ${pid}.`,
        'stop it (Ctrl-C where it runs) and repeat the command',
      );
    }
  }
}
