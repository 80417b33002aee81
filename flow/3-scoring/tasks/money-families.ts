import { Rational } from '@tensornode/kernel';
import { exactText, NAMES, type TaskFamily } from './task-family.ts';

const THINGS = [
  'shirt',
  'jacket',
  'lamp',
  'backpack',
  'bicycle',
  'chair',
  'phone',
  'tent',
  'watch',
  'printer',
  'carpet',
  'guitar',
] as const;
const GOODS = ['notebook', 'pen', 'mug', 'apple', 'ticket', 'candle', 'plant', 'book', 'sandwich', 'poster'] as const;
const percentOf = (percent: number, base: number): Rational => Rational.of(percent * base, 100);

/** Prices, discounts, taxes, tips and change; amounts in whole dollars and cents. */
export const MONEY_FAMILIES: readonly TaskFamily[] = [
  {
    name: 'discount',
    make: (random) => {
      const [thing, price, percent] = [random.pick(THINGS), random.whole(2, 60) * 10, random.whole(1, 15) * 5];
      const question = random.pick([
        `A ${thing} costs $${price} and is reduced by ${percent}%. What does it cost now?`,
        `A ${thing} that costs $${price} is on sale for ${percent}% off. What is the sale price?`,
        `The price of a ${thing} is $${price}. What is the final price after a ${percent}% discount?`,
        `${random.pick(NAMES)} wants a ${thing} for $${price} and gets a ${percent}% discount. How much does it cost in the end?`,
      ]);
      return { question, truth: exactText(Rational.of(price).minus(percentOf(percent, price))) };
    },
  },
  {
    name: 'tax',
    make: (random) => {
      const [thing, price, percent] = [random.pick(THINGS), random.whole(2, 80) * 10, random.whole(4, 20)];
      const question = random.pick([
        `A ${thing} costs $${price} plus ${percent}% sales tax. What is the total price?`,
        `You buy a $${price} ${thing} and pay ${percent}% tax on it. What is the total cost?`,
      ]);
      return { question, truth: exactText(Rational.of(price).plus(percentOf(percent, price))) };
    },
  },
  {
    name: 'tip',
    make: (random) => {
      const [bill, percent] = [random.whole(6, 60) * 4, random.pick([10, 12, 15, 18, 20, 25])];
      const question = random.pick([
        `A restaurant bill is $${bill}. If you want to leave a ${percent}% tip, how much should the tip be?`,
        `The bill is $${bill} and you tip ${percent}%. How much is the tip?`,
      ]);
      return { question, truth: exactText(percentOf(percent, bill)) };
    },
  },
  {
    name: 'shopping',
    make: (random) => {
      const first = random.pick(GOODS);
      const second = random.pick(GOODS.filter((good) => good !== first));
      const [countA, countB, priceA, priceB] = [
        random.whole(2, 9),
        random.whole(2, 9),
        random.whole(1, 14),
        random.whole(1, 14),
      ];
      const name = random.pick(NAMES);
      const question = random
        .pick([
          `${name} buys ${countA} ${plural(first)} at $${priceA} each and ${countB} ${plural(second)} at $${priceB} each. How much does ${name} pay in total?`,
          `A ${first} costs $${priceA} and a ${second} costs $${priceB}. How much do ${countA} ${plural(first)} and ${countB} ${plural(second)} cost?`,
        ])
        .replaceAll(' a apple', ' an apple')
        .replace('A apple', 'An apple');
      return { question, truth: `${countA * priceA + countB * priceB}` };
    },
  },
  {
    name: 'change',
    make: (random) => {
      const [good, count, price] = [random.pick(GOODS), random.whole(2, 6), random.whole(1, 8)];
      const total = count * price;
      const note = [20, 50].find((value) => value > total) ?? 100;
      const name = random.pick(NAMES);
      return {
        question: `${name} buys ${count} ${plural(good)} at $${price} each and pays with a $${note} bill. How much change does ${name} get?`,
        truth: `${note - total}`,
      };
    },
  },
  {
    name: 'raise',
    make: (random) => {
      const [salary, percent] = [random.whole(18, 60) * 100, random.whole(1, 12)];
      const question = random.pick([
        `A salary of $${salary} is raised by ${percent}%. What is the new salary?`,
        `${random.pick(NAMES)} earns $${salary} a month and gets a raise of ${percent}%. What is the new monthly salary?`,
      ]);
      return { question, truth: exactText(Rational.of(salary).plus(percentOf(percent, salary))) };
    },
  },
  {
    name: 'share of a number',
    make: (random) => {
      const [percent, base] = [random.whole(1, 19) * 5, random.whole(2, 90) * 4];
      return {
        question: random.pick([
          `What is ${percent}% of ${base}?`,
          `How much is ${percent}% of ${base}?`,
          `Calculate ${percent} percent of ${base}.`,
        ]),
        truth: exactText(percentOf(percent, base)),
      };
    },
  },
  {
    name: 'rate',
    make: (random) => {
      const [whole, percent] = [random.whole(2, 30) * 20, random.whole(1, 19) * 5];
      const part = percentOf(percent, whole);
      return {
        question: random.pick([
          `What percent of ${whole} is ${exactText(part)}?`,
          `${exactText(part)} is what percent of ${whole}?`,
        ]),
        truth: `${percent}%`,
      };
    },
  },
];

function plural(noun: string): string {
  return noun.endsWith('ch') ? `${noun}es` : `${noun}s`;
}
