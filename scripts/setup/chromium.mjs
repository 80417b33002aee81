/** Finds a Chromium for the browser tests; on Debian, as root, installs one. Plain JavaScript, Node >= 18. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FIXED_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a Chromium: the one that TENSORNODE_CHROMIUM names, on the PATH, or where the systems put it. */
function findChromium(env = process.env) {
  if (env.TENSORNODE_CHROMIUM !== undefined && existsSync(env.TENSORNODE_CHROMIUM)) return env.TENSORNODE_CHROMIUM;
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  return [...onPath, ...FIXED_PLACES].find((place) => existsSync(place));
}

/**
 * Returns the path of a Chromium, or undefined after saying on stderr why there is none and how to get it. The tests
 * that need one then fail with the same words: a page nobody looked at is not a tested page.
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  if (isDebian() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stderr.write("tensornode: installing Debian's chromium for the browser tests\n");
    const failure =
      (await aptGet(['update', '-q'])) ??
      (await aptGet(['install', '-y', '-q', '--no-install-recommends', 'chromium']));
    if (failure === undefined) return findChromium();
    process.stderr.write(`tensornode: chromium could not be installed: ${failure}\n`);
  }
  process.stderr.write(
    'tensornode: no Chromium was found, the browser tests will fail.\n' +
      '  Fix   install it (Debian: sudo apt-get install chromium) or set TENSORNODE_CHROMIUM to its path\n',
  );
  return undefined;
}

/** Debian itself: Ubuntu's package of that name only points to a snap. */
function isDebian() {
  if (process.platform !== 'linux' || !existsSync('/etc/os-release')) return false;
  return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** @returns {Promise<string | undefined>} undefined when it worked, else the last lines of its output */
function aptGet(args) {
  return new Promise((resolve) => {
    const child = spawn('/usr/bin/apt-get', args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let tail = '';
    const keep = (chunk) => {
      tail = (tail + chunk.toString()).slice(-1_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => resolve(code === 0 ? undefined : tail.trim()));
  });
}
