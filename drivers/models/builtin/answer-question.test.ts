import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuestion, CANNOT_ANSWER, INTEGERS_CANNOT_ANSWER } from './answer-question.ts';

/** A bound that a loaded machine keeps and that runaway patterns break by orders of magnitude. */
const BOUND_MS = 5_000;

/** One `question => final answer` a line; NONE means that the engine must say that it cannot answer. */
const CASES = readFileSync(new URL('questions.fixture.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => line.split(' => ') as [string, string]);

const finalAnswer = (text: string): string =>
  text === CANNOT_ANSWER ? 'NONE' : (/\nAnswer: (.*)$/s.exec(text)?.[1] ?? 'no final answer');

describe('answerQuestion', () => {
  it(`answers the ${CASES.length} questions of the list`, () => {
    expect(CASES.length).toBeGreaterThanOrEqual(150);
    const wrong = CASES.map(([question, wanted]) => ({
      question,
      wanted,
      got: finalAnswer(answerQuestion(question, 'full')),
    })).filter(({ wanted, got }) => wanted !== got);
    expect(wrong).toEqual([]);
  });

  it('computes random sums, products and percentages exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999, max: 9_999 }), fc.integer({ min: 1, max: 9_999 }), (a, b) => {
        expect(finalAnswer(answerQuestion(`What is ${a} + ${b}?`, 'full'))).toBe(`${a + b}`);
        expect(finalAnswer(answerQuestion(`What is ${a} times ${b}?`, 'full'))).toBe(`${a * b}`);
        expect(
          finalAnswer(answerQuestion(`A lamp costs $${b * 100} and is reduced by 25%. What does it cost now?`, 'full')),
        ).toBe(`$${b * 75}`);
      }),
    );
  });

  it('says with the integers variant that percentages, units and dates are beyond it, and computes whole numbers', () => {
    expect(answerQuestion('A shirt costs $40 and is reduced by 15%. What does it cost now?', 'integers')).toBe(
      INTEGERS_CANNOT_ANSWER,
    );
    expect(answerQuestion('Convert 5 km to m', 'integers')).toBe(INTEGERS_CANNOT_ANSWER);
    expect(answerQuestion('What day of the week was July 4, 1776?', 'integers')).toBe(INTEGERS_CANNOT_ANSWER);
    expect(answerQuestion('What is 7 / 2?', 'integers')).toBe(INTEGERS_CANNOT_ANSWER);
    expect(
      finalAnswer(answerQuestion('Tom has 5 apples and buys 3 more. How many apples does he have now?', 'integers')),
    ).toBe('8 apples');
    expect(finalAnswer(answerQuestion('What is 12 * 12?', 'integers'))).toBe('144');
  });

  it('repeats the question with the parrot variant', () => {
    expect(answerQuestion('What is 2 + 2?', 'parrot')).toBe('What is 2 + 2?');
  });

  it('reads styled digits, vulgar fractions, typographic signs and hidden characters', () => {
    expect(finalAnswer(answerQuestion('What is ½ of 30?', 'full'))).toBe('15');
    expect(finalAnswer(answerQuestion('What is １２ × ３?', 'full'))).toBe('36');
    expect(finalAnswer(answerQuestion('What is 1\u200b2 − 5?', 'full'))).toBe('7');
    expect(finalAnswer(answerQuestion('WHAT IS 20 ÷ 4 ?!', 'full'))).toBe('5');
  });

  it('answers hostile input in bounded time', () => {
    const size = 100_000;
    const hostile = [
      '1'.repeat(size),
      '('.repeat(size),
      '1+'.repeat(size / 2),
      '-'.repeat(size),
      '9^'.repeat(size / 2),
      '9!'.repeat(size / 2),
      'a '.repeat(size / 2),
      '1,000,'.repeat(size / 6),
      `what is ${'the '.repeat(size / 4)}`,
      `${'$5 '.repeat(size / 3)}how much in total?`,
      `${'5% of '.repeat(size / 6)}7`,
      `how many ${'5 apples '.repeat(size / 9)}`,
      `solve ${'x+'.repeat(size / 2)}=1`,
      `${'how many days between 1 may '.repeat(3_700)}`,
      `sum of ${'1, '.repeat(size / 3)}and 2`,
      `What is 99999999999999999999^1000?`,
      `${'one hundred '.repeat(size / 12)}`,
      `5 km ${'and 3 m '.repeat(size / 8)}to cm`,
      `${'\u200b'.repeat(size)}2+2`,
      `sqrt`.repeat(size / 4),
      `"${'x '.repeat(size / 2)}`,
      `${'a@'.repeat(size / 2)} email?`,
      `Which is the largest prime factor of 999999999989?`,
      `a tip ${'20% '.repeat(size / 4)} of $50`,
      `${'each 3 boxes with 4 '.repeat(5_000)} how many?`,
    ];
    for (const text of hostile) {
      const begun = performance.now();
      answerQuestion(text, 'full');
      expect(performance.now() - begun, text.slice(0, 40)).toBeLessThan(BOUND_MS);
    }
  });

  it('never throws and always says something', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(answerQuestion(text, 'full').length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
    const words = [
      'what',
      'is',
      '5',
      '10%',
      '$40',
      'of',
      'km',
      'in',
      'days',
      'may',
      'each',
      'how',
      'many',
      '0',
      '/',
      '-',
      'apples',
      '2024',
      'x',
      '=',
      '?',
      'reduced',
      'by',
      'twice',
      'per',
      'hour',
      'prime',
      '1/0',
      '29 february 2023',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 20 }), (list) => {
        expect(answerQuestion(list.join(' '), 'full').length).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });
});
