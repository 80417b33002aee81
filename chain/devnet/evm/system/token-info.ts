import type { AbiParameterToPrimitiveType } from 'viem';
import { parseAbi } from 'viem/utils';
import type { Nft, Token } from '../../state/entities.ts';
import type { Key } from '../../state/key.ts';
import type { HtsCall } from './hts-call.ts';
import { HTS_STRUCTS } from './hts-structs.ts';
import { abiAddressOf } from './hts-values.ts';

const [shapes] = parseAbi([
  'function f() view returns (NonFungibleTokenInfo nft, KeyValue key, Expiry expiry)',
  ...HTS_STRUCTS,
]);
export type NftInfo = AbiParameterToPrimitiveType<(typeof shapes)['outputs'][0]>;
export type TokenInfo = NftInfo['tokenInfo'];
export type KeyValue = AbiParameterToPrimitiveType<(typeof shapes)['outputs'][1]>;
export type ExpiryInfo = AbiParameterToPrimitiveType<(typeof shapes)['outputs'][2]>;

export const ZERO_ADDRESS = `0x${'0'.repeat(40)}` as const;
/** Ledger id of a local network. */
const LEDGER_ID = '0x03';
const NANOS = 1_000_000_000n;
/** Keys that the first form of the information names; the second adds the metadata key. */
const FIRST_KEYS = 7;

/** What the node tells of a token that does not exist, beside the code that says so. */
export const NO_TOKEN: Token = {
  num: 0,
  type: 'fungible',
  name: '',
  symbol: '',
  decimals: 0,
  supplyType: 'infinite',
  maxSupply: 0n,
  totalSupply: 0n,
  initialSupply: 0n,
  treasury: 0,
  keys: {
    admin: null,
    kyc: null,
    freeze: null,
    wipe: null,
    supply: null,
    feeSchedule: null,
    pause: null,
    metadata: null,
  },
  freezeDefault: false,
  paused: false,
  deleted: false,
  memo: '',
  metadata: new Uint8Array(),
  customFees: [],
  customFeesAt: 0n,
  lastSerial: 0n,
  autoRenewAccount: null,
  autoRenewPeriod: 0n,
  expiry: 0n,
  createdAt: 0n,
  modifiedAt: 0n,
};

/** A token as `TokenInfo`; `withMetadata`: with metadata and its key, which only the later form of the struct has. */
export function infoOf(call: HtsCall, token: Token, withMetadata: boolean): TokenInfo {
  const keys = keysInOrder(token).slice(0, withMetadata ? undefined : FIRST_KEYS);
  const definition = {
    name: token.name,
    symbol: token.symbol,
    treasury: addressOrZero(call, token.treasury),
    memo: token.memo,
    tokenSupplyType: token.supplyType === 'finite',
    maxSupply: token.maxSupply,
    freezeDefault: token.freezeDefault,
    tokenKeys: keys.map((key, bit) => ({ keyType: 1n << BigInt(bit), key: keyValueOf(call, key) })),
    expiry: expiryOf(call, token),
    metadata: hexOf(token.metadata),
  };
  return {
    token: definition,
    totalSupply: token.totalSupply,
    deleted: token.deleted,
    defaultKycStatus: token.num !== 0 && token.keys.kyc === null,
    pauseStatus: token.paused,
    ...feesOf(call, token),
    ledgerId: LEDGER_ID,
  };
}

/** One NFT; without `nft` the fields of one that does not exist. */
export function nftInfoOf(
  call: HtsCall,
  token: Token,
  serial: bigint,
  nft: Nft | undefined,
  withMetadata: boolean,
): NftInfo {
  return {
    tokenInfo: infoOf(call, token, withMetadata),
    serialNumber: serial,
    ownerId: nft === undefined ? ZERO_ADDRESS : abiAddressOf(call, nft.owner),
    creationTime: nft === undefined ? 0n : nft.createdAt / NANOS,
    metadata: nft === undefined ? '0x' : hexOf(nft.metadata),
    spenderId: nft === undefined ? ZERO_ADDRESS : addressOrZero(call, nft.spender ?? 0),
  };
}

/** Expiry and renewal of a token. */
export function expiryOf(call: HtsCall, token: Token): ExpiryInfo {
  return {
    second: token.expiry,
    autoRenewAccount: addressOrZero(call, token.autoRenewAccount ?? 0),
    autoRenewPeriod: token.autoRenewPeriod,
  };
}

/** The key behind one bit of `keyType`, or null; `withMetadata`: bit 7 is known too. */
export function keyOfType(token: Token, type: bigint, withMetadata: boolean): Key | null {
  const keys = keysInOrder(token).slice(0, withMetadata ? undefined : FIRST_KEYS);
  return keys.find((_, bit) => 1n << BigInt(bit) === type) ?? null;
}

/** A key as `KeyValue`; key lists show as empty. */
export function keyValueOf(call: HtsCall, key: Key | null): KeyValue {
  return {
    inheritAccountKey: false,
    contractId: key?.kind === 'contract' ? abiAddressOf(call, key.num) : ZERO_ADDRESS,
    ed25519: key?.kind === 'ed25519' ? `0x${key.publicKey}` : '0x',
    ECDSA_secp256k1: key?.kind === 'ecdsa' ? `0x${key.publicKey}` : '0x',
    delegatableContractId: key?.kind === 'delegatable' ? abiAddressOf(call, key.num) : ZERO_ADDRESS,
  };
}

/** Custom fees by kind. */
export function feesOf(call: HtsCall, token: Token): Pick<TokenInfo, 'fixedFees' | 'fractionalFees' | 'royaltyFees'> {
  const fixedFees: Array<TokenInfo['fixedFees'][number]> = [];
  const fractionalFees: Array<TokenInfo['fractionalFees'][number]> = [];
  const royaltyFees: Array<TokenInfo['royaltyFees'][number]> = [];
  for (const fee of token.customFees) {
    const feeCollector = abiAddressOf(call, fee.collector);
    if (fee.kind === 'fixed') {
      fixedFees.push({
        amount: fee.amount,
        tokenId: addressOrZero(call, fee.token ?? 0),
        useHbarsForPayment: fee.token === null,
        useCurrentTokenForPayment: fee.token === token.num,
        feeCollector,
      });
    } else if (fee.kind === 'fractional') {
      fractionalFees.push({
        numerator: fee.numerator,
        denominator: fee.denominator,
        minimumAmount: fee.minimum,
        maximumAmount: fee.maximum,
        netOfTransfers: fee.netOfTransfers,
        feeCollector,
      });
    } else {
      royaltyFees.push({
        numerator: fee.numerator,
        denominator: fee.denominator,
        amount: fee.fallback?.amount ?? 0n,
        tokenId: addressOrZero(call, fee.fallback?.token ?? 0),
        useHbarsForPayment: fee.fallback !== null && fee.fallback.token === null,
        feeCollector,
      });
    }
  }
  return { fixedFees, fractionalFees, royaltyFees };
}

function keysInOrder(token: Token): Array<Key | null> {
  const { admin, kyc, freeze, wipe, supply, feeSchedule, pause, metadata } = token.keys;
  return [admin, kyc, freeze, wipe, supply, feeSchedule, pause, metadata];
}

function addressOrZero(call: HtsCall, num: number): `0x${string}` {
  return num === 0 ? ZERO_ADDRESS : abiAddressOf(call, num);
}

function hexOf(bytes: Uint8Array): `0x${string}` {
  return `0x${Buffer.from(bytes).toString('hex')}`;
}
