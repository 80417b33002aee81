import { toProtoKey } from '../../codec/key.ts';
import { accountId, contractId, type proto, tokenId } from '../../codec/proto.ts';
import { fromLongZero } from '../../ledger/addresses.ts';
import type { HtsCall } from './hts-call.ts';
import { abiBytes, int64, numberAt, plain } from './hts-values.ts';

/** `HederaToken.tokenKeys[i].key` as decoded. */
interface AbiKeyValue {
  readonly inheritAccountKey: boolean;
  readonly contractId: string;
  readonly ed25519: string;
  readonly ECDSA_secp256k1: string;
  readonly delegatableContractId: string;
}

export interface AbiTokenKey {
  readonly keyType: bigint;
  readonly key: AbiKeyValue;
}

export interface AbiExpiry {
  readonly second: bigint;
  readonly autoRenewAccount: string;
  readonly autoRenewPeriod: bigint;
}

export interface AbiFixedFee {
  readonly amount: bigint;
  readonly tokenId: string;
  readonly useHbarsForPayment: boolean;
  readonly useCurrentTokenForPayment: boolean;
  readonly feeCollector: string;
}

export interface AbiFractionalFee {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly minimumAmount: bigint;
  readonly maximumAmount: bigint;
  readonly netOfTransfers: boolean;
  readonly feeCollector: string;
}

export interface AbiRoyaltyFee {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly amount: bigint;
  readonly tokenId: string;
  readonly useHbarsForPayment: boolean;
  readonly feeCollector: string;
}

/** Bits of `TokenKey.keyType`, in the order of `KEY_FIELDS`; the last one is known to 0x16c only. */
const KEY_FIELDS = [
  'adminKey',
  'kycKey',
  'freezeKey',
  'wipeKey',
  'supplyKey',
  'feeScheduleKey',
  'pauseKey',
  'metadataKey',
] as const;
/** 0x167 ignores the bit of the metadata key. */
const KEYS_OF_HTS = 7;

/** What a token's definition may carry at 0x16c. */
export interface WithMetadata {
  /** 0x-hex. */
  readonly metadata?: string;
}

/** Metadata of a definition, where there is any. */
export function metadataOf(token: WithMetadata): { metadata?: Uint8Array } {
  return token.metadata === undefined || token.metadata.length <= 2 ? {} : { metadata: abiBytes(token.metadata) };
}

export type KeyField = (typeof KEY_FIELDS)[number];

/**
 * Keys of a token by field. One entry may set several (its type is a set of bits); a later one wins.
 * Null: a key value that sets nothing or more than one thing, which the node refuses.
 */
export function tokenKeysOf(call: HtsCall, keys: readonly AbiTokenKey[]): Partial<Record<KeyField, proto.IKey>> | null {
  const fields: Partial<Record<KeyField, proto.IKey>> = {};
  for (const { keyType, key } of keys) {
    const value = keyOf(call, key);
    if (value === null) return null;
    KEY_FIELDS.slice(0, hasMetadata(call) ? KEY_FIELDS.length : KEYS_OF_HTS).forEach((field, bit) => {
      if ((keyType & (1n << BigInt(bit))) !== 0n) fields[field] = value;
    });
  }
  return fields;
}

/** Expiry, auto-renew account and period; zeros are absent. */
export function expiryOf(
  call: HtsCall,
  expiry: AbiExpiry,
): { expiry?: proto.ITimestamp; autoRenewAccount?: proto.IAccountID; autoRenewPeriod?: proto.IDuration } {
  const account = numberAt(call, expiry.autoRenewAccount);
  return {
    ...(expiry.second === 0n ? {} : { expiry: { seconds: int64(expiry.second) } }),
    ...(account === 0 ? {} : { autoRenewAccount: accountId(account) }),
    ...(expiry.autoRenewPeriod === 0n ? {} : { autoRenewPeriod: { seconds: int64(expiry.autoRenewPeriod) } }),
  };
}

/** Custom fees in the order fixed, fractional, royalty. */
export function customFeesOf(
  call: HtsCall,
  fixed: readonly AbiFixedFee[],
  fractional: readonly AbiFractionalFee[],
  royalty: readonly AbiRoyaltyFee[],
): proto.ICustomFee[] {
  return [
    ...fixed.map((fee): proto.ICustomFee => ({ fixedFee: fixedFeeOf(fee), ...collector(call, fee.feeCollector) })),
    ...fractional.map(
      (fee): proto.ICustomFee => ({
        fractionalFee: {
          fractionalAmount: { numerator: int64(fee.numerator), denominator: int64(fee.denominator) },
          minimumAmount: int64(fee.minimumAmount),
          maximumAmount: int64(fee.maximumAmount),
          netOfTransfers: fee.netOfTransfers,
        },
        ...collector(call, fee.feeCollector),
      }),
    ),
    ...royalty.map((fee): proto.ICustomFee => {
      const fallback = fee.amount !== 0n || tokenNumber(fee.tokenId) !== 0 || fee.useHbarsForPayment;
      return {
        royaltyFee: {
          exchangeValueFraction: { numerator: int64(fee.numerator), denominator: int64(fee.denominator) },
          ...(fallback ? { fallbackFee: fixedFeeOf({ ...fee, useCurrentTokenForPayment: false }) } : {}),
        },
        ...collector(call, fee.feeCollector),
      };
    }),
  ];
}

/** Long-zero address of the token service with metadata (HIP-1028). */
export const HTS_WITH_METADATA = '000000000000000000000000000000000000016c';

/** True for a call of the token service that knows metadata. */
function hasMetadata(call: HtsCall): boolean {
  return call.target === HTS_WITH_METADATA;
}

function keyOf(call: HtsCall, key: AbiKeyValue): proto.IKey | null {
  const contract = numberAt(call, key.contractId);
  const delegatable = numberAt(call, key.delegatableContractId);
  const own = call.env.ctx.state.accounts.get(call.sender)?.key ?? null;
  const given: proto.IKey[] = [];
  if (key.inheritAccountKey) given.push(own === null ? { contractID: contractId(call.sender) } : toProtoKey(own));
  if (contract !== 0) given.push({ contractID: contractId(contract) });
  if (key.ed25519.length > 2) given.push({ ed25519: abiBytes(key.ed25519) });
  if (key.ECDSA_secp256k1.length > 2) given.push({ ECDSASecp256k1: abiBytes(key.ECDSA_secp256k1) });
  if (delegatable !== 0) given.push({ delegatableContractId: contractId(delegatable) });
  return given.length === 1 ? (given[0] ?? null) : null;
}

function fixedFeeOf(fee: Omit<AbiFixedFee, 'feeCollector'>): proto.IFixedFee {
  const token = tokenNumber(fee.tokenId);
  if (fee.useCurrentTokenForPayment) return { amount: int64(fee.amount), denominatingTokenId: tokenId(0) };
  return token === 0 || fee.useHbarsForPayment
    ? { amount: int64(fee.amount) }
    : { amount: int64(fee.amount), denominatingTokenId: tokenId(token) };
}

function collector(call: HtsCall, address: string): { feeCollectorAccountId?: proto.IAccountID } {
  const num = numberAt(call, address);
  return num === 0 ? {} : { feeCollectorAccountId: accountId(num) };
}

function tokenNumber(address: string): number {
  return fromLongZero(plain(address)) ?? 0;
}
