import type { ReadState } from '../state/ledger-state.ts';

/** 12 leading zero bytes mark an address that holds an entity number instead of a hash. */
const LONG_ZERO_PREFIX = '0'.repeat(24);

/** The long-zero address of an entity: 40 lower-case hex digits without 0x. */
export function longZeroAddress(num: number): string {
  return num.toString(16).padStart(40, '0');
}

/** The entity number that a long-zero address holds; undefined for any other address and above 2^53. */
export function numberOfLongZero(address: string): number | undefined {
  if (!address.startsWith(LONG_ZERO_PREFIX)) return undefined;
  const num = Number.parseInt(address.slice(24), 16);
  return Number.isSafeInteger(num) ? num : undefined;
}

/**
 * The address under which contracts see an entity: its EVM address where it has one, otherwise the long-zero form.
 * Works for any number; one that does not exist gives its long-zero address.
 */
export function addressOfEntity(state: ReadState, num: number): string {
  return state.accounts.get(num)?.evmAddress ?? longZeroAddress(num);
}

/** The entity number behind either form of an address, deleted or not; undefined where there is nothing. */
export function entityAtAddress(state: ReadState, address: string): number | undefined {
  const aliased = state.aliases.get(address);
  if (aliased !== undefined) return aliased;
  const num = numberOfLongZero(address);
  if (num === undefined) return undefined;
  return state.accounts.has(num) || state.tokens.has(num) ? num : undefined;
}
