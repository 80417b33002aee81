import { Rational } from './rational.ts';

const UNITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const TEENS = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES = new Map<string, bigint>([
  ['thousand', 1_000n],
  ['million', 1_000_000n],
  ['billion', 1_000_000_000n],
  ['trillion', 1_000_000_000_000n],
]);
const FRACTIONS = new Map<string, bigint>([
  ['half', 2n],
  ['halves', 2n],
  ['third', 3n],
  ['thirds', 3n],
  ['quarter', 4n],
  ['quarters', 4n],
  ['fourth', 4n],
  ['fourths', 4n],
  ['fifth', 5n],
  ['fifths', 5n],
  ['sixth', 6n],
  ['sixths', 6n],
  ['eighth', 8n],
  ['eighths', 8n],
  ['tenth', 10n],
  ['tenths', 10n],
]);
/** Before these words "one" is a pronoun, not a number. */
const PRONOUN_BEFORE_ONE = new Set([
  'which',
  'each',
  'every',
  'this',
  'that',
  'any',
  'no',
  'some',
  'the',
  'another',
  'other',
  'either',
  'new',
  'last',
]);
const SMALL = new Map<string, { value: bigint; kind: 'unit' | 'teen' | 'tens' }>([
  ...UNITS.map((word, index) => [word, { value: BigInt(index), kind: index === 0 ? 'teen' : 'unit' }] as const),
  ...TEENS.map((word, index) => [word, { value: BigInt(index + 10), kind: 'teen' }] as const),
  ...TENS.map((word, index) => [word, { value: BigInt((index + 2) * 10), kind: 'tens' }] as const),
  ['fourty', { value: 40n, kind: 'tens' }],
]);
const WORD = /[A-Za-z]+/g;
const DIGITS_WITH_SCALE =
  /(?<![\w.])(\d{1,3}(?:,\d{3}){1,6}|\d{1,18})(\.\d{1,12})?[ -](hundred|thousand|million|billion|trillion|dozen)\b/gi;

interface Word {
  text: string;
  start: number;
  end: number;
}

interface Reading {
  value: string;
  next: number;
}

/**
 * Replaces English cardinal numbers in a text by digits: "twenty-five" → `25`, "two hundred and six" → `206`,
 * "3 million" → `3000000`, "a dozen" → `12`, "two thirds" → `2/3`, "three and a half" → `3.5`, "four point two" → `4.2`.
 * Ordinals and pronouns ("each one", "a second") stay. Linear in the length of the text.
 */
export function digitsForNumberWords(text: string): string {
  const words = [...text.matchAll(WORD)].map(
    (match): Word => ({ text: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length }),
  );
  let result = '';
  let copied = 0;
  for (let index = 0; index < words.length; ) {
    const word = words[index] as Word;
    const reading = attachedToDigit(text, word.start) ? undefined : readNumber(text, words, index);
    if (reading === undefined) {
      index += 1;
      continue;
    }
    result += text.slice(copied, word.start) + reading.value;
    copied = (words[reading.next - 1] as Word).end;
    index = reading.next;
  }
  return multiplyScales(result + text.slice(copied));
}

function multiplyScales(text: string): string {
  return text.replace(DIGITS_WITH_SCALE, (_, whole: string, fraction: string | undefined, scale: string) => {
    const value = Rational.parse(`${whole.replaceAll(',', '')}${fraction ?? ''}`) ?? Rational.zero;
    const word = scale.toLowerCase();
    const factor = word === 'dozen' ? 12n : word === 'hundred' ? 100n : (SCALES.get(word) ?? 1n);
    return value.times(Rational.of(factor)).toDecimal(12);
  });
}

function attachedToDigit(text: string, start: number): boolean {
  return start > 0 && /[\d_]/.test(text[start - 1] as string);
}

