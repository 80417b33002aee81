import type { Rational } from '@tensornode/kernel';

/** Decimals shown where a value has no exact decimal form. */
const ROUNDED_DECIMALS = 4;
/** A longer exact decimal than this is rounded for reading. */
const EXACT_DECIMALS = 12;

/** A number for people: exact where it has a decimal form, else rounded to four decimals. */
export function showNumber(value: Rational): string {
  return value.isDecimal(EXACT_DECIMALS) ? value.toDecimal(EXACT_DECIMALS) : value.toDecimal(ROUNDED_DECIMALS);
}

/** An amount of money: `$34`, `$34.50`, `34 HBAR`; rounded to two decimals. */
export function showMoney(value: Rational, currency: string): string {
  const rounded = value.round(2);
  const negative = rounded.numerator < 0n ? '-' : '';
  const plain = rounded.absolute().toDecimal(2);
  const cents = plain.includes('.') ? plain.replace(/\.(\d)$/, '.$10') : plain;
  return /^[$€£₹¥]$/.test(currency)
    ? `${negative}${currency}${cents}`
    : `${negative}${plain}${currency === '' ? '' : ` ${currency}`}`;
}

/** A value with what it counts: money by its currency, a noun in singular or plural. */
export function showQuantity(value: Rational, noun: string, currency: string): string {
  if (noun === 'money') return showMoney(value, currency);
  if (noun === 'percent') return `${showNumber(value)}%`;
  if (noun === '') return showNumber(value);
  return `${showNumber(value)} ${value.isInteger() && value.numerator === 1n ? noun : plural(noun)}`;
}

/** The plural of a plain English noun. */
export function plural(noun: string): string {
  const irregular: Readonly<Record<string, string>> = {
    child: 'children',
    person: 'people',
    man: 'men',
    woman: 'women',
    foot: 'feet',
    mouse: 'mice',
    loaf: 'loaves',
    knife: 'knives',
    leaf: 'leaves',
    shelf: 'shelves',
  };
  const known = irregular[noun];
  if (known !== undefined) return known;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
