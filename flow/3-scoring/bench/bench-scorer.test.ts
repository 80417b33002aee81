import { describe, expect, it } from 'vitest';
import { benchScorer } from './bench-scorer.ts';
import { calibrationPlot } from './calibration-plot.ts';
import { areaUnderCurve, kendallTau } from './rank-metrics.ts';

const clock = (): (() => number) => {
  let time = 0;
  return () => (time += 500);
};
const lines = (rows: readonly object[]): string => rows.map((row) => JSON.stringify(row)).join('\n');

describe('benchScorer', () => {
  it('measures singles and pairs', () => {
    const report = benchScorer(
      lines([
        { id: 1, kind: 'math', question: '', references: ['34'], answer: '34', correct: true },
        { id: 'b', question: '', references: ['34'], answer: '35', correct: false },
        { id: 3, question: '', references: ['34'], answer: '34 apples', correct: false },
        {
          id: 4,
          kind: 'translation',
          question: 'Capital of France?',
          references: ['Paris'],
          answers: ['Lyon', 'Paris'],
          better: 1,
        },
        { id: 5, question: 'Write a poem', references: [], answer: 'Roses are red', correct: true },
      ]),
      clock(),
    );
    expect(report.rows.map(({ id, score, accepted, method }) => [id, score, accepted, method])).toEqual([
      [1, 100, true, 'numeric'],
      ['b', 0, false, 'numeric'],
      [3, 100, true, 'numeric'],
      [4, 100, true, 'exact'],
      [5, null, false, 'unscored'],
    ]);
    expect(report).toMatchObject({
      count: 5,
      accuracy: 0.6,
      answersPerSecond: 12,
      confusion: { truePositive: 2, falsePositive: 1, trueNegative: 2, falseNegative: 1 },
    });
    expect(calibrationPlot(report)).toMatch(/^<svg [\s\S]*<circle[\s\S]*<\/svg>\n$/);
  });

  it('names the line that is no row', () => {
    expect(() => benchScorer('{"id":1,"answer":"x","correct":true}\n{"id":2}', clock())).toThrow(/Line 2/);
    expect(() => benchScorer('nonsense', clock())).toThrow(/TN-1001/);
  });
});

describe('rank metrics', () => {
  it('agree with their definitions over all pairs', () => {
    const rows = Array.from({ length: 60 }, (_, index) => ({
      score: (index * 37) % 11,
      correct: (index * 17) % 3 === 0,
    }));
    let wins = 0;
    let pairs = 0;
    for (const one of rows)
      for (const other of rows)
        if (one.correct && !other.correct) {
          pairs += 1;
          wins += one.score > other.score ? 1 : one.score === other.score ? 0.5 : 0;
        }
    expect(areaUnderCurve(rows)).toBeCloseTo(wins / pairs, 12);
    let agreement = 0;
    let untied = 0;
    rows.forEach((one, index) => {
      for (const other of rows.slice(index + 1)) {
        agreement += Math.sign(one.score - other.score) * Math.sign(Number(one.correct) - Number(other.correct));
        untied += one.score === other.score ? 0 : 1;
      }
    });
    expect(kendallTau(rows)).toBeCloseTo(agreement / Math.sqrt(untied * pairs), 12);
    expect(areaUnderCurve([{ score: 1, correct: true }])).toBeNull();
  });
});
