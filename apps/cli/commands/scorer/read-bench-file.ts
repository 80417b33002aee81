import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { fault } from '@tensornode/protocol';
import { type BenchRow, benchRowsOf, malformedRow, readBenchLine } from '@tensornode/scoring';

/** Characters of one line at most: 64 times what an answer may have. */
const MAX_LINE = 64 * 1_048_576;
/** A document that is not JSONL is read as a whole, up to this many characters. */
const MAX_DOCUMENT = 128 * 1_048_576;

/**
 * The rows of a benchmark file, one by one: JSONL of any length, or one JSON document that is an array of rows or holds one as `rows`.
 * @throws TensorNodeError TN-4101 naming the line (in a document: the row) that is none, TN-8007 for a file that cannot be read
 */
export async function* readBenchFile(path: string): AsyncGenerator<BenchRow> {
  let place = 0;
  for await (const line of linesOf(path)) {
    place += 1;
    if (place === 1 && /^\s*[[{]/.test(line)) {
      const document = documentIn(line);
      if (document === 'open') return yield* readWholeDocument(path);
      if (document !== undefined) return yield* rowsOf(document);
    }
    // A blank line before a document that is no JSONL is nobody's fault.
    if (line.trim() === '') {
      if (place === 1) place = 0;
      continue;
    }
    yield* readBenchLine(line, place);
  }
}

/** The rows when this line alone is a document of rows; `open` when it only begins something; undefined when it is a line of JSONL. */
function documentIn(line: string): readonly unknown[] | 'open' | undefined {
  try {
    return rowsIn(JSON.parse(line));
  } catch (error) {
    if (error instanceof SyntaxError) return 'open';
    throw error;
  }
}

function rowsIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null || !('rows' in value)) return undefined;
  return Array.isArray(value.rows) ? value.rows : undefined;
}

function* rowsOf(values: readonly unknown[]): Generator<BenchRow> {
  for (const [index, value] of values.entries()) yield* benchRowsOf(value, index + 1);
}

async function* readWholeDocument(path: string): AsyncGenerator<BenchRow> {
  let text = '';
  for await (const chunk of chunksOf(path)) {
    text += chunk;
    if (text.length > MAX_DOCUMENT)
      throw malformedRow(1, 'it is not JSON, and the file is too large to be one document; write one row a line');
  }
  let rows: readonly unknown[] | undefined;
  try {
    rows = rowsIn(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw malformedRow(1, 'it is not JSON, and the file is no JSON document either');
  }
  if (rows === undefined) throw malformedRow(1, 'the document is no array of rows and has no array named rows');
  yield* rowsOf(rows);
}

async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  let place = 1;
  for await (const chunk of chunksOf(path)) {
    const parts = chunk.split('\n');
    parts[0] = rest + (parts[0] ?? '');
    rest = parts.pop() ?? '';
    for (const line of parts) {
      yield line;
      place += 1;
    }
    if (rest.length > MAX_LINE) throw malformedRow(place, 'it is too long');
  }
  if (rest !== '') yield rest;
}

async function* chunksOf(path: string): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let first = true;
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: 262_144 })) {
      const text = decoder.write(bytes as Buffer);
      // A byte order mark says nothing about the first row.
      yield first ? text.replace(/^\ufeff/, '') : text;
      first = false;
    }
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw fault('TN-8007', {
      detail: `${path} cannot be read (${'code' in error ? String(error.code) : 'error'})`,
      fix: 'Name a file with rows of a scorer benchmark',
      cause: error,
    });
  }
  yield decoder.end();
}
