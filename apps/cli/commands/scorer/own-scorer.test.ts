import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256Hex } from '@tensornode/protocol';
import { BUILTIN_SCORERS } from '@tensornode/scoring';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { main } from '../../main.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'own-scorer-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function scorer(...args: string[]): Promise<{ code: number; document: Record<string, unknown> }> {
  let out = '';
  const code = await main(['scorer', ...args, '--json'], {
    stdout: {
      write: (piece) => {
        out += piece;
      },
    },
    stderr: { write: () => true },
    env: {},
  });
  return { code, document: JSON.parse(out) };
}

it('goes from the template to a bundle with a pin that judges answers', { timeout: 60_000 }, async () => {
  const module = join(folder, 'mine.ts');
  expect((await scorer('new', module)).code).toBe(0);
  expect((await scorer('new', module)).code).toBe(2);
  const file = join(folder, 'mine.scorer.mjs');
  const built = await scorer('build', module, '--out', file);
  const bytes = await readFile(file);
  expect(built.document).toMatchObject({
    name: 'short-answers',
    version: 1,
    pin: sha256Hex(bytes),
    builtin: BUILTIN_SCORERS[0].pin,
    bytes: bytes.length,
  });
  const rows = join(folder, 'rows.jsonl');
  await writeFile(
    rows,
    `{"id":1,"question":"Capital of France?","references":["Paris"],"answer":"Paris","correct":true}\n`,
  );
  const benched = await scorer('bench', rows, '--scorer', file);
  expect(benched.document).toMatchObject({
    scorer: sha256Hex(bytes),
    accuracy: 1,
    rows: [{ id: 1, score: 100, accepted: true, method: 'short-answers' }],
  });
});

it('names what keeps a module from being a scorer', async () => {
  const module = join(folder, 'reads.ts');
  await writeFile(
    module,
    `import { readFileSync } from 'node:fs'; export const name = 'x', version = 1, score = () => readFileSync('/');`,
  );
  const refused = await scorer('build', module);
  expect(refused.code).toBe(2);
  expect(refused.document).toMatchObject({ error: { code: 'TN-4102', message: expect.stringMatching(/node:fs/) } });
  expect((await scorer('test', join(folder, 'none.ts'))).document).toMatchObject({ error: { code: 'TN-4102' } });
  expect((await scorer('build', folder)).code).toBe(2);
});

it('lists the built-in scorers', async () => {
  const { code, document } = await scorer('list', '--name', 'no-such-network');
  expect(code).toBe(0);
  expect(document).toEqual({
    builtin: [{ name: 'tensornode-core', version: 1, pin: BUILTIN_SCORERS[0].pin }],
    subnets: null,
  });
});
