import { Rational } from '@tensornode/kernel';
import { evaluateExpression } from './evaluate-expression.ts';
import type { Question, Solution } from './question.ts';
import { showMoney, showNumber } from './show-number.ts';

const OPERAND = String.raw`(-?\d[\d,]*(?:\.\d+)?(?:\/\d+)?%?|\([-+*/^%\d.,\s()sqrt!]{1,200}\))`;
const LIST = `((?:${OPERAND.replace('(', '(?:')}(?:, and |, | and | & )){1,30}${OPERAND.replace('(', '(?:')})`;
const FRAME =
  /^(?:(?:hi|hello|hey|please|kindly|now|so|quick question|could you|can you|would you|tell me|i want to know|question|q)[,:.!]? ){0,4}(?:(?:what(?:'s| is| are| does| do you get (?:if|when) you| would be| will be)?|how much(?: is| are| does)?|how many(?: is| are)?|calculate|compute|evaluate|work out|solve|simplify|find|give me|determine|the (?:result|value|answer) (?:of|to)) ){0,4}(?:the (?:exact )?(?:result|value|answer)s? (?:of|to|for)(?: the (?:expression|calculation|following))?:? |the (?:expression|following|calculation):? )?/;
const TAIL =
  / ?(?:=|equals?|equal to|is equal to|make|give|come to|in total|exactly|altogether|please|the result)? ?(?:what|\?)? ?(?:[.?=: ]|(?<![\d)!])!)*$/;

type Rewrite = readonly [pattern: RegExp, by: string | ((...groups: string[]) => string)];
const op = (source: string): RegExp => new RegExp(source.replaceAll('N', OPERAND).replaceAll('L', LIST), 'g');
const joined = (list: string, sign: string): string => `(${list.split(/, and |, | and | & /).join(sign)})`;

/** Phrases to operators, inner-most forms first; each pass shortens the text, so the loop ends. */
const REWRITES: readonly Rewrite[] = [
  [/×|·|∙|⋅/g, '*'],
  [/÷/g, '/'],
  [/\*\*/g, '^'],
  [/√ ?/g, 'sqrt '],
  [/(\d|\)) ?x ?(?=\d|\()/g, '$1*'],
  [/(\d) percent\b/g, '$1%'],
  [/\bthe (?=sum|product|difference|quotient|square|cube|number|remainder|total|factorial|ratio)/g, ''],
  [op('square root of N'), 'sqrt($1)'],
  [op('\\b(?<!cube )root of N'), 'sqrt($1)'],
  [op('(?:split|share) N (?:equally |evenly )?(?:between|among|by) N(?: [a-z]{1,20})?'), '($1/$2)'],
  [op('square of N'), '(($1)^2)'],
  [op('cube of N'), '(($1)^3)'],
  [op('factorial of N'), '($1!)'],
  [op('N factorial'), '($1!)'],
  [op('N squared'), '(($1)^2)'],
  [op('N cubed'), '(($1)^3)'],
  [op('N (?:raised )?to (?:the )?(?:power of )?N(?:st|nd|rd|th)? power'), '(($1)^$2)'],
  [op('N (?:raised )?to the power(?: of)? N'), '(($1)^$2)'],
  [op('(?:sum|total) of L'), (_, list) => joined(list as string, '+')],
  [op('product of L'), (_, list) => joined(list as string, '*')],
  [op('difference (?:between|of) N and N'), (_, a, b) => `(${a}-${b})`],
  [op('(?:quotient|ratio) of N and N'), '($1/$2)'],
  [op('remainder (?:when|if|of|after)(?: you)?(?: divid(?:e|ing))? ?N(?: is)? ?(?:divided)? by N'), '($1)%($2)'],
  [op('remainder of N ?/ ?N'), '($1)%($2)'],
  [op('N (?:less|fewer) than N'), '($2-$1)'],
  [op('N (?:more|greater) than N'), '($2+$1)'],
  [op('(?:subtract|take(?: away)?|deduct) N from N'), '($2-$1)'],
  [op('N (?:is )?(?:subtracted|taken away) from N'), '($2-$1)'],
  [op('add N (?:and|to|with) N'), '($1+$2)'],
  [op('add L'), (_, list) => joined(list as string, '+')],
  [op('(?:multiply|times) N (?:by|and|with) N'), '($1*$2)'],
  [op('divide N by N'), '($1/$2)'],
  [op('increase N by N(?!%)'), '($1+$2)'],
  [op('(?:decrease|reduce) N by N(?!%)'), '($1-$2)'],
  [op('(?:twice|double) N'), '(2*$1)'],
  [op('triple N'), '(3*$1)'],
  [op('(?:one )?half(?: of)? N'), '($1/2)'],
  [op('(?:one|a|1) (?:third)(?: of) N'), '($1/3)'],
  [op('N (?:is )?(?:multiplied by|times) N'), '$1*$2'],
  [/ ?(?:is |when )?(?:multiplied by|times) ?/g, '*'],
  [/ ?(?:is |when )?(?:divided by|over) ?/g, '/'],
  [/ (?:mod(?:ulo)?) /g, '%'],
  [/ ?\b(?:plus|added to|increased by|and add(?: on)?|then add)\b ?/g, '+'],
  [/ ?\b(?:minus|less|take away|decreased by|reduced by|then subtract|and subtract)\b ?/g, '-'],
  [/\bnegative (?=\d)/g, '-'],
  [op('N of N'), '($1*$2)'],
];

/** Arithmetic asked directly, in signs or in words: "12 * (3 + 4)", "the sum of 3 and 4", "8 less than 20", "7 squared". */
export function solveExpression(question: Question): Solution | undefined {
  const bare = question.text
    .replace(/ (?:to|in|into) (?:its )?(?:lowest terms|simplest form)| as an? (?:decimal|fraction)\b/, '')
    .replace(FRAME, '')
    .replace(TAIL, '')
    .trim();
  if (bare.length > 1_000 || /\bsum of\b[^,]* (?:to|through) \d/.test(bare)) return undefined;
  const currency = /[$€£₹¥]/.exec(bare)?.[0];
  let expression = bare
    .replace(/[$€£₹¥]/g, '')
    .replace(/\b(?:the|a) (?=\d)/g, '')
    .replace(/(\d)%/g, '$1%');
  for (let pass = 0; pass < 4; pass += 1) {
    const before = expression;
    for (const [pattern, by] of REWRITES) expression = expression.replace(pattern, by as string);
    if (expression === before) break;
  }
  if (/(?:sqrt|[^\d\s()+\-*/^%!.,])/.test(expression.replaceAll('sqrt', '')) || !/\d/.test(expression))
    return undefined;
  const value = evaluateExpression(expression);
  if (value === undefined) return undefined;
  const shown = /\bdifference between\b/.test(bare) ? value.absolute() : value;
  const alone = /^\(?-?[\d.,]+\)?$/.test(expression.trim()) && expression === bare;
  if (alone && !/\bas an? fraction\b/.test(question.text)) return undefined;
  if (/\b(?:simplify|lowest terms|simplest form|as a fraction)\b/.test(question.text))
    return { working: `${tidy(bare)} = ${shown}`, answer: shown.toString() };
  const answer = currency === undefined ? showNumber(shown) : showMoney(shown, currency);
  const exact = shown.denominator !== 1n && !shown.isDecimal(12) ? ` (exactly ${shown})` : '';
  return { working: `${tidy(bare)} = ${answer}${exact}`, answer };
}

/** A value for solvers that need "10% of 50"-like pieces evaluated. */
export function percentOf(percent: Rational, base: Rational): Rational {
  return base.times(percent).dividedBy(Rational.hundred);
}

function tidy(text: string): string {
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
