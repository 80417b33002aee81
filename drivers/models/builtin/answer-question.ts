import { type Question, readQuestion, type Solution, type Solver } from './question.ts';
import { solveDate } from './solve-date.ts';
import { solveEquation } from './solve-equation.ts';
import { solveExpression } from './solve-expression.ts';
import { solveGeometry } from './solve-geometry.ts';
import { solveNumberFact } from './solve-number-fact.ts';
import { solvePercent } from './solve-percent.ts';
import { solvePrice } from './solve-price.ts';
import { solveRate } from './solve-rate.ts';
import { solveShopping } from './solve-shopping.ts';
import { solveStory } from './solve-story.ts';
import { solveText } from './solve-text.ts';
import { solveUnits } from './solve-units.ts';

/**
 * `full` uses everything; `integers` only whole numbers (no percentages, fractions, decimals, units or dates);
 * `parrot` repeats the question. The last two exist so that a network has instances of honestly different quality.
 */
export type BuiltinVariant = 'full' | 'integers' | 'parrot';

/** What is said where no rule applies: better than a guess, for people and for scores. */
export const CANNOT_ANSWER =
  "I can't answer that. I am a small rule-based engine without a language model: I know arithmetic, percentages, unit conversions, dates and plain word problems.";

/** The same of the lesser variant, which must not claim what it cannot do. */
export const INTEGERS_CANNOT_ANSWER =
  "I can't answer that. I am a small rule-based engine without a language model: I know whole-number arithmetic and plain word problems only.";

/** The first that finds something answers; direct questions come before stories. */
const FULL: readonly Solver[] = [
  solveText,
  solveUnits,
  solvePercent,
  solveDate,
  solveEquation,
  solveExpression,
  solveNumberFact,
  solveGeometry,
  solveRate,
  solveShopping,
  solvePrice,
  solveStory,
];
const INTEGERS: readonly Solver[] = [solveEquation, solveExpression, solveShopping, solveStory];
const BEYOND_INTEGERS = /%|\bpercent|\d\.\d|\d\/\d|\bhalf\b|\bthird\b|\bquarter\b/;

/** One plain-text answer; the same question always gives the same answer. Time is bounded by the question's length cap. */
export function answerQuestion(original: string, variant: BuiltinVariant): string {
  if (variant === 'parrot') return original;
  const question = readQuestion(original);
  const solution = variant === 'full' ? firstOf(FULL, question) : wholeNumbersOnly(question);
  if (solution === undefined) return variant === 'full' ? CANNOT_ANSWER : INTEGERS_CANNOT_ANSWER;
  return `${solution.working}.\nAnswer: ${solution.answer}`;
}

function firstOf(solvers: readonly Solver[], question: Question): Solution | undefined {
  for (const solve of solvers) {
    const solution = solve(question);
    if (solution !== undefined) return solution;
  }
  return undefined;
}

function wholeNumbersOnly(question: Question): Solution | undefined {
  if (BEYOND_INTEGERS.test(question.text)) return undefined;
  const solution = firstOf(INTEGERS, question);
  return solution !== undefined && /\d[.]\d/.test(solution.answer) ? undefined : solution;
}
