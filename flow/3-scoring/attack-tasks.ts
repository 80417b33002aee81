import type { AttackTask } from './attack-scorer.ts';

/** Tasks with truths, and answers as honest miners give them: right, partly right and wrong. What the gaming gallery is tried on. */
export const ATTACK_TASKS: readonly AttackTask[] = [
  {
    kind: 'chat',
    question: 'A shirt costs $40 and is reduced by 15%. What does it cost now?',
    truth: '34',
    honest: ['It costs $34.', '35'],
  },
  {
    kind: 'chat',
    question: 'How many days are there between March 1, 2024 and March 15, 2024?',
    truth: '14 days',
    honest: ['14', '15 days'],
  },
  { kind: 'chat', question: 'Convert 5 km to miles.', truth: '3.1069 miles', honest: ['3.11 miles', '8 miles'] },
  { kind: 'chat', question: 'What is the capital of France?', truth: 'Paris', honest: ['Paris', 'Lyon'] },
  { kind: 'chat', question: 'Is 97 a prime number?', truth: 'Yes', honest: ['No', 'Yes, it is.'] },
  { kind: 'chat', question: 'Was 1900 a leap year?', truth: 'No', honest: ['No', 'Yes'] },
  {
    kind: 'chat',
    question: 'Which planet is the largest? A) Earth B) Jupiter C) Saturn D) Mars',
    truth: 'B',
    honest: ['B', 'C', 'Jupiter'],
  },
  {
    kind: 'chat',
    question: 'What are the primary colours?',
    truth: 'red, yellow and blue',
    honest: ['red and blue', 'green'],
  },
  {
    kind: 'chat',
    question: 'What day of the week was July 4, 1776?',
    truth: 'Thursday',
    honest: ['Thursday', 'Friday'],
  },
  {
    kind: 'chat',
    question: 'What date is 30 days after 15 January 2024?',
    truth: '14 February 2024',
    honest: ['13 February 2024', 'February 14, 2024'],
  },
  {
    kind: 'chat',
    question: 'Why is the sky blue?',
    truth: 'Molecules of the air scatter blue sunlight more than red sunlight.',
    honest: ['The air scatters blue light.', 'Because of the scattering of blue sunlight by molecules.'],
  },
  { kind: 'math', question: 'Solve for x: 2x + 3 = 11', truth: '$x = 4$', honest: ['x = 4', 'x = 5'] },
  { kind: 'math', question: 'Expand (x+1)^2.', truth: '$x^2+2x+1$', honest: ['x^2 + 2x + 1', 'x^2 + 1'] },
  {
    kind: 'math',
    question: 'What is the domain of 1/(x-1)?',
    truth: '$(-\\infty,1) \\cup (1,\\infty)$',
    honest: ['x \\neq 1', '(1, \\infty)'],
  },
];
