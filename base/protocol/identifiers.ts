import { fromHex, toHex } from '@tensornode/kernel';
import { z } from 'zod';

/** A Hedera entity id of shard and realm 0: `0.0.N`. */
export const accountIdSchema = z.string().regex(/^0\.0\.(0|[1-9]\d{0,18})$/, 'an account id such as 0.0.1002');
export const topicIdSchema = accountIdSchema;
export const hex32Schema = z.string().regex(/^[0-9a-f]{64}$/, '32 bytes as lower-case hex');
export const hex16Schema = z.string().regex(/^[0-9a-f]{32}$/, '16 bytes as lower-case hex');
export const evmAddressSchema = z.string().regex(/^0x[0-9a-fA-F]{40}$/, 'an EVM address with 0x');
/** Consensus time as the mirror writes it: seconds, dot, nine digits of nanoseconds. */
export const consensusTimeSchema = z
  .string()
  .regex(/^\d{1,12}\.\d{9}$/, 'a consensus time such as 1700000000.000000001');
/** An amount in the token's smallest unit as a decimal string, 0 to 2^63 - 1. */
export const amountSchema = z.string().regex(/^(0|[1-9]\d{0,18})$/, 'a whole amount in the smallest unit');
/** Ids that contracts count (subnet, instance, epoch) stay below 2^53 off chain. */
export const idNumberSchema = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

const LONG_ZERO_PREFIX = '0'.repeat(24);

/** The 20-byte long-zero form of `0.0.N`, lower case with 0x. */
export function longZeroAddress(accountId: string): string {
  const number = BigInt(accountIdSchema.parse(accountId).slice(4));
  return `0x${number.toString(16).padStart(40, '0')}`;
}

/** `0.0.N` of a long-zero address; null for an address that is an alias. */
export function accountOfLongZero(address: string): string | null {
  const hex = toHex(fromHex(address));
  return hex.length === 40 && hex.startsWith(LONG_ZERO_PREFIX) ? `0.0.${BigInt(`0x${hex}`)}` : null;
}
