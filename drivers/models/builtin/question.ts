import { digitsForNumberWords, Rational } from '@tensornode/kernel';

/** Longest question that is read; the patterns below are near-linear, the bound makes the time certain. */
export const MAX_QUESTION_CHARACTERS = 4_000;

/** A number in the question with what it counts. */
export interface Quantity {
  readonly value: Rational;
  /** `money`, `percent`, or the noun behind the number in the singular (empty when there is none). */
  readonly noun: string;
  /** Currency sign or word as written, for money. */
  readonly currency: string;
  /** True for prices "each", "per apple", "apiece". */
  readonly each: boolean;
  readonly start: number;
  readonly end: number;
}

/** A question made easy to match: lower case, number words as digits, one space between words. */
export interface Question {
  readonly original: string;
  readonly text: string;
  readonly quantities: readonly Quantity[];
  readonly sentences: readonly string[];
}

/** What a solver found: the working in one line and the final answer alone. */
export interface Solution {
  readonly working: string;
  readonly answer: string;
}

export type Solver = (question: Question) => Solution | undefined;

const VULGAR: Readonly<Record<string, string>> = {
  '½': '1/2',
  '⅓': '1/3',
  '⅔': '2/3',
  '¼': '1/4',
  '¾': '3/4',
  '⅕': '1/5',
  '⅖': '2/5',
  '⅗': '3/5',
  '⅘': '4/5',
  '⅙': '1/6',
  '⅚': '5/6',
  '⅛': '1/8',
  '⅜': '3/8',
  '⅝': '5/8',
  '⅞': '7/8',
};
const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  dollar: '$',
  dollars: '$',
  buck: '$',
  bucks: '$',
  usd: '$',
  euro: '€',
  euros: '€',
  eur: '€',
  pound: '',
  pounds: '',
  cent: 'cents',
  cents: 'cents',
  hbar: 'HBAR',
  rupee: '₹',
  rupees: '₹',
  yen: '¥',
};
const NUMBER =
  /(?<![\w.])([$€£₹¥] ?)?(-?(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,30})(?:\.\d{1,30})?|\.\d{1,30})(?:\/(\d{1,12})(?![\d/]))?( ?%| percent\b)?(?: ([a-z][a-z'-]{0,24}))?/g;
const EACH_BEHIND = /^[^.?!0-9]{0,40}?\b(each|apiece|per|every|a piece)\b/;
const NOT_A_NOUN = new Set([
  'and',
  'or',
  'of',
  'is',
  'are',
  'was',
  'were',
  'to',
  'by',
  'from',
  'with',
  'plus',
  'minus',
  'times',
  'divided',
  'multiplied',
  'in',
  'on',
  'at',
  'for',
  'each',
  'per',
  'more',
  'less',
  'fewer',
  'than',
  'as',
  'off',
  'then',
  'but',
  'has',
  'have',
  'how',
  'what',
  'equals',
  'equal',
  'squared',
  'cubed',
  'mod',
  'modulo',
  'percent',
  'a',
  'an',
  'the',
  'fly',
  'flew',
  'get',
  'got',
  'leave',
  'left',
  'join',
  'joined',
  'arrive',
  'arrived',
  'came',
  'come',
  'ran',
  'run',
  'died',
  'die',
  'broke',
  'were',
  'swam',
  'swim',
  'fell',
  'fall',
  'melt',
  'melted',
  'popped',
  'pop',
  'burst',
  'land',
  'landed',
  'went',
  'go',
  'into',
  'among',
  'decreases',
  'decrease',
  'decreased',
  'increases',
  'increase',
  'increased',
  'grows',
  'grew',
  'rises',
  'rose',
  'falls',
  'drops',
  'dropped',
  'between',
  'what',
  'if',
  'when',
  'who',
  'which',
  'that',
  'also',
  'so',
  'while',
  'her',
  'his',
  'their',
  'my',
  'our',
]);

/** Brings a raw question into the shape that the solvers match against. */
export function readQuestion(original: string): Question {
  const text = digitsForNumberWords(simplify(original.slice(0, MAX_QUESTION_CHARACTERS)))
    .replace(/(\d) 1\/2\b/g, '$1.5')
    .replace(/\s+/g, ' ')
    .trim();
  return { original, text, quantities: findQuantities(text), sentences: text.split(/(?<=[.?!;])\s+/) };
}

/** Lower-case text without invisible characters, with plain quotes, minus signs and spelled vulgar fractions. */
export function simplify(raw: string): string {
  return raw
    .replace(/[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]/g, (sign) => VULGAR[sign] ?? sign)
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[−–—]/g, '-')
    .toLowerCase();
}

/** The singular of a plain English noun: "apples" → "apple", "boxes" → "box", "berries" → "berry". */
export function singular(noun: string): string {
  const irregular: Readonly<Record<string, string>> = {
    children: 'child',
    people: 'person',
    men: 'man',
    women: 'woman',
    feet: 'foot',
    mice: 'mouse',
    geese: 'goose',
    loaves: 'loaf',
    knives: 'knife',
    leaves: 'leaf',
    shelves: 'shelf',
    halves: 'half',
    bus: 'bus',
    glass: 'glass',
    class: 'class',
  };
  const known = irregular[noun];
  if (known !== undefined) return known;
  if (noun.endsWith('ies') && noun.length > 4) return `${noun.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|zz)es$/.test(noun)) return noun.slice(0, -2);
  return noun.endsWith('s') && !noun.endsWith('ss') && noun.length > 3 ? noun.slice(0, -1) : noun;
}

function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const digits = (match[2] ?? '').replaceAll(',', '');
    const top = Rational.parse(digits);
    if (top === undefined || match[3] === '0' || /^0+$/.test(match[3] ?? '1')) continue;
    const value = match[3] === undefined ? top : top.dividedBy(Rational.of(BigInt(match[3])));
    const word = match[5] ?? '';
    const sign = match[1]?.trim() ?? '';
    const currency = sign !== '' ? sign : (CURRENCY_WORDS[word] ?? '');
    const noun =
      match[4] !== undefined ? 'percent' : currency !== '' ? 'money' : NOT_A_NOUN.has(word) ? '' : singular(word);
    const whole = match.index + match[0].length;
    const end =
      noun === '' || noun === 'percent'
        ? whole - (word === '' || match[4]?.trim() === word ? 0 : word.length + 1)
        : whole;
    found.push({
      value,
      noun,
      currency,
      each: EACH_BEHIND.test(text.slice(end, end + 60)) || /^(?:each|apiece|per)$/.test(word),
      start: match.index,
      end,
    });
  }
  return found;
}
