import { Rational } from '@tensornode/kernel';

/** Bounds that keep one expression cheap: tokens, nesting, exponent, factorial, digits of any value. */
const MAX_TOKENS = 400;
const MAX_DEPTH = 60;
const MAX_EXPONENT = 1_000;
const MAX_FACTORIAL = 300;
const MAX_BITS = 8_000;

const TOKEN = /\s*(?:(\d[\d,]*(?:\.\d+)?|\.\d+)|(sqrt|[-+*/^()%!]))/y;

type Parser = { readonly tokens: readonly string[]; position: number; depth: number };

/**
 * The exact value of an arithmetic expression with + - * / ^ % ! ( ) and sqrt (perfect squares only).
 * `%` behind a number means "per cent"; between two numbers it is the remainder.
 * undefined when the text is no such expression, divides by zero, or leaves the bounds.
 */
export function evaluateExpression(text: string): Rational | undefined {
  const tokens = tokenise(text);
  if (tokens === undefined || tokens.length === 0) return undefined;
  const parser: Parser = { tokens, position: 0, depth: 0 };
  const value = readSum(parser);
  return parser.position === tokens.length ? value : undefined;
}

function tokenise(text: string): string[] | undefined {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const end = text.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const match = TOKEN.exec(text);
    if (match === null || tokens.length >= MAX_TOKENS) return undefined;
    tokens.push((match[1] ?? match[2] ?? '').replaceAll(',', ''));
  }
  return tokens;
}

function readSum(parser: Parser): Rational | undefined {
  let left = readProduct(parser);
  while (left !== undefined && (peek(parser) === '+' || peek(parser) === '-')) {
    const operator = take(parser);
    const right = readProduct(parser);
    if (right === undefined) return undefined;
    left = bounded(operator === '+' ? left.plus(right) : left.minus(right));
  }
  return left;
}

function readProduct(parser: Parser): Rational | undefined {
  let left = readSigned(parser);
  for (let operator = peek(parser); left !== undefined; operator = peek(parser)) {
    if (operator === '*' || operator === '/') {
      take(parser);
      const right = readSigned(parser);
      if (right === undefined || (operator === '/' && right.numerator === 0n)) return undefined;
      left = bounded(operator === '*' ? left.times(right) : left.dividedBy(right));
    } else if (operator === '%') {
      take(parser);
      const right = readSigned(parser);
      if (right === undefined || right.numerator === 0n) return undefined;
      left = left.minus(right.times(Rational.of(left.dividedBy(right).floor())));
    } else if (operator === '(' || operator === 'sqrt') {
      const right = readPower(parser);
      if (right === undefined) return undefined;
      left = bounded(left.times(right));
    } else return left;
  }
  return left;
}

function readSigned(parser: Parser): Rational | undefined {
  let negative = false;
  while (peek(parser) === '-' || peek(parser) === '+') negative = take(parser) === '-' ? !negative : negative;
  const value = readPower(parser);
  return negative ? value?.negated() : value;
}

function readPower(parser: Parser): Rational | undefined {
  const base = readPostfix(parser);
  if (base === undefined || peek(parser) !== '^') return base;
  take(parser);
  parser.depth += 1;
  const exponent = parser.depth > MAX_DEPTH ? undefined : readSigned(parser);
  parser.depth -= 1;
  if (exponent === undefined || !exponent.isInteger()) return undefined;
  const size = Number(exponent.numerator);
  if (Math.abs(size) > MAX_EXPONENT || (size < 0 && base.numerator === 0n)) return undefined;
  const bits = Math.max(base.numerator.toString(2).length, base.denominator.toString(2).length);
  return bits * Math.abs(size) > MAX_BITS * 2 ? undefined : bounded(base.power(size));
}

function readPostfix(parser: Parser): Rational | undefined {
  let value = readAtom(parser);
  for (let operator = peek(parser); value !== undefined; operator = peek(parser)) {
    if (operator === '!') {
      take(parser);
      value = factorial(value);
    } else if (operator === '%' && !startsOperand(parser.tokens[parser.position + 1])) {
      take(parser);
      value = value.dividedBy(Rational.hundred);
    } else return value;
  }
  return value;
}

function readAtom(parser: Parser): Rational | undefined {
  const token = take(parser);
  if (token === undefined) return undefined;
  if (token === '(') {
    parser.depth += 1;
    const value = parser.depth > MAX_DEPTH ? undefined : readSum(parser);
    parser.depth -= 1;
    return take(parser) === ')' ? value : undefined;
  }
  if (token === 'sqrt') {
    const value = readAtom(parser);
    return value && squareRoot(value);
  }
  return token.length > 200 ? undefined : Rational.parse(token);
}

function startsOperand(token: string | undefined): boolean {
  return token !== undefined && (/^[\d.]/.test(token) || token === '(' || token === 'sqrt');
}

function peek(parser: Parser): string | undefined {
  return parser.tokens[parser.position];
}

function take(parser: Parser): string | undefined {
  const token = parser.tokens[parser.position];
  parser.position += 1;
  return token;
}

function bounded(value: Rational): Rational | undefined {
  const limit = 1n << BigInt(MAX_BITS);
  return value.absolute().numerator > limit || value.denominator > limit ? undefined : value;
}

function factorial(value: Rational): Rational | undefined {
  if (!value.isInteger() || value.numerator < 0n || value.numerator > BigInt(MAX_FACTORIAL)) return undefined;
  let product = 1n;
  for (let factor = 2n; factor <= value.numerator; factor += 1n) product *= factor;
  return Rational.of(product);
}

/** The exact square root of a perfect square (of whole numbers or of a fraction of them). */
export function squareRoot(value: Rational): Rational | undefined {
  if (value.numerator < 0n) return undefined;
  const top = wholeRoot(value.numerator);
  const bottom = wholeRoot(value.denominator);
  return top * top === value.numerator && bottom * bottom === value.denominator ? Rational.of(top, bottom) : undefined;
}

/** The whole part of the square root of a whole number ≥ 0, by Newton's method. */
export function wholeRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let guess = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (let next = (guess + value / guess) >> 1n; next < guess; next = (guess + value / guess) >> 1n) guess = next;
  return guess;
}
