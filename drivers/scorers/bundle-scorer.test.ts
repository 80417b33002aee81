import { cp, mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256Hex } from '@tensornode/protocol';
import { BUILTIN_SCORERS } from '@tensornode/scoring';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildForeignScorer } from './build-foreign-scorer.ts';
import { bundleScorer } from './bundle-scorer.ts';
import { readHeader } from './scorer-header.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const [CORE] = BUILTIN_SCORERS;
let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'bundle-')));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('bundleScorer', () => {
  it('makes the same bytes of the same sources anywhere: from a copy elsewhere', async () => {
    const copy = join(folder, 'else', 'where');
    for (const room of ['base/kernel', 'base/protocol', 'flow/3-scoring'])
      await cp(join(ROOT, room), join(copy, room), {
        recursive: true,
        filter: (path) => !path.includes('node_modules'),
      });
    await mkdir(join(copy, 'node_modules', '@tensornode'), { recursive: true });
    for (const name of await readdir(join(ROOT, 'node_modules')))
      if (name !== '@tensornode' && !name.startsWith('.'))
        await symlink(join(ROOT, 'node_modules', name), join(copy, 'node_modules', name));
    await symlink(join(ROOT, 'base', 'protocol', 'node_modules'), join(copy, 'base', 'protocol', 'node_modules'));
    for (const name of ['kernel', 'protocol'])
      await symlink(join(copy, 'base', name), join(copy, 'node_modules', '@tensornode', name));
    const build = (root: string) =>
      bundleScorer({
        entry: join(root, 'flow', '3-scoring', 'bundle-entry.ts'),
        root,
        header: { format: 1, name: CORE.name, version: CORE.version, builtin: null },
      });
    const { code, sha256 } = await build(copy);
    expect(await build(ROOT)).toEqual({ code, sha256 });
    expect(sha256Hex(new TextEncoder().encode(code))).toBe(sha256);
    expect(code).not.toContain(folder);
  });
});

describe('buildForeignScorer', () => {
  const build = async (source: string) => {
    await writeFile(
      join(folder, 'words.ts'),
      'export const count = (text: string): number => text.split(/\\s+/).length;',
    );
    await writeFile(join(folder, 'scorer.ts'), source);
    return buildForeignScorer(join(folder, 'scorer.ts'), folder, CORE);
  };

  it('bundles a TypeScript module with what it imports, under a header that names the built-in scorer', async () => {
    const built = await build(
      `import { count } from './words.ts';\nexport const name = 'short';\nexport const version = 3;\nexport const score = ({ answer }: { answer: string }) => ({ score: count(answer) < 5 ? 100 : 0 });`,
    );
    expect(built).toMatchObject({ name: 'short', version: 3, builtin: CORE.pin });
    expect(readHeader(built.code)).toEqual({ format: 1, name: 'short', version: 3, builtin: CORE.pin });
    expect(built.code).not.toContain(folder);
  });

  it.each([
    [
      `import { readFileSync } from 'node:fs'; export const name = 'a', version = 1, score = () => readFileSync('/x');`,
      /node:fs/,
    ],
    ['export const name = ;', /Unexpected/],
    [`export const name = 'a', version = 1;`, /no function score/],
    [`export const version = 1, score = () => 1;`, /name/],
    [`export const name = 'a', version = 1, score = () => 1; fetch('http://localhost');`, /fetch/],
  ])('refuses %s', async (source, message) => {
    await expect(build(source)).rejects.toMatchObject({ code: 'TN-4102', message: expect.stringMatching(message) });
  });
});
