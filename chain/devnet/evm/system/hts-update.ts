import { parseAbi, parseAbiItem } from 'viem/utils';
import { accountId } from '../../codec/proto.ts';
import {
  abiBytes,
  code,
  dispatch,
  halt,
  int64,
  type NativeFunction,
  nativeFunction,
  numberAt,
  tokenAt,
} from './hts-call.ts';
import { HTS_STRUCTS } from './hts-structs.ts';
import { customFeesOf, expiryOf, tokenKeysOf } from './token-definition.ts';

const [updateTokenInfo] = parseAbi([
  'function updateTokenInfo(address token, HederaToken tokenInfo) returns (int64 responseCode)',
  ...HTS_STRUCTS,
]);
const [updateTokenExpiryInfo] = parseAbi([
  'function updateTokenExpiryInfo(address token, Expiry expiryInfo) returns (int64 responseCode)',
  ...HTS_STRUCTS,
]);
const [updateTokenKeys] = parseAbi([
  'function updateTokenKeys(address token, TokenKey[] keys) returns (int64 responseCode)',
  ...HTS_STRUCTS,
]);
const [updateFungibleFees] = parseAbi([
  'function updateFungibleTokenCustomFees(address token, FixedFee[] fixedFees, FractionalFee[] fractionalFees) returns (int64 responseCode)',
  ...HTS_STRUCTS,
]);
const [updateNftFees] = parseAbi([
  'function updateNonFungibleTokenCustomFees(address token, FixedFee[] fixedFees, RoyaltyFee[] royaltyFees) returns (int64 responseCode)',
  ...HTS_STRUCTS,
]);

/** Changes of a token's definition. */
export const updateFunctions: NativeFunction[] = [
  nativeFunction(updateTokenInfo, (call, [token, info], answer) => {
    const keys = tokenKeysOf(call, info.tokenKeys);
    if (keys === null) return halt();
    const treasury = numberAt(call, info.treasury);
    const { status, gas } = dispatch(call, {
      tokenUpdate: {
        token: tokenAt(token),
        ...(info.name === '' ? {} : { name: info.name }),
        ...(info.symbol === '' ? {} : { symbol: info.symbol }),
        ...(info.memo === '' ? {} : { memo: { value: info.memo } }),
        ...(treasury === 0 ? {} : { treasury: accountId(treasury) }),
        ...expiryOf(call, info.expiry),
        ...keys,
      },
    });
    return answer.returns([code(status)], gas);
  }),
  nativeFunction(
    parseAbiItem(
      'function updateNFTsMetadata(address token, int64[] serialNumbers, bytes metadata) returns (int64 responseCode)',
    ),
    (call, [token, serials, metadata], answer) => {
      const { status, gas } = dispatch(call, {
        tokenUpdateNfts: {
          token: tokenAt(token),
          serialNumbers: serials.map(int64),
          metadata: { value: abiBytes(metadata) },
        },
      });
      return answer.returns([code(status)], gas);
    },
  ),
  nativeFunction(updateTokenExpiryInfo, (call, [token, expiry], answer) => {
    const { status, gas } = dispatch(call, { tokenUpdate: { token: tokenAt(token), ...expiryOf(call, expiry) } });
    return answer.returns([code(status)], gas);
  }),
  nativeFunction(updateTokenKeys, (call, [token, tokenKeys], answer) => {
    const keys = tokenKeysOf(call, tokenKeys);
    if (keys === null) return halt();
    const { status, gas } = dispatch(call, { tokenUpdate: { token: tokenAt(token), ...keys } });
    return answer.returns([code(status)], gas);
  }),
  nativeFunction(updateFungibleFees, (call, [token, fixed, fractional], answer) => {
    const { status, gas } = dispatch(call, {
      tokenFeeScheduleUpdate: { tokenId: tokenAt(token), customFees: customFeesOf(call, fixed, fractional, []) },
    });
    return answer.returns([code(status)], gas);
  }),
  nativeFunction(updateNftFees, (call, [token, fixed, royalty], answer) => {
    const { status, gas } = dispatch(call, {
      tokenFeeScheduleUpdate: { tokenId: tokenAt(token), customFees: customFeesOf(call, fixed, [], royalty) },
    });
    return answer.returns([code(status)], gas);
  }),
];
