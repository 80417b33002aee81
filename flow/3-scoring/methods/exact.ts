import { MAX_SCORE } from '@tensornode/protocol';
import { compareLists, readList } from '../compare-lists.ts';
import { comparePolarity, readPolarity } from '../compare-polarity.ts';
import { type Comparison, compareWords, NO_MATCH } from '../compare-words.ts';
import { extractFinalAnswer, type FinalAnswer } from '../extract-final-answer.ts';
import { cleanText, tokensOf } from '../normalise-text.ts';
import { readDates, readTimes } from '../read-dates.ts';
import { chosenLetters, type Options, readOptions } from '../read-options.ts';
import type { JudgeInput, JudgeMethod, Judgement } from '../scoring-face.ts';

/** Longer truths are sentences: token F1 compares those. Lists may be longer. */
const MAX_TRUTH_TOKENS = 6;
/** A truth of so many words may be met in part: token F1 decides where nothing matches as a whole. */
const MIN_SENTENCE_TOKENS = 4;
const MAX_ANNOUNCED = 3;
const SHORT_TRUTH_CHARACTERS = 400;
/** A truth that is the letter of a choice. */
const LETTER = /^\(?([A-H])\)?[.:]?$/;

/**
 * Short truths that are words: choices of a multiple-choice question, dates, times, lists in any order, yes and no, names;
 * equal after normalisation, or stated in the final answer with nothing else offered.
 */
export const exactMethod: JudgeMethod = {
  name: 'exact',
  version: 1,
  canJudge: (input) => input.references.length > 0 && input.references.every(isShort),
  judge,
};

interface Seen {
  readonly final: FinalAnswer;
  readonly text: string;
  readonly options: Options;
  readonly asked: ReadonlySet<string>;
  readonly question: string;
}

function isShort(reference: string): boolean {
  if (LETTER.test(reference.trim())) return true;
  const count = tokensOf(reference).length;
  return (
    count > 0 &&
    (count <= MAX_TRUTH_TOKENS || (reference.length <= SHORT_TRUTH_CHARACTERS && readList(reference) !== undefined))
  );
}

function judge(input: JudgeInput): Judgement | undefined {
  const text = cleanText(input.answer);
  const question = cleanText(input.question);
  const final = extractFinalAnswer(text);
  const seen: Seen = { final, text, options: readOptions(question), asked: new Set(tokensOf(question)), question };
  let best: Comparison = { points: 0, note: NO_MATCH };
  for (const reference of input.references) {
    const result = compare(cleanText(reference).trim(), seen);
    if (result.points > best.points || best.note === NO_MATCH) best = result;
  }
  const sentenceLike = input.references.some(
    (reference) => tokensOf(reference).length >= MIN_SENTENCE_TOKENS && readList(reference) === undefined,
  );
  if (best.points === 0 && best.note === NO_MATCH && sentenceLike) return undefined;
  const different = new Set([...final.earlier, final.text].map((part) => tokensOf(part).join(' '))).size;
  if (different > MAX_ANNOUNCED) best = { points: 0, note: `${different} different final answers` };
  return {
    score: best.points,
    extracted: final.text.slice(0, 400),
    criteria: [{ name: 'match', points: best.points, max: MAX_SCORE, note: best.note }],
    interval: [best.points, best.points],
    trace: [`looked at: ${final.how}`, best.note],
  };
}

function compare(truth: string, seen: Seen): Comparison {
  const { final, text, asked } = seen;
  const choice = compareChoice(truth, seen);
  if (choice !== undefined) return choice;
  const wanted = readPolarity(tokensOf(truth));
  if (wanted !== undefined)
    return comparePolarity(tokensOf(final.text), tokensOf(text), wanted, /^(?:boxed|hashes|phrase)$/.test(final.how));
  const words = compareWords(tokensOf(final.text), tokensOf(text), tokensOf(truth), asked);
  if (words.points === MAX_SCORE) return words;
  const moments = compareMoments(truth, seen);
  if (moments !== undefined) return moments;
  const items = readList(truth);
  const lists = items === undefined ? [] : [final.text, text].map((part) => compareLists(part, items, asked));
  return lists.reduce((best, list) => (list.points > best.points ? list : best), words);
}

/** Multiple choice: the letter or the text of the right option, and of no other. */
function compareChoice(truth: string, { final, options }: Seen): Comparison | undefined {
  const bare = LETTER.exec(truth)?.[1];
  if (options.size === 0 && bare === undefined) return undefined;
  const wanted = bare === undefined ? chosenLetters(truth, options) : new Set([bare]);
  const [letter] = wanted;
  if (letter === undefined || wanted.size !== 1) return undefined;
  const chosen = chosenLetters(final.text, options);
  if (chosen.size > 1) return { points: 0, note: `chooses ${[...chosen].sort().join(' and ')}` };
  if (chosen.size === 0) return bare === undefined ? undefined : { points: 0, note: 'no choice' };
  return chosen.has(letter)
    ? { points: MAX_SCORE, note: `the right choice, ${letter}` }
    : { points: 0, note: `chooses ${[...chosen][0]} instead of ${letter}` };
}

/** Dates and times of day, however they are written; those of the question do not count as the answer. */
function compareMoments(truth: string, { final, text, question }: Seen): Comparison | undefined {
  const dates = (part: string): string[][] => readDates(part).map((date) => [...date.readings]);
  const [date] = dates(truth);
  if (date !== undefined)
    return compareOne(date, fresh(dates(final.text), dates(question), dates(text)), sameDay, 'date');
  const times = (part: string): number[] => readTimes(part);
  const [time] = times(truth);
  return time === undefined
    ? undefined
    : compareOne(time, fresh(times(final.text), times(question), times(text)), (one, other) => one === other, 'time');
}

function fresh<T>(inFinal: readonly T[], inQuestion: readonly T[], inText: readonly T[]): T[] {
  const known = new Set(inQuestion.map((entry) => String(entry)));
  const different = (list: readonly T[]): T[] => [...new Map(list.map((entry) => [String(entry), entry])).values()];
  const candidates = different(inFinal.length > 0 ? inFinal : inText);
  const unknown = candidates.filter((entry) => !known.has(String(entry)));
  return unknown.length > 0 ? unknown : candidates;
}

function compareOne<T>(truth: T, given: readonly T[], same: (one: T, other: T) => boolean, what: string): Comparison {
  if (given.length > 1) return { points: 0, note: `${given.length} different ${what}s` };
  const [only] = given;
  if (only === undefined) return { points: 0, note: `no ${what}` };
  return same(truth, only) ? { points: MAX_SCORE, note: `the right ${what}` } : { points: 0, note: `another ${what}` };
}

/** Equal in one of their readings; a missing year fits any. */
function sameDay(truth: readonly string[], given: readonly string[]): boolean {
  const withoutYear = (date: string): string => date.replace(/^(?:\d+|-)-(?=\d)/, '');
  return truth.some((one) =>
    given.some(
      (other) =>
        one === other || ((one.startsWith('--') || other.startsWith('--')) && withoutYear(one) === withoutYear(other)),
    ),
  );
}
