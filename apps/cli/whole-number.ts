import { InvalidArgumentError } from 'commander';

/** A whole number from 0 of a flag or an argument. */
export function wholeNumber(text: string): number {
  if (!/^(0|[1-9]\d{0,15})$/.test(text)) throw new InvalidArgumentError('a whole number is wanted');
  return Number(text);
}

/** Farthest that every port can be moved: the highest, HAPI's 50211, is then 65535 (`networkPorts`). */
const MAX_PORT_BASE = 15_324;

/** What every port is moved by. */
export function portBase(text: string): number {
  const base = wholeNumber(text);
  if (base > MAX_PORT_BASE) throw new InvalidArgumentError(`a whole number from 0 to ${MAX_PORT_BASE} is wanted`);
  return base;
}
