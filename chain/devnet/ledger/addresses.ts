import { keccak_256 } from '@noble/hashes/sha3.js';
import * as secp256k1 from 'tiny-secp256k1';
import { hex, unhex } from '../codec/key.ts';
import { type proto, toNumber } from '../codec/proto.ts';
import type { Account } from '../state/entities.ts';
import type { ReadState } from '../state/ledger-state.ts';

/** EVM address (40 hex digits) of a compressed secp256k1 public key (66 hex digits); null when it is not on the curve. */
export function evmAddressOfKey(publicKey: string): string | null {
  const bytes = unhex(publicKey);
  if (!secp256k1.isPoint(bytes)) return null;
  const full = secp256k1.pointCompress(bytes, false);
  return hex(keccak_256(full.subarray(1)).subarray(12));
}

/** Long-zero address of an entity number: 40 hex digits. */
export function longZeroAddress(num: number): string {
  return num.toString(16).padStart(40, '0');
}

/** Entity number of a long-zero address, or null when the address is not one. */
export function fromLongZero(address: string): number | null {
  if (!address.startsWith('000000000000000000000000')) return null;
  const num = Number(`0x${address.slice(24)}`);
  return Number.isSafeInteger(num) ? num : null;
}

/** Address under which contracts know an account: its EVM address, or the long-zero one. */
export function addressOf(account: Pick<Account, 'num' | 'evmAddress'>): string {
  return account.evmAddress ?? longZeroAddress(account.num);
}

/** Account number of an address (40 hex digits, long-zero or alias form), or null. */
export function accountOfAddress(state: ReadState, address: string): number | null {
  const alias = state.aliases.get(address);
  if (alias !== undefined) return alias;
  return fromLongZero(address);
}

/**
 * Number that an AccountID names: the number itself, or the account with that alias; null when the alias is unknown or
 * shard or realm is not 0. Whether the account exists is for the caller.
 */
export function resolveAccountId(state: ReadState, id: proto.IAccountID | null | undefined): number | null {
  if (!id || toNumber(id.shardNum) !== 0 || toNumber(id.realmNum) !== 0) return null;
  if (id.alias && id.alias.length > 0) return resolveAlias(state, id.alias);
  return toNumber(id.accountNum);
}

/** Number that a ContractID names, by number or EVM address; null when unknown. */
export function resolveContractId(state: ReadState, id: proto.IContractID | null | undefined): number | null {
  if (!id || toNumber(id.shardNum) !== 0 || toNumber(id.realmNum) !== 0) return null;
  if (id.evmAddress && id.evmAddress.length > 0) {
    return id.evmAddress.length === 20 ? accountOfAddress(state, hex(id.evmAddress)) : null;
  }
  return toNumber(id.contractNum);
}

function resolveAlias(state: ReadState, alias: Uint8Array): number | null {
  const text = hex(alias);
  const num = state.aliases.get(text);
  if (num !== undefined) return num;
  return alias.length === 20 ? fromLongZero(text) : null;
}
