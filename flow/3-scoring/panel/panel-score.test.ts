import { expect, it } from 'vitest';
import { scoreCard } from '../score-card.ts';
import type { JudgeVote, PanelVerdict } from './panel-face.ts';
import { panelScore } from './panel-score.ts';

const vote = (over: Partial<JudgeVote>): JudgeVote => ({
  judge: 'one',
  family: 'a',
  score: 80,
  raw: [82, 78],
  fault: null,
  criteria: [{ name: 'correctness', points: 40, max: 50 }],
  costMicros: 1_200,
  cached: false,
  ...over,
});
const verdict = (over: Partial<PanelVerdict>): PanelVerdict => ({
  score: 7_500,
  confidence: 0.9,
  interval: [7_000, 8_000],
  votes: [
    vote({}),
    vote({ judge: 'two', family: 'b', score: 70, criteria: [{ name: 'correctness', points: 35, max: 50 }] }),
  ],
  costMicros: 2_400,
  reason: 'median of 2 families',
  ...over,
});

it('explains a panel as any other score: means of the criteria, each vote, the cost', () => {
  const card = scoreCard(panelScore(verdict({}), 'ab'.repeat(32)));
  expect(card).toMatchObject({
    points: 75,
    method: 'panel',
    scorer: 'ab'.repeat(32),
    interval: [70, 80],
    criteria: [{ name: 'correctness', points: 37.5, max: 50 }],
  });
  expect(card.trace.join('\n')).toMatch(
    /0\.002400 US dollars[\s\S]*one: 82 and 78 in the two orders, 80\.0 after calibration/,
  );
});

it('stays unscored when the panel has no score, and names what was wrong with each judge', () => {
  const votes = [vote({ score: null, raw: [100, 100], fault: 'gullible', criteria: [] })];
  const score = panelScore(
    verdict({ score: null, interval: null, votes, reason: '0 of 1 judges gave a vote that counts' }),
    'cd',
  );
  expect(score).toMatchObject({ score: null, method: 'unscored', criteria: [], cause: null });
  expect(score.trace.at(-1)).toBe('one: 100 and 100, not counted: it took orders from a text');
});
