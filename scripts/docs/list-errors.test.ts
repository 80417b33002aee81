import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findErrorPageProblems } from './list-errors.ts';

it('every error code has a page with cause and fix, and the list is current', () => {
  expect(findErrorPageProblems()).toEqual([]);
});

it('a missing page is found', () => {
  const empty = mkdtempSync(join(tmpdir(), 'errors-'));
  expect(findErrorPageProblems(empty)).toContain('TN-1001 has no page docs/errors/TN-1001.md');
  rmSync(empty, { recursive: true });
});
