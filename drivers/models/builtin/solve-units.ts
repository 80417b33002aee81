import { findUnit, Rational, UNIT_PATTERN, type Unit } from '@tensornode/kernel';
import type { Question, Solution } from './question.ts';
import { showNumber } from './show-number.ts';

const VALUE = String.raw`(-?\d[\d,]*(?:\.\d+)?(?:\/\d+)?|an?|1/2)`;
const NAME = `(degrees? (?:celsius|fahrenheit|centigrade|c|f)|${UNIT_PATTERN})`;
const END = `(?![a-z0-9^/])`;
const source = (text: string): RegExp =>
  new RegExp(text.replaceAll('VALUE', VALUE).replaceAll('NAME', NAME).replaceAll('END', END));

/** `how many B (are there) in N A`, `N A in B`, `convert N A to B`, `N A is/equals how many B`. */
const ASKED_FIRST = source(
  '\\b(?:how many|number of|what is the number of) NAMEEND (?:(?:are|is) (?:there )?)?(?:in|does|do|make|makes|equals?|is|are|will|of)? ?(?:there )?(?:in )?VALUE? ?NAMEEND(?: and VALUE NAMEEND)?',
);
const ASKED_LAST = source(
  'VALUE ?NAMEEND(?:(?: and|,)? VALUE ?NAMEEND)? ?(?:is |are |equals? |= ?)?(?:in|into|to|as|expressed in|converted to|how many|is how many|are how many|equal to how many) (?:how many |terms of )?NAMEEND',
);
const EXPRESS = source('\\bin NAMEEND,? (?:what|how (?:much|long|far|heavy)) is VALUE ?NAMEEND');

/** Unit conversions with exact factors: length, mass, volume, temperature, time, speed, area, data, energy, pressure. */
export function solveUnits(question: Question): Solution | undefined {
  const text = question.text;
  const first = ASKED_FIRST.exec(text);
  if (first !== null)
    return convert(
      [
        [first[2], first[3]],
        [first[4], first[5]],
      ],
      first[1],
    );
  const last = ASKED_LAST.exec(text);
  if (last !== null)
    return convert(
      [
        [last[1], last[2]],
        [last[3], last[4]],
      ],
      last[5],
    );
  const express = EXPRESS.exec(text);
  return express === null ? undefined : convert([[express[2], express[3]]], express[1]);
}

function convert(
  parts: readonly (readonly [string | undefined, string | undefined])[],
  target: string | undefined,
): Solution | undefined {
  const to = target === undefined ? undefined : findUnit(target);
  if (to === undefined) return undefined;
  let total = Rational.zero;
  const named: string[] = [];
  for (const [valueText, unitText] of parts) {
    if (unitText === undefined) continue;
    const from = findUnit(unitText);
    const value = readValue(valueText);
    if (from === undefined || value === undefined || from.dimension !== to.dimension) return undefined;
    total = total.plus(inUnit(value, from, to));
    named.push(`${showNumber(value)} ${from.name}`);
  }
  if (named.length === 0) return undefined;
  const answer = `${showNumber(total)} ${to.name}`;
  return { working: `${named.join(' and ')} = ${answer}`, answer };
}

function inUnit(value: Rational, from: Unit, to: Unit): Rational {
  const base = value.times(from.factor).plus(from.offset);
  return base.minus(to.offset).dividedBy(to.factor);
}

function readValue(text: string | undefined): Rational | undefined {
  if (text === undefined || text === 'a' || text === 'an') return Rational.one;
  const [top, bottom] = text.replaceAll(',', '').split('/');
  const value = Rational.parse(top ?? '');
  const divisor = bottom === undefined ? Rational.one : Rational.parse(bottom);
  return value === undefined || divisor === undefined || divisor.numerator === 0n
    ? undefined
    : value.dividedBy(divisor);
}
