import { sentenceBleu } from '../metrics/bleu.ts';
import { sentenceChrf } from '../metrics/chrf.ts';
import { sentenceTer } from '../metrics/ter.ts';
import { cleanText, tokensOf } from '../normalise-text.ts';
import type { JudgeInput, JudgeMethod, Judgement } from '../scoring-face.ts';
import { foreignClash } from '../similarity/foreign-clash.ts';
import { type Likeness, likenessOf } from '../similarity/lexical-model.ts';
import { readText } from '../similarity/read-text.ts';
import { criterionOf, judgementOf } from '../verdict-of.ts';

/** Texts of one language share so much of chrF by chance; it counts from here on. */
const CHANCE = 0.25;
const FULL_FROM = 0.45;
/** Longer answers are compared by their beginning: TER takes time with the square of the length. */
const MAX_CHARACTERS = 4_000;
const TER_CHARACTERS = 1_200;
/** What is not meaning and BLEU is chrF: 60 %, and 35 % for English, whose words the lexical model knows. */
const WEIGHT_MEANING = 0.25;
const WEIGHT_MEANING_ENGLISH = 0.5;
const WEIGHT_BLEU = 0.15;
/** What is left of a translation that says the opposite, another number or another name. */
const CLASH = 0.5;
/** One word in the place of another may be a synonym that the model does not know. */
const REPLACED = 0.85;
const ENGLISH = new Set(
  'the is are was were of to in and that it for on with at has have had will would not he she they his her this be by from'.split(
    ' ',
  ),
);
const ENGLISH_SHARE = 0.25;
/** Where each character is a word, fewer n-grams are shared by chance and by good translations. */
const CHARACTERS: readonly (readonly [chrf: number, share: number])[] = [
  [0, 0],
  [0.12, 0.02],
  [0.28, 0.5],
  [0.6, 0.8],
  [1, 1],
];
const SPREAD = 1_500;
/** An introduction in front of the translation itself. */
const PREFACE =
  /^(?:(?:sure|certainly|of course|okay|ok)[!,.]? *)?(?:here(?: is|'s)|the) [^\n:]{0,60}translat\w*[^\n:]{0,40}:\s*|^translation:\s*/i;

/** Translations against reference translations: chrF, BLEU and TER as `sacrebleu` computes them, and whether the words mean the same. */
export const translationMethod: JudgeMethod = {
  name: 'translation-metrics',
  version: 1,
  canJudge: (input) => input.kind === 'translation' && input.references.length > 0,
  judge,
};

function judge(input: JudgeInput): Judgement {
  const text = unquoted(cleanText(input.answer).replace(PREFACE, '').trim()).slice(0, MAX_CHARACTERS);
  const references = input.references.map((reference) => cleanText(reference).trim().slice(0, MAX_CHARACTERS));
  if (references.some((reference) => tokensOf(reference).join(' ') === tokensOf(text).join(' ')))
    return judgementOf(1, text, [criterionOf('translation', 1, 'equal to a reference')], ['equal to a reference']);
  const [chrf, bleu] = [sentenceChrf(text, references) / 100, sentenceBleu(text, references) / 100];
  const short = references.map((reference) => reference.slice(0, TER_CHARACTERS));
  const ter = sentenceTer(text.slice(0, TER_CHARACTERS), short) / 100;
  const meaning = references
    .map((reference) => likenessOf(readText(reference), readText(text)))
    .sort((one, other) => meanOf(other) - meanOf(one))[0];
  const alike = meaning === undefined ? 0 : meanOf(meaning);
  // Scripts without spaces have no words to compare; characters say it all.
  const spaced = references.some((reference) => tokensOf(reference).length >= 3);
  const english = references.some((reference) => isEnglish(tokensOf(reference)));
  const ofMeaning = english ? WEIGHT_MEANING_ENGLISH : WEIGHT_MEANING;
  const mixed = spaced
    ? (1 - ofMeaning - WEIGHT_BLEU) * above(chrf) + ofMeaning * alike + WEIGHT_BLEU * bleu
    : ofCharacters(chrf);
  const clashes = english ? [] : references.map((reference) => foreignClash(reference, text));
  const foreign = clashes.every((clash) => clash !== undefined) ? clashes[0] : undefined;
  const clash = foreign ?? meaning?.clash;
  const factor = clash === undefined ? 1 : foreign === undefined && meaning?.replaced === true ? REPLACED : CLASH;
  const share = (spaced && alike === 0 ? Math.min(mixed, above(chrf) * 0.5) : mixed) * factor;
  return judgementOf(
    share,
    text,
    [
      criterionOf('chrF', chrf, 'n-grams of characters shared with the closest reference'),
      criterionOf('BLEU', bleu, 'n-grams of words shared with the references'),
      criterionOf('TER', 1 - ter, `${(ter * 100).toFixed(1)} edits per 100 words of the reference`),
      criterionOf(
        'meaning',
        alike,
        clash === undefined ? 'words that mean the same' : `contradicts the reference: ${clash}`,
      ),
    ],
    [`chrF ${(chrf * 100).toFixed(2)}, BLEU ${(bleu * 100).toFixed(2)}, TER ${(ter * 100).toFixed(2)}`],
    SPREAD,
  );
}

function above(chrf: number): number {
  if (chrf >= FULL_FROM) return chrf;
  return chrf <= CHANCE ? 0 : ((chrf - CHANCE) / (FULL_FROM - CHANCE)) * FULL_FROM;
}

/** The share for a script without spaces. */
function ofCharacters(chrf: number): number {
  for (let at = 1; at < CHARACTERS.length; at += 1) {
    const [[low, from], [high, to]] = [CHARACTERS[at - 1] ?? [0, 0], CHARACTERS[at] ?? [1, 1]];
    if (chrf <= high) return from + ((chrf - low) / (high - low)) * (to - from);
  }
  return 1;
}

function isEnglish(tokens: readonly string[]): boolean {
  return tokens.filter((token) => ENGLISH.has(token)).length >= tokens.length * ENGLISH_SHARE;
}

function meanOf({ precision, recall }: Likeness): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function unquoted(text: string): string {
  return /^"[^"]*"$/.test(text) ? text.slice(1, -1) : text;
}
