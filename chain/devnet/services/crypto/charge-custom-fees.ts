import { accountId, Status, toInt64, tokenId } from '../../codec/proto.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { HandleContext } from '../../ledger/transaction-handler.ts';
import type { CustomFee, Token } from '../../state/entities.ts';
import { relationKey } from '../../state/ledger-state.ts';
import { liveAccount, requireAccountKey } from '../account-access.ts';
import { changeTokenBalance, usableRelation, usableToken } from '../token/token-access.ts';

/** One account's part in the move of a fungible token (`token` null: hbar), debits negative. */
export interface UnitMove {
  readonly token: number | null;
  readonly account: number;
  readonly amount: bigint;
}

/** One NFT that changed hands. */
export interface NftMove {
  readonly token: number;
  readonly serial: bigint;
  readonly from: number;
  readonly to: number;
}

/**
 * Called with each receiver's part of a fraction where nothing has moved yet (airdrops): the sender gives it to the
 * collector, and the receiver is to get less by it.
 */
export type KeepBack = (move: UnitMove, share: bigint) => void;

/** Fees on fees: a fee's own token may charge once more. */
const MAX_DEPTH = 2;

/**
 * Takes the custom fees of all tokens that a transfer moved: fixed ones from each sender, fractions out of what was moved,
 * royalties out of what an NFT was paid with, or the fallback from its receiver. Treasuries and collectors are exempt.
 */
export function chargeCustomFees(
  ctx: HandleContext,
  units: readonly UnitMove[],
  nfts: readonly NftMove[],
  keepBack?: KeepBack,
): void {
  for (const num of new Set(units.map((u) => u.token))) {
    const token = num === null ? undefined : ctx.state.tokens.get(num);
    if (token === undefined || token.customFees.length === 0) continue;
    const moves = units.filter((u) => u.token === num);
    for (const fee of token.customFees) chargeFungible(ctx, token, fee, moves, keepBack);
  }
  const paid = new Set<string>();
  for (const nft of nfts) {
    const token = ctx.state.tokens.get(nft.token);
    for (const fee of token?.customFees ?? []) {
      if (token === undefined || isExemptFrom(token, fee, nft.from)) continue;
      if (fee.kind === 'royalty') chargeRoyalty(ctx, token, fee, nft, units, paid);
      else if (fee.kind === 'fixed' && !paid.has(`${token.num} ${nft.from}`))
        take(ctx, nft.from, fee.collector, fee.token, fee.amount, 1);
    }
    paid.add(`${nft.token} ${nft.from}`);
  }
}

function chargeFungible(
  ctx: HandleContext,
  token: Token,
  fee: CustomFee,
  moves: readonly UnitMove[],
  keepBack: KeepBack | undefined,
): void {
  for (const sender of moves.filter((m) => m.amount < 0n)) {
    if (isExemptFrom(token, fee, sender.account)) continue;
    if (fee.kind === 'fixed') take(ctx, sender.account, fee.collector, fee.token, fee.amount, 1);
    if (fee.kind !== 'fractional') continue;
    const amount = fraction(fee, -sender.amount);
    if (amount === 0n) continue;
    if (fee.netOfTransfers) take(ctx, sender.account, fee.collector, token.num, amount, 1);
    else reclaim(ctx, token, fee.collector, amount, moves, keepBack && { from: sender.account, note: keepBack });
  }
}

/** A fraction that the receivers bear comes back from them, in proportion to what each got. */
function reclaim(
  ctx: HandleContext,
  token: Token,
  collector: number,
  amount: bigint,
  moves: readonly UnitMove[],
  kept: { readonly from: number; readonly note: KeepBack } | undefined,
): void {
  const credits = moves.filter((m) => m.amount > 0n && m.account !== collector);
  const total = credits.reduce((sum, m) => sum + m.amount, 0n);
  ensure(total >= amount, Status.INSUFFICIENT_SENDER_ACCOUNT_BALANCE_FOR_CUSTOM_FEE);
  let left = amount;
  credits.forEach((m, i) => {
    const share = i === credits.length - 1 ? left : (amount * m.amount) / total;
    left -= share;
    move(ctx, token.num, kept?.from ?? m.account, collector, share);
    kept?.note(m, share);
  });
  assess(
    ctx,
    collector,
    token.num,
    amount,
    credits.map((m) => m.account),
  );
}

