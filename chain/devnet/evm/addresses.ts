import { accountOfAddress, longZeroAddress } from '../ledger/addresses.ts';
import type { ReadState } from '../state/ledger-state.ts';

/**
 * The address under which contracts see an entity: its EVM address where it has one, otherwise the long-zero form.
 * Works for any number; one that does not exist gives its long-zero address.
 */
export function addressOfEntity(state: ReadState, num: number): string {
  return state.accounts.get(num)?.evmAddress ?? longZeroAddress(num);
}

/** The number of the account, contract or token behind either form of an address, deleted or not; undefined where there is nothing. */
export function entityAtAddress(state: ReadState, address: string): number | undefined {
  const num = accountOfAddress(state, address);
  if (num === null) return undefined;
  return state.accounts.has(num) || state.tokens.has(num) ? num : undefined;
}
