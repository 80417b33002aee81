import type { AbiParameterToPrimitiveType } from 'viem';
import { parseAbi, parseAbiItem } from 'viem/utils';
import { Status } from '../../codec/proto.ts';
import type { Token } from '../../state/entities.ts';
import type { Key } from '../../state/key.ts';
import { nftKey, relationKey } from '../../state/ledger-state.ts';
import {
  abiAddressOf,
  code,
  type HtsCall,
  liveToken,
  type NativeFunction,
  nativeFunction,
  numberAt,
  revertWithName,
  VIEW_GAS,
} from './hts-call.ts';
import { HTS_STRUCTS } from './hts-structs.ts';

const [getTokenInfo] = parseAbi([
  'function getTokenInfo(address token) view returns (int64 responseCode, TokenInfo tokenInfo)',
  ...HTS_STRUCTS,
]);
const [getFungibleTokenInfo] = parseAbi([
  'function getFungibleTokenInfo(address token) view returns (int64 responseCode, FungibleTokenInfo tokenInfo)',
  ...HTS_STRUCTS,
]);
const [getNftInfo] = parseAbi([
  'function getNonFungibleTokenInfo(address token, int64 serialNumber) view returns (int64 responseCode, NonFungibleTokenInfo tokenInfo)',
  ...HTS_STRUCTS,
]);
const [getTokenCustomFees] = parseAbi([
  'function getTokenCustomFees(address token) view returns (int64 responseCode, FixedFee[] fixedFees, FractionalFee[] fractionalFees, RoyaltyFee[] royaltyFees)',
  ...HTS_STRUCTS,
]);
const [getTokenExpiryInfo] = parseAbi([
  'function getTokenExpiryInfo(address token) view returns (int64 responseCode, Expiry expiry)',
  ...HTS_STRUCTS,
]);
const [getTokenKey] = parseAbi([
  'function getTokenKey(address token, uint256 keyType) view returns (int64 responseCode, KeyValue key)',
  ...HTS_STRUCTS,
]);

type TokenInfo = AbiParameterToPrimitiveType<(typeof getTokenInfo)['outputs'][1]>;
type KeyValue = AbiParameterToPrimitiveType<(typeof getTokenKey)['outputs'][1]>;

const ZERO_ADDRESS = `0x${'0'.repeat(40)}` as const;
/** Ledger id of a local network. */
const LEDGER_ID = '0x03';
const NANOS = 1_000_000_000n;

/** Reads of tokens. An unknown token reverts with INVALID_TOKEN_ID. */
export const infoFunctions: NativeFunction[] = [
  nativeFunction(getTokenInfo, (call, [address], answer) =>
    onToken(call, address, (token) => answer.returns([code(Status.SUCCESS), infoOf(call, token)], VIEW_GAS)),
  ),
  nativeFunction(getFungibleTokenInfo, (call, [address], answer) =>
    onToken(call, address, (token) =>
      answer.returns([code(Status.SUCCESS), { tokenInfo: infoOf(call, token), decimals: token.decimals }], VIEW_GAS),
    ),
  ),
  nativeFunction(getNftInfo, (call, [address, serial], answer) =>
    onToken(call, address, (token) => {
      const nft = call.env.ctx.state.nfts.get(nftKey(token.num, serial));
      if (nft === undefined) return revertWithName(Status.INVALID_TOKEN_NFT_SERIAL_NUMBER, VIEW_GAS);
      return answer.returns(
        [
          code(Status.SUCCESS),
          {
            tokenInfo: infoOf(call, token),
            serialNumber: serial,
            ownerId: abiAddressOf(call, nft.owner),
            creationTime: nft.createdAt / NANOS,
            metadata: `0x${Buffer.from(nft.metadata).toString('hex')}`,
            spenderId: nft.spender === null ? ZERO_ADDRESS : abiAddressOf(call, nft.spender),
          },
        ],
        VIEW_GAS,
      );
    }),
  ),
  nativeFunction(getTokenCustomFees, (call, [address], answer) =>
    onToken(call, address, (token) => {
      const { fixedFees, fractionalFees, royaltyFees } = feesOf(call, token);
      return answer.returns([code(Status.SUCCESS), fixedFees, fractionalFees, royaltyFees], VIEW_GAS);
    }),
  ),
  nativeFunction(getTokenExpiryInfo, (call, [address], answer) =>
    onToken(call, address, (token) => answer.returns([code(Status.SUCCESS), expiryOf(call, token)], VIEW_GAS)),
  ),
  nativeFunction(getTokenKey, (call, [address, type], answer) =>
    onToken(call, address, (token) => {
      const key = keysInOrder(token).find((_, bit) => 1n << BigInt(bit) === type);
      if (key === undefined) return revertWithName(Status.KEY_NOT_PROVIDED, VIEW_GAS);
      return answer.returns([code(Status.SUCCESS), keyValueOf(call, key)], VIEW_GAS);
    }),
  ),
  nativeFunction(
    parseAbiItem('function getTokenType(address token) view returns (int64 responseCode, int32 tokenType)'),
    (call, [address], answer) =>
      onToken(call, address, (token) => answer.returns([code(Status.SUCCESS), token.type === 'nft' ? 1 : 0], VIEW_GAS)),
  ),
  nativeFunction(
    parseAbiItem('function isToken(address token) view returns (int64 responseCode, bool isToken)'),
    (call, [address], answer) =>
      answer.returns([code(Status.SUCCESS), liveToken(call, address) !== undefined], VIEW_GAS),
  ),
  nativeFunction(
    parseAbiItem('function getTokenDefaultFreezeStatus(address token) view returns (int64 responseCode, bool frozen)'),
    (call, [address], answer) =>
      onToken(call, address, (token) => answer.returns([code(Status.SUCCESS), token.freezeDefault], VIEW_GAS)),
  ),
  nativeFunction(
    parseAbiItem('function getTokenDefaultKycStatus(address token) view returns (int64 responseCode, bool granted)'),
    (call, [address], answer) =>
      onToken(call, address, (token) => answer.returns([code(Status.SUCCESS), token.keys.kyc === null], VIEW_GAS)),
  ),
  nativeFunction(
    parseAbiItem('function isFrozen(address token, address account) view returns (int64 responseCode, bool frozen)'),
    (call, [address, account], answer) =>
      onToken(call, address, (token) =>
        answer.returns([code(Status.SUCCESS), relationOf(call, token, account)?.frozen ?? false], VIEW_GAS),
      ),
  ),
  nativeFunction(
    parseAbiItem('function isKyc(address token, address account) view returns (int64 responseCode, bool granted)'),
    (call, [address, account], answer) =>
      onToken(call, address, (token) =>
        answer.returns([code(Status.SUCCESS), relationOf(call, token, account)?.kycGranted ?? false], VIEW_GAS),
      ),
  ),
];

