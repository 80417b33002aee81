import { Rational } from '@tensornode/kernel';
import type { Question, Solution } from './question.ts';
import { showMoney, showNumber } from './show-number.ts';
import { percentOf } from './solve-expression.ts';

const N = String.raw`([$€£₹¥])? ?(-?\d[\d,]*(?:\.\d+)?)`;
const P = String.raw`(\d[\d,]*(?:\.\d+)?) ?(?:%|percent(?:age)?)`;
const UNIT = `(?: [a-z]{1,20})?`;

type Rule = readonly [pattern: RegExp, solve: (groups: readonly (string | undefined)[]) => Solution | undefined];

const number = (text: string | undefined): Rational =>
  Rational.parse((text ?? '').replaceAll(',', '')) ?? Rational.zero;
const amount = (value: Rational, currency: string | undefined): string =>
  currency === undefined ? showNumber(value) : showMoney(value, currency);

const shareOf: Rule[1] = ([part, cur, whole]) => {
  const value = percentOf(number(part), number(whole));
  return { working: `${part}% of ${whole} is ${amount(value, cur)}`, answer: amount(value, cur) };
};
const whatPercent = (partText: string | undefined, wholeText: string | undefined): Solution | undefined => {
  const whole = number(wholeText);
  if (whole.numerator === 0n) return undefined;
  const value = number(partText).dividedBy(whole).times(Rational.hundred);
  return { working: `${partText} / ${wholeText} × 100 = ${showNumber(value)}`, answer: `${showNumber(value)}%` };
};
const wholeFrom = (
  percent: string | undefined,
  part: string | undefined,
  cur: string | undefined,
): Solution | undefined => {
  const rate = number(percent);
  if (rate.numerator === 0n) return undefined;
  const value = number(part).times(Rational.hundred).dividedBy(rate);
  return { working: `${part} / ${percent}% = ${amount(value, cur)}`, answer: amount(value, cur) };
};
const changed = (
  base: string | undefined,
  cur: string | undefined,
  percent: string | undefined,
  up: boolean,
): Solution => {
  const delta = percentOf(number(percent), number(base));
  const value = up ? number(base).plus(delta) : number(base).minus(delta);
  return {
    working: `${base} ${up ? 'increased' : 'reduced'} by ${percent}% is ${amount(value, cur)}`,
    answer: amount(value, cur),
  };
};
const percentChange = (fromText: string | undefined, toText: string | undefined): Solution | undefined => {
  const from = number(fromText);
  if (from.numerator === 0n) return undefined;
  const value = number(toText).minus(from).dividedBy(from).times(Rational.hundred);
  const word = value.numerator < 0n ? 'decrease' : 'increase';
  return {
    working: `from ${fromText} to ${toText} is a change of ${showNumber(value)}%`,
    answer: `${showNumber(value.absolute())}% ${word}`,
  };
};
const before = (
  percent: string | undefined,
  cur: string | undefined,
  final: string | undefined,
  sign: 1n | -1n,
): Solution | undefined => {
  const factor = Rational.hundred.plus(number(percent).times(Rational.of(sign))).dividedBy(Rational.hundred);
  if (factor.numerator === 0n) return undefined;
  const value = number(final).dividedBy(factor);
  return { working: `${final} / ${showNumber(factor)} = ${amount(value, cur)}`, answer: amount(value, cur) };
};
const pattern = (source: string): RegExp =>
  new RegExp(source.replaceAll('N', N).replaceAll('P', P).replaceAll('U', UNIT));

/** First match wins; groups are counted over the expanded pattern (N = sign and digits, P = digits). */
const RULES: readonly Rule[] = [
  [
    pattern('^(?:what is |how much is |calculate )?P off (?:of )?N'),
    ([percent, cur, base]) => changed(base, cur, percent, false),
  ],
  [
    pattern('percent(?:age)? (?:change|increase|decrease|rise|drop)\\b[^.?!]{0,60}? from NU to N'),
    ([, from, , to]) => percentChange(from, to),
  ],
  [
    pattern('(?:from|was) N\\b[^.?!]{0,40}? to N\\b[^?]{0,80}\\b(?:what|which|how many)(?: is| was)?(?: the)? percent'),
    ([, from, , to]) => percentChange(from, to),
  ],
  [
    pattern('what(?: is the)? percent(?:age)? (?:change|increase|decrease)[^?]{0,80}?N[^?]{0,40}?\\bto N'),
    ([, from, , to]) => percentChange(from, to),
  ],
  [pattern('N is what (?:%|percent(?:age)?) of N'), ([, part, , whole]) => whatPercent(part, whole)],
  [pattern('what (?:%|percent(?:age)?) of N is N'), ([, whole, , part]) => whatPercent(part, whole)],
  [pattern('what (?:%|percent(?:age)?)(?: is|are) NU(?: out)? of N'), ([, part, , whole]) => whatPercent(part, whole)],
  [
    pattern('(?:express|write|convert|what is) N(?: out)? of NU as a percent'),
    ([, part, , whole]) => whatPercent(part, whole),
  ],
  [pattern('NU out of NU\\b[^?]{0,80}\\bpercent'), ([, part, , whole]) => whatPercent(part, whole)],
  [pattern('out of NU\\b[^?$]{0,60}? N\\b[^?]{0,80}\\bpercent'), ([, whole, , part]) => whatPercent(part, whole)],
  [
    /(\d[\d,]*(?:\.\d+)?)(?:\/(\d+))? (?:as|to|into|in) (?:a )?percent(?:age)?\b/,
    ([top, bottom]) => whatPercent(top, bottom ?? '1'),
  ],
  [
    pattern('\\b(?:increased|raised|rises|rose|grew) by P to N'),
    ([percent, cur, final]) => before(percent, cur, final, 1n),
  ],
  [
    pattern('\\b(?:decreased|reduced|lowered|fell|drops|dropped) by P to N'),
    ([percent, cur, final]) => before(percent, cur, final, -1n),
  ],
  [pattern('N is P of (?:what|which)'), ([cur, part, percent]) => wholeFrom(percent, part, cur)],
  [pattern('P of (?:what|which) (?:number |amount )?is N'), ([percent, cur, part]) => wholeFrom(percent, part, cur)],
  [
    pattern('P of (?:a|the|some|my|his|her) (?:certain )?(?:number|amount|value) is N'),
    ([percent, cur, part]) => wholeFrom(percent, part, cur),
  ],
  [
    pattern('^(?:what (?:is|do you get if you) |if you |calculate )?(?:increase|raise) N by P'),
    ([cur, base, percent]) => changed(base, cur, percent, true),
  ],
  [
    pattern('^(?:what (?:is|do you get if you) |if you |calculate )?(?:decrease|reduce|lower) N by P'),
    ([cur, base, percent]) => changed(base, cur, percent, false),
  ],
  [
    pattern('^(?:what is |calculate )?N (?:increased|raised) by P'),
    ([cur, base, percent]) => changed(base, cur, percent, true),
  ],
  [
    pattern('^(?:what is |calculate )?N (?:decreased|reduced|lowered) by P'),
    ([cur, base, percent]) => changed(base, cur, percent, false),
  ],
  [pattern("^(?:what is |what's |calculate |compute |find |how much is )?P of NU ?(?:[.?!=]|$)"), shareOf],
];

/** Percent questions asked directly: share, rate, whole, increase, decrease and percent change. */
export function solvePercent(question: Question): Solution | undefined {
  for (const [rule, solve] of RULES) {
    const match = rule.exec(question.text);
    if (match !== null) return solve(match.slice(1));
  }
  return undefined;
}
