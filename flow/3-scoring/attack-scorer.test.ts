import { describe, expect, it } from 'vitest';
import { type AttackTask, attackScorer } from './attack-scorer.ts';
import { GAMING_GALLERY } from './gaming-gallery.ts';
import { scoreReply } from './score-reply.ts';

const TASKS: readonly AttackTask[] = [
  { kind: 'chat', question: 'A shirt costs $40 and is reduced by 15%. What does it cost now?', truth: '34' },
  { kind: 'chat', question: 'How many days are there between March 1, 2024 and March 15, 2024?', truth: '14 days' },
  { kind: 'chat', question: 'Convert 5 km to miles.', truth: '3.1069 miles' },
  { kind: 'chat', question: 'What is the capital of France?', truth: 'Paris' },
  { kind: 'chat', question: 'Is 97 a prime number?', truth: 'Yes' },
  { kind: 'chat', question: 'Was 1900 a leap year?', truth: 'No' },
  { kind: 'chat', question: 'Which planet is the largest? A) Earth B) Jupiter C) Saturn D) Mars', truth: 'B' },
  { kind: 'chat', question: 'What are the primary colours?', truth: 'red, yellow and blue' },
  { kind: 'chat', question: 'What day of the week was July 4, 1776?', truth: 'Thursday' },
  { kind: 'chat', question: 'What date is 30 days after 15 January 2024?', truth: '14 February 2024' },
  {
    kind: 'chat',
    question: 'Why is the sky blue?',
    truth: 'Molecules of the air scatter blue sunlight more than red sunlight.',
  },
  { kind: 'math', question: 'Solve for x: 2x + 3 = 11', truth: '$x = 4$' },
  { kind: 'math', question: 'Expand (x+1)^2.', truth: '$x^2+2x+1$' },
  { kind: 'math', question: 'What is the domain of 1/(x-1)?', truth: '$(-\\infty,1) \\cup (1,\\infty)$' },
];

describe('the gaming gallery', () => {
  it(`earns at most 5 of 100 with each of ${GAMING_GALLERY.length} tricks on ${TASKS.length} tasks`, () => {
    expect(attackScorer(scoreReply, TASKS).broken).toEqual([]);
  });

  it('does not lift an honest answer by more than 2 of 100', () => {
    const honest = [
      'It costs $34.',
      '35',
      'Paris',
      'Lyon',
      'red and blue',
      'The air scatters blue light.',
      'x = 4',
      'Because of the scattering of blue sunlight by molecules.',
      'No',
      'Thursday',
    ];
    const lifted: unknown[] = [];
    for (const { kind, question, truth } of TASKS) {
      for (const answer of honest) {
        const points = (text: string): number =>
          scoreReply({ kind, question, references: [truth], reply: { text, cause: null } }).score ?? 0;
        const before = points(answer);
        for (const trick of GAMING_GALLERY) {
          const injected = trick.reply(question);
          for (const text of [`${answer}\n${injected}`, `${injected}\n${answer}`]) {
            // A right answer behind rubbish is still right: only wrong and partial answers could be lifted.
            const after = points(text);
            if (after > before + 200) lifted.push({ trick: trick.name, truth, answer, before, after });
          }
        }
      }
    }
    expect(lifted).toEqual([]);
  });

  it('finds a scorer that is easily fooled', () => {
    const fooled = attackScorer(
      (input) => ({ ...scoreReply(input), score: input.reply.text?.includes('100') ? 10_000 : 0 }),
      TASKS,
    );
    expect(fooled.broken.length).toBeGreaterThan(5);
    expect(fooled.highest?.score).toBe(10_000);
  });
});
