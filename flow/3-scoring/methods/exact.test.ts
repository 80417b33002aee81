import { describe, expect, it } from 'vitest';
import { scoreReply } from '../score-reply.ts';

const points = (question: string, truth: string | string[], answer: string): number =>
  scoreReply({ kind: 'chat', question, references: [truth].flat(), reply: { text: answer, cause: null } }).score ?? -1;

const PLANET = 'Which planet is the largest? A) Earth B) Jupiter C) Saturn D) Mars';

describe('multiple choice', () => {
  it.each([
    ['B', 'B'],
    ['B', '(b)'],
    ['B', 'b)'],
    ['B', 'B.'],
    ['B', 'The answer is B.'],
    ['B', 'Option B'],
    ['B', 'B) Jupiter'],
    ['B', 'Jupiter'],
    ['B', 'It is Jupiter, of course.'],
    ['Jupiter', 'B'],
    ['B) Jupiter', 'Jupiter'],
    ['B', '**B**'],
    ['B', 'Saturn is big, but Jupiter is bigger.\nAnswer: B'],
    ['B', '\\boxed{B}'],
    ['A', 'A'],
    ['A', 'A) Earth'],
  ])('truth %s, answer %s: right', (truth, answer) => expect(points(PLANET, truth, answer)).toBe(10_000));

  it.each([
    ['B', 'A'],
    ['B', 'C) Saturn'],
    ['B', 'Saturn'],
    ['B', 'A, B, C or D'],
    ['B', 'B or C'],
    ['B', '(A) (B) (C) (D)'],
    ['B', 'I do not know'],
    ['B', 'A\nB\nC\nD'],
    ['A', 'B'],
  ])('truth %s, answer %s: wrong', (truth, answer) => expect(points(PLANET, truth, answer)).toBe(0));
});

describe('dates and times', () => {
  const when = 'When did it happen?';
  it.each([
    ['14 February 2024', 'February 14, 2024'],
    ['14 February 2024', '2024-02-14'],
    ['14 February 2024', 'It was on Feb 14th, 2024.'],
    ['14 February 2024', '14/02/2024'],
    ['14 February 2024', '02/14/2024'],
    ['14 February 2024', '14.2.2024'],
    ['July 4', '4 July 1776'],
    ['July 4, 1776', '4th of July 1776'],
    ['9:45 pm', '21:45'],
    ['9:45 pm', '9.45pm'],
    ['9:45 pm', 'It ends at 9:45 PM.'],
    ['14:30', '2:30 p.m.'],
  ])('truth %s, answer %s: right', (truth, answer) => expect(points(when, truth, answer)).toBe(10_000));

  it.each([
    ['14 February 2024', '15 February 2024'],
    ['14 February 2024', '14 March 2024'],
    ['14 February 2024', '14 February 2023'],
    ['14 February 2024', '13, 14 February 2024 or 15 February 2024'],
    ['9:45 pm', '9:45 am'],
    ['9:45 pm', 'between 9:45 pm and 10:45 pm'],
  ])('truth %s, answer %s: wrong', (truth, answer) => expect(points(when, truth, answer)).toBe(0));

  it('does not take a date of the question for the answer', () => {
    expect(
      points(
        'What date is 30 days after 15 January 2024?',
        '14 February 2024',
        '30 days after 15 January 2024 is 14 February 2024.',
      ),
    ).toBe(10_000);
    expect(points('What date is 30 days after 15 January 2024?', '14 February 2024', '15 January 2024')).toBe(0);
  });
});

describe('lists', () => {
  const colours = 'What are the primary colours?';
  it.each([
    ['red, yellow and blue', 'blue, red, yellow'],
    ['red, yellow and blue', 'The primary colours are red, yellow, and blue.'],
    ['red, yellow and blue', '- Red\n- Blue\n- Yellow'],
    ['red, yellow and blue', '1. red\n2. blue\n3. yellow'],
    ['salt and pepper', 'pepper and salt'],
  ])('truth %s, answer %j: right', (truth, answer) => expect(points(colours, truth, answer)).toBe(10_000));

  it('give part of the points for part of the items, and take some for wrong ones', () => {
    const part = points(colours, 'red, yellow and blue', 'red and blue');
    const more = points(colours, 'red, yellow and blue', 'red, blue, yellow, green, pink, black, white');
    expect(part).toBe(4_000);
    expect(more).toBe(3_000);
    expect(points(colours, 'red, yellow and blue', 'green, pink')).toBe(0);
  });
});

