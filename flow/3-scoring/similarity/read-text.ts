import { canonicalWords, type Word } from '../words/canonical-words.ts';
import { joinPhrasesOf } from './phrases.ts';
import { lemmasOf } from './word-relations.ts';

/** A text prepared for comparing; prepare once, compare often. */
export interface ReadText {
  readonly words: readonly Content[];
  readonly denials: number;
  readonly hasThan: boolean;
  /** Words of place and direction that exclude one another ("into", "from"). */
  readonly directions: ReadonlySet<string>;
  readonly isPassive: boolean;
  readonly hasOf: boolean;
  /** One sentence: its denial belongs to what it says. */
  readonly isSingle: boolean;
  /** Says of each time or thing ("every year"). */
  readonly every: boolean;
}

/** A word that says something, as it is compared. */
export interface Content {
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
  'rarely seldom scarcely not no never nobody none nothing neither nor without cannot hardly barely lack lacking fail failed failure refuse refused deny denied unable prevent prevented avoid'.split(
    ' ',
  ),
);
/** Words that turn a statement round although they name nothing. */
const POLAR = new Set(
  'more less fewer most least all every everybody always many few much little only before after up down high low last half'.split(
    ' ',
  ),
);
const DIRECTIONS = new Set(
  'into from to in out on off over under above below up down before after inside outside for against'.split(' '),
);
const WEIGHT_POLAR = 0.3;
const WEIGHT_COMMON = 0.4;
const WEIGHT_NUMBER = 1.3;
const WEIGHT_NAME = 1.3;
/** Longer texts are compared by their first words. */
const MAX_WORDS = 400;

/** Reads a text for comparing. @param known canonical words of the question: they say nothing about the answer */
export function readText(text: string, known: ReadonlySet<string> = new Set()): ReadText {
  const all = canonicalWords(joinPhrasesOf(text)).slice(0, MAX_WORDS * 3);
  const said = new Set([...known].flatMap((form) => lemmasOf(form)));
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
      const lemmas = number ? [word.form] : lemmasOf(word.form);
      return {
        form: word.form,
        lemmas,
        weight: lemmas.some((lemma) => said.has(lemma)) ? 0 : base,
        capital: name,
        number,
      };
    });
  return {
    words: content,
    denials: all.filter((word) => DENIALS.has(word.form)).length,
    directions: new Set(all.filter((word) => DIRECTIONS.has(word.form)).map((word) => word.form)),
    isSingle: (all.at(-1)?.sentence ?? 0) === 0,
    hasOf: all.some((word) => word.form === 'of'),
    every: all.some((word) => word.form === 'every' || word.form === 'each'),
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
