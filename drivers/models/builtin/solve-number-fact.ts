import { greatestCommonDivisor, Rational } from '@tensornode/kernel';
import { wholeRoot } from './evaluate-expression.ts';
import type { Question, Solution } from './question.ts';
import { showNumber } from './show-number.ts';

/** Largest number whose divisors are searched by trial. */
const MAX_TRIAL = 10n ** 12n;

/** Questions about given numbers: primes, factors, divisors, gcd, lcm, mean, median, largest, sorting, rounding, sequences, parity. */
export function solveNumberFact(question: Question): Solution | undefined {
  const { text } = question;
  const values = question.quantities.map((quantity) => quantity.value);
  if (values.length === 0) return undefined;
  return (
    rounding(text, values) ??
    aboutOne(text, values) ??
    aboutList(text, values) ??
    sequence(text, values) ??
    counting(text, values)
  );
}

function aboutOne(text: string, values: readonly Rational[]): Solution | undefined {
  const whole = values.find((value) => value.isInteger())?.numerator;
  if (whole === undefined || whole < 0n || whole > MAX_TRIAL) return undefined;
  if (/\bprime factor/.test(text)) {
    const factors = primeFactors(whole);
    return factors.length === 0
      ? undefined
      : { working: `${whole} = ${factors.join(' × ')}`, answer: factors.join(' × ') };
  }
  if (/\bis \d[\d,]* (?:a )?prime\b/.test(text))
    return yesNo(primeFactors(whole).length === 1, `${whole} is`, 'a prime number');
  if (/\bnext prime\b|\bprime (?:number )?(?:after|greater than|larger than)\b/.test(text)) {
    let next = whole + 1n;
    while (primeFactors(next).length !== 1) next += 1n;
    return { working: `The next prime after ${whole} is ${next}`, answer: `${next}` };
  }
  if (/\bis \d[\d,]* (?:an? )?(?:even|odd)\b/.test(text)) {
    const even = whole % 2n === 0n;
    const asksEven = /\b(?:even)\b(?! or)/.test(text) && !/\beven or odd|odd or even\b/.test(text);
    if (/\bor\b/.test(text)) return { working: `${whole} is ${even ? 'even' : 'odd'}`, answer: even ? 'even' : 'odd' };
    return yesNo(asksEven ? even : !even, `${whole} is`, asksEven ? 'even' : 'odd');
  }
  const divisor = /\bis (\d[\d,]*) (?:evenly )?divisible by (\d[\d,]*)/.exec(text);
  if (divisor !== null) {
    const by = BigInt((divisor[2] ?? '0').replaceAll(',', ''));
    return by === 0n ? undefined : yesNo(whole % by === 0n, `${whole} is`, `divisible by ${by}`);
  }
  if (/\bhow many (?:positive )?(?:divisors|factors)\b/.test(text))
    return { working: `${whole} has ${divisors(whole).length} divisors`, answer: `${divisors(whole).length}` };
  if (/\b(?:all )?(?:the )?(?:divisors|factors) of\b/.test(text) && !/common/.test(text))
    return { working: `The divisors of ${whole}`, answer: divisors(whole).join(', ') };
  if (/\bsum of (?:the |its )?digits\b|\bdigit sum\b/.test(text)) {
    const sum = [...whole.toString()].reduce((total, digit) => total + Number(digit), 0);
    return { working: `${[...whole.toString()].join(' + ')} = ${sum}`, answer: `${sum}` };
  }
  return undefined;
}

function aboutList(text: string, values: readonly Rational[]): Solution | undefined {
  if (values.length < 2) return undefined;
  const wholes = values.every((value) => value.isInteger() && value.numerator > 0n)
    ? values.map((value) => value.numerator)
    : undefined;
  if (
    wholes !== undefined &&
    /\b(?:gcd|gcf|hcf|greatest common (?:divisor|factor)|highest common factor|largest common)\b/.test(text)
  ) {
    const value = wholes.reduce(greatestCommonDivisor);
    return { working: `The greatest common divisor of ${wholes.join(', ')} is ${value}`, answer: `${value}` };
  }
  if (
    wholes !== undefined &&
    /\b(?:lcm|least common multiple|lowest common multiple|smallest common multiple)\b/.test(text)
  ) {
    const value = wholes.reduce((left, right) => (left / greatestCommonDivisor(left, right)) * right);
    return { working: `The least common multiple of ${wholes.join(', ')} is ${value}`, answer: `${value}` };
  }
  const sorted = [...values].sort((left, right) => left.compare(right));
  const say = (what: string, value: Rational): Solution => ({
    working: `The ${what} of ${values.map(showNumber).join(', ')} is ${showNumber(value)}`,
    answer: showNumber(value),
  });
  if (/\bmedian\b/.test(text)) {
    const middle = sorted.length >> 1;
    const upper = sorted[middle] ?? Rational.zero;
    return say(
      'median',
      sorted.length % 2 === 1 ? upper : upper.plus(sorted[middle - 1] ?? upper).dividedBy(Rational.of(2n)),
    );
  }
  if (/\b(?:average|mean)\b/.test(text) && !/\bspeed\b/.test(text))
    return say('average', values.reduce((sum, value) => sum.plus(value)).dividedBy(Rational.of(values.length)));
  if (/\brange of\b/.test(text))
    return say('range', (sorted.at(-1) ?? Rational.zero).minus(sorted[0] ?? Rational.zero));
  if (
    /\b(?:largest|biggest|greatest|highest|maximum|max|larger|greater|bigger)\b(?! than)/.test(text) &&
    /\b(?:of|which|among|:|or)\b/.test(text)
  )
    return say('largest', sorted.at(-1) ?? Rational.zero);
  if (
    /\b(?:smallest|lowest|least|minimum|min|smaller)\b(?! than)/.test(text) &&
    /\b(?:of|which|among|:|or)\b/.test(text)
  )
    return say('smallest', sorted[0] ?? Rational.zero);
  if (/\b(?:sort|order|arrange)\b/.test(text)) {
    const list = (
      /\bdescending|largest to smallest|highest to lowest|decreasing\b/.test(text) ? sorted.reverse() : sorted
    )
      .map(showNumber)
      .join(', ');
    return { working: 'Sorted', answer: list };
  }
  return undefined;
}

