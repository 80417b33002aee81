import { extractFinalAnswer } from './extract-final-answer.ts';
import { foreignNumber } from './foreign-numbers.ts';
import { cleanText } from './normalise-text.ts';

/** A truth up to this length stands for itself. */
const SHORT_CHARACTERS = 120;
const SEGMENT = /\$([^$]{1,400})\$/;

/** The final answer of a truth that is a worked solution (boxed, behind `####`, or announced with a formula or number); any other truth unchanged. */
export function shortTruth(reference: string): string {
  const boxes = reference.split('\\boxed').length - 1;
  if (boxes === 0 && reference.length <= SHORT_CHARACTERS) return reference;
  if (/\}\s*\\boxed/.test(reference)) return reference;
  const text = cleanText(reference);
  const final = extractFinalAnswer(text);
  if (final.how === 'boxed') {
    const behind = text.slice(text.lastIndexOf(`{${final.text}}`) + final.text.length + 2);
    return /^\$?\s*(?:\\?%|percent\b)/.test(behind) ? `${final.text}%` : final.text;
  }
  if (final.how === 'hashes') return final.text;
  const inside = final.how === 'phrase' ? SEGMENT.exec(final.text)?.[1] : undefined;
  return (
    inside ??
    (final.how === 'phrase' && final.text.length <= SHORT_CHARACTERS && /\d/.test(final.text) ? final.text : reference)
  );
}

const REMARK = /^([^()\\$^=]{2,80}?) \((?=[^()]*\p{L})[^()\\$^=]{2,60}\)$/u;
const ALTERNATIVES = /^[\p{L}\p{M}][^\\$^=/]{2,80}(?: ?\/ ?[\p{L}\p{M}][^\\$^=/]{3,80}){1,40}$/u;
const UNIT_OR_PAIR = /\b(?:per|and\/or|his\/her|he\/she|n\/a)\b/i;

/** A truth with its other writings: without a remark in brackets ("Iron (element)"), and each of several that one line names ("KOMO-TV/KUNS-TV"). */
export function withAliases(truth: string): string[] {
  const bare = truth.includes('(') ? REMARK.exec(truth)?.[1] : undefined;
  const each =
    truth.includes('/') && ALTERNATIVES.test(truth) && !UNIT_OR_PAIR.test(truth)
      ? truth.split('/').map((part) => part.trim())
      : [];
  const number = /^[\p{L}\p{M}-]{2,12}$/u.test(truth.trim()) ? foreignNumber(truth) : undefined;
  return [truth, ...(bare === undefined ? [] : [bare]), ...each, ...(number === undefined ? [] : [`${number}`])];
}
