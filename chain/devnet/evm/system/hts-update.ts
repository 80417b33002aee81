import { parseAbi, parseAbiItem } from 'viem/utils';
import { accountId, type proto, Status, toNumber } from '../../codec/proto.ts';
import {
  type Dispatched,
  dispatch,
  type HtsCall,
  halt,
  inVersions,
  type NativeFunction,
  nativeFunction,
} from './hts-call.ts';
import { HTS_STRUCTS, HTS_STRUCTS_V1, HTS_STRUCTS_V2, HTS_STRUCTS_WITH_METADATA } from './hts-structs.ts';
import { abiBytes, code, int64, numberAt, tokenAt } from './hts-values.ts';
import { customFeesOf, expiryOf, tokenKeysOf, type WithMetadata } from './token-definition.ts';

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

const UPDATE = 'function updateTokenInfo(address token, HederaToken tokenInfo)';
const UPDATE_VERSIONS = [
  [UPDATE, ...HTS_STRUCTS_V1],
  [UPDATE, ...HTS_STRUCTS_V2],
  [UPDATE, ...HTS_STRUCTS_WITH_METADATA],
];
const EXPIRY_VERSIONS = [['function updateTokenExpiryInfo(address token, Expiry expiryInfo)', ...HTS_STRUCTS_V1]];

/**
 * Runs an update. Unlike other operations it tells of a missing signature as it is, of a token without admin key that it cannot be
 * changed, and of a treasury that does not exist.
 */
function update(call: HtsCall, body: { tokenUpdate: proto.ITokenUpdateTransactionBody }): Dispatched {
  const done = dispatch(call, body);
  const { record } = done;
  if (record === null) return done;
  const status = statusOf(call, body.tokenUpdate, done.status);
  record.status = status;
  return { ...done, status };
}

function statusOf(call: HtsCall, op: proto.ITokenUpdateTransactionBody, status: Status): Status {
  const { state } = call.env.ctx;
  if (status === Status.INVALID_ACCOUNT_ID && op.treasury && !state.accounts.has(toNumber(op.treasury.accountNum)))
    return Status.INVALID_TREASURY_ACCOUNT_FOR_TOKEN;
  if (status !== Status.INVALID_FULL_PREFIX_SIGNATURE_FOR_PRECOMPILE) return status;
  const token = state.tokens.get(toNumber(op.token?.tokenNum));
  return token?.keys.admin === null ? Status.TOKEN_IS_IMMUTABLE : Status.INVALID_SIGNATURE;
}

/** Changes of a token's definition. */
export const updateFunctions: NativeFunction[] = [
  ...inVersions(updateTokenInfo, UPDATE_VERSIONS, (call, [token, definition], answer) => {
    const info: typeof definition & WithMetadata = definition;
    const keys = tokenKeysOf(call, info.tokenKeys);
    if (keys === null) return halt();
    const treasury = numberAt(call, info.treasury);
    const { status, gas } = update(call, {
      tokenUpdate: {
        token: tokenAt(token),
        ...(info.name === '' ? {} : { name: info.name }),
        ...(info.symbol === '' ? {} : { symbol: info.symbol }),
        ...(info.memo === '' ? {} : { memo: { value: info.memo } }),
        ...(treasury === 0 ? {} : { treasury: accountId(treasury) }),
        ...(info.metadata === undefined || info.metadata.length <= 2
          ? {}
          : { metadata: { value: abiBytes(info.metadata) } }),
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
  ...inVersions(updateTokenExpiryInfo, EXPIRY_VERSIONS, (call, [token, expiry], answer) => {
    const { status, gas } = update(call, { tokenUpdate: { token: tokenAt(token), ...expiryOf(call, expiry) } });
    return answer.returns([code(status)], gas);
  }),
  nativeFunction(updateTokenKeys, (call, [token, tokenKeys], answer) => {
    const keys = tokenKeysOf(call, tokenKeys);
    if (keys === null) return halt();
    const { status, gas } = update(call, { tokenUpdate: { token: tokenAt(token), ...keys } });
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
