/**
 * A lock between processes, held by a file. Plain JavaScript on any Node >= 18 because bootstrap.mjs needs it before
 * Node 24 is there; its types are in file-lock.d.mts.
 *
 * A lock is stale when its holder's process is gone on this machine, or when the holder has not touched the file for
 * STALE_AFTER_MS (a process id that was used again, or a holder in another container).
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const HEARTBEAT_MS = 1_000;
/** Twenty missed heartbeats: a busy machine delays a timer by a second or two, not by twenty. */
const STALE_AFTER_MS = 20_000;
const POLL_MS = 100;

/** @param {number} pid */
export function isProcessAlive(pid) {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: the process exists and belongs to somebody else.
    return error.code === 'EPERM';
  }
}

export async function acquireFileLock(path, options = {}) {
  const { timeoutMs = Number.POSITIVE_INFINITY, onWait = () => undefined, signal } = options;
  const startedAt = Date.now();
  const token = randomUUID();
  mkdirSync(dirname(path), { recursive: true });
  for (;;) {
    signal?.throwIfAborted();
    if (tryCreate(path, token)) return holdLock(path, token);
    const holder = readHolder(path);
    if (holder !== undefined && isStale(path, holder)) {
      takeAway(path, holder.token);
      continue;
    }
    const waitedMs = Date.now() - startedAt;
    if (waitedMs >= timeoutMs) {
      throw new Error(`${path} is held by process ${holder?.pid ?? 'unknown'}; gave up after ${timeoutMs} ms`);
    }
    if (holder !== undefined) onWait({ pid: holder.pid, note: holder.note ?? '', waitedMs });
    await delay(POLL_MS, undefined, signal === undefined ? undefined : { signal });
  }
}

function holdLock(path, token) {
  let note = '';
  const workers = [];
  const heartbeat = setInterval(() => {
    try {
      const now = new Date();
      utimesSync(path, now, now);
    } catch (error) {
      // The folder was deleted under us: nothing is left to keep alive.
      if (error.code === 'ENOENT') clearInterval(heartbeat);
    }
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    /** Tells those who wait what the holder is doing. */
    describe(text) {
      if (text === note || readHolder(path)?.token !== token) return;
      note = text;
      replaceFile(path, lockText(token, note, workers));
    },
    /** Names a child that works under the lock: while it lives the lock is not stale, even when this process is killed. */
    shareWith(pid) {
      if (readHolder(path)?.token !== token) return;
      workers.push(pid);
      replaceFile(path, lockText(token, note, workers));
    },
    release() {
      clearInterval(heartbeat);
      if (readHolder(path)?.token === token) rmSync(path, { force: true });
    },
  };
}

function lockText(token, note, workers) {
  return JSON.stringify({ pid: process.pid, host: hostname(), token, note, workers });
}

function tryCreate(path, token) {
  try {
    writeFileSync(path, lockText(token, '', []), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function replaceFile(path, text) {
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}

function readHolder(path) {
  try {
    const text = readFileSync(path, 'utf8');
    return JSON.parse(text);
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    // Created a moment ago and not written yet, or left half-written by a crash: its age decides.
    if (error instanceof SyntaxError) return { pid: 0, host: '', token: '' };
    throw error;
  }
}

function isStale(path, holder) {
  if (holder.host === hostname()) {
    if ((holder.workers ?? []).some(isProcessAlive)) return false;
    if (!isProcessAlive(holder.pid) && holder.pid !== 0) return true;
  }
  try {
    return Date.now() - statSync(path).mtimeMs > STALE_AFTER_MS;
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

/** Removes a stale lock. Two may try at once, so the file is first moved aside and looked at again. */
function takeAway(path, staleToken) {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  const moved = readHolder(aside);
  if (moved !== undefined && moved.token !== staleToken) {
    // Somebody else had taken over in between: give the lock back.
    renameSync(aside, path);
    return;
  }
  rmSync(aside, { force: true });
}
