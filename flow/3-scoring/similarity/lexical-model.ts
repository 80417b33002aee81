import { remember } from '../remember.ts';
import { sameWord } from '../words/same-word.ts';
import { findClash, oppositePairs } from './find-clash.ts';
import type { Content, ReadText } from './read-text.ts';
import { areOpposites, areSynonyms } from './word-relations.ts';

/** How alike two texts are in what they say; shares 0 to 1. */
export interface Likeness {
  /** Share of the given text that the truth says, and the reverse; words weigh by how they tell. */
  readonly precision: number;
  readonly recall: number;
  /** Why both cannot be true, undefined where nothing speaks against it. */
  readonly clash: string | undefined;
  /** True where the clash is only a word in another one's place: unknown synonyms look like that too. */
  readonly replaced: boolean;
}

const WORTH_SYNONYM = 0.85;
const WORTH_SPELLED_ALIKE = 0.6;
const MIN_GRAM_WORD = 5;
const NO_CLASH = { clash: undefined, replaced: false } as const;
/** An opposite that something else turns back ("north of", "south of" the other way round). */
const WORTH_TURNED = 0.8;

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
  const opposites = oppositePairs(truth, given, partners, left);
  const turned = opposites.length > 0;
  for (const [index, place] of opposites) {
    partners.set(index, place);
    worth.set(index, WORTH_TURNED);
    left.delete(place);
  }
  const saidOfTruth = weightOf(truth.words, (index) => worth.get(index) ?? 0);
  const givenWorth = new Map([...partners].map(([index, place]) => [place, worth.get(index) ?? 0]));
  const saidOfGiven = weightOf(given.words, (place) => givenWorth.get(place) ?? 0);
  return {
    precision: saidOfGiven,
    recall: saidOfTruth,
    ...(turned ? NO_CLASH : findClash(truth, given, partners, left)),
  };
}

function alike(one: Content, other: Content): number {
  const found = likeForms(one, other);
  return found > 0 && areOpposites(one.lemmas, other.lemmas) ? 0 : found;
}

function likeForms(one: Content, other: Content): number {
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
