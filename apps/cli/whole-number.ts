import { InvalidArgumentError } from 'commander';

/** A whole number from 0 of a flag or an argument. */
export function wholeNumber(text: string): number {
  if (!/^(0|[1-9]\d{0,15})$/.test(text)) throw new InvalidArgumentError('a whole number is wanted');
  return Number(text);
}
