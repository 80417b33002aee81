import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JudgePoints } from '@tensornode/driver-store';
import { silentLogger, systemClock, systemRandom } from '@tensornode/kernel';
import type { CalibrationPoint } from '@tensornode/scoring';
import { createMetrics } from '@tensornode/telemetry';
import { type ScriptedJudge, startScriptedJudge } from '@tensornode/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { composePanel, type Panel } from './compose-panel.ts';

const QUESTION = {
  kind: 'chat' as const,
  question: 'Why is the sky blue?',
  references: ['Air molecules scatter blue sunlight more than red sunlight.'],
  answer: 'Air molecules scatter blue sunlight far more than red sunlight.',
};
let folder: string;
const servers: ScriptedJudge[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tensornode-panel-'));
  for (let at = 0; at < 2; at += 1)
    servers.push(
      await startScriptedJudge({
        manner: 'honest',
        opinion: (reference, text) => (text.includes('sunlight') || text === reference ? 0.9 : 0),
      }),
    );
  const judges = servers.map(({ baseUrl }, at) => ({
    name: `judge-${at}`,
    family: `family-${at}`,
    baseUrl,
    model: 'm',
  }));
  writeFileSync(join(folder, 'judges.json'), JSON.stringify(judges));
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  rmSync(folder, { recursive: true, force: true });
});

function panelOver(rows: Map<string, CalibrationPoint[]>): Panel {
  const points: JudgePoints = {
    last: async (judge, limit) => (rows.get(judge) ?? []).slice(-limit),
    add: async (judge, point, keep) => {
      rows.set(judge, [...(rows.get(judge) ?? []), point].slice(-keep));
    },
  };
  return composePanel({
    file: join(folder, 'judges.json'),
    clock: systemClock,
    random: systemRandom,
    points,
    meter: createMetrics().meter,
    logger: silentLogger,
  });
}

it('what gold tasks taught about the judges survives a restart', async () => {
  const rows = new Map<string, CalibrationPoint[]>();
  const fresh = panelOver(rows);
  expect((await fresh.judge(QUESTION)).score).toBeGreaterThan(8_000);
  fresh.learn(QUESTION, 30);
  await expect.poll(() => [...rows.values()].map(({ length }) => length)).toEqual([1, 1]);
  const [first] = rows.get('judge-0 openai m') ?? [];
  expect(first).toMatchObject({ truth: 30, raw: expect.closeTo(90, -1) });
  for (const judge of ['judge-0 openai m', 'judge-1 openai m'])
    rows.set(
      judge,
      Array.from({ length: 40 }, () => ({ raw: 90, truth: 30 })),
    );
  expect((await panelOver(rows).judge(QUESTION)).score).toBeLessThan(4_500);
  // Another model under the name is another judge.
  rows.delete('judge-0 openai m');
  rows.delete('judge-1 openai m');
  rows.set(
    'judge-0 openai other',
    Array.from({ length: 40 }, () => ({ raw: 90, truth: 30 })),
  );
  expect((await panelOver(rows).judge(QUESTION)).score).toBeGreaterThan(8_000);
});
