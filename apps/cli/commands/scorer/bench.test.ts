import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../main.ts';
import { createRowSpool } from './row-spool.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'scorer-bench-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

async function bench(text: string, ...flags: string[]): Promise<{ code: number; out: string; err: string }> {
  const file = join(directory, 'rows.jsonl');
  await writeFile(file, text);
  let [out, err] = ['', ''];
  const code = await main(['scorer', 'bench', file, ...flags], {
    stdout: {
      write: (piece) => {
        out += piece;
      },
    },
    stderr: {
      write: (piece) => {
        err += piece;
      },
    },
    env: {},
  });
  return { code, out, err };
}

const ROWS = [
  { id: 'a', kind: 'math', question: '', references: ['34'], answer: 'The answer is 34.', correct: true },
  { id: 'b', references: ['34'], answer: '35', correct: false },
  { id: 'c', references: ['Paris'], question: 'Capital of France?', answers: ['Lyon', 'Paris'], better: 1 },
];
const JSONL = ROWS.map((row) => JSON.stringify(row)).join('\r\n');

describe('tensornode scorer bench', () => {
  it('prints one document with figures and rows', async () => {
    const { code, out } = await bench(`\ufeff${JSONL}\n\n`, '--json');
    const report = JSON.parse(out);
    expect(code).toBe(0);
    expect(report).toMatchObject({ rowCount: 3, accuracy: 1, auc: 1, unscored: 0 });
    expect(report.rows).toEqual([
      { id: 'a', score: 100, accepted: true, method: 'numeric', extracted: '34' },
      { id: 'b', score: 0, accepted: false, method: 'numeric', extracted: '35' },
      expect.objectContaining({ id: 'c', score: 100, accepted: true, scores: [0, 100], preferred: 1 }),
    ]);
    expect(await readdir(directory)).toEqual(['rows.jsonl']);
  });

  it('runs code against its tests, and leaves what has no sandbox unscored', async () => {
    const answer = 'function add(a, b) { return a + b; }';
    const rows = [
      { id: 'right', kind: 'code', question: 'Write add.', references: ['add(1, 2) === 3'], answer, correct: true },
      { id: 'wrong', kind: 'code', question: 'Write add.', references: ['add(1, 2) === 4'], answer, correct: false },
      {
        id: 'other',
        kind: 'code',
        question: 'Write add.',
        references: ['assert add(1, 2) == 3'],
        answer,
        correct: true,
      },
    ];
    const report = JSON.parse((await bench(rows.map((row) => JSON.stringify(row)).join('\n'), '--json')).out);
    expect(report.rows.map(({ score, method }: { score: number | null; method: string }) => [score, method])).toEqual([
      [100, 'code-tests'],
      [0, 'code-tests'],
      [null, 'unscored'],
    ]);
  });

  it('reads a document of rows, on one line or many', async () => {
    const equivalence = {
      about: 'forms of an answer',
      rows: [{ gold: '1/2', pred: '0.5', expected: 1, types: ['expr'] }],
    };
    for (const text of [JSON.stringify(ROWS), JSON.stringify(ROWS, null, 2)])
      expect(JSON.parse((await bench(text, '--json')).out).rows).toHaveLength(3);
    expect(JSON.parse((await bench(JSON.stringify(equivalence, null, 1), '--json')).out).rows).toEqual([
      expect.objectContaining({ id: 1, accepted: true }),
    ]);
  });

  it('shows figures to people and draws the plot', async () => {
    const plot = join(directory, 'plot.svg');
    const { code, out } = await bench(JSONL, '--plot', plot);
    expect(code).toBe(0);
    expect(out).toMatch(/Accuracy\s+100\.00 %/);
    expect(out).toMatch(/Kendall's τ-b\s+1\.0000/);
    expect(await readFile(plot, 'utf8')).toContain('<svg');
  });

  it.each([
    ['{"id":1,"answer":"x","correct":true}\n\n{"id":2}', 'TN-4101', /Line 3.*answer/],
    ['{"id":1,\n{"id":2}', 'TN-4101', /Line 1.*not JSON/],
    ['[{"answer":"x"},{"id":4}]', 'TN-4101', /Line 2/],
    ['', 'TN-4101', /no rows/],
  ])('refuses %j', async (text, code, message) => {
    const refused = await bench(text, '--json');
    expect(refused.code).toBe(2);
    expect(JSON.parse(refused.out).error).toMatchObject({ code, message: expect.stringMatching(message) });
  });
});

describe('createRowSpool', () => {
  it('keeps the order over memory and file, and leaves nothing behind', async () => {
    const spool = createRowSpool(64);
    const rows = Array.from({ length: 50 }, (_, id) => ({ id, text: 'ü'.repeat(7) }));
    for (const row of rows) await spool.add(row);
    let text = '';
    for await (const piece of spool.pieces()) text += piece;
    expect(JSON.parse(`[${text}]`)).toEqual(rows);
    await spool.close();
  });
});