function chargeRoyalty(
  ctx: HandleContext,
  token: Token,
  fee: Extract<CustomFee, { kind: 'royalty' }>,
  nft: NftMove,
  units: readonly UnitMove[],
  paid: ReadonlySet<string>,
): void {
  const values = units.filter((u) => u.account === nft.from && u.amount > 0n);
  if (values.length > 0) {
    // What the seller got is shared once, however many NFTs of the token it gave.
    if (paid.has(`${token.num} ${nft.from}`)) return;
    for (const value of values) {
      const share = (value.amount * fee.numerator) / fee.denominator;
      if (share > 0n) take(ctx, nft.from, fee.collector, value.token, share, 1);
    }
    return;
  }
  if (fee.fallback === null || isExemptFrom(token, fee, nft.to)) return;
  requireAccountKey(ctx, liveAccount(ctx, nft.to));
  take(ctx, nft.to, fee.collector, fee.fallback.token, fee.fallback.amount, 1);
}

/** True when an account does not pay a fee: treasury, its collector, or with the fee's exemption any collector of the token. */
export function isExemptFrom(token: Token, fee: CustomFee, account: number): boolean {
  if (account === token.treasury || account === fee.collector) return true;
  return fee.allCollectorsExempt && token.customFees.some((f) => f.collector === account);
}

function fraction(fee: Extract<CustomFee, { kind: 'fractional' }>, amount: bigint): bigint {
  const share = (amount * fee.numerator) / fee.denominator;
  const atLeast = share < fee.minimum ? fee.minimum : share;
  return fee.maximum > 0n && atLeast > fee.maximum ? fee.maximum : atLeast;
}

function take(
  ctx: HandleContext,
  from: number,
  collector: number,
  token: number | null,
  amount: bigint,
  depth: number,
): void {
  if (from === collector || amount === 0n) return;
  move(ctx, token, from, collector, amount);
  assess(ctx, collector, token, amount, [from]);
  const own = token === null ? undefined : ctx.state.tokens.get(token);
  for (const fee of own?.customFees ?? []) {
    if (own === undefined || fee.kind !== 'fixed' || fee.token === token || isExemptFrom(own, fee, from)) continue;
    ensure(depth < MAX_DEPTH, Status.CUSTOM_FEE_CHARGING_EXCEEDED_MAX_RECURSION_DEPTH);
    take(ctx, from, fee.collector, fee.token, fee.amount, depth + 1);
  }
}

function move(ctx: HandleContext, token: number | null, from: number, to: number, amount: bigint): void {
  if (token === null) {
    const account = ctx.state.accounts.get(from);
    ensure(account && account.balance >= amount, Status.INSUFFICIENT_SENDER_ACCOUNT_BALANCE_FOR_CUSTOM_FEE);
    ctx.moveHbar(from, to, amount);
    return;
  }
  const of = usableToken(ctx, tokenId(token));
  const held = ctx.state.relations.get(relationKey(from, token));
  ensure(held && held.balance >= amount, Status.INSUFFICIENT_SENDER_ACCOUNT_BALANCE_FOR_CUSTOM_FEE);
  ensure(ctx.state.relations.has(relationKey(to, token)), Status.TOKEN_NOT_ASSOCIATED_TO_FEE_COLLECTOR);
  changeTokenBalance(ctx, usableRelation(ctx, from, of), -amount);
  changeTokenBalance(ctx, usableRelation(ctx, to, of), amount);
}

function assess(
  ctx: HandleContext,
  collector: number,
  token: number | null,
  amount: bigint,
  payers: readonly number[],
): void {
  ctx.record.addAssessedFee({
    amount: toInt64(amount),
    tokenId: token === null ? null : tokenId(token),
    feeCollectorAccountId: accountId(collector),
    effectivePayerAccountId: payers.map(accountId),
  });
}
