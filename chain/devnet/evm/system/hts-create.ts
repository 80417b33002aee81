import type { AbiParameterToPrimitiveType } from 'viem';
import { parseAbi } from 'viem/utils';
import { accountId, proto, Status, toNumber } from '../../codec/proto.ts';
import { longZeroAddress } from '../../ledger/addresses.ts';
import { StatusError } from '../../ledger/status-error.ts';
import type { NativeOutcome } from '../hedera-evm.ts';
import {
  type Answering,
  authorityOf,
  type HtsCall,
  halt,
  inVersions,
  type NativeFunction,
  priceOf,
  revertWithCode,
  revertWithName,
  runChild,
} from './hts-call.ts';
import { HTS_STRUCTS, HTS_STRUCTS_V1, HTS_STRUCTS_V2, HTS_STRUCTS_WITH_METADATA } from './hts-structs.ts';
import { code, int64, numberAt } from './hts-values.ts';
import { customFeesOf, expiryOf, metadataOf, tokenKeysOf, type WithMetadata } from './token-definition.ts';

const [createFungible] = parseAbi([
  'function createFungibleToken(HederaToken token, int64 initialTotalSupply, int32 decimals) payable returns (int64 responseCode, address tokenAddress)',
  ...HTS_STRUCTS,
]);
const [createFungibleWithFees] = parseAbi([
  'function createFungibleTokenWithCustomFees(HederaToken token, int64 initialTotalSupply, int32 decimals, FixedFee[] fixedFees, FractionalFee[] fractionalFees) payable returns (int64 responseCode, address tokenAddress)',
  ...HTS_STRUCTS,
]);
const [createNft] = parseAbi([
  'function createNonFungibleToken(HederaToken token) payable returns (int64 responseCode, address tokenAddress)',
  ...HTS_STRUCTS,
]);
const [createNftWithFees] = parseAbi([
  'function createNonFungibleTokenWithCustomFees(HederaToken token, FixedFee[] fixedFees, RoyaltyFee[] royaltyFees) payable returns (int64 responseCode, address tokenAddress)',
  ...HTS_STRUCTS,
]);

type Definition = AbiParameterToPrimitiveType<(typeof createFungible)['inputs'][0]> & WithMetadata;

/** Gas of a creation (the node's fixed cost); the rest of the price is paid with the value sent. */
const CREATE_GAS = 100_000n;
/** Where fees go. */
const FEE_COLLECTOR = 98;
const ZERO_ADDRESS = `0x${'0'.repeat(40)}` as const;
/** Auto-renew period that is used when none is given: 90 days. */
const DEFAULT_AUTO_RENEW_SECONDS = 7_776_000n;

/** A signature in its earlier versions and with metadata. */
function versionsOf(name: string, early: string, fees: string): ReadonlyArray<readonly string[]> {
  const v1 = early.replace('int64 ', 'uint256 ').replace('int32 ', 'uint256 ');
  const v2 = early.replace('int64 ', 'uint64 ').replace('int32 ', 'uint32 ');
  const source = (parameters: string): string => `function ${name}(HederaToken token${parameters}${fees}) payable`;
  return [
    [source(v1), ...HTS_STRUCTS_V1],
    [source(v2), ...HTS_STRUCTS_V2],
    [source(early), ...HTS_STRUCTS_WITH_METADATA],
  ];
}

const SUPPLY = ', int64 initialTotalSupply, int32 decimals';
const FUNGIBLE_FEES = ', FixedFee[] fixedFees, FractionalFee[] fractionalFees';
const NFT_FEES = ', FixedFee[] fixedFees, RoyaltyFee[] royaltyFees';

