import { closeSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Two files of this size per process are kept: enough for some days of a local network. */
const DEFAULT_MAX_BYTES = 16 * 1024 * 1024;

export type LogFile = { write(chunk: Uint8Array): void; close(): void };

/** A log file that is appended to; when it grows past `maxBytes` it becomes `<path>.1` and a new one begins. */
export function openLogFile(path: string, maxBytes: number = DEFAULT_MAX_BYTES): LogFile {
  // Logs name accounts and questions of a node: they are for its own user.
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  let size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  let file = openSync(path, 'a');
  let lostBytes = 0;
  const put = (chunk: Uint8Array) => {
    // Synchronous: the last words of a dying child are the ones that matter, and a local network logs little.
    writeSync(file, chunk);
    size += chunk.length;
  };
  return {
    write(chunk) {
      if (size > maxBytes) {
        closeSync(file);
        renameSync(path, `${path}.1`);
        file = openSync(path, 'a');
        size = 0;
      }
      try {
        if (lostBytes > 0) put(Buffer.from(`[${lostBytes} bytes lost: the disk was full]\n`));
        lostBytes = 0;
        put(chunk);
      } catch (error) {
        // A full disk must not end the process that keeps the others running.
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        lostBytes += chunk.length;
      }
    },
    close: () => closeSync(file),
  };
}
