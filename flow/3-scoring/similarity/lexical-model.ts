import { remember } from '../remember.ts';
import { canonicalWords, type Word } from '../words/canonical-words.ts';
import { sameWord } from '../words/same-word.ts';
import { areOpposites, areSynonyms, lemmasOf } from './word-relations.ts';

/** How alike two texts are in what they say; shares 0 to 1. */
export interface Likeness {
  /** Share of the given text that the truth says, and the reverse; words weigh by how they tell. */
  readonly precision: number;
  readonly recall: number;
  /** Why both cannot be true, undefined where nothing speaks against it. */
  readonly clash: string | undefined;
}

/** A text prepared for comparing; prepare once, compare often. */
export interface ReadText {
  readonly words: readonly Content[];
  readonly denials: number;
  readonly hasThan: boolean;
  readonly isPassive: boolean;
}

interface Content {
  readonly form: string;
  readonly lemmas: readonly string[];
  readonly weight: number;
  readonly capital: boolean;
  readonly number: boolean;
}

const FUNCTION_WORDS = new Set(
  'and or but of to in is that for with on by at from be are was were been being not no if than then also there which who whom whose what when where how why all can could do does did done will would shall should may might must some any such into about between so as it its this these those they them their he him his she her we us our you your i me my one two other own same just even still yet already very too much quite rather because since while although though during over under again further once here both out off through above below against per via upon onto within without toward towards until unless whether however therefore thus hence'.split(
    ' ',
  ),
);
/** Words of many meanings tell little. */
const COMMON = new Set(
  'have has had get got make made take taken go goes went come came give gave put let say said thing something way lot time use used work part kind sort type people person know see find look want need like good new first last long great little own old right big high different small large next early important'.split(
    ' ',
  ),
);
const DENIALS = new Set(
  'not no never nobody none nothing neither nor without cannot hardly barely lack lacking fail failed failure refuse refused deny denied unable prevent prevented avoid'.split(
    ' ',
  ),
);
/** Words that turn a statement round although they name nothing. */
const POLAR = new Set(
  'more less fewer most least all every everybody always many few much little only before after up down high low last half'.split(
    ' ',
  ),
);
const WEIGHT_POLAR = 0.3;
const WEIGHT_COMMON = 0.4;
const WEIGHT_NUMBER = 1.3;
const WEIGHT_NAME = 1.3;
const WORTH_SYNONYM = 0.85;
const WORTH_SPELLED_ALIKE = 0.6;
/** Longer texts are compared by their first words. */
const MAX_WORDS = 400;
const MIN_GRAM_WORD = 5;
/** Who did what to whom is looked at in short statements only. */
const MAX_ROLES = 8;
/** In longer texts a denial or an opposite may belong to something else. */
const MAX_STATEMENT = 12;

/** Reads a text for comparing. @param known canonical words of the question: they say nothing about the answer */
export function readText(text: string, known: ReadonlySet<string> = new Set()): ReadText {
  const all = canonicalWords(text).slice(0, MAX_WORDS * 3);
  const opens = new Set(all.filter((word, index) => word.sentence !== all[index - 1]?.sentence));
  const content = all
    .filter((word) => !isFunction(word) && word.form.length > (/\d/.test(word.form) ? 0 : 1))
    .slice(0, MAX_WORDS)
    .map((word): Content => {
      const number = /^\d/.test(word.form);
      const name = word.capital && !opens.has(word);
      const base = number
        ? WEIGHT_NUMBER
        : POLAR.has(word.form)
          ? WEIGHT_POLAR
          : COMMON.has(word.form)
            ? WEIGHT_COMMON
            : name
              ? WEIGHT_NAME
              : 1;
      return {
        form: word.form,
        lemmas: number ? [word.form] : lemmasOf(word.form),
        weight: known.has(word.form) ? 0 : base,
        capital: name,
        number,
      };
    });
  return {
    words: content,
    denials: all.filter((word) => DENIALS.has(word.form)).length,
    hasThan: all.some((word) => word.form === 'than'),
    isPassive: all.some(
      (word, index) =>
        word.form === 'by' &&
        all.slice(Math.max(0, index - 4), index).some((before) => /^(?:was|were|is|are|be|been)$/.test(before.form)),
    ),
  };
}

function isFunction(word: Word): boolean {
  return FUNCTION_WORDS.has(word.form) || DENIALS.has(word.form);
}