function onToken(
  call: HtsCall,
  address: string,
  then: (token: Token) => ReturnType<typeof revertWithName>,
): ReturnType<typeof revertWithName> {
  const num = liveToken(call, address);
  const token = num === undefined ? undefined : call.env.ctx.state.tokens.get(num);
  return token === undefined ? revertWithName(Status.INVALID_TOKEN_ID, VIEW_GAS) : then(token);
}

function relationOf(
  call: HtsCall,
  token: Token,
  account: string,
): { frozen: boolean; kycGranted: boolean } | undefined {
  return call.env.ctx.state.relations.get(relationKey(numberAt(call, account), token.num));
}

function infoOf(call: HtsCall, token: Token): TokenInfo {
  return {
    token: {
      name: token.name,
      symbol: token.symbol,
      treasury: abiAddressOf(call, token.treasury),
      memo: token.memo,
      tokenSupplyType: token.supplyType === 'finite',
      maxSupply: token.maxSupply,
      freezeDefault: token.freezeDefault,
      tokenKeys: keysInOrder(token).map((key, bit) => ({ keyType: 1n << BigInt(bit), key: keyValueOf(call, key) })),
      expiry: expiryOf(call, token),
    },
    totalSupply: token.totalSupply,
    deleted: token.deleted,
    defaultKycStatus: token.keys.kyc === null,
    pauseStatus: token.paused,
    ...feesOf(call, token),
    ledgerId: LEDGER_ID,
  };
}

function expiryOf(call: HtsCall, token: Token): TokenInfo['token']['expiry'] {
  return {
    second: token.expiry,
    autoRenewAccount: token.autoRenewAccount === null ? ZERO_ADDRESS : abiAddressOf(call, token.autoRenewAccount),
    autoRenewPeriod: token.autoRenewPeriod,
  };
}

function keysInOrder(token: Token): Array<Key | null> {
  const { admin, kyc, freeze, wipe, supply, feeSchedule, pause } = token.keys;
  return [admin, kyc, freeze, wipe, supply, feeSchedule, pause];
}

function keyValueOf(call: HtsCall, key: Key | null): KeyValue {
  return {
    inheritAccountKey: false,
    contractId: key?.kind === 'contract' ? abiAddressOf(call, key.num) : ZERO_ADDRESS,
    ed25519: key?.kind === 'ed25519' ? `0x${key.publicKey}` : '0x',
    ECDSA_secp256k1: key?.kind === 'ecdsa' ? `0x${key.publicKey}` : '0x',
    delegatableContractId: key?.kind === 'delegatable' ? abiAddressOf(call, key.num) : ZERO_ADDRESS,
  };
}

function feesOf(call: HtsCall, token: Token): Pick<TokenInfo, 'fixedFees' | 'fractionalFees' | 'royaltyFees'> {
  const fixedFees: Array<TokenInfo['fixedFees'][number]> = [];
  const fractionalFees: Array<TokenInfo['fractionalFees'][number]> = [];
  const royaltyFees: Array<TokenInfo['royaltyFees'][number]> = [];
  const tokenAddress = (num: number | null): `0x${string}` => (num === null ? ZERO_ADDRESS : abiAddressOf(call, num));
  for (const fee of token.customFees) {
    const feeCollector = abiAddressOf(call, fee.collector);
    if (fee.kind === 'fixed') {
      fixedFees.push({
        amount: fee.amount,
        tokenId: tokenAddress(fee.token),
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
        tokenId: tokenAddress(fee.fallback?.token ?? null),
        useHbarsForPayment: fee.fallback !== null && fee.fallback.token === null,
        feeCollector,
      });
    }
  }
  return { fixedFees, fractionalFees, royaltyFees };
}
