import { accountId, type proto, type Status, toInt64, tokenId } from '../../codec/proto.ts';
import { accountOfAddress, fromLongZero } from '../../ledger/addresses.ts';
import { addressOfEntity } from '../addresses.ts';
import type { HtsCall } from './hts-call.ts';

/** 40 lower-case digits of an ABI address. */
export function plain(address: string): string {
  return address.slice(2).toLowerCase();
}

/** ABI address of an entity as contracts see it. */
export function abiAddressOf(call: HtsCall, num: number): `0x${string}` {
  return `0x${addressOfEntity(call.env.ctx.state, num)}`;
}

/** Token id behind an ABI address; an address that cannot be a token's gives 0.0.0. */
export function tokenAt(address: string): proto.ITokenID {
  return tokenId(fromLongZero(plain(address)) ?? 0);
}

/** Number of the token behind an ABI address when it exists and is not deleted. */
export function liveToken(call: HtsCall, address: string): number | undefined {
  const num = fromLongZero(plain(address));
  return num !== null && call.env.ctx.state.tokens.has(num) ? num : undefined;
}

/** Account that is debited or acted upon; an unknown address gives 0.0.0, which no operation accepts. */
export function accountAt(call: HtsCall, address: string): proto.IAccountID {
  return accountId(accountOfAddress(call.env.ctx.state, plain(address)) ?? 0);
}

/** Account that is credited; an unknown address stays an alias, so that the transfer may create the account. */
export function creditedAccountAt(call: HtsCall, address: string): proto.IAccountID {
  const num = accountOfAddress(call.env.ctx.state, plain(address));
  if (num !== null) return accountId(num);
  return { ...accountId(0), accountNum: null, alias: bytesOf(plain(address)) };
}

/** Number behind an ABI address, 0 when there is none. */
export function numberAt(call: HtsCall, address: string): number {
  return accountOfAddress(call.env.ctx.state, plain(address)) ?? 0;
}

/** An ABI int64 for a protobuf field. */
export function int64(value: bigint): ReturnType<typeof toInt64> {
  return toInt64(value);
}

/** Response code as ABI int64. */
export function code(status: Status): bigint {
  return BigInt(status);
}

export function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex, 'hex'));
}

/** Bytes of an ABI `bytes` value. */
export function abiBytes(value: string): Uint8Array {
  return bytesOf(value.slice(2));
}
