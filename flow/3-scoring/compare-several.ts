import { readList } from './compare-lists.ts';
import type { Comparison } from './compare-words.ts';
import type { FinalAnswer } from './extract-final-answer.ts';
import { canonicalWords } from './words/canonical-words.ts';
import { compareProse } from './words/compare-prose.ts';

/** What of a list earns that holds a truth, where the question asks for several things or most of what is listed is right. */
const POINTS_LISTED = 6_000;
const POINTS_ALL = 8_500;
/** From so many truths on, several answers are right at once. */
const MIN_TRUTHS = 3;
const MAX_TRUTHS = 64;
const MIN_RIGHT = 2;
const RIGHT_SHARE = 0.5;
/** Whoever lists more hopes for a hit. */
const MAX_LISTED = 12;
const MAX_WORDS = 6;
/** Asks for several: "what animals live …", "cast of …", "which stations are …". */
const PLURAL =
  /^(?:list|name (?:the|some|three|four|five|all)|cast of|(?:what|which) (?:kinds? of |types? of |sorts? of |are (?:the |some )?)?(?!(?:is|was|does|has|class|species|series|address|process)\b)[a-z]{3,}(?<![sui])s\b|(?:what|who) (?:are|were)\b)/i;
const SEPARATOR = /[,;\n]|\band\b|&|(?:^|\s)\d{1,2}[.)]\s|^\s*[-*•]|:/gim;

interface Seen {
  readonly final: FinalAnswer;
  readonly text: string;
  readonly question: string;
  readonly askedWords: ReadonlySet<string>;
}

/**
 * An answer that lists several things, where several are right: most of the listed ones are truths, or the question asks for several and one is.
 * undefined where the list is too long, or nothing of it is right.
 */
export function severalAnswers(found: Comparison, references: readonly string[], seen: Seen): Comparison | undefined {
  if (found.points >= POINTS_LISTED || seen.text.length > 4_000) return undefined;
  const plural = PLURAL.test(seen.question.trim());
  if (!plural && references.length < MIN_TRUTHS) return undefined;
  if (references.some((reference) => readList(reference) !== undefined) && references.length < MIN_TRUTHS)
    return undefined;
  if (/\b(?:or|maybe|perhaps|either|not|never)\b/i.test(seen.text)) return undefined;
  const items = itemsOf(seen.text, seen.askedWords);
  if (items.length < 2 || items.length > MAX_LISTED) return undefined;
  const truths = references.slice(0, MAX_TRUTHS).map((reference) => canonicalWords(reference));
  const right = items.filter((item) =>
    truths.some((truth) => compareProse(canonicalWords(item), truth, new Set()).points >= 8_000),
  ).length;
  if (right >= MIN_RIGHT && right >= items.length * RIGHT_SHARE)
    return { points: POINTS_ALL, note: `${right} of ${items.length} listed answers are right` };
  return plural && right >= 1
    ? { points: POINTS_LISTED, note: `lists a right answer among ${items.length}` }
    : undefined;
}

function itemsOf(text: string, asked: ReadonlySet<string>): string[] {
  const items = text
    .replace(/\([^()]{0,80}\)/g, ' ')
    .replace(/^[^\n]{0,300}?\b(?:includ(?:es?|ing)|such as|are|consists? of|in)\b:?(?=[^.]*,)/i, '')
    .split(SEPARATOR)
    .map((item) => item.replace(/\b(?:as|played by|who|which|that|is|are|was|were)\b.*$/i, '').trim())
    .filter((item) => {
      const words = canonicalWords(item);
      return words.length > 0 && words.length <= MAX_WORDS && !words.every((word) => asked.has(word.form));
    });
  return [...new Set(items)];
}
