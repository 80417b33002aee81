import { Rational } from '@tensornode/kernel';
import { squareRoot } from './evaluate-expression.ts';
import type { Question, Solution } from './question.ts';
import { showNumber } from './show-number.ts';

/** π to twenty decimals; results with it are rounded to two and say so. */
const PI = Rational.of(314159265358979323846n, 10n ** 20n);
const TWO = Rational.of(2n);
const UNIT: Readonly<Record<string, string>> = {
  cm: 'cm',
  centimeter: 'cm',
  centimetre: 'cm',
  m: 'm',
  meter: 'm',
  metre: 'm',
  mm: 'mm',
  km: 'km',
  kilometer: 'km',
  kilometre: 'km',
  inch: 'in',
  inche: 'in',
  in: 'in',
  foot: 'ft',
  ft: 'ft',
  yard: 'yd',
  mile: 'mi',
  unit: 'units',
};

/** Area, perimeter and volume of rectangle, square, triangle, circle, cube and box; the third side of a right triangle; angles. */
export function solveGeometry(question: Question): Solution | undefined {
  const { text, quantities } = question;
  const sides = quantities.filter((quantity) => !/^(?:percent|money|angle|side|leg)$/.test(quantity.noun));
  const [a, b, c] = sides.map((side) => side.value);
  if (a === undefined) return undefined;
  const unit = sides.map((side) => UNIT[side.noun]).find((name) => name !== undefined) ?? '';
  const say = (formula: string, value: Rational, power: '' | '2' | '3', rounded = false): Solution => {
    const suffix = unit === '' ? '' : power === '' ? ` ${unit}` : ` ${unit}^${power}`;
    const answer = `${rounded ? value.toDecimal(2) : showNumber(value)}${suffix}`;
    return { working: `${formula} = ${answer}${rounded ? ' (rounded)' : ''}`, answer };
  };
  const asks = (word: string): boolean => new RegExp(String.raw`\b${word}\b`).test(text);
  const backwards =
    /\b(?:area|perimeter|volume|circumference) (?:of \d|is \d)|\b(?:area|perimeter|volume|circumference) of (?:a|the) [a-z]+ is \d/.test(
      text,
    );
  if (asks('square') && !/\bsquare (?:root|met|feet|foot|cm|inch|yard|mile|k)/.test(text)) {
    if (backwards) return squareBackwards(text, a, say);
    if (asks('area')) return say(`${a}^2`, a.times(a), '2');
    if (asks('perimeter')) return say(`4 × ${a}`, a.times(Rational.of(4n)), '');
  }
  if (backwards && b !== undefined && /\brectang|\bgarden|\broom|\bfield/.test(text))
    return rectangleBackwards(text, a, b, say);
  if (asks('circle') || asks('circumference') || asks('radius')) {
    const radius = asks('diameter') && !asks('radius') ? a.dividedBy(TWO) : a;
    if (asks('area')) return say(`π × ${showNumber(radius)}^2`, PI.times(radius).times(radius), '2', true);
    if (/\bcircumference|\bperimeter/.test(text))
      return say(`2 × π × ${showNumber(radius)}`, PI.times(radius).times(TWO), '', true);
    if (asks('diameter')) return say(`2 × ${a}`, a.times(TWO), '');
  }
  if (asks('cube')) {
    if (asks('volume')) return say(`${a}^3`, a.power(3), '3');
    if (/\bsurface area/.test(text)) return say(`6 × ${a}^2`, a.times(a).times(Rational.of(6n)), '2');
  }
  if (asks('volume') && b !== undefined && c !== undefined) return say(`${a} × ${b} × ${c}`, a.times(b).times(c), '3');
  if (asks('triangle')) return triangle(text, a, b, c, say);
  if (
    b !== undefined &&
    /\b(?:rectang\w+|garden|room|field|wall|floor|plot|park|pool|carpet|long|length|width|wide)\b/.test(text)
  ) {
    if (asks('area')) return say(`${a} × ${b}`, a.times(b), '2');
    if (/\bperimeter|\bfence|\bfencing/.test(text)) return say(`2 × (${a} + ${b})`, a.plus(b).times(TWO), '');
  }
  return undefined;
}

type Say = (formula: string, value: Rational, power: '' | '2' | '3', rounded?: boolean) => Solution;

function squareBackwards(text: string, given: Rational, say: Say): Solution | undefined {
  const side = /\bperimeter (?:of|is|of (?:a|the) square is) ?\d/.test(text)
    ? given.dividedBy(Rational.of(4n))
    : squareRoot(given);
  if (side === undefined) return undefined;
  const asked = text.slice(text.lastIndexOf('what'));
  if (/\bside|\blong\b/.test(asked)) return say('side', side, '');
  return /\barea/.test(asked)
    ? say('area', side.times(side), '2')
    : /\bperimeter/.test(asked)
      ? say('perimeter', side.times(Rational.of(4n)), '')
      : undefined;
}

function rectangleBackwards(text: string, a: Rational, b: Rational, say: Say): Solution | undefined {
  if (b.numerator === 0n || a.numerator === 0n) return undefined;
  const areaFirst = /\b(?:area|perimeter)\b[^\d]{0,30}\d/.exec(text);
  const [whole, side] = areaFirst !== null && text.indexOf(areaFirst[0]) <= text.search(/\d/) ? [a, b] : [b, a];
  return /\barea\b/.test(text)
    ? say(`${whole} / ${side}`, whole.dividedBy(side), '')
    : say(`${whole} / 2 - ${side}`, whole.dividedBy(TWO).minus(side), '');
}

function triangle(
  text: string,
  a: Rational,
  b: Rational | undefined,
  c: Rational | undefined,
  say: Say,
): Solution | undefined {
  if (b === undefined) return undefined;
  if (/\bangles?\b/.test(text) && /\bthird\b|\bother\b|\bmissing\b|\bremaining\b/.test(text)) {
    const value = Rational.of(180n).minus(a).minus(b);
    return { working: `180 - ${a} - ${b} = ${value}`, answer: `${showNumber(value)} degrees` };
  }
  if (/\bhypotenuse\b/.test(text) && !/\bhypotenuse (?:is|of|=|measures) ?\d/.test(text)) {
    const value = squareRoot(a.times(a).plus(b.times(b)));
    return value && say(`√(${a}^2 + ${b}^2)`, value, '');
  }
  if (/\barea\b/.test(text)) return say(`${a} × ${b} / 2`, a.times(b).dividedBy(TWO), '2');
  return /\bperimeter\b/.test(text) && c !== undefined ? say(`${a} + ${b} + ${c}`, a.plus(b).plus(c), '') : undefined;
}
