import { likenessOf } from './lexical-model.ts';
import type { ReadText } from './read-text.ts';
import { belongsTo, fieldsOf } from './topic-words.ts';

const OWN_WORDS = 0.5;
const SAME_FIELD = 0.4;
/** "It is …", "Because …", "By …": the text takes up a question. */
const TAKES_UP =
  /^(?:it|its|it's|they|their|he|she|this|that|these|those|there|because|by|through|so|when|if|you|we|people|everybody|one)\b/i;
const FORM = 0.1;
const MAX_FIELDS = 12;

/**
 * How far a text stays on a subject, 0 to 1: its share of the subject's own words, its share of words of the same field of knowledge,
 * and whether it is said as an answer. It says nothing about right or wrong.
 */
export function topicality(subject: ReadText, given: ReadText, text: string): number {
  const own = likenessOf(subject, given).precision;
  const fields = new Map(
    [...fieldsOf(new Set(subject.words.flatMap(({ form, lemmas }) => [form, ...lemmas])))]
      .sort(([, one], [, other]) => other - one)
      .slice(0, MAX_FIELDS),
  );
  const told = given.words
    .map(({ form, lemmas }) =>
      [form, ...lemmas].map((word) => belongsTo(word, fields)).find((known) => known !== undefined),
    )
    .filter((known) => known !== undefined);
  const ofField = told.length === 0 ? 0 : told.filter(Boolean).length / told.length;
  return Math.min(1, OWN_WORDS * own + SAME_FIELD * ofField + (TAKES_UP.test(text.trim()) ? FORM : 0));
}
