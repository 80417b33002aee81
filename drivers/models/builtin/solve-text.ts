import type { Question, Solution } from './question.ts';

const EMAIL = /[a-z0-9._%+-]{1,64}@[a-z0-9.-]{1,120}\.[a-z]{2,12}/gi;
const URL_PATTERN = /https?:\/\/[^\s"'<>)]{1,300}/gi;
const PHONE = /(?<![\w.])\+?\d[\d ()-]{6,18}\d(?!\w)/g;
const QUOTED = /["“”']([^"“”]{1,400}?)["“”'](?=[\s?.!,:;]|$)/;

/** Small tasks on a given text: counting letters and words, turning round, case, and picking out an e-mail address, link or phone number. */
export function solveText({ original, text }: Question): Solution | undefined {
  return extraction(original, text) ?? counting(original, text) ?? rewriting(original, text);
}

function extraction(original: string, text: string): Solution | undefined {
  if (!/\b(?:extract|find|what is|what's|which|give|list|pick out|identify)\b/.test(text)) return undefined;
  const pick = (pattern: RegExp, what: string): Solution | undefined => {
    const found = [...new Set(original.match(pattern) ?? [])].map((entry) => entry.replace(/[.,;]+$/, '')).slice(0, 20);
    return found.length === 0 ? undefined : { working: `The ${what} in the text`, answer: found.join(', ') };
  };
  if (/\be-?mail\b/.test(text)) return pick(EMAIL, 'e-mail address');
  if (/\b(?:url|link|website|web address)\b/.test(text)) return pick(URL_PATTERN, 'link');
  if (/\b(?:phone|telephone)\b/.test(text)) return pick(PHONE, 'phone number');
  return undefined;
}

function counting(original: string, text: string): Solution | undefined {
  const letter =
    /\bhow many (?:times does the letter |of the letter |letter )?["']?([a-z])["']?(?:'s|s)?(?: letters?)?(?: appear)?(?: are)?(?: there)? (?:in|does|occur)/.exec(
      text,
    )?.[1];
  const word =
    QUOTED.exec(original.replace(/(["'])[a-z]\1/gi, ' '))?.[1] ??
    /\bword ([a-z]+)/.exec(text)?.[1] ??
    /\bin ([a-z]+)\s*\?/.exec(text)?.[1];
  if (word === undefined) return undefined;
  const letters = [...word.toLowerCase()];
  const count = (what: string, value: number): Solution => ({
    working: `"${word}" has ${value} ${what}`,
    answer: `${value}`,
  });
  if (letter !== undefined && !/\bhow many letters\b/.test(text))
    return count(`times "${letter}"`, letters.filter((each) => each === letter).length);
  if (/\bhow many vowels\b/.test(text)) return count('vowels', letters.filter((each) => 'aeiou'.includes(each)).length);
  if (/\bhow many letters\b/.test(text)) return count('letters', letters.filter((each) => /\p{L}/u.test(each)).length);
  if (/\bhow many words\b/.test(text)) return count('words', word.split(/\s+/).filter((each) => each !== '').length);
  if (/\bhow many characters\b/.test(text)) return count('characters', [...word].length);
  return undefined;
}

function rewriting(original: string, text: string): Solution | undefined {
  const word =
    QUOTED.exec(original)?.[1] ??
    /\b(?:reverse|spell|write) (?:the word )?([a-z]+)(?: backwards?)?\s*[?.]?$/i.exec(original)?.[1] ??
    /\bword ([a-z]+)/i.exec(original)?.[1];
  if (word === undefined) return undefined;
  if (/\b(?:reverse|backwards?)\b/.test(text))
    return { working: `"${word}" turned round`, answer: [...word].reverse().join('') };
  if (/\b(?:uppercase|upper case|capital letters|capitals)\b/.test(text))
    return { working: 'In capital letters', answer: word.toUpperCase() };
  if (/\b(?:lowercase|lower case)\b/.test(text)) return { working: 'In small letters', answer: word.toLowerCase() };
  return undefined;
}