/** Token creation: the only calls of the token service that take value. */
export const createFunctions: NativeFunction[] = [
  ...inVersions(
    createFungible,
    versionsOf('createFungibleToken', SUPPLY, ''),
    (call, [token, supply, decimals], answer) =>
      create(call, answer, token, { initialSupply: int64(supply), decimals }),
  ),
  ...inVersions(
    createFungibleWithFees,
    versionsOf('createFungibleTokenWithCustomFees', SUPPLY, FUNGIBLE_FEES),
    (call, [token, supply, decimals, fixed, fractional], answer) =>
      create(call, answer, token, {
        initialSupply: int64(supply),
        decimals,
        customFees: customFeesOf(call, fixed, fractional, []),
      }),
  ),
  ...inVersions(createNft, versionsOf('createNonFungibleToken', '', ''), (call, [token], answer) =>
    create(call, answer, token, { tokenType: proto.TokenType.NON_FUNGIBLE_UNIQUE }),
  ),
  ...inVersions(
    createNftWithFees,
    versionsOf('createNonFungibleTokenWithCustomFees', '', NFT_FEES),
    (call, [token, fixed, royalty], answer) =>
      create(call, answer, token, {
        tokenType: proto.TokenType.NON_FUNGIBLE_UNIQUE,
        customFees: customFeesOf(call, fixed, [], royalty),
      }),
  ),
];

function create(
  call: HtsCall,
  answer: Answering<typeof createFungible>,
  token: Definition,
  kind: proto.ITokenCreateTransactionBody,
): NativeOutcome {
  const keys = tokenKeysOf(call, token.tokenKeys);
  if (keys === null) return halt();
  if (CREATE_GAS > call.gas && call.env.onBody === undefined) return halt('INSUFFICIENT_GAS');
  const body: proto.ITransactionBody = {
    tokenCreation: {
      name: token.name,
      symbol: token.symbol,
      memo: token.memo,
      treasury: accountId(numberAt(call, token.treasury)),
      supplyType: token.tokenSupplyType ? proto.TokenSupplyType.FINITE : proto.TokenSupplyType.INFINITE,
      maxSupply: int64(token.maxSupply),
      freezeDefault: token.freezeDefault,
      autoRenewAccount: accountId(call.sender),
      autoRenewPeriod: { seconds: int64(DEFAULT_AUTO_RENEW_SECONDS) },
      ...expiryOf(call, token.expiry),
      ...keys,
      ...metadataOf(token),
      ...kind,
    },
  };
  const { env } = call;
  if (env.onBody !== undefined) return env.onBody(body);
  // 20 % on top of the HAPI price, less what is paid as gas.
  const price = env.ctx.toTinybars(priceOf(env, body));
  const due = price + price / 5n - CREATE_GAS * env.ledger.fees.gasPrice(env.ctx.now);
  if (call.value < due) return answer.returns([code(Status.INSUFFICIENT_TX_FEE), ZERO_ADDRESS], CREATE_GAS);
  try {
    env.ctx.moveHbar(call.sender, FEE_COLLECTOR, due);
  } catch (error) {
    if (error instanceof StatusError) return revertWithName(Status.INSUFFICIENT_PAYER_BALANCE, CREATE_GAS);
    throw error;
  }
  if (token.symbol === '') return revertWithName(Status.MISSING_TOKEN_SYMBOL, CREATE_GAS);
  if (!env.ctx.state.accounts.has(numberAt(call, token.treasury)))
    return revertWithName(Status.INVALID_ACCOUNT_ID, CREATE_GAS);
  const record = runChild(call, body, withAdminSignature(call, body));
  if (record === null) return halt();
  if (record.status !== Status.SUCCESS) return revertWithCode(record.status, CREATE_GAS);
  return answer.returns(
    [code(Status.SUCCESS), `0x${longZeroAddress(toNumber(record.receipt.tokenID?.tokenNum))}`],
    CREATE_GAS,
  );
}

/** A creation may also be authorised by the top-level signature of its admin key, where that is a plain public key. */
function withAdminSignature(call: HtsCall, body: proto.ITransactionBody): ReturnType<typeof authorityOf> {
  const own = authorityOf(call);
  const admin = body.tokenCreation?.adminKey;
  const publicKey = admin?.ed25519 ?? admin?.ECDSASecp256k1;
  if (!publicKey) return own;
  const hex = Buffer.from(publicKey).toString('hex');
  return (leaf) => own(leaf) || ('publicKey' in leaf && leaf.publicKey === hex && call.env.signerAuthority(leaf));
}
