import type { AbiFunction } from 'viem';
import { parseAbi, parseAbiItem } from 'viem/utils';
import { Status } from '../../codec/proto.ts';
import type { Token } from '../../state/entities.ts';
import { nftKey, relationKey } from '../../state/ledger-state.ts';
import type { NativeOutcome } from '../hedera-evm.ts';
import { type HtsCall, type NativeFunction, nativeFunction, revertWithName, VIEW_GAS } from './hts-call.ts';
import { HTS_STRUCTS, HTS_STRUCTS_WITH_METADATA } from './hts-structs.ts';
import { code, liveToken, numberAt } from './hts-values.ts';
import { expiryOf, feesOf, infoOf, keyOfType, keyValueOf, NO_TOKEN, nftInfoOf } from './token-info.ts';

const [tokenInfo] = parseAbi([
  'function getTokenInfo(address token) view returns (int64 responseCode, TokenInfo tokenInfo)',
  ...HTS_STRUCTS,
]);
const [fungibleInfo] = parseAbi([
  'function getFungibleTokenInfo(address token) view returns (int64 responseCode, FungibleTokenInfo tokenInfo)',
  ...HTS_STRUCTS,
]);
const [nftInfo] = parseAbi([
  'function getNonFungibleTokenInfo(address token, int64 serialNumber) view returns (int64 responseCode, NonFungibleTokenInfo tokenInfo)',
  ...HTS_STRUCTS,
]);
const [customFees] = parseAbi([
  'function getTokenCustomFees(address token) view returns (int64 responseCode, FixedFee[] fixedFees, FractionalFee[] fractionalFees, RoyaltyFee[] royaltyFees)',
  ...HTS_STRUCTS,
]);
const [expiryInfo] = parseAbi([
  'function getTokenExpiryInfo(address token) view returns (int64 responseCode, Expiry expiry)',
  ...HTS_STRUCTS,
]);
const [tokenKey] = parseAbi([
  'function getTokenKey(address token, uint256 keyType) view returns (int64 responseCode, KeyValue key)',
  ...HTS_STRUCTS,
]);

/** Reads of a whole token, in the form of 0x167 or with metadata as at 0x16c; `suffix` is of the name (`V2`). */
function wholeToken(withMetadata: boolean, suffix = ''): NativeFunction[] {
  const shaped = <F extends AbiFunction>(abi: F): F => {
    if (!withMetadata) return abi;
    const inputs = abi.inputs.map(({ type, name }) => `${type} ${name ?? ''}`).join(', ');
    const struct = abi.name.replace(/^get/, '');
    const source = `function ${abi.name}${suffix}(${inputs}) view returns (int64 responseCode, ${struct} tokenInfo)`;
    const [shape] = parseAbi([source, ...HTS_STRUCTS_WITH_METADATA] as readonly string[]);
    // The same fields in the same places; the struct of the token has one more, which the values carry.
    return shape as unknown as F;
  };
  return [
    nativeFunction(shaped(tokenInfo), (call, [address], answer) =>
      onToken(call, address, (token, status) =>
        answer.returns([code(status), infoOf(call, token, withMetadata)], VIEW_GAS),
      ),
    ),
    nativeFunction(shaped(fungibleInfo), (call, [address], answer) =>
      onToken(call, address, (token, status) =>
        answer.returns(
          [code(status), { tokenInfo: infoOf(call, token, withMetadata), decimals: token.decimals }],
          VIEW_GAS,
        ),
      ),
    ),
    nativeFunction(shaped(nftInfo), (call, [address, serial], answer) =>
      onToken(call, address, (token, found) => {
        const nft = call.env.ctx.state.nfts.get(nftKey(token.num, serial));
        const status = found === Status.SUCCESS && nft === undefined ? Status.INVALID_TOKEN_NFT_SERIAL_NUMBER : found;
        if (call.isStatic && status !== Status.SUCCESS) return revertWithName(status, VIEW_GAS);
        return answer.returns([code(status), nftInfoOf(call, token, serial, nft, withMetadata)], VIEW_GAS);
      }),
    ),
    nativeFunction(tokenKey, (call, [address, type], answer) =>
      onToken(call, address, (token, found) => {
        const key = keyOfType(token, type, withMetadata);
        const status = found === Status.SUCCESS && key === null ? Status.KEY_NOT_PROVIDED : found;
        if (call.isStatic && status !== Status.SUCCESS) return revertWithName(status, 0n);
        return answer.returns([code(status), keyValueOf(call, key)], VIEW_GAS);
      }),
    ),
  ];
}

