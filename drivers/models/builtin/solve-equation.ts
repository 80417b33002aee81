import { Rational } from '@tensornode/kernel';
import type { Question, Solution } from './question.ts';
import { showNumber } from './show-number.ts';

const SIDE = String.raw`(?:[\d.,+\-*/() ]|(?<![a-z])[a-z](?![a-z])){1,80}`;
const EQUATION = new RegExp(
  String.raw`(?:^|[:,;.] ?|\b(?:solve|if|for|equation|where|when|that|given) )(?:the equation:? |for [a-z]:? |for [a-z] in |in )?(${SIDE}?) ?= ?(${SIDE}?)(?=[,;?.]|$| what| find| then| solve| for | how)`,
);

/** A side of the equation as `slope · x + constant`. */
interface Linear {
  readonly slope: Rational;
  readonly constant: Rational;
}

/** Linear equations in one letter: "2x + 3 = 11", "solve for y: 5(y - 2) = 3y + 4"; also "a number plus 7 is 15" in words. */
export function solveEquation(question: Question): Solution | undefined {
  const wordForm = inWords(question.text);
  const text = wordForm ?? question.text;
  const match = EQUATION.exec(text);
  if (match === null) return undefined;
  const letters = new Set(`${match[1]}=${match[2]}`.match(/[a-z]/g) ?? []);
  if (letters.size !== 1) return undefined;
  const name = [...letters][0] ?? 'x';
  const left = readSide(match[1] ?? '', name);
  const right = readSide(match[2] ?? '', name);
  if (left === undefined || right === undefined) return undefined;
  const slope = left.slope.minus(right.slope);
  if (slope.numerator === 0n) return undefined;
  const value = right.constant.minus(left.constant).dividedBy(slope);
  return {
    working: `${match[1]?.trim()} = ${match[2]?.trim()} holds for ${name} = ${showNumber(value)}`,
    answer: showNumber(value),
  };
}

function inWords(text: string): string | undefined {
  const N = String.raw`(\d[\d,]*(?:\.\d+)?)`;
  const forms: readonly (readonly [RegExp, string])[] = [
    [
      new RegExp(
        `\\b(?:a|the|some|certain|what) number (?:plus|increased by|added to|and) ${N} (?:is|equals|gives|makes|=) ${N}`,
      ),
      'x + $1 = $2',
    ],
    [
      new RegExp(`\\b(?:a|the|some|what) number (?:minus|decreased by|less) ${N} (?:is|equals|gives|=) ${N}`),
      'x - $1 = $2',
    ],
    [
      new RegExp(`\\b(?:a|the|some|what) number (?:times|multiplied by) ${N} (?:is|equals|gives|=) ${N}`),
      'x * $1 = $2',
    ],
    [new RegExp(`\\b(?:a|the|some|what) number divided by ${N} (?:is|equals|gives|=) ${N}`), 'x / $1 = $2'],
    [
      new RegExp(
        `\\b(?:twice|double) (?:a|the|some|what) number (?:plus|increased by) ${N} (?:is|equals|gives|=) ${N}`,
      ),
      '2*x + $1 = $2',
    ],
    [
      new RegExp(
        `\\b(?:twice|double) (?:a|the|some|what) number (?:minus|decreased by|less) ${N} (?:is|equals|gives|=) ${N}`,
      ),
      '2*x - $1 = $2',
    ],
    [new RegExp(`\\b${N} more than (?:a|the|some|what) number (?:is|equals|=) ${N}`), 'x + $1 = $2'],
    [new RegExp(`\\b${N} less than (?:a|the|some|what) number (?:is|equals|=) ${N}`), 'x - $1 = $2'],
    [new RegExp(`\\b${N} times (?:a|the|some|what) number (?:is|equals|=) ${N}`), 'x * $1 = $2'],
    [new RegExp(`\\b(?:add|adding|i add) ${N} to (?:a|the|some) number\\b[^\\d]{0,30}${N}`), 'x + $1 = $2'],
    [
      new RegExp(`\\b(?:multiply|multiplying|i multiply) (?:a|the|some) number by ${N}\\b[^\\d]{0,30}${N}`),
      'x * $1 = $2',
    ],
    [new RegExp(`\\bhalf (?:of )?(?:a|the|some|what) number (?:is|equals|=) ${N}`), 'x / 2 = $1'],
  ];
  for (const [form, equation] of forms) {
    const match = form.exec(text);
    if (match !== null) return equation.replace('$1', match[1] ?? '').replace('$2', match[2] ?? '');
  }
  return undefined;
}

function readSide(text: string, name: string): Linear | undefined {
  const tokens = text.replaceAll(',', '').match(/\d+(?:\.\d+)?|[a-z]|[-+*/()]/g);
  if (tokens === null || tokens.length > 120 || tokens.join('') !== text.replace(/[\s,]/g, '')) return undefined;
  let position = 0;
  let depth = 0;
  const peek = (): string | undefined => tokens[position];
  const sum = (): Linear | undefined => {
    let left = product();
    while (left !== undefined && (peek() === '+' || peek() === '-')) {
      const sign = tokens[position++] === '+' ? Rational.one : Rational.of(-1n);
      const right = product();
      left = right && {
        slope: left.slope.plus(right.slope.times(sign)),
        constant: left.constant.plus(right.constant.times(sign)),
      };
    }
    return left;
  };
  const product = (): Linear | undefined => {
    let left = atom();
    for (
      let next = peek();
      left !== undefined && next !== undefined && next !== ')' && next !== '+' && next !== '-';
      next = peek()
    ) {
      const divide = next === '/';
      if (next === '*' || divide) position += 1;
      const right = atom();
      if (right === undefined) return undefined;
      left = divide ? quotient(left, right) : times(left, right);
    }
    return left;
  };
  const atom = (): Linear | undefined => {
    const token = tokens[position++];
    if (token === undefined) return undefined;
    if (token === '-') {
      const inner = atom();
      return inner && { slope: inner.slope.negated(), constant: inner.constant.negated() };
    }
    if (token === '(') {
      depth += 1;
      const inner = depth > 40 ? undefined : sum();
      depth -= 1;
      return tokens[position++] === ')' ? inner : undefined;
    }
    if (token === name) return { slope: Rational.one, constant: Rational.zero };
    const value = Rational.parse(token);
    return value && { slope: Rational.zero, constant: value };
  };
  const side = sum();
  return position === tokens.length ? side : undefined;
}

function times(left: Linear, right: Linear): Linear | undefined {
  if (left.slope.numerator !== 0n && right.slope.numerator !== 0n) return undefined;
  const [linear, factor] = left.slope.numerator === 0n ? [right, left.constant] : [left, right.constant];
  return { slope: linear.slope.times(factor), constant: linear.constant.times(factor) };
}

function quotient(left: Linear, right: Linear): Linear | undefined {
  if (right.slope.numerator !== 0n || right.constant.numerator === 0n) return undefined;
  return { slope: left.slope.dividedBy(right.constant), constant: left.constant.dividedBy(right.constant) };
}
