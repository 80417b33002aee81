import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSecretFile } from './read-secret-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tensornode-secret-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a file of its owner alone is read, without the line end', () => {
  const file = join(folder, 'own.key');
  writeFileSync(file, 'abc\n', { mode: 0o600 });
  expect(readSecretFile(file)).toBe('abc');
});

test.skipIf(process.platform === 'win32')('a file that others may read is refused, and the fix is a command', () => {
  const file = join(folder, 'open.key');
  writeFileSync(file, 'abc\n', { mode: 0o644 });
  expect(() => readSecretFile(file)).toThrow(
    expect.objectContaining({ code: 'TN-8001', fix: expect.stringContaining('chmod 600') }),
  );
});

test('a missing file is named', () => {
  expect(() => readSecretFile(join(folder, 'none.key'))).toThrow(
    expect.objectContaining({ code: 'TN-8001', message: expect.stringContaining('none.key') }),
  );
});