/**
 * Reads of tokens. One that does not exist is told of by code and empty values; in a static frame such a read reverts, as the node has it
 * for the sake of old contracts.
 */
export const infoFunctions: NativeFunction[] = [
  ...wholeToken(false),
  // The names that the node gave these reads before 0x16c.
  ...wholeToken(true, 'V2').filter(({ name }) => name.endsWith('V2')),
  nativeFunction(customFees, (call, [address], answer) =>
    onToken(call, address, (token, status) => {
      const { fixedFees, fractionalFees, royaltyFees } = feesOf(call, token);
      return answer.returns([code(status), fixedFees, fractionalFees, royaltyFees], VIEW_GAS);
    }),
  ),
  nativeFunction(expiryInfo, (call, [address], answer) =>
    onToken(call, address, (token, status) => answer.returns([code(status), expiryOf(call, token)], VIEW_GAS)),
  ),
  nativeFunction(
    parseAbiItem('function getTokenType(address token) view returns (int64 responseCode, int32 tokenType)'),
    (call, [address], answer) =>
      onToken(call, address, (token, status) => answer.returns([code(status), token.type === 'nft' ? 1 : 0], VIEW_GAS)),
  ),
  nativeFunction(
    parseAbiItem('function isToken(address token) view returns (int64 responseCode, bool isToken)'),
    (call, [address], answer) =>
      answer.returns([code(Status.SUCCESS), liveToken(call, address) !== undefined], VIEW_GAS),
  ),
  nativeFunction(
    parseAbiItem('function getTokenDefaultFreezeStatus(address token) view returns (int64 responseCode, bool frozen)'),
    (call, [address], answer) =>
      onToken(call, address, (token, status) => answer.returns([code(status), token.freezeDefault], VIEW_GAS)),
  ),
  nativeFunction(
    parseAbiItem('function getTokenDefaultKycStatus(address token) view returns (int64 responseCode, bool granted)'),
    (call, [address], answer) =>
      onToken(call, address, (token, status) =>
        answer.returns([code(status), status === Status.SUCCESS && token.keys.kyc === null], VIEW_GAS),
      ),
  ),
  nativeFunction(
    parseAbiItem('function isFrozen(address token, address account) view returns (int64 responseCode, bool frozen)'),
    (call, [address, account], answer) =>
      onAccount(call, address, account, (relation, status) =>
        answer.returns([code(status), relation?.frozen ?? false], VIEW_GAS),
      ),
  ),
  nativeFunction(
    parseAbiItem('function isKyc(address token, address account) view returns (int64 responseCode, bool granted)'),
    (call, [address, account], answer) =>
      onAccount(call, address, account, (relation, status) =>
        answer.returns([code(status), relation?.kycGranted ?? false], VIEW_GAS),
      ),
  ),
];

/** The reads of 0x16c that differ from those of 0x167: tokens have metadata and a key for it (HIP-1028). */
export const infoFunctionsWithMetadata: NativeFunction[] = wholeToken(true);

function onToken(call: HtsCall, address: string, then: (token: Token, status: Status) => NativeOutcome): NativeOutcome {
  const num = liveToken(call, address);
  const token = num === undefined ? undefined : call.env.ctx.state.tokens.get(num);
  if (token !== undefined) return then(token, Status.SUCCESS);
  return call.isStatic ? revertWithName(Status.INVALID_TOKEN_ID, VIEW_GAS) : then(NO_TOKEN, Status.INVALID_TOKEN_ID);
}

type Relation = { readonly frozen: boolean; readonly kycGranted: boolean } | undefined;

function onAccount(
  call: HtsCall,
  address: string,
  account: string,
  then: (relation: Relation, status: Status) => NativeOutcome,
): NativeOutcome {
  return onToken(call, address, (token, found) => {
    const num = numberAt(call, account);
    const status =
      found === Status.SUCCESS && !call.env.ctx.state.accounts.has(num) ? Status.INVALID_ACCOUNT_ID : found;
    if (call.isStatic && status !== Status.SUCCESS) return revertWithName(status, VIEW_GAS);
    return then(call.env.ctx.state.relations.get(relationKey(num, token.num)), status);
  });
}
