import { Rational } from '@tensornode/kernel';
import type { Quantity, Question, Solution } from './question.ts';
import { showNumber, showQuantity } from './show-number.ts';
import { percentOf } from './solve-expression.ts';

const DOWN =
  /\b(?:reduc\w+|discount\w*|off|decreas\w+|drop\w*|f[ae]ll\w*|lower\w*|less|cheaper|sale|los[et]\w*|mark(?:ed)? ?down|cuts?|shr[aiu]nk\w*|save\w*|depreciat\w+|rebate|coupon|declin\w+)\b/;
const UP =
  /\b(?:increas\w+|ris(?:e|es|ing)|rose|tax|vat|tip\w*|gratuity|raise\w*|more|mark\w* ?up|interest|gr[eo]w\w*|gain\w*|higher|service|charge|commission|add\w*|appreciat\w+|profit|bonus|inflation)\b/;
const ASKS_CHANGE =
  /\bhow (?:much|many)\b[^?]{0,60}\b(?:discount|sav\w+|tip|tax|vat|interest|commission|less|cheaper|increase|decrease|off|profit|gratuity|bonus)\b|\bwhat(?: is| was|'s| are)? (?:the |her |his |my )?(?:amount of )?(?:the )?(?:discount|saving\w*|tip|tax|vat|interest|commission|profit|gratuity|bonus)\b/;
const ASKS_ORIGINAL =
  /\b(?:original(?:ly)?|before|initial(?:ly)?|old|regular|full|list)\b[^?]{0,40}\?|\bwhat did it cost before\b/;
const ASKS_TOTAL =
  /\b(?:total|altogether|in all|with tip|including|final|all together|now|after|new|pay|cost|balance|owe|have)\b/;
const GROUP =
  /(\d[\d,]*(?:\.\d+)?) ?(?:%|percent)(?: of (?:the |them|her |his |all )*[a-z ]{0,20}?)? ?(?:are|is|were|was|have|has|like|prefer|play|own|wear|speak|passed|failed) ([a-z]+)/;

/** What a percentage does to the amount, read from the words around it. */
interface Change {
  readonly rate: Rational;
  readonly up: boolean;
}

/**
 * A base amount and one or more percentages in a story: discounts, taxes, tips, raises, growth, simple interest, shares.
 * Several percentages apply one after the other. `base` overrides the amount (a shopping total).
 */
export function solvePrice(
  question: Question,
  base?: { value: Rational; noun: string; currency: string },
): Solution | undefined {
  const { text, quantities } = question;
  const percents = quantities.filter((quantity) => quantity.noun === 'percent');
  const plain = quantities.filter((quantity) => quantity.noun !== 'percent');
  if (percents.length === 0 || percents.length > 4) return undefined;
  const amount = base ?? plain.find((quantity) => quantity.noun === 'money') ?? plain[0];
  if (amount === undefined) return undefined;
  const interest = base === undefined ? simpleInterest(question, amount, percents, plain) : undefined;
  if (interest !== undefined) return interest;
  if (base === undefined && plain.filter((quantity) => !isSpan(quantity)).length > 1) return undefined;
  const changes = percents.map((percent) => changeAt(question, percent));
  if (changes.every((change) => change !== undefined)) return applyChanges(text, amount, changes as Change[]);
  return percents.length === 1 ? shareOfGroup(text, amount, percents[0] as Quantity) : undefined;
}

function isSpan(quantity: Quantity): boolean {
  return /^(?:year|month|week|day|hour|minute|second)$/.test(quantity.noun);
}

function applyChanges(
  text: string,
  amount: Pick<Quantity, 'value' | 'noun' | 'currency'>,
  changes: readonly Change[],
): Solution | undefined {
  const show = (value: Rational): string => showQuantity(value, amount.noun, amount.currency);
  const factor = changes.reduce(
    (product, change) =>
      product.times(Rational.hundred.plus(change.up ? change.rate : change.rate.negated())).dividedBy(Rational.hundred),
    Rational.one,
  );
  const words = changes.map((change) => `${change.up ? 'plus' : 'less'} ${showNumber(change.rate)}%`).join(', then ');
  if (
    ASKS_ORIGINAL.test(text) &&
    !/\boriginal(?:ly)? (?:price|cost)s? (?:is|was|of)\b|\boriginally (?:cost|priced)/.test(text)
  ) {
    if (factor.numerator === 0n) return undefined;
    const value = amount.value.dividedBy(factor);
    return {
      working: `${show(amount.value)} is the amount after ${words}; before it was ${show(value)}`,
      answer: show(value),
    };
  }
  const final = amount.value.times(factor);
  if (ASKS_CHANGE.test(text) && !/\bhow much\b[^?]{0,50}\b(?:total|altogether|in all)\b/.test(text)) {
    const value = final.minus(amount.value).absolute();
    return { working: `${show(amount.value)} ${words} changes by ${show(value)}`, answer: show(value) };
  }
  return { working: `${show(amount.value)} ${words} is ${show(final)}`, answer: show(final) };
}

function changeAt(question: Question, percent: Quantity): Change | undefined {
  const { text } = question;
  const sentenceStart = Math.max(text.lastIndexOf('. ', percent.start), text.lastIndexOf('? ', percent.start), -1) + 1;
  const before = text.slice(Math.max(sentenceStart, percent.start - 60), percent.start);
  const stop = text.slice(percent.end).search(/[.?!;]|\b(?:and|then|but)\b|\d/);
  const after = text.slice(percent.end, stop < 0 ? percent.end + 50 : percent.end + Math.min(stop, 50));
  const near = (pattern: RegExp): number => {
    const behind = pattern.exec(after);
    if (behind !== null) return behind.index;
    let last = -1;
    for (const match of before.matchAll(new RegExp(pattern.source, 'g'))) last = match.index;
    return last < 0 ? Number.POSITIVE_INFINITY : before.length - last + 1;
  };
  const down = near(DOWN);
  const up = near(UP);
  if (down === Number.POSITIVE_INFINITY && up === Number.POSITIVE_INFINITY) return undefined;
  return { rate: percent.value, up: up < down };
}

function simpleInterest(
  { text }: Question,
  amount: Pick<Quantity, 'value' | 'noun' | 'currency'>,
  percents: readonly Quantity[],
  plain: readonly Quantity[],
): Solution | undefined {
  if (!/\binterest\b|\b(?:per|a|each|every) year\b|\bannual/.test(text) || percents.length !== 1) return undefined;
  const span = plain.find(isSpan);
  if (span === undefined || !/^(?:year|month)$/.test(span.noun)) return undefined;
  const years = span.noun === 'month' ? span.value.dividedBy(Rational.of(12n)) : span.value;
  const rate = (percents[0] as Quantity).value;
  const compound = /\bcompound/.test(text) || !/\binterest\b/.test(text);
  if (compound && (!years.isInteger() || years.numerator > 60n)) return undefined;
  const growth = compound
    ? Rational.one.plus(rate.dividedBy(Rational.hundred)).power(Number(years.numerator))
    : Rational.one.plus(rate.times(years).dividedBy(Rational.hundred));
  const final = amount.value.times(growth);
  const earned = final.minus(amount.value);
  const asksAll =
    /\b(?:total|balance|altogether|in the account|final|have|worth|amount after|be after)\b[^?]{0,60}\?/.test(text) ||
    !/\binterest\b[^?.]{0,80}\?/.test(text);
  const value = asksAll ? final : earned;
  const show = showQuantity(value, amount.noun, amount.currency);
  return {
    working: `${compound ? 'Compound' : 'Simple'} interest of ${showNumber(rate)}% for ${showNumber(years)} years on ${showQuantity(amount.value, amount.noun, amount.currency)}: ${show}`,
    answer: show,
  };
}

function shareOfGroup(
  text: string,
  amount: Pick<Quantity, 'value' | 'noun' | 'currency'>,
  percent: Quantity,
): Solution | undefined {
  if (!/\bhow (?:many|much)\b|\bwhat\b/.test(text)) return undefined;
  const share = percentOf(percent.value, amount.value);
  const asked = /\bhow (?:many|much)\b([^?]*)/.exec(text)?.[1] ?? '';
  const group = GROUP.exec(text)?.[2];
  const rest =
    /\b(?:not|n't|left|remain\w*|rest|others?|still)\b|n't\b/.test(asked) ||
    (group !== undefined &&
      group.length > 2 &&
      !asked.includes(group.replace(/s$/, '')) &&
      !ASKS_TOTAL.test(asked) &&
      /\b(?:are|is|were|was)\b/.test(asked));
  const value = rest ? amount.value.minus(share) : share;
  const show = (part: Rational): string => showQuantity(part, amount.noun, amount.currency);
  const line = `${showNumber(percent.value)}% of ${show(amount.value)} is ${show(share)}`;
  return { working: rest ? `${line}; the rest is ${show(value)}` : line, answer: show(value) };
}
