import { createReadStream } from 'node:fs';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Rows up to this many characters stay in memory. */
const IN_MEMORY = 8 * 1_048_576;

/** Keeps the text of rows in order until their document can be written: a little in memory, the rest in a temporary file. */
export interface RowSpool {
  add(row: unknown): Promise<void>;
  /** JSON of all rows as the inside of an array, in pieces. */
  pieces(): AsyncGenerator<string>;
  close(): Promise<void>;
}

/** A bounded-memory list of JSON rows. @param limit characters that stay in memory */
export function createRowSpool(limit = IN_MEMORY): RowSpool {
  let waiting: string[] = [];
  let size = 0;
  let count = 0;
  let directory: string | undefined;

  const flush = async (): Promise<void> => {
    directory ??= await mkdtemp(join(tmpdir(), 'tensornode-bench-'));
    await appendFile(join(directory, 'rows'), waiting.join(''));
    waiting = [];
    size = 0;
  };
  return {
    async add(row) {
      const text = `${count === 0 ? '' : ',\n'}${JSON.stringify(row)}`;
      count += 1;
      waiting.push(text);
      size += text.length;
      if (size > limit) await flush();
    },
    async *pieces() {
      if (directory !== undefined) yield* createReadStream(join(directory, 'rows'), 'utf8') as AsyncIterable<string>;
      yield* waiting;
    },
    async close() {
      if (directory !== undefined) await rm(directory, { recursive: true, force: true });
    },
  };
}
