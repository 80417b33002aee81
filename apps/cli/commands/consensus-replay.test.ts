import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { main } from '../main.ts';

const folder = mkdtempSync(join(tmpdir(), 'tensornode-replay-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Case 1 of yuma-simulation; totals as published there, rounded to four places. */
const DOCUMENT = {
  params: { kappa: 0.5, yuma9: { unknown: true } },
  cases: [
    {
      id: 1,
      label: 'majority validator moves first',
      validators: 3,
      servers: 2,
      epochs: 40,
      stakes: [[0, 39, [0.8, 0.1, 0.1]]],
      weights: [
        [
          0,
          0,
          [
            [1, 0],
            [1, 0],
            [1, 0],
          ],
        ],
        [
          1,
          1,
          [
            [0, 1],
            [1, 0],
            [1, 0],
          ],
        ],
        [
          2,
          2,
          [
            [0, 1],
            [0, 1],
            [1, 0],
          ],
        ],
        [
          3,
          39,
          [
            [0, 1],
            [0, 1],
            [0, 1],
          ],
        ],
      ],
      total_dividend_per_1000_stake: {
        yuma2: { '1': [1.6559, 1.5995, 1.5535] },
        yuma3: [1.6879, 1.5121, 1.3843],
        yuma3_liquid: [1.6775, 1.5387, 1.4414],
        yuma9: [1, 2, 3],
      },
    },
  ],
};

async function replay(document: unknown, ...args: string[]) {
  const file = join(folder, 'cases.json');
  writeFileSync(file, JSON.stringify(document));
  let stdout = '';
  let stderr = '';
  const code = await main(['consensus', 'replay', file, ...args], {
    env: {},
    stdout: { write: (text) => (stdout += text), columns: 100 },
    stderr: { write: (text) => (stderr += text) },
  });
  return { code, stdout, stderr };
}

it.each(['double', 'integer'])('reproduces published figures in %s arithmetic', async (arithmetic) => {
  const { code, stdout, stderr } = await replay(DOCUMENT, '--arithmetic', arithmetic, '--json');
  expect([code, stderr]).toEqual([0, '']);
  const { cases, greatest_deviation } = JSON.parse(stdout);
  expect(greatest_deviation).toBeLessThan(6e-5);
  expect(Object.keys(cases[0].total_dividend_per_1000_stake)).toEqual(['yuma2', 'yuma3', 'yuma3_liquid']);
  expect(Object.keys(cases[0].total_dividend_per_1000_stake.yuma2)).toEqual(['1']);
  expect(cases[0].series.yuma3.bonds).toHaveLength(40);
  expect(cases[0].series.yuma3.dividend_share[39]).toHaveLength(3);
  expect(cases[0].series.yuma3.incentive[0]).toHaveLength(2);
});

it('takes one rule, the rules of the chain and a file without figures', async () => {
  const [{ total_dividend_per_1000_stake: _, ...bare }] = DOCUMENT.cases as [(typeof DOCUMENT.cases)[0]];
  const { stdout } = await replay(
    { simulator: { params: {}, cases: [bare] } },
    '--rule',
    'yuma3',
    '--rules',
    'chain',
    '--json',
  );
  const result = JSON.parse(stdout);
  expect(Object.keys(result.cases[0].series)).toEqual(['yuma3']);
  expect([result.rules, result.greatest_deviation]).toEqual(['chain', null]);
  expect((await replay(DOCUMENT)).stdout).toContain('Greatest deviation');
});

it('says where a document has another layout', async () => {
  const ragged = { ...DOCUMENT.cases[0], stakes: [[0, 39, [0.8, 0.2]]] };
  for (const broken of [
    { params: {}, cases: [ragged] },
    {},
    { params: {}, cases: [] },
    { params: {}, cases: [{ ...DOCUMENT.cases[0], epochs: 41 }] },
  ]) {
    const { code, stdout } = await replay(broken, '--json');
    expect([code, JSON.parse(stdout).error.code]).toEqual([2, 'TN-8007']);
  }
  expect((await replay(DOCUMENT, '--rule', 'yuma4')).code).toBe(2);
});
