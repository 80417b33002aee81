import type { SeededRandom } from './seeded-random.ts';
import type { TaskFamily } from './task-family.ts';

/** A truth of small programs: one test a line, a JavaScript expression that must be true. */
function testsOf(name: string, cases: readonly (readonly [args: readonly unknown[], expected: unknown])[]): string {
  return cases
    .map(
      ([args, expected]) =>
        `same(${name}(${args.map((one) => JSON.stringify(one)).join(', ')}), ${JSON.stringify(expected)})`,
    )
    .join('\n');
}

const numbers = (random: SeededRandom, count: number): number[] =>
  Array.from({ length: count }, () => random.whole(-20, 40));
const WORDS = [
  'river',
  'stone',
  'apple',
  'light',
  'window',
  'garden',
  'silver',
  'orange',
  'paper',
  'music',
  'level',
  'noon',
];
const words = (random: SeededRandom, count: number): string[] =>
  Array.from({ length: count }, () => random.pick(WORDS));

/** Small programs in JavaScript; their tests run in a sandbox (docs/guides/scoring.md). */
export const CODE_FAMILIES: readonly TaskFamily[] = [
  {
    name: 'sum of multiples',
    make: (random) => {
      const [one, other] = [random.whole(2, 5), random.whole(6, 11)];
      const name = random.pick(['sumMultiples', 'addMultiples', 'multiplesBelow']);
      const sum = (limit: number): number =>
        Array.from({ length: Math.max(0, limit) }, (_, at) => at)
          .filter((value) => value % one === 0 || value % other === 0)
          .reduce((total, value) => total + value, 0);
      const limits = [0, 1, random.whole(10, 40), random.whole(41, 200), one * other];
      return {
        question: `Write a JavaScript function ${name}(n) that returns the sum of all whole numbers from 0 up to but not including n that are divisible by ${one} or ${other}.`,
        truth: testsOf(
          name,
          limits.map((limit) => [[limit], sum(limit)]),
        ),
      };
    },
  },
  {
    name: 'keep and scale',
    make: (random) => {
      const [least, factor] = [random.whole(-3, 15), random.whole(2, 9)];
      const name = random.pick(['keepAndScale', 'scaleLarge', 'filterAndMultiply']);
      const lists = [[], [least, least - 1, least + 1], numbers(random, 6), numbers(random, 9)];
      return {
        question: `Write a JavaScript function ${name}(list) that takes an array of numbers, keeps those that are at least ${least}, multiplies each by ${factor} and returns them as an array in the same order.`,
        truth: testsOf(
          name,
          lists.map((list) => [[list], list.filter((value) => value >= least).map((value) => value * factor)]),
        ),
      };
    },
  },
  {
    name: 'count letters',
    make: (random) => {
      const letters = [...new Set([random.pick([...'aeiou']), random.pick([...'lnrst']), random.pick([...'gmpw'])])];
      const name = random.pick(['countLetters', 'lettersIn', 'howOften']);
      const count = (text: string): number =>
        [...text.toLowerCase()].filter((letter) => letters.includes(letter)).length;
      const texts = [
        '',
        words(random, 2).join(' ').toUpperCase(),
        words(random, 4).join(' '),
        words(random, 3).join('-'),
      ];
      return {
        question: `Write a JavaScript function ${name}(text) that returns how many characters of a string are one of the letters ${letters.join(', ')}, in lower or upper case.`,
        truth: testsOf(
          name,
          texts.map((text) => [[text], count(text)]),
        ),
      };
    },
  },
  {
    name: 'long words',
    make: (random) => {
      const [least, mark] = [random.whole(5, 6), random.pick(['-', '+', '_', '*'])];
      const name = random.pick(['longWords', 'joinLong', 'pickWords']);
      const texts = [
        '',
        words(random, 3).join(' '),
        words(random, 6).join(' '),
        `a ${words(random, 4).join(' ')} of it`,
      ];
      const join = (text: string): string =>
        text
          .split(' ')
          .filter((word) => word.length >= least)
          .map((word) => [...word].reverse().join(''))
          .join(mark);
      return {
        question: `Write a JavaScript function ${name}(text) that splits a string at single spaces, keeps the words with at least ${least} characters, reverses the characters of each, and returns them joined by "${mark}". Without such words it returns an empty string.`,
        truth: testsOf(
          name,
          texts.map((text) => [[text], join(text)]),
        ),
      };
    },
  },
  {
    name: 'largest window',
    make: (random) => {
      const size = random.whole(2, 4);
      const name = random.pick(['largestWindow', 'bestRun', 'maxSum']);
      const best = (list: number[]): number | null =>
        list.length < size
          ? null
          : Math.max(
              ...list.slice(size - 1).map((_, at) => list.slice(at, at + size).reduce((sum, value) => sum + value, 0)),
            );
      const lists = [numbers(random, size - 1), numbers(random, size), numbers(random, 7), numbers(random, 12)];
      return {
        question: `Write a JavaScript function ${name}(list) that returns the largest sum of ${size} numbers that stand next to each other in an array, or null when the array has fewer than ${size} numbers.`,
        truth: testsOf(
          name,
          lists.map((list) => [[list], best(list)]),
        ),
      };
    },
  },
];
