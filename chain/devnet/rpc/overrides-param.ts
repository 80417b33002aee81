import { WEIBARS_PER_TINYBAR } from '../evm/run-ethereum-transaction.ts';
import type { StateOverride } from '../evm/state-override.ts';
import { addressParam, dataParam, isAbsent, objectParam, quantityParam } from './params.ts';
import { invalidParam } from './rpc-error.ts';

/** Accounts, and slots of one account, that a request may override. */
const MAX_ACCOUNTS = 100;
const MAX_SLOTS = 10_000;
const NAME = 'StateOverride';

/** The state overrides of `eth_call` and `eth_estimateGas` by address; balances are in weibar. */
export function overridesParam(value: unknown, position: number): ReadonlyMap<string, StateOverride> | undefined {
  if (value === undefined) return undefined;
  const accounts = Object.entries(objectParam(value, position));
  if (accounts.length > MAX_ACCOUNTS) throw invalidParam(position, `More than ${MAX_ACCOUNTS} accounts`);
  return new Map(accounts.map(([address, fields]) => [addressParam(address, position), overrideOf(fields)]));
}

function overrideOf(value: unknown): StateOverride {
  const fields = objectParam(value, NAME);
  const of = (name: string): string => `'${name}' for ${NAME}`;
  const given = <T>(name: string, read: (field: unknown, place: string) => T): Record<string, T> =>
    isAbsent(fields[name]) ? {} : { [name]: read(fields[name], of(name)) };
  if (!isAbsent(fields['state']) && !isAbsent(fields['stateDiff']))
    throw invalidParam(NAME, "Can't use both state and stateDiff");
  return {
    ...given('balance', (field, place) => quantityParam(field, place) / WEIBARS_PER_TINYBAR),
    ...given('nonce', quantityParam),
    ...given('code', dataParam),
    ...given('state', slotsOf),
    ...given('stateDiff', slotsOf),
  };
}

function slotsOf(value: unknown, place: string): ReadonlyMap<string, string> {
  const slots = Object.entries(objectParam(value, place));
  if (slots.length > MAX_SLOTS) throw invalidParam(place, `More than ${MAX_SLOTS} slots`);
  const word = (text: unknown): string => quantityParam(text, place).toString(16).padStart(64, '0');
  return new Map(slots.map(([slot, content]) => [word(slot), word(content)]));
}
