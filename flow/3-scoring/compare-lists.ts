import { MAX_SCORE } from '@tensornode/protocol';
import { type Comparison, FILLER } from './compare-words.ts';
import { tokensOf } from './normalise-text.ts';

const SEPARATOR = /[,;\n]|\band\b|\bas well as\b|&|^\s*[-*•]|(?:^|\s)\d{1,2}[.)]\s/gim;
/** Longer lists are not taken apart. */
const MAX_ITEMS = 50;
/** An item of more words is prose between commas. */
const MAX_ITEM_TOKENS = 6;

/** The items of a truth that is a list ("red, green and blue"); undefined for anything else. */
export function readList(truth: string): string[] | undefined {
  const items = itemsOf(truth, new Set());
  const list =
    items.length >= 2 && items.length <= MAX_ITEMS && items.every((item) => item.split(' ').length <= MAX_ITEM_TOKENS);
  return list ? items : undefined;
}

/** Items in any order: the harmonic mean of how many given ones are right and how many right ones are given, in hundredths of a point. */
export function compareLists(answer: string, truth: readonly string[], asked: ReadonlySet<string>): Comparison {
  const expected = new Set(truth);
  const known = new Set([...asked].filter((token) => !truth.some((item) => item.split(' ').includes(token))));
  const given = new Set(itemsOf(answer, known).slice(0, MAX_ITEMS * 4));
  const right = [...given].filter((item) => expected.has(item)).length;
  const points = given.size === 0 ? 0 : Math.floor((2 * right * MAX_SCORE) / (given.size + expected.size));
  return { points, note: `${right} of ${expected.size} items, ${given.size - right} others` };
}

function itemsOf(text: string, asked: ReadonlySet<string>): string[] {
  return text
    .split(SEPARATOR)
    .map((item) =>
      tokensOf(item)
        .filter((token) => !FILLER.has(token) && !asked.has(token))
        .join(' '),
    )
    .filter((item) => item !== '');
}
