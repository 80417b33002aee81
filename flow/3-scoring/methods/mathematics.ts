import { Rational, type Unit } from '@tensornode/kernel';
import { MAX_SCORE } from '@tensornode/protocol';
import { CHOICE_LETTER } from '../compare-choice.ts';
import { extractFinalAnswer } from '../extract-final-answer.ts';
import { numberNode } from '../mathematics/build-node.ts';
import { equalMath } from '../mathematics/equal-math.ts';
import { findMathAnswers } from '../mathematics/find-math-answer.ts';
import type { MathNode } from '../mathematics/math-node.ts';
import { parseMath } from '../mathematics/parse-math.ts';
import { valueInBase } from '../mathematics/read-conventions.ts';
import { cleanText, unwrapText } from '../normalise-text.ts';
import { readSingleQuantity } from '../read-single-quantity.ts';
import { readUnit } from '../read-unit.ts';
import { remember } from '../remember.ts';
import type { JudgeInput, JudgeMethod, Judgement } from '../scoring-face.ts';

/** Without one of these a text is words, not a formula. */
const FORMULA_SIGN =
  /\b[a-z]!|[\\\d=<>^+*/([{∞∅π√|-]|\b(?:infinity|sin|cos|tan|log|ln|sqrt|no (?:real )?solutions?|all reals?)\b/i;
/** A truth with one of these can only be met by a formula. */
const GENUINE = /[\\^=<>√π∞∪≤≥]|\b[a-z]!|\)!/;
const DEGREES = /\\circ|\\degree|°|\bdegrees?\b/;
/** A formula of letters alone ("ma", "i") is one only beside a truth that is. */
const LETTERS = /^\$?\s*[a-zA-Z]{1,3}\s*\$?\.?$/;
/** In brackets, `12,102` is rather a pair. */
const AMBIGUOUS = /[([{]\s*\d{1,3},\d{3}\s*[)\]}]/;
/** "H2O", "C6H12O6" name substances. */
const CHEMICAL = /^(?=\S*\d)(?:[A-Z][a-z]?\d{0,3}){2,8}$/;
/** "(B) 4" is the choice of a multiple-choice question. */
const LETTERED = /^(?:\([A-J]\)|[A-J][).:])\s+\S/;
/** From this many different announced answers on, a text is guessing. */
const MAX_ANNOUNCED = 3;

/**
 * Formulas, in LaTeX or plain: symbolic equality by exact arithmetic and numeric probing; relations, intervals, sets, tuples, matrices, ±.
 * Where truth and answer are both plain numbers it leaves the verdict to `numeric`, which knows units, currencies and rounding.
 */
export const mathematicsMethod: JudgeMethod = {
  name: 'mathematics',
  version: 1,
  canJudge: (input) =>
    input.kind !== 'similarity' &&
    input.references.length > 0 &&
    input.references.some((reference) => readTruth(reference) !== undefined),
  judge,
};

interface Formula {
  readonly source: string;
  /** More than one where `12,102` may be a number or a pair, and `34!` a factorial or excitement. */
  readonly readings: readonly MathNode[];
  /** The value of digits that name their base. */
  readonly inBase: bigint | undefined;
  /** The unit behind the formula, in words, LaTeX or not. */
  readonly unit: Unit | undefined;
}

function judge(input: JudgeInput): Judgement | undefined {
  const truths = input.references.map(readTruth).filter((truth) => truth !== undefined);
  const text = cleanText(input.answer);
  const plain = truths.every((truth) => readSingleQuantity(truth.source) !== undefined);
  const genuine = !plain && input.references.every((reference) => GENUINE.test(reference));
  const answer = firstFormula(findMathAnswers(text, genuine), genuine);
  if (answer === undefined) return genuine ? verdict(false, null, 'no formula in the final answer') : undefined;
  if (repeatsQuestion(answer, truths, input.question))
    return verdict(false, answer.source, 'repeats a formula of the question');
  if (plain && readSingleQuantity(answer.source) !== undefined) return undefined;
  const announced = new Set(
    [...extractFinalAnswer(text).earlier, answer.source].map((part) => part.replace(/\s/g, '')),
  );
  if (announced.size > MAX_ANNOUNCED) return verdict(false, answer.source, `${announced.size} different final answers`);
  const several = plain && answer.readings.every((reading) => reading.kind === 'list' && reading.open === '');
  const right = truths.some((truth) => saysTheSame(truth, answer));
  // "100 °C = 373.15 K": units that only numbers know.
  if (!right && plain && DEGREES.test(answer.source) && answer.source.includes('=')) return undefined;
  return verdict(
    right,
    answer.source,
    right ? 'says the same as the truth' : several ? 'offers several answers' : 'says something else than the truth',
  );
}

function verdict(right: boolean, extracted: string | null, note: string): Judgement {
  const points = right ? MAX_SCORE : 0;
  return {
    score: points,
    extracted: extracted?.slice(0, 400) ?? null,
    criteria: [{ name: 'equivalence', points, max: MAX_SCORE, note }],
    interval: [points, points],
    trace: ['read as a formula', note],
  };
}

function saysTheSame(truth: Formula, answer: Formula): boolean {
  if (truth.inBase !== undefined && answer.inBase !== undefined) return truth.inBase === answer.inBase;
  const scale = scaleBetween(truth.unit, answer.unit);
  if (scale === undefined) return false;
  const given = scale.equals(Rational.one)
    ? answer.readings
    : answer.readings.map(
        (reading): MathNode => ({ kind: 'product', args: [reading, { ...numberNode('1'), value: scale } as MathNode] }),
      );
  return truth.readings.some((one) => given.some((other) => equalMath(one, other)));
}

/** What the answer's value is multiplied with to stand in the truth's unit; undefined for another kind of unit. */
function scaleBetween(truth: Unit | undefined, answer: Unit | undefined): Rational | undefined {
  if (truth === undefined || answer === undefined || truth === answer) return Rational.one;
  if (truth.dimension !== answer.dimension || truth.dimension === 'temperature') return undefined;
  return answer.factor.dividedBy(truth.factor);
}

/** "Expand (x+1)^2" is not answered by "(x+1)^2", although both are equal. */
function repeatsQuestion(answer: Formula, truths: readonly Formula[], question: string): boolean {
  const bare = (text: string): string => cleanText(text).replace(/[\s$\\()]|\b(?:left|right)\b/g, '');
  const source = bare(answer.source);
  return (
    source.length >= 3 &&
    /\D/.test(source) &&
    bare(question).includes(source) &&
    !truths.some((truth) => bare(truth.source) === source)
  );
}

/** Truths are looked at when a method is chosen, and again when it judges. */
const readTruth = remember(256, (reference: string): Formula | undefined => {
  const bare = reference.trim();
  if (CHEMICAL.test(bare) || LETTERED.test(bare) || CHOICE_LETTER.test(unwrapText(reference).trim())) return undefined;
  const truth = firstFormula(findMathAnswers(cleanText(reference), false), /^[a-z]$/.test(bare));
  // A truth does not shout: its `!` is a factorial.
  return truth?.source.endsWith('!') === true ? { ...truth, readings: truth.readings.slice(0, 1) } : truth;
});

function firstFormula(candidates: readonly string[], letters: boolean): Formula | undefined {
  for (const written of candidates) {
    const unit = unitBehind(written);
    const source = unit?.rest ?? written;
    if (!source.includes('\\') && (source.match(LONG_WORD)?.length ?? 0) >= MAX_LONG_WORDS) continue;
    const readable = FORMULA_SIGN.test(source) || (letters && LETTERS.test(source));
    const node = readable ? parseMath(source) : undefined;
    if (node === undefined) continue;
    const pair = AMBIGUOUS.test(source) ? parseMath(source, false) : undefined;
    const calm = source.endsWith('!') ? parseMath(source.slice(0, -1)) : undefined;
    const radians: MathNode | undefined = DEGREES.test(written) ? inRadians(node) : undefined;
    const inBase = valueInBase(written);
    const based = inBase === undefined ? undefined : numberNode(inBase.toString());
    const readings = [node, pair, calm, radians, based].filter((reading) => reading !== undefined);
    return { source: written, readings, inBase, unit: unit?.unit };
  }
  return undefined;
}

/** So many long words are no formula; reading them as one only takes time. */
const LONG_WORD = /[A-Za-z']{4,}/g;
const MAX_LONG_WORDS = 6;
const UNIT_AT_END =
  /^(.*[\d)}\]πa-z])\s*(?:\\(?:text|mathrm|mbox|textrm)\s*\{\s*([a-zA-Zµ ]{1,24}?)\s*\}\s*(?:\^\s*\{?\s*([23])\s*\}?)?|(?<=[\d)}\]π ])([a-zA-Z]{2,12}|m|(?:square|sq|cubic) [a-z]{2,12})\s*(?:\^\s*\{?\s*([23])\s*\}?)?)\s*\$?\.?$/su;

/** A formula with a unit of measure behind it ("20√5 cm", `12\pi\text{ cm}^2`), and the formula alone. */
function unitBehind(source: string): { rest: string; unit: Unit } | undefined {
  const [, rest = '', wrapped, wrappedPower, plain, plainPower] = UNIT_AT_END.exec(source.slice(0, 400)) ?? [];
  const name = wrapped ?? plain;
  if (name === undefined || !/[\\√π^]/.test(rest)) return undefined;
  const unit = readUnit(`${name}${(wrappedPower ?? plainPower) ? `^${wrappedPower ?? plainPower}` : ''}`)?.unit;
  return unit === undefined ? undefined : { rest: rest.trim(), unit };
}

/** An angle in degrees, as it would be written in radians. */
function inRadians(degrees: MathNode): MathNode {
  if (degrees.kind === 'list') return { ...degrees, items: degrees.items.map(inRadians) };
  const pi: MathNode = { kind: 'call', name: 'pi', args: [] };
  return { kind: 'quotient', left: { kind: 'product', args: [degrees, pi] }, right: numberNode('180') };
}
