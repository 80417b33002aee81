import { digitsForNumberWords } from '@tensornode/kernel';
import { cleanText } from './normalise-text.ts';
import { americanSpelling } from './words/canonical-words.ts';

const FILLERS = /\b(?:hmm|mm|mhm|mmm|uh|um|erm|er)\b/g;
const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bwon't\b/g, 'will not'],
  [/\bcan't\b/g, 'can not'],
  [/\blet's\b/g, 'let us'],
  [/\bain't\b/g, 'aint'],
  [/\by'all\b/g, 'you all'],
  [/\bwanna\b/g, 'want to'],
  [/\bgotta\b/g, 'got to'],
  [/\bgonna\b/g, 'going to'],
  [/\bi'ma\b/g, 'i am going to'],
  [/\bimma\b/g, 'i am going to'],
  [/\bwoulda\b/g, 'would have'],
  [/\bcoulda\b/g, 'could have'],
  [/\bshoulda\b/g, 'should have'],
  [/\bma'am\b/g, 'madam'],
  [/\bmr\b/g, 'mister '],
  [/\bmrs\b/g, 'missus '],
  [/\bst\b/g, 'saint '],
  [/\bdr\b/g, 'doctor '],
  [/\bprof\b/g, 'professor '],
  [/'d been\b/g, ' had been'],
  [/'s been\b/g, ' has been'],
  [/'d gone\b/g, ' had gone'],
  [/'s gone\b/g, ' has gone'],
  [/'s got\b/g, ' has got'],
  [/n't\b/g, ' not'],
  [/'re\b/g, ' are'],
  [/'s\b/g, ' is'],
  [/'d\b/g, ' would'],
  [/'ll\b/g, ' will'],
  [/'t\b/g, ' not'],
  [/'ve\b/g, ' have'],
  [/'m\b/g, ' am'],
];

/**
 * English speech as words to compare, after the rules of Whisper's English normaliser (Radford et al. 2022, appendix C): lower case, no remarks in
 * brackets, no fillers, contractions written out, numbers in digits, American spelling, no punctuation.
 */
export function normaliseSpeech(text: string): string {
  let plain = cleanText(text)
    .toLowerCase()
    .replace(/[<[][^>\]]{0,200}[>\]]/g, '')
    .replace(/\([^)]{0,200}\)/g, '')
    .replace(FILLERS, '')
    .replace(/\s+'/g, "'");
  for (const [pattern, long] of CONTRACTIONS) plain = plain.replace(pattern, long);
  plain = digitsForNumberWords(plain.replace(/(\d),(?=\d{3})/g, '$1'))
    .replace(/\.(?!\d)/g, ' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}.%$€£ ]/gu, ' ');
  return plain
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(americanSpelling)
    .join(' ');
}

/** Other languages: lower case, no remarks in brackets, no punctuation. */
export function normaliseForeignSpeech(text: string): string {
  return cleanText(text)
    .toLowerCase()
    .replace(/[<[][^>\]]{0,200}[>\]]|\([^)]{0,200}\)/g, '')
    .replace(/[^\p{L}\p{M}\p{N} ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
