import { hex, readKeyField } from '../../codec/key.ts';
import { accountId, proto, Status, toBigInt, toInt64, tokenId, toNumber } from '../../codec/proto.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { HandleContext } from '../../ledger/transaction-handler.ts';
import type { Topic, TopicCustomFee } from '../../state/entities.ts';
import type { Key } from '../../state/key.ts';
import { liveAccount } from '../account-access.ts';
import { changeTokenBalance, usableRelation, usableToken } from '../token/token-access.ts';

const MAX_FEES = 10;
const MAX_EXEMPT_KEYS = 10;

/** Reads the custom fees of a topic (HIP-991). */
export function readTopicFees(
  ctx: HandleContext,
  fees: readonly proto.IFixedCustomFee[] | null | undefined,
): TopicCustomFee[] {
  const list = fees ?? [];
  ensure(list.length <= MAX_FEES, Status.CUSTOM_FEES_LIST_TOO_LONG);
  return list.map((f) => {
    // One that was deleted is called so here, other than in the fees of a token.
    const collector = liveAccount(ctx, f.feeCollectorAccountId, Status.INVALID_CUSTOM_FEE_COLLECTOR);
    const amount = toBigInt(f.fixedFee?.amount);
    ensure(amount > 0n, Status.CUSTOM_FEE_MUST_BE_POSITIVE);
    const denomination = f.fixedFee?.denominatingTokenId;
    if (!denomination) return { amount, token: null, collector: collector.num };
    const num = toNumber(denomination.tokenNum);
    const token = ctx.state.tokens.get(num);
    ensure(token && !token.deleted, Status.INVALID_TOKEN_ID_IN_CUSTOM_FEES);
    ensure(token.type === 'fungible', Status.CUSTOM_FEE_DENOMINATION_MUST_BE_FUNGIBLE_COMMON);
    usableRelationOf(ctx, collector.num, num);
    return { amount, token: num, collector: collector.num };
  });
}

/** Reads the keys whose holders pay no custom fee. */
export function readExemptKeys(keys: readonly proto.IKey[] | null | undefined): Key[] {
  const list = keys ?? [];
  ensure(list.length <= MAX_EXEMPT_KEYS, Status.MAX_ENTRIES_FOR_FEE_EXEMPT_KEY_LIST_EXCEEDED);
  return list.map((k) => {
    const key = readKeyField(k, Status.INVALID_KEY_IN_FEE_EXEMPT_KEY_LIST);
    ensure(key, Status.INVALID_KEY_IN_FEE_EXEMPT_KEY_LIST);
    return key;
  });
}

/** Fails with FEE_EXEMPT_KEY_LIST_CONTAINS_DUPLICATED_KEYS. */
export function checkDistinctKeys(keys: readonly proto.IKey[] | null | undefined): void {
  const texts = (keys ?? []).map((k) => hex(proto.Key.encode(k).finish()));
  ensure(new Set(texts).size === texts.length, Status.FEE_EXEMPT_KEY_LIST_CONTAINS_DUPLICATED_KEYS);
}

/** Checks that a message's limits are whole (INVALID_MAX_CUSTOM_FEES) and name each account, and for it each currency, once. */
export function checkFeeLimits(limits: readonly proto.ICustomFeeLimit[] | null | undefined): void {
  for (const { accountId: payer, fees } of limits ?? []) {
    const isHere = payer && toNumber(payer.shardNum) === 0 && toNumber(payer.realmNum) === 0;
    ensure(isHere && fees?.length, Status.INVALID_MAX_CUSTOM_FEES);
    ensure(
      fees.every((fee) => toBigInt(fee.amount) >= 0n),
      Status.INVALID_MAX_CUSTOM_FEES,
    );
  }
  const accounts = (limits ?? []).map((l) => toNumber(l.accountId?.accountNum));
  ensure(new Set(accounts).size === accounts.length, Status.DUPLICATE_ACCOUNT_ID_IN_MAX_CUSTOM_FEE_LIST);
  for (const limit of limits ?? []) {
    const currencies = (limit.fees ?? []).map((f) => toNumber(f.denominatingTokenId?.tokenNum));
    ensure(new Set(currencies).size === currencies.length, Status.DUPLICATE_DENOMINATION_IN_MAX_CUSTOM_FEE_LIST);
  }
}

/** Takes a topic's custom fees from the payer of a message, within the limits that the transaction names. */
export function chargeTopicFees(ctx: HandleContext, topic: Topic): void {
  if (topic.customFees.length === 0 || topic.feeExemptKeys.some((k) => ctx.isSatisfied(k))) return;
  const treasuryOf = (token: number | null): number | undefined =>
    token === null ? undefined : ctx.state.tokens.get(token)?.treasury;
  const due = topic.customFees.filter((f) => f.collector !== ctx.payer && treasuryOf(f.token) !== ctx.payer);
  if (due.length > 0) checkLimits(ctx, due);
  for (const fee of due) {
    if (fee.token === null) ctx.moveHbar(ctx.payer, fee.collector, fee.amount);
    else {
      const token = usableToken(ctx, tokenId(fee.token));
      changeTokenBalance(ctx, usableRelation(ctx, ctx.payer, token), -fee.amount);
      changeTokenBalance(ctx, usableRelation(ctx, fee.collector, token), fee.amount);
    }
    ctx.record.addAssessedFee({
      amount: toInt64(fee.amount),
      tokenId: fee.token === null ? null : tokenId(fee.token),
      feeCollectorAccountId: accountId(fee.collector),
      effectivePayerAccountId: [accountId(ctx.payer)],
    });
  }
}

function checkLimits(ctx: HandleContext, due: readonly TopicCustomFee[]): void {
  const limits = ctx.body.maxCustomFees?.find((l) => toNumber(l.accountId?.accountNum) === ctx.payer);
  if (limits === undefined) {
    ensure((ctx.body.maxCustomFees?.length ?? 0) === 0, Status.NO_VALID_MAX_CUSTOM_FEE);
    return;
  }
  const totals = new Map<number | null, bigint>();
  for (const fee of due) totals.set(fee.token, (totals.get(fee.token) ?? 0n) + fee.amount);
  for (const [token, total] of totals) {
    const limit = limits.fees?.find(
      (f) => (f.denominatingTokenId ? toNumber(f.denominatingTokenId.tokenNum) : null) === token,
    );
    ensure(limit, Status.NO_VALID_MAX_CUSTOM_FEE);
    ensure(toBigInt(limit.amount) >= total, Status.MAX_CUSTOM_FEE_LIMIT_EXCEEDED);
  }
}

function usableRelationOf(ctx: HandleContext, account: number, token: number): void {
  ensure(ctx.state.relations.has(`${account}:${token}`), Status.TOKEN_NOT_ASSOCIATED_TO_FEE_COLLECTOR);
}