/** Compares what two texts say. Bounded: words of one times words of the other. */
export function likenessOf(truth: ReadText, given: ReadText): Likeness {
  const left = new Set(given.words.keys());
  const partners = new Map<number, number>();
  const worth = new Map<number, number>();
  const pair = (rule: (one: Content, other: Content) => number): void => {
    for (const [index, word] of truth.words.entries()) {
      if (partners.has(index)) continue;
      let best = -1;
      let most = 0;
      for (const place of left) {
        const value = rule(word, given.words[place] as Content);
        if (value > most) [best, most] = [place, value];
        if (most === 1) break;
      }
      if (best < 0) continue;
      partners.set(index, best);
      worth.set(index, most);
      left.delete(best);
    }
  };
  pair((one, other) => (one.form === other.form ? 1 : 0));
  pair((one, other) => (one.number || other.number ? 0 : alike(one, other)));
  const saidOfTruth = weightOf(truth.words, (index) => worth.get(index) ?? 0);
  const givenWorth = new Map([...partners].map(([index, place]) => [place, worth.get(index) ?? 0]));
  const saidOfGiven = weightOf(given.words, (place) => givenWorth.get(place) ?? 0);
  return { precision: saidOfGiven, recall: saidOfTruth, clash: clashOf(truth, given, partners, left) };
}

function alike(one: Content, other: Content): number {
  if (areOpposites(one.lemmas, other.lemmas)) return 0;
  const same = sameWord(one.form, other.form);
  if (same > 0) return same;
  if (areSynonyms(one.lemmas, other.lemmas)) return WORTH_SYNONYM;
  const long = Math.min(one.form.length, other.form.length) >= MIN_GRAM_WORD && one.form[0] === other.form[0];
  return long && shareOfTrigrams(one.form, other.form) >= 0.5 ? WORTH_SPELLED_ALIKE : 0;
}

function weightOf(words: readonly Content[], worth: (index: number) => number): number {
  let [sum, total] = [0, 0];
  for (const [index, word] of words.entries()) {
    total += word.weight;
    sum += word.weight * worth(index);
  }
  return total === 0 ? 0 : sum / total;
}

/** Denials, opposites and exchanged roles each turn the meaning round; two of them turn it back. */
function clashOf(
  truth: ReadText,
  given: ReadText,
  partners: ReadonlyMap<number, number>,
  left: ReadonlySet<number>,
): string | undefined {
  const missing = truth.words.filter((_, index) => !partners.has(index));
  const added = [...left].map((place) => given.words[place] as Content);
  const [lostNumbers, newNumbers] = [missing.filter((word) => word.number), added.filter((word) => word.number)];
  if (lostNumbers.length > 0 && newNumbers.length > 0)
    return `${newNumbers[0]?.form} instead of ${lostNumbers[0]?.form}`;
  const statements = Math.max(truth.words.length, given.words.length) <= MAX_STATEMENT;
  const turned = !statements
    ? undefined
    : missing.find((word) => added.some((other) => areOpposites(word.lemmas, other.lemmas)));
  const exchanged = statements && rolesExchanged(truth, given, partners);
  const turns =
    (statements ? Math.abs(truth.denials - given.denials) : 0) + (turned === undefined ? 0 : 1) + (exchanged ? 1 : 0);
  if (turns % 2 === 1)
    return turned !== undefined
      ? `the opposite of "${turned.form}"`
      : exchanged
        ? 'exchanges who and whom'
        : 'denies it';
  const [lostName, newName] = [missing.find((word) => word.capital), added.find((word) => word.capital)];
  return lostName !== undefined && newName !== undefined ? `${newName.form} instead of ${lostName.form}` : undefined;
}

/** Two words have changed places, around "than" or in an otherwise equal order; a passive would turn them back. */
function rolesExchanged(truth: ReadText, given: ReadText, partners: ReadonlyMap<number, number>): boolean {
  const order = [...partners].sort(([one], [other]) => one - other);
  if (order.length < 2 || order.length > MAX_ROLES || truth.isPassive !== given.isPassive) return false;
  if (truth.hasThan && given.hasThan) {
    const names = order.filter(([index, place]) => truth.words[index]?.form === given.words[place]?.form);
    return names.length >= 2 && (names[0]?.[1] ?? 0) > (names.at(-1)?.[1] ?? 0);
  }
  const moved = order.filter(([index, place]) => index !== place);
  const [[from = 0, to = 0] = [], [back = 0, home = 0] = []] = moved;
  return truth.words.length === given.words.length && moved.length === 2 && from === home && to === back;
}

const gramsOf = remember(
  4_096,
  (word) => new Set(Array.from({ length: word.length - 2 }, (_, at) => word.slice(at, at + 3))),
);

function shareOfTrigrams(one: string, other: string): number {
  const [left, right] = [gramsOf(one), gramsOf(other)];
  let shared = 0;
  for (const gram of left) shared += right.has(gram) ? 1 : 0;
  return (2 * shared) / (left.size + right.size);
}
