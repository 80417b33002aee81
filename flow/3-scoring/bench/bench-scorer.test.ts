import { describe, expect, it } from 'vitest';
import { scoreReply } from '../score-reply.ts';
import { type BenchRowResult, createBench } from './bench-scorer.ts';
import { calibrationPlot } from './calibration-plot.ts';
import { ScoreTally } from './rank-metrics.ts';
import { readBenchLine } from './read-bench-rows.ts';

const run = async (rows: readonly object[]) => {
  const bench = createBench(scoreReply);
  const results: BenchRowResult[] = [];
  for (const row of rows.flatMap((one, at) => readBenchLine(JSON.stringify(one), at + 1)))
    results.push(await bench.add(row));
  return { results, figures: bench.figures() };
};

describe('createBench', () => {
  it('measures singles and pairs', async () => {
    const { results, figures } = await run([
      { id: 1, kind: 'math', question: '', references: ['34'], answer: '34', correct: true },
      { id: 'b', question: '', references: ['34'], answer: '35', correct: false },
      { id: 3, question: '', references: ['34'], answer: '34 apples', correct: false },
      {
        id: 4,
        kind: 'trivia',
        question: 'Capital of France?',
        references: ['Paris'],
        answers: ['Lyon', 'Paris'],
        better: 1,
      },
      { id: 5, question: 'Write a poem', references: [], answer: 'Roses are red', correct: true },
      { id: 6, references: ['7'], answer: '7' },
    ]);
    expect(results.map(({ id, score, accepted, method }) => [id, score, accepted, method])).toEqual([
      [1, 100, true, 'numeric'],
      ['b', 0, false, 'numeric'],
      [3, 100, true, 'numeric'],
      [4, 100, true, 'exact'],
      [5, null, false, 'unscored'],
      [6, 100, true, 'numeric'],
    ]);
    expect(results[3]).toMatchObject({ scores: [0, 100], preferred: 1 });
    expect(figures).toMatchObject({
      rowCount: 6,
      count: 6,
      unscored: 1,
      accuracy: 0.6,
      confusion: { truePositive: 2, falsePositive: 1, trueNegative: 2, falseNegative: 1 },
      methods: { exact: { count: 2, auc: 1 }, numeric: { count: 3, auc: 0.75 } },
    });
    expect(calibrationPlot(figures)).toMatch(/^<svg [\s\S]*<circle[\s\S]*<\/svg>\n$/);
  });

  it('reads rows of answer equivalence and questions with solutions of several models', async () => {
    const { results, figures } = await run([
      { gold: '1/2', pred: '0.5', expected: 1, types: ['expr'] },
      { gold: '1/2', pred: '2', expected: 0 },
      {
        question: 'How many?',
        ground_truth: '2 + 2 = 4\nA: 4',
        small: { is_correct: false, solution: 'It is 5.\nA: 5' },
        large: { is_correct: true, solution: '2 + 2 = 4\nA: 4' },
      },
      { id: 'flat', question: 'How many?', ground_truth: 'A: 4', solution: 'A: 4', is_correct: true },
    ]);
    expect(results.map(({ id, accepted }) => [id, accepted])).toEqual([
      [1, true],
      [2, false],
      ['3/small', false],
      ['3/large', true],
      ['flat', true],
    ]);
    expect(figures.accuracy).toBe(1);
  });

  it('reads the writings of other sets: words as verdicts, numbers, one reference as text, no answer', async () => {
    const { results, figures } = await run([
      { id: 1, question: 'Capital of France?', references: 'Paris', answer: 'Paris', correct: 'correct' },
      { id: 1, question: '2 + 2?', references: [4], answer: 5, label: '0', extra: { any: true } },
      { question: '2 + 2?', reference: '4', answer: null, is_correct: 0 },
      { question: 'Letter?', references: ['a'], answer: 'a', correct: 'TRUE' },
      { question: 'Is 7 prime?', references: [true, null], answer: 'Yes, it is.', correct: true },
      { question: 'Capital of France?', references: ['Paris'], answers: ['Paris', 'Lyon'], better: '0' },
    ]);
    expect(results.map(({ id, accepted }) => [id, accepted])).toEqual([
      [1, true],
      [1, false],
      [3, false],
      [4, true],
      [5, true],
      [6, true],
    ]);
    expect(figures.accuracy).toBe(1);
  });

  it.each([
    ['nonsense', /Line 2.*not JSON/],
    ['{"id":2}', /Line 2.*answer is missing/],
    ['{"id":2,"answer":"x","correct":"maybe"}', /Line 2.*correct/],
    ['{"id":2,"answers":["x"],"better":0}', /Line 2.*answers/],
    ['[1]', /Line 2.*not an object/],
  ])('names the line that is no row: %s', (line, message) => {
    expect(() => readBenchLine(line, 2)).toThrow(message);
    expect(readBenchLine('  ', 1)).toEqual([]);
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
    const tally = new ScoreTally();
    for (const row of rows) tally.add(row);
    expect(tally.areaUnderCurve()).toBeCloseTo(wins / pairs, 12);
    let agreement = 0;
    let untied = 0;
    rows.forEach((one, index) => {
      for (const other of rows.slice(index + 1)) {
        agreement += Math.sign(one.score - other.score) * Math.sign(Number(one.correct) - Number(other.correct));
        untied += one.score === other.score ? 0 : 1;
      }
    });
    expect(tally.kendallTau()).toBeCloseTo(agreement / Math.sqrt(untied * pairs), 12);
    expect(new ScoreTally().areaUnderCurve()).toBeNull();
  });
});