function sequence(text: string, values: readonly Rational[]): Solution | undefined {
  if (!/\b(?:sequence|series|pattern|comes next|next (?:number|term))\b/.test(text) || values.length < 3)
    return undefined;
  const last = values.at(-1) ?? Rational.zero;
  const steps = values.slice(1).map((value, index) => value.minus(values[index] ?? value));
  const ratios = values
    .slice(1)
    .map((value, index) =>
      (values[index] ?? Rational.zero).numerator === 0n ? undefined : value.dividedBy(values[index] ?? value),
    );
  const growth = steps.slice(1).map((step, index) => step.minus(steps[index] ?? step));
  const same = (list: readonly (Rational | undefined)[]): boolean =>
    list.every((entry) => entry !== undefined && list[0]?.equals(entry) === true);
  const additive = values
    .slice(2)
    .every((value, index) => value.equals((values[index] ?? value).plus(values[index + 1] ?? value)));
  const next = same(steps)
    ? last.plus(steps[0] ?? Rational.zero)
    : same(ratios)
      ? last.times(ratios[0] ?? Rational.one)
      : additive && values.length > 3
        ? last.plus(values.at(-2) ?? Rational.zero)
        : growth.length > 1 && same(growth)
          ? last.plus(steps.at(-1) ?? Rational.zero).plus(growth[0] ?? Rational.zero)
          : undefined;
  return (
    next && {
      working: `${values.map(showNumber).join(', ')} goes on with ${showNumber(next)}`,
      answer: showNumber(next),
    }
  );
}

function rounding(text: string, values: readonly Rational[]): Solution | undefined {
  const value = values[0];
  if (value === undefined || !/\bround(?:ed)?\b/.test(text)) return undefined;
  const places = /\bto (\d) decimal/.exec(text)?.[1];
  const target =
    /\bnearest (whole number|integer|1\b|10\b|100\b|1,?000\b|ten(?:th|s)?\b|hundred(?:th|s)?\b|thousand(?:th)?\b)/.exec(
      text,
    )?.[1];
  const sizes: Readonly<Record<string, number>> = {
    'whole number': 0,
    integer: 0,
    '1': 0,
    '10': -1,
    '100': -2,
    '1000': -3,
    '1,000': -3,
    ten: -1,
    tens: -1,
    tenth: 1,
    hundred: -2,
    hundreds: -2,
    hundredth: 2,
    thousand: -3,
    thousandth: 3,
  };
  const digits = places !== undefined ? Number(places) : target === undefined ? undefined : sizes[target];
  if (digits === undefined) return undefined;
  const unit = Rational.of(10n ** BigInt(Math.max(0, -digits)));
  const rounded = digits >= 0 ? value.round(digits) : value.dividedBy(unit).round(0).times(unit);
  return { working: `${showNumber(value)} rounds to ${showNumber(rounded)}`, answer: showNumber(rounded) };
}

function counting(text: string, values: readonly Rational[]): Solution | undefined {
  const [from, to] = values;
  if (
    from === undefined ||
    to === undefined ||
    !/\b(?:sum of|add)\b[^?]{0,40}(?:\bfrom\b|\d (?:to|through) \d)/.test(text) ||
    !from.isInteger() ||
    !to.isInteger() ||
    to.compare(from) < 0
  )
    return undefined;
  const value = from.plus(to).times(to.minus(from).plus(Rational.one)).dividedBy(Rational.of(2n));
  return { working: `${from} + ... + ${to} = ${value}`, answer: `${value}` };
}

function yesNo(holds: boolean, subject: string, property: string): Solution {
  return { working: `${subject} ${holds ? '' : 'not '}${property}`, answer: holds ? 'Yes' : 'No' };
}

function primeFactors(value: bigint): bigint[] {
  const factors: bigint[] = [];
  let rest = value;
  const end = wholeRoot(value);
  for (let factor = 2n; factor <= end && factor * factor <= rest; factor += factor === 2n ? 1n : 2n) {
    while (rest % factor === 0n) {
      factors.push(factor);
      rest /= factor;
    }
  }
  if (rest > 1n) factors.push(rest);
  return factors;
}

function divisors(value: bigint): bigint[] {
  const found = new Set([1n]);
  for (const factor of primeFactors(value)) for (const divisor of [...found]) found.add(divisor * factor);
  return [...found].sort((left, right) => (left < right ? -1 : 1));
}
