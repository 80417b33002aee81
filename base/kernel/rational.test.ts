import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitsForNumberWords } from './digits-for-number-words.ts';
import { greatestCommonDivisor, Rational } from './rational.ts';

/** A bound that a loaded machine keeps and that runaway patterns break by orders of magnitude. */
const BOUND_MS = 5_000;

const fraction = fc
  .tuple(fc.bigInt(-1_000_000n, 1_000_000n), fc.bigInt(1n, 100_000n))
  .map(([top, bottom]) => Rational.of(top, bottom));

describe('Rational', () => {
  it('keeps the laws of fractions', () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(a.plus(b).minus(b).equals(a)).toBe(true);
        expect(a.times(b.plus(c)).equals(a.times(b).plus(a.times(c)))).toBe(true);
        if (b.numerator !== 0n) expect(a.dividedBy(b).times(b).equals(a)).toBe(true);
        expect(greatestCommonDivisor(a.numerator, a.denominator)).toBe(1n);
        expect(a.compare(b)).toBe(a.minus(b).compare(Rational.zero));
      }),
    );
  });

  it('parses and shows decimals exactly, rounding half away from zero', () => {
    expect(Rational.parse('-12.50')?.toString()).toBe('-25/2');
    expect(Rational.parse('.5')?.toDecimal(3)).toBe('0.5');
    for (const text of ['', '.', '1e3', '1,000', '0x1', 'NaN', '--1', '1.2.3'])
      expect(Rational.parse(text)).toBeUndefined();
    expect(Rational.of(2n, 3n).toDecimal(4)).toBe('0.6667');
    expect(Rational.of(-5n, 2n).round(0).toString()).toBe('-3');
    expect(Rational.of(-1n, 1000n).toDecimal(2)).toBe('0');
    expect(Rational.of(-7n, 2n).floor()).toBe(-4n);
    expect(() => Rational.of(1n, 0n)).toThrow(RangeError);
  });
});

describe('digitsForNumberWords', () => {
  it.each([
    ['twenty-five apples', '25 apples'],
    ['two hundred and six', '206'],
    ['one hundred thousand', '100000'],
    ['one million two hundred thousand and five', '1200005'],
    ['nineteen hundred', '1900'],
    ['3 million', '3000000'],
    ['2.5 thousand', '2500'],
    ['a dozen eggs', '12 eggs'],
    ['five dozen', '60'],
    ['two thirds of 9', '2/3 of 9'],
    ['a third of 9', '1/3 of 9'],
    ['three and a half', '3.5'],
    ['four point two', '4.2'],
    ['one two three', '1 2 3'],
    ['seventy and eight', '70 and 8'],
    ['each one of five', 'each one of 5'],
    ['a second later', 'a second later'],
  ])('%s → %s', (text, wanted) => {
    expect(digitsForNumberWords(text)).toBe(wanted);
  });

  it('is linear on long texts', () => {
    const begun = performance.now();
    for (const text of ['one hundred '.repeat(10_000), 'a '.repeat(50_000), '1,111'.repeat(20_000)])
      digitsForNumberWords(text);
    expect(performance.now() - begun).toBeLessThan(BOUND_MS);
  });
});