function readNumber(text: string, words: readonly Word[], start: number): Reading | undefined {
  const follows = (index: number): string | undefined => {
    const word = words[index];
    const before = words[index - 1];
    if (word === undefined || before === undefined) return undefined;
    const gap = text.slice(before.end, word.start);
    return /^(?:\s{1,2}|-)$/.test(gap) ? word.text : undefined;
  };
  const first = (words[start] as Word).text;
  if (first === 'a' || first === 'an') return readWithArticle(follows, start);
  if (first === 'one' && start > 0 && PRONOUN_BEFORE_ONE.has((words[start - 1] as Word).text)) return undefined;
  const whole = readWhole(follows, first, start);
  return whole && readTail(follows, whole.value, whole.next);
}

function readWithArticle(follows: (index: number) => string | undefined, start: number): Reading | undefined {
  const next = follows(start + 1);
  if (next === 'dozen') return { value: '12', next: start + 2 };
  if (next === 'hundred' || (next !== undefined && SCALES.has(next))) {
    const whole = readWhole(follows, 'one', start);
    return whole && readTail(follows, whole.value, whole.next);
  }
  const denominator = next === undefined ? undefined : FRACTIONS.get(next);
  if (denominator === undefined || follows(start + 2) !== 'of') return undefined;
  return { value: `1/${denominator}`, next: start + 2 };
}

function readWhole(
  follows: (index: number) => string | undefined,
  first: string,
  start: number,
): { value: bigint; next: number } | undefined {
  let total = 0n;
  let group = 0n;
  let groupOpen: 'none' | 'tens' | 'hundred' | 'scale' | 'closed' = 'none';
  let smallestScale = 10n ** 15n;
  let index = start;
  for (let word: string | undefined = first; word !== undefined; word = follows(index)) {
    const small = SMALL.get(word);
    const scale = SCALES.get(word);
    if (small !== undefined) {
      const fits = small.kind === 'unit' ? groupOpen !== 'closed' : groupOpen !== 'closed' && groupOpen !== 'tens';
      if (!fits) break;
      group += small.value;
      groupOpen = small.kind === 'tens' ? 'tens' : 'closed';
    } else if (word === 'hundred' && group > 0n && group < 100n && index > start) {
      group *= 100n;
      groupOpen = 'hundred';
    } else if (scale !== undefined && group > 0n && scale < smallestScale && index > start) {
      total += group * scale;
      group = 0n;
      smallestScale = scale;
      groupOpen = 'scale';
    } else if (word === 'dozen' && index > start && total === 0n) {
      return { value: group * 12n, next: index + 1 };
    } else if (word === 'and' && (groupOpen === 'hundred' || groupOpen === 'scale')) {
      const next = follows(index + 1);
      if (next === undefined || !SMALL.has(next)) break;
    } else break;
    index += 1;
  }
  return index === start ? undefined : { value: total + group, next: index };
}

function readTail(follows: (index: number) => string | undefined, value: bigint, next: number): Reading {
  const word = follows(next);
  if (word === 'point') {
    let digits = '';
    let index = next + 1;
    for (let digit = follows(index); digit !== undefined && UNITS.includes(digit); digit = follows(index)) {
      digits += UNITS.indexOf(digit).toString();
      index += 1;
    }
    if (digits !== '') return { value: `${value}.${digits}`, next: index };
  }
  if (word === 'and') {
    const article = follows(next + 1);
    const half = follows(next + 2);
    if ((article === 'a' || article === 'one') && half === 'half') return { value: `${value}.5`, next: next + 3 };
    if ((article === 'a' || article === 'one') && half === 'quarter') return { value: `${value}.25`, next: next + 3 };
    if (article === 'three' && half === 'quarters') return { value: `${value}.75`, next: next + 3 };
  }
  const denominator = word === undefined ? undefined : FRACTIONS.get(word);
  if (word !== undefined && denominator !== undefined && value > 0n && value < 100n) {
    const plural = word.endsWith('s');
    if (plural === value > 1n) return { value: `${value}/${denominator}`, next: next + 1 };
  }
  return { value: value.toString(), next };
}
