const DECIMAL = /^([+-]?)(\d+)?(?:\.(\d+))?$/;

/**
 * An exact fraction of two bigints, always reduced, with a positive denominator.
 * All operations are exact; `toDecimal` is the only one that may round and says so.
 */
export class Rational {
  static readonly zero = new Rational(0n, 1n);
  static readonly one = new Rational(1n, 1n);
  static readonly hundred = new Rational(100n, 1n);

  readonly numerator: bigint;
  readonly denominator: bigint;

  private constructor(numerator: bigint, denominator: bigint) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** `numerator / denominator`, reduced. Throws RangeError when the denominator is 0. */
  static of(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
    const top = BigInt(numerator);
    const bottom = BigInt(denominator);
    if (bottom === 0n) throw new RangeError('division by zero');
    const divisor = greatestCommonDivisor(top, bottom) * (bottom < 0n ? -1n : 1n);
    return new Rational(top / divisor, bottom / divisor);
  }

  /** Parses a plain decimal such as `-12.50`; undefined for anything else (no exponent, no separators). */
  static parse(text: string): Rational | undefined {
    const match = DECIMAL.exec(text);
    if (!match || (match[2] === undefined && match[3] === undefined)) return undefined;
    const fraction = match[3] ?? '';
    const digits = BigInt(`${match[2] ?? ''}${fraction}`);
    return Rational.of(match[1] === '-' ? -digits : digits, 10n ** BigInt(fraction.length));
  }

  plus(other: Rational): Rational {
    return Rational.of(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Rational): Rational {
    return this.plus(other.negated());
  }

  times(other: Rational): Rational {
    return Rational.of(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** Throws RangeError when `other` is 0. */
  dividedBy(other: Rational): Rational {
    return Rational.of(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  /** Whole powers only; the caller bounds the exponent. Throws RangeError for 0 to a negative power. */
  power(exponent: number): Rational {
    const size = BigInt(Math.abs(exponent));
    const raised = Rational.of(this.numerator ** size, this.denominator ** size);
    return exponent < 0 ? Rational.one.dividedBy(raised) : raised;
  }

  negated(): Rational {
    return new Rational(-this.numerator, this.denominator);
  }

  absolute(): Rational {
    return this.numerator < 0n ? this.negated() : this;
  }

  /** -1, 0 or 1. */
  compare(other: Rational): -1 | 0 | 1 {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  equals(other: Rational): boolean {
    return this.numerator === other.numerator && this.denominator === other.denominator;
  }

  isInteger(): boolean {
    return this.denominator === 1n;
  }

  /** The largest whole number that is not above the value. */
  floor(): bigint {
    const quotient = this.numerator / this.denominator;
    return this.numerator < 0n && quotient * this.denominator !== this.numerator ? quotient - 1n : quotient;
  }

  /** Rounded half away from zero to `digits` decimals (≥ 0). */
  round(digits: number): Rational {
    const scale = 10n ** BigInt(digits);
    const scaled = this.absolute().numerator * scale * 2n + this.denominator;
    const units = scaled / (this.denominator * 2n);
    return Rational.of(this.numerator < 0n ? -units : units, scale);
  }

  /** Decimal text, rounded half away from zero to at most `maxDigits` decimals, without trailing zeros. */
  toDecimal(maxDigits: number): string {
    const rounded = this.round(maxDigits);
    const scale = 10n ** BigInt(maxDigits);
    const units = (rounded.absolute().numerator * scale) / rounded.denominator;
    const padded = units.toString().padStart(maxDigits + 1, '0');
    const whole = padded.slice(0, padded.length - maxDigits);
    const fraction = padded.slice(padded.length - maxDigits).replace(/0+$/, '');
    const sign = rounded.numerator < 0n ? '-' : '';
    return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
  }

  /** True when the value has an exact decimal form of at most `maxDigits` decimals. */
  isDecimal(maxDigits: number): boolean {
    return (this.numerator * 10n ** BigInt(maxDigits)) % this.denominator === 0n;
  }

  /** `3` or `-7/4`. */
  toString(): string {
    return this.denominator === 1n ? `${this.numerator}` : `${this.numerator}/${this.denominator}`;
  }
}

/** The greatest common divisor of two whole numbers, never negative; 1 when both are 0. */
export function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let a = left < 0n ? -left : left;
  let b = right < 0n ? -right : right;
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
