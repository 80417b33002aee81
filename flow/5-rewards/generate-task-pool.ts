import { concatBytes, utf8 } from '@tensornode/kernel';
import { hmacSha256, type PoolTask } from '@tensornode/protocol';

/** Tasks in one epoch's pool: enough that no question comes twice in an epoch, few enough to open in one blob. */
export const TASK_POOL_SIZE = 64;

type Draw = (below: number) => number;
type TaskMaker = (draw: Draw) => PoolTask;

const math = (question: string, truth: number | string): PoolTask => ({ question, truth: String(truth), kind: 'math' });
const between = (draw: Draw, low: number, high: number): number => low + draw(high - low + 1);
const pick = <T>(draw: Draw, values: readonly T[]): T => values[draw(values.length)] as T;

const GOODS = ['shirt', 'lamp', 'chair', 'jacket', 'book', 'bike', 'kettle', 'backpack'] as const;
const NAMES = ['Anna', 'Ben', 'Clara', 'David', 'Elif', 'Farid', 'Grace', 'Hugo'] as const;
const THINGS = ['apples', 'marbles', 'stamps', 'coins', 'cards', 'shells'] as const;
/** Metric pairs whose factor is exact. */
const UNITS = [
  { from: 'kilometres', to: 'metres', factor: 1_000 },
  { from: 'metres', to: 'centimetres', factor: 100 },
  { from: 'kilograms', to: 'grams', factor: 1_000 },
  { from: 'litres', to: 'millilitres', factor: 1_000 },
  { from: 'hours', to: 'minutes', factor: 60 },
  { from: 'minutes', to: 'seconds', factor: 60 },
  { from: 'days', to: 'hours', factor: 24 },
] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const DAY_MS = 86_400_000;

/** Whole-number tasks first, then those that need percent, units or dates: roughly half each, so that a weaker model earns a visibly smaller share. */
const MAKERS: readonly TaskMaker[] = [
  (draw) => {
    const [a, b] = [between(draw, 12, 989), between(draw, 12, 989)];
    return math(`What is ${a} + ${b}?`, a + b);
  },
  (draw) => {
    const [a, b] = [between(draw, 200, 999), between(draw, 12, 199)];
    return math(`What is ${a} - ${b}?`, a - b);
  },
  (draw) => {
    const [a, b] = [between(draw, 12, 99), between(draw, 3, 39)];
    return math(`What is ${a} times ${b}?`, a * b);
  },
  (draw) => {
    const [has, buys] = [between(draw, 3, 60), between(draw, 2, 40)];
    const things = pick(draw, THINGS);
    return math(`${pick(draw, NAMES)} has ${has} ${things} and buys ${buys} more. How many ${things} now?`, has + buys);
  },
  (draw) => {
    const [rate, base] = [5 * between(draw, 1, 19), 20 * between(draw, 2, 60)];
    return math(`What is ${rate}% of ${base}?`, (rate * base) / 100);
  },
  (draw) => {
    const [rate, price] = [5 * between(draw, 1, 12), 20 * between(draw, 1, 30)];
    return math(
      `A ${pick(draw, GOODS)} costs $${price} and is reduced by ${rate}%. What does it cost now?`,
      (price * (100 - rate)) / 100,
    );
  },
  (draw) => {
    const { from, to, factor } = pick(draw, UNITS);
    const amount = between(draw, 2, 48);
    return math(`Convert ${amount} ${from} to ${to}.`, amount * factor);
  },
  (draw) => {
    const start = Date.UTC(2024 + draw(4), draw(12), between(draw, 1, 28));
    const days = between(draw, 5, 300);
    return math(`How many days are between ${dateText(start)} and ${dateText(start + days * DAY_MS)}?`, days);
  },
];

/**
 * A validator's task pool: questions in plain English with exact truths, fixed by `seed` (any length) and different for every seed.
 * @param count tasks wanted, 1 or more; each task kind comes equally often
 */
export function generateTaskPool(seed: Uint8Array, count = TASK_POOL_SIZE): PoolTask[] {
  const draw = seededDraw(seed);
  const tasks = new Map<string, PoolTask>();
  for (let index = 0; tasks.size < count; index += 1) {
    const task = (MAKERS[index % MAKERS.length] as TaskMaker)(draw);
    if (!tasks.has(task.question)) tasks.set(task.question, task);
  }
  return [...tasks.values()];
}

function dateText(millis: number): string {
  const date = new Date(millis);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** Uniform numbers below a bound from HMAC(seed, counter), rejection-sampled. */
function seededDraw(seed: Uint8Array): Draw {
  let counter = 0;
  return (below) => {
    const limit = 2 ** 32 - (2 ** 32 % below);
    for (;;) {
      const block = hmacSha256(seed, concatBytes(utf8('task'), utf8(String(counter))));
      counter += 1;
      const value = new DataView(block.buffer, block.byteOffset).getUint32(0);
      if (value < limit) return value % below;
    }
  };
}
