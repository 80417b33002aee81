import { greatestCommonDivisor, Rational } from '@tensornode/kernel';
import { exactText, NAMES, type TaskFamily, twoNames } from './task-family.ts';

const COUNTED = [
  'apple',
  'marble',
  'sticker',
  'cookie',
  'stamp',
  'card',
  'shell',
  'pencil',
  'coin',
  'balloon',
] as const;

/** Counts, groups, rates, expressions and number facts. */
export const NUMBER_FAMILIES: readonly TaskFamily[] = [
  {
    name: 'gains and losses',
    make: (random) => {
      const [thing, start, gain, loss] = [
        random.pick(COUNTED),
        random.whole(8, 60),
        random.whole(2, 30),
        random.whole(2, 7),
      ];
      const name = random.pick(NAMES);
      const question = random.pick([
        `${name} has ${start} ${thing}s. ${name} gets ${gain} more and then loses ${loss}. How many ${thing}s does ${name} have now?`,
        `${name} had ${start} ${thing}s, found ${gain} more and gave ${loss} to a friend. How many ${thing}s does ${name} have now?`,
      ]);
      return { question, truth: `${start + gain - loss}` };
    },
  },
  {
    name: 'groups',
    make: (random) => {
      const [groups, size] = [random.whole(3, 30), random.whole(4, 40)];
      const question = random.pick([
        `There are ${groups} boxes with ${size} pencils each. How many pencils are there?`,
        `A theatre has ${groups} rows of ${size} chairs. How many chairs are there?`,
        `A school has ${groups} classes with ${size} students each. How many students are there?`,
      ]);
      return { question, truth: `${groups * size}` };
    },
  },
  {
    name: 'sharing',
    make: (random) => {
      const [people, each] = [random.whole(2, 12), random.whole(3, 25)];
      const thing = random.pick(COUNTED);
      const question = random.pick([
        `${people * each} ${thing}s are shared equally among ${people} children. How many ${thing}s does each child get?`,
        `${random.pick(NAMES)} packs ${people * each} ${thing}s into bags of ${each}. How many bags are needed?`.replace(
          /^(\w+) packs/,
          '$1 packs',
        ),
      ]);
      return question.includes('bags') ? { question, truth: `${people}` } : { question, truth: `${each}` };
    },
  },
  {
    name: 'comparison',
    make: (random) => {
      const [first, second] = twoNames(random);
      const [thing, base, more] = [random.pick(COUNTED), random.whole(5, 60), random.whole(2, 30)];
      const question = random.pick([
        `${first} has ${more} more ${thing}s than ${second}. ${second} has ${base} ${thing}s. How many ${thing}s does ${first} have?`,
        `${second} has ${base} ${thing}s and ${first} has ${base + more} ${thing}s. How many more ${thing}s does ${first} have?`,
      ]);
      return question.includes('How many more')
        ? { question, truth: `${more}` }
        : { question, truth: `${base + more}` };
    },
  },
  {
    name: 'travel',
    make: (random) => {
      const [speed, hours] = [random.whole(3, 24) * 5, random.whole(2, 9)];
      const vehicle = random.pick(['car', 'train', 'bus', 'cyclist', 'boat']);
      const asks = random.whole(0, 2);
      if (asks === 0)
        return {
          question: `A ${vehicle} travels at ${speed} km per hour for ${hours} hours. How far does it go?`,
          truth: `${speed * hours} km`,
        };
      if (asks === 1)
        return {
          question: `How long does it take to travel ${speed * hours} km at ${speed} km/h?`,
          truth: `${hours} hours`,
        };
      return {
        question: `A ${vehicle} travels ${speed * hours} km in ${hours} hours. What is its speed?`,
        truth: `${speed} km/h`,
      };
    },
  },
  {
    name: 'expression',
    make: (random) => {
      const [a, b, c, d] = [random.whole(2, 40), random.whole(2, 20), random.whole(2, 30), random.whole(2, 9)];
      const form = random.whole(0, 4);
      if (form === 0) return { question: `What is ${a} * (${b} + ${c})?`, truth: `${a * (b + c)}` };
      if (form === 1) return { question: `Calculate ${a} × ${b} - ${c} × ${d}.`, truth: `${a * b - c * d}` };
      if (form === 2) return { question: `What is the sum of ${a}, ${b} and ${c}?`, truth: `${a + b + c}` };
      if (form === 3) return { question: `What is ${a * b * d} divided by ${b}?`, truth: `${a * d}` };
      return { question: `Compute (${a} + ${b})^2 - ${c}.`, truth: `${(a + b) ** 2 - c}` };
    },
  },
  {
    name: 'divisors and multiples',
    make: (random) => {
      const [common, a, b] = [random.whole(2, 15), random.whole(2, 12), random.whole(2, 12)];
      const [x, y] = [common * a, common * (b === a ? b + 1 : b)];
      const divisor = Number(greatestCommonDivisor(BigInt(x), BigInt(y)));
      return random.whole(0, 1) === 0
        ? { question: `What is the greatest common divisor of ${x} and ${y}?`, truth: `${divisor}` }
        : { question: `What is the least common multiple of ${x} and ${y}?`, truth: `${(x * y) / divisor}` };
    },
  },
  {
    name: 'average',
    make: (random) => {
      const values = Array.from({ length: random.whole(3, 5) }, () => random.whole(1, 80));
      const sum = values.reduce((total, value) => total + value, 0);
      const last = values.length * Math.ceil(sum / values.length) - sum;
      const adjusted = [...values.slice(0, -1), (values.at(-1) ?? 0) + last];
      const average = Rational.of(
        adjusted.reduce((total, value) => total + value, 0),
        adjusted.length,
      );
      return {
        question: `What is the average of ${adjusted.slice(0, -1).join(', ')} and ${adjusted.at(-1)}?`,
        truth: exactText(average),
      };
    },
  },
  {
    name: 'linear equation',
    make: (random) => {
      const [x, a, b] = [random.whole(2, 25), random.whole(2, 12), random.whole(1, 40)];
      const letter = random.pick(['x', 'y', 'n', 'z']);
      return {
        question: random.pick([
          `Solve for ${letter}: ${a}${letter} + ${b} = ${a * x + b}`,
          `If ${a}${letter} - ${b} = ${a * x - b}, what is ${letter}?`,
        ]),
        truth: `${x}`,
      };
    },
  },
  {
    name: 'rectangle',
    make: (random) => {
      const [length, width] = [random.whole(3, 40), random.whole(2, 30)];
      return random.whole(0, 1) === 0
        ? {
            question: `What is the area of a rectangle with length ${length} cm and width ${width} cm?`,
            truth: `${length * width}`,
          }
        : {
            question: `A garden is ${length} m long and ${width} m wide. How much fence is needed around it?`,
            truth: `${2 * (length + width)} m`,
          };
    },
  },
  {
    name: 'sequence',
    make: (random) => {
      const [start, step, grows] = [random.whole(1, 30), random.whole(2, 15), random.whole(0, 1) === 0];
      const factor = random.whole(2, 4);
      const values = Array.from({ length: 5 }, (_, index) => (grows ? start + step * index : start * factor ** index));
      return { question: `What comes next in the sequence ${values.slice(0, 4).join(', ')}?`, truth: `${values[4]}` };
    },
  },
];
