import { parseAbi } from 'viem/utils';
import { readKeyField } from '../../codec/key.ts';
import { proto, Status, toBigInt, toNumber } from '../../codec/proto.ts';
import { fromLongZero } from '../../ledger/addresses.ts';
import type { CustomFee, Token } from '../../state/entities.ts';
import type { NativeOutcome } from '../hedera-evm.ts';
import { type HtsCall, type NativeFunction, nativeFunction, revertWithName, VIEW_GAS } from './hts-call.ts';
import { HTS_STRUCTS } from './hts-structs.ts';
import { abiAddressOf, code, plain } from './hts-values.ts';
import { infoOf, NO_TOKEN, type TokenInfo, ZERO_ADDRESS } from './token-info.ts';

type Creation = proto.ITokenCreateTransactionBody;

const [fungible] = parseAbi([
  'function getScheduledCreateFungibleTokenInfo(address scheduleAddress) view returns (int64 responseCode, FungibleTokenInfo tokenInfo)',
  ...HTS_STRUCTS,
]);
const [nonFungible] = parseAbi([
  'function getScheduledCreateNonFungibleTokenInfo(address scheduleAddress) view returns (int64 responseCode, NonFungibleTokenInfo tokenInfo)',
  ...HTS_STRUCTS,
]);

/** What a token will be whose creation is scheduled (HIP-756). RECORD_NOT_FOUND, INVALID_SCHEDULE_ID: the call reverts. */
export const scheduledTokenInfo: NativeFunction[] = [
  nativeFunction(fungible, (call, [address], answer) =>
    onCreation(call, address, 'fungible', (token) =>
      answer.returns([code(Status.SUCCESS), { tokenInfo: told(call, token), decimals: token.decimals }], VIEW_GAS),
    ),
  ),
  nativeFunction(nonFungible, (call, [address], answer) =>
    onCreation(call, address, 'nft', (token) => {
      const treasury = addressOf(call, token.treasury);
      const metadata = `0x${Buffer.from(token.metadata).toString('hex')}` as const;
      const nft = { serialNumber: 0n, ownerId: treasury, creationTime: 0n, metadata, spenderId: treasury };
      return answer.returns([code(Status.SUCCESS), { tokenInfo: told(call, token), ...nft }], VIEW_GAS);
    }),
  ),
];

function onCreation(
  call: HtsCall,
  address: string,
  type: Token['type'],
  then: (token: Token) => NativeOutcome,
): NativeOutcome {
  const schedule = call.env.ctx.state.schedules.get(fromLongZero(plain(address)) ?? 0);
  if (schedule === undefined) return revertWithName(Status.RECORD_NOT_FOUND, VIEW_GAS);
  const creation = proto.SchedulableTransactionBody.decode(schedule.body).tokenCreation;
  const token = creation ? tokenOf(creation) : undefined;
  return token?.type === type ? then(token) : revertWithName(Status.INVALID_SCHEDULE_ID, VIEW_GAS);
}

/** The information; whether a fee is in the token itself cannot be told before it has a number. */
function told(call: HtsCall, token: Token): TokenInfo {
  const info = infoOf(call, token, false);
  return { ...info, fixedFees: info.fixedFees.map((fee) => ({ ...fee, useCurrentTokenForPayment: false })) };
}

function addressOf(call: HtsCall, num: number): `0x${string}` {
  return num === 0 ? ZERO_ADDRESS : abiAddressOf(call, num);
}

function tokenOf(op: Creation): Token {
  const key = (given: proto.IKey | null | undefined) => readKeyField(given, Status.BAD_ENCODING, true) ?? null;
  const initial = toBigInt(op.initialSupply);
  return {
    ...NO_TOKEN,
    type: op.tokenType === proto.TokenType.NON_FUNGIBLE_UNIQUE ? 'nft' : 'fungible',
    name: op.name ?? '',
    symbol: op.symbol ?? '',
    decimals: op.decimals ?? 0,
    supplyType: op.supplyType === proto.TokenSupplyType.FINITE ? 'finite' : 'infinite',
    maxSupply: toBigInt(op.maxSupply),
    totalSupply: initial,
    initialSupply: initial,
    treasury: toNumber(op.treasury?.accountNum),
    keys: {
      admin: key(op.adminKey),
      kyc: key(op.kycKey),
      freeze: key(op.freezeKey),
      wipe: key(op.wipeKey),
      supply: key(op.supplyKey),
      feeSchedule: key(op.feeScheduleKey),
      pause: key(op.pauseKey),
      metadata: key(op.metadataKey),
    },
    freezeDefault: op.freezeDefault ?? false,
    memo: op.memo ?? '',
    metadata: op.metadata ?? new Uint8Array(),
    customFees: (op.customFees ?? []).flatMap(feeOf),
    autoRenewAccount: toNumber(op.autoRenewAccount?.accountNum) || null,
    autoRenewPeriod: toBigInt(op.autoRenewPeriod?.seconds),
    expiry: toBigInt(op.expiry?.seconds),
  };
}

function feeOf(fee: proto.ICustomFee): CustomFee[] {
  const collector = toNumber(fee.feeCollectorAccountId?.accountNum);
  const common = { collector, allCollectorsExempt: fee.allCollectorsAreExempt ?? false };
  const { fixedFee, fractionalFee, royaltyFee } = fee;
  if (fixedFee) return [{ kind: 'fixed', ...fixedOf(fixedFee), ...common }];
  if (fractionalFee)
    return [
      {
        kind: 'fractional',
        ...fractionOf(fractionalFee.fractionalAmount),
        minimum: toBigInt(fractionalFee.minimumAmount),
        maximum: toBigInt(fractionalFee.maximumAmount),
        netOfTransfers: fractionalFee.netOfTransfers ?? false,
        ...common,
      },
    ];
  if (!royaltyFee) return [];
  const fallback = royaltyFee.fallbackFee ? fixedOf(royaltyFee.fallbackFee) : null;
  return [{ kind: 'royalty', ...fractionOf(royaltyFee.exchangeValueFraction), fallback, ...common }];
}

function fixedOf(fee: proto.IFixedFee): { amount: bigint; token: number | null } {
  const token = fee.denominatingTokenId ? toNumber(fee.denominatingTokenId.tokenNum) : null;
  return { amount: toBigInt(fee.amount), token };
}

function fractionOf(fraction: proto.IFraction | null | undefined): { numerator: bigint; denominator: bigint } {
  return { numerator: toBigInt(fraction?.numerator), denominator: toBigInt(fraction?.denominator) };
}
