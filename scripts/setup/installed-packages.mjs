/** Compares what is in node_modules with the lock file. Plain JavaScript, Node >= 18. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether node_modules holds what package-lock.json asks for on this platform. npm writes what it installed into
 * node_modules/.package-lock.json; after `npm install <package>` or a merge that touched only notes of the lock file nothing
 * has to be installed again.
 */
export function matchesLockFile(root) {
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(installedFile);
  const libc = ownLibc();
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/')) return true;
    const found = installed[path];
    if (found === undefined) return entry.optional === true && isNotForHere(entry, libc);
    return found.link === entry.link && found.version === entry.version && found.integrity === entry.integrity;
  });
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** A native package of another platform, or plain code that only such packages need (it states no platform). */
function isNotForHere({ os, cpu, libc }, ownLibc) {
  const excludes = (list, own) => list !== undefined && !list.includes(own) && !list.some((one) => one.startsWith('!'));
  if (os === undefined && cpu === undefined) return true;
  return (
    excludes(os, process.platform) || excludes(cpu, process.arch) || (ownLibc !== undefined && excludes(libc, ownLibc))
  );
}

function ownLibc() {
  if (process.platform !== 'linux') return undefined;
  return process.report.getReport().header.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
}
