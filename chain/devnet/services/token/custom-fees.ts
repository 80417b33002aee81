import { type proto, Status, toBigInt, toNumber } from '../../codec/proto.ts';
import { ensure, StatusError } from '../../ledger/status-error.ts';
import type { HandleContext } from '../../ledger/transaction-handler.ts';
import type { CustomFee } from '../../state/entities.ts';
import { relationKey } from '../../state/ledger-state.ts';
import { liveAccount, requireAccountKey } from '../account-access.ts';

const MAX_FEES = 10;

/** The token that the fees are for; `isNew` while it is created. */
export interface FeeToken {
  readonly num: number;
  readonly nft: boolean;
  readonly isNew: boolean;
}

/**
 * Signature of a fee's collector: needed when it is associated by the creation of the token (`associates`), and when the
 * account wants to sign what it receives. INVALID_CUSTOM_FEE_COLLECTOR where there is no such account.
 */
export function requireCollector(ctx: HandleContext, fee: proto.ICustomFee, associates = false): void {
  const num = toNumber(fee.feeCollectorAccountId?.accountNum);
  const collector = ctx.state.accounts.get(num);
  ensure(collector, Status.INVALID_CUSTOM_FEE_COLLECTOR);
  if (associates || collector.receiverSigRequired) requireAccountKey(ctx, collector);
}

/** True when the creation of a token associates the collector of a fee: it may get units of the new token. */
export function isAssociatedByCreation(fee: proto.ICustomFee): boolean {
  const denomination = fee.fixedFee?.denominatingTokenId ?? fee.royaltyFee?.fallbackFee?.denominatingTokenId;
  return Boolean(fee.fractionalFee) || (Boolean(denomination) && toNumber(denomination?.tokenNum) === 0);
}

/** Reads and checks the custom fees of a token, whose type says which kinds it may have. */
export function readCustomFees(ctx: HandleContext, fees: readonly proto.ICustomFee[], token: FeeToken): CustomFee[] {
  ensure(fees.length <= MAX_FEES, Status.CUSTOM_FEES_LIST_TOO_LONG);
  return fees.map((fee) => readFee(ctx, fee, token));
}

function readFee(ctx: HandleContext, fee: proto.ICustomFee, token: FeeToken): CustomFee {
  const collector = liveAccount(
    ctx,
    fee.feeCollectorAccountId,
    Status.INVALID_CUSTOM_FEE_COLLECTOR,
    Status.INVALID_CUSTOM_FEE_COLLECTOR,
  ).num;
  const common = { collector, allCollectorsExempt: fee.allCollectorsAreExempt ?? false };
  if (fee.fixedFee) return { kind: 'fixed', ...readFixed(ctx, fee.fixedFee, collector, token), ...common };
  if (fee.fractionalFee) {
    ensure(!token.nft, Status.CUSTOM_FRACTIONAL_FEE_ONLY_ALLOWED_FOR_FUNGIBLE_COMMON);
    const f = fee.fractionalFee;
    const { numerator, denominator } = readFraction(f.fractionalAmount);
    const [minimum, maximum] = [toBigInt(f.minimumAmount), toBigInt(f.maximumAmount)];
    ensure(minimum >= 0n && maximum >= 0n, Status.CUSTOM_FEE_MUST_BE_POSITIVE);
    ensure(maximum === 0n || maximum >= minimum, Status.FRACTIONAL_FEE_MAX_AMOUNT_LESS_THAN_MIN_AMOUNT);
    const isAssociated = token.isNew || ctx.state.relations.has(relationKey(collector, token.num));
    ensure(isAssociated, Status.TOKEN_NOT_ASSOCIATED_TO_FEE_COLLECTOR);
    return {
      kind: 'fractional',
      numerator,
      denominator,
      minimum,
      maximum,
      netOfTransfers: f.netOfTransfers ?? false,
      ...common,
    };
  }
  if (fee.royaltyFee) {
    ensure(token.nft, Status.CUSTOM_ROYALTY_FEE_ONLY_ALLOWED_FOR_NON_FUNGIBLE_UNIQUE);
    const { numerator, denominator } = readFraction(fee.royaltyFee.exchangeValueFraction);
    ensure(numerator <= denominator, Status.ROYALTY_FRACTION_CANNOT_EXCEED_ONE);
    const fallback = fee.royaltyFee.fallbackFee ? readFixed(ctx, fee.royaltyFee.fallbackFee, collector, token) : null;
    return { kind: 'royalty', numerator, denominator, fallback, ...common };
  }
  throw new StatusError(Status.CUSTOM_FEE_NOT_FULLY_SPECIFIED);
}

function readFixed(
  ctx: HandleContext,
  fee: proto.IFixedFee,
  collector: number,
  token: FeeToken,
): { amount: bigint; token: number | null } {
  const amount = toBigInt(fee.amount);
  ensure(amount > 0n, Status.CUSTOM_FEE_MUST_BE_POSITIVE);
  if (!fee.denominatingTokenId) return { amount, token: null };
  const num = toNumber(fee.denominatingTokenId.tokenNum);
  // 0.0.0 in a creation means the token that is being created.
  if (num === 0 && token.isNew) {
    ensure(!token.nft, Status.CUSTOM_FEE_DENOMINATION_MUST_BE_FUNGIBLE_COMMON);
    return { amount, token: token.num };
  }
  const denomination = ctx.state.tokens.get(num);
  ensure(denomination && !denomination.deleted && !denomination.paused, Status.INVALID_TOKEN_ID_IN_CUSTOM_FEES);
  ensure(denomination.type === 'fungible', Status.CUSTOM_FEE_DENOMINATION_MUST_BE_FUNGIBLE_COMMON);
  ensure(ctx.state.relations.has(relationKey(collector, num)), Status.TOKEN_NOT_ASSOCIATED_TO_FEE_COLLECTOR);
  return { amount, token: num };
}

function readFraction(f: proto.IFraction | null | undefined): { numerator: bigint; denominator: bigint } {
  const [numerator, denominator] = [toBigInt(f?.numerator), toBigInt(f?.denominator)];
  ensure(denominator !== 0n, Status.FRACTION_DIVIDES_BY_ZERO);
  ensure(numerator > 0n && denominator > 0n, Status.CUSTOM_FEE_MUST_BE_POSITIVE);
  return { numerator, denominator };
}