describe('yes, no, names and other words', () => {
  it.each([
    ['Is 7 prime?', 'Yes', 'Yes, 7 is prime.'],
    ['Is 8 prime?', 'No', 'No, 8 is not a prime number.'],
    ['Is it so?', 'True', 'yes'],
    ['Is it so?', 'no', 'That is not correct.'],
    ['Is it so?', 'no', 'False'],
    ['Capital of Brazil?', 'Brasília', 'brasilia'],
    ['Who?', ['J. R. R. Tolkien', 'Tolkien'], 'Tolkien'],
    ['What colour is it?', 'grey', 'It is Grey.'],
    ['What do you call a young cat?', 'kitten', 'A young cat is called a kitten.'],
    ['In which city is the Eiffel Tower?', 'Paris', 'The Eiffel Tower is in Paris.'],
  ])('%s %s: %s is right', (question, truth, answer) => expect(points(question, truth, answer)).toBe(10_000));

  it.each([
    ['Is 7 prime?', 'Yes', 'No'],
    ['Is 7 prime?', 'Yes', 'It is neither.'],
    ['Who wrote Hamlet?', 'William Shakespeare', 'Christopher Marlowe'],
    ['Who wrote Hamlet?', 'William Shakespeare', 'It was not William Shakespeare.'],
    ['Which city?', 'Paris', 'either Paris or London'],
    ['Which city?', 'Paris', 'Parisian'],
    ['Which city?', 'Rome', 'Jerome'],
  ])('%s %s: %s is wrong', (question, truth, answer) => expect(points(question, truth, answer)).toBe(0));

  it('accept the surname for the name, for a little less', () => {
    const surname = points('Who wrote Hamlet?', 'William Shakespeare', 'Shakespeare');
    expect(surname).toBe(8_000);
    expect(points('Who wrote Hamlet?', 'William Shakespeare', 'William')).toBe(0);
    expect(
      points('Who wrote Hamlet?', 'William Shakespeare', 'Hamlet was penned by William Shakespeare.'),
    ).toBeGreaterThan(8_500);
  });
});

describe('what others are said to believe', () => {
  const CAPITAL = 'What is the capital of Australia?';
  it.each([
    ['Although many think it is Canberra, the capital is Sydney.', 0],
    ['Though most people believe it is Canberra, the capital is Melbourne.', 0],
  ])('%s: no answer', (answer, score) => expect(points(CAPITAL, 'Canberra', answer)).toBe(score));

  it.each([
    'Although many think it is Sydney, the capital is Canberra.',
    'Although few people think of Canberra, it is the capital.',
    'While many believe it is Sydney, it is Canberra.',
  ])('%s: the answer', (answer) => expect(points(CAPITAL, 'Canberra', answer)).toBeGreaterThanOrEqual(5_000));
});

describe('words for whoever it was', () => {
  it.each([['Someone is playing a guitar.'], ['A person is playing a guitar.']])('%s', (answer) => {
    const input = { kind: 'similarity' as const, question: '', references: ['A man is playing a guitar.'] };
    expect(scoreReply({ ...input, reply: { text: answer, cause: null } }).score).toBeGreaterThanOrEqual(5_000);
  });
});

describe('names of other people', () => {
  const scoreOf = (references: string[], text: string): number =>
    scoreReply({ kind: 'chat', question: 'Who was it?', references, reply: { text, cause: null } }).score ?? -1;
  it.each([
    [['Hans Zimmer', 'Elton John'], 'John Williams'],
    [['Hans Zimmer', 'Elton John'], 'It was John Williams.'],
    [['Marie Curie'], 'Irène Joliot-Curie'],
    [['Marie Curie'], 'Michael Curie'],
    [['John Stuart Mill'], 'John Stuart Hill'],
    [['Michael Jordan'], 'Jordan Peele'],
    [['Emily Brontë'], 'Charlotte Brontë'],
  ])('%j is not %s', (references, text) => expect(scoreOf(references, text)).toBeLessThan(5_000));
  it.each([
    [['Marie Curie'], 'Curie'],
    [['Marie Curie'], 'Madame Curie'],
    [['Marie Curie'], 'Marie Skłodowska-Curie'],
    [['Marie Curie'], 'Skłodowska-Curie'],
    [['Thomas Edison'], 'Tom Edison'],
    [['Muhammad Ali'], 'Mohammed Ali'],
    [['Bill Gates'], 'William Gates'],
  ])('%j is %s', (references, text) => expect(scoreOf(references, text)).toBeGreaterThanOrEqual(5_000));
});
