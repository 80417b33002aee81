/** Finds npm's own script and runs it with a chosen Node, without a shell. Plain JavaScript, Node >= 18. */
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { SetupError } from './setup-error.mjs';

const KILL_AFTER_MS = 1_000;
const FAILURE_FIX = 'read the lines above (registry out of reach, full disk, …), mend it and repeat the command';
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** The path of npm-cli.js: the npm that called us, the one beside this Node, or the first on the PATH. */
export function findNpmScript(env = process.env, nodePath = process.execPath) {
  const caller = env.npm_execpath;
  if (caller !== undefined && /^np[mx]-cli\.js$/.test(basename(caller))) {
    const script = join(dirname(caller), 'npm-cli.js');
    if (existsSync(script)) return script;
  }
  const nodeFolder = dirname(nodePath);
  const places = [
    join(nodeFolder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(nodeFolder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  for (const folder of (env.PATH ?? env.Path ?? '').split(delimiter).filter((entry) => entry !== '')) {
    places.push(join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'));
    const command = join(folder, 'npm');
    // On Linux and macOS `npm` is a link to its script; a shell wrapper is not JavaScript and is left alone.
    if (existsSync(command) && realpathSync(command).endsWith('npm-cli.js')) places.push(realpathSync(command));
  }
  return places.find((place) => existsSync(place));
}

/**
 * Runs npm to its end. Output is kept and shown only when npm fails, so that our own progress lines stay readable.
 * An interrupt is passed on and waited for: two npm in one folder would spoil it.
 * @returns {Promise<void>} rejects with npm's last lines
 */
export function runNpm({ nodePath, npmScript, args, cwd, onSpawn }) {
  const env = { ...process.env };
  // npm's lifecycle scripts look `node` up on the PATH: it has to be the Node that npm runs on.
  const pathKey = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  env[pathKey] = [dirname(nodePath), env[pathKey] ?? ''].join(delimiter);
  // What the calling npm was told (a workspace, a global install) is not meant for this one.
  for (const key of Object.keys(env)) {
    if (
      /^npm_(config_(workspaces?|include_workspace_root|global|location|omit|production|prefix|local_prefix|dry_run|package_lock_only)|package_|lifecycle_|command)/i.test(
        key,
      )
    ) {
      delete env[key];
    }
  }
  return new Promise((resolve, reject) => {
    const child = spawn(nodePath, [npmScript, ...args], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    if (child.pid !== undefined) onSpawn(child.pid);
    let stoppedBy;
    const stop = (signal) => {
      stoppedBy ??= signal;
      // Not the signal itself: under some shells a child in the background ignores an interrupt.
      child.kill('SIGTERM');
      // npm first rolls back, which takes longer than the installation; what it leaves lacks our stamp and is replaced.
      setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS).unref();
    };
    for (const signal of STOP_SIGNALS) process.on(signal, stop);
    let tail = '';
    const keep = (chunk) => {
      tail = (tail + chunk.toString()).slice(-4_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const settle = () => {
      for (const signal of STOP_SIGNALS) process.removeListener(signal, stop);
    };
    child.once('error', (error) => {
      settle();
      reject(error);
    });
    child.once('close', (code, signal) => {
      settle();
      if (stoppedBy !== undefined)
        reject(new SetupError(`The set-up was interrupted (${stoppedBy}).`, 'repeat the command, it starts over', 130));
      else if (code === 0) resolve();
      else
        reject(new SetupError(`npm ${args[0]} ended with ${signal ?? `code ${code}`}:\n${tail.trim()}`, FAILURE_FIX));
    });
  });
}
