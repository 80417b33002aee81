import { type proto, Status } from '../../codec/proto.ts';
import { standardFee } from '../../ledger/fees.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { HandleContext, TransactionHandler } from '../../ledger/transaction-handler.ts';
import type { Token, TokenKeys, TokenRelation } from '../../state/entities.ts';
import { relationKey } from '../../state/ledger-state.ts';
import { liveAccount } from '../account-access.ts';
import { readCustomFees, requireCollector } from './custom-fees.ts';
import { SMALL_TOKEN_PRICE } from './supply.ts';
import { keyedToken, requireUsable } from './token-access.ts';

/** TokenDelete: the token cannot be used any more; balances stay visible. */
export const deleteToken = onToken('admin', Status.TOKEN_IS_IMMUTABLE, (b) => b.tokenDeletion?.token, {
  deleted: true,
});
/** TokenPause and TokenUnpause. */
export const pauseToken = onToken('pause', Status.TOKEN_HAS_NO_PAUSE_KEY, (b) => b.tokenPause?.token, { paused: true });
export const unpauseToken = onToken('pause', Status.TOKEN_HAS_NO_PAUSE_KEY, (b) => b.tokenUnpause?.token, {
  paused: false,
});
/** TokenFreeze and TokenUnfreeze: one account. */
export const freezeAccount = onRelation('freeze', Status.TOKEN_HAS_NO_FREEZE_KEY, (b) => b.tokenFreeze, {
  frozen: true,
});
export const unfreezeAccount = onRelation('freeze', Status.TOKEN_HAS_NO_FREEZE_KEY, (b) => b.tokenUnfreeze, {
  frozen: false,
});
/** TokenGrantKyc and TokenRevokeKyc: one account. */
export const grantKyc = onRelation('kyc', Status.TOKEN_HAS_NO_KYC_KEY, (b) => b.tokenGrantKyc, { kycGranted: true });
export const revokeKyc = onRelation('kyc', Status.TOKEN_HAS_NO_KYC_KEY, (b) => b.tokenRevokeKyc, { kycGranted: false });

/** TokenFeeScheduleUpdate: replaces the custom fees. */
export const updateFeeSchedule: TransactionHandler = {
  check(body) {
    ensure(body.tokenFeeScheduleUpdate?.tokenId, Status.INVALID_TOKEN_ID);
  },
  fee: (_body, facts) => standardFee(SMALL_TOKEN_PRICE, facts),
  handle(ctx) {
    const op = ctx.body.tokenFeeScheduleUpdate;
    const token = keyedToken(ctx, op?.tokenId, 'feeSchedule');
    const given = op?.customFees ?? [];
    if (token.keys.feeSchedule !== null) for (const fee of given) requireCollector(ctx, fee);
    requireUsable(ctx, token);
    ensure(token.keys.feeSchedule, Status.TOKEN_HAS_NO_FEE_SCHEDULE_KEY);
    ensure(given.length > 0 || token.customFees.length > 0, Status.CUSTOM_SCHEDULE_ALREADY_HAS_NO_FEES);
    const customFees = readCustomFees(ctx, given, { num: token.num, nft: token.type === 'nft', isNew: false });
    ctx.state.tokens.set(token.num, { ...token, customFees, customFeesAt: ctx.now, modifiedAt: ctx.now });
    ctx.record.entity = token.num;
  },
};

function onToken(
  role: keyof TokenKeys,
  none: Status,
  target: (body: proto.TransactionBody) => proto.ITokenID | null | undefined,
  change: Partial<Token>,
): TransactionHandler {
  return {
    check(body) {
      ensure(target(body), Status.INVALID_TOKEN_ID);
    },
    fee: (_body, facts) => standardFee(SMALL_TOKEN_PRICE, facts),
    handle(ctx) {
      const token = keyedToken(ctx, target(ctx.body), role);
      if (change.deleted === true) requireUsable(ctx, token);
      ensure(token.keys[role], none);
      ensure(!token.deleted, Status.TOKEN_WAS_DELETED);
      ctx.state.tokens.set(token.num, { ...token, ...change, modifiedAt: ctx.now });
      ctx.record.entity = token.num;
    },
  };
}

function onRelation(
  role: keyof TokenKeys,
  none: Status,
  target: (
    body: proto.TransactionBody,
  ) => { token?: proto.ITokenID | null; account?: proto.IAccountID | null } | null | undefined,
  change: Partial<TokenRelation>,
): TransactionHandler {
  return {
    check(body) {
      const op = target(body);
      ensure(op?.token, Status.INVALID_TOKEN_ID);
      ensure(op.account, Status.INVALID_ACCOUNT_ID);
    },
    fee: (_body, facts) => standardFee(SMALL_TOKEN_PRICE, facts),
    handle(ctx: HandleContext) {
      const op = target(ctx.body);
      const token = keyedToken(ctx, op?.token, role);
      ensure(token.keys[role], none);
      const account = liveAccount(ctx, op?.account);
      requireUsable(ctx, token);
      const relation = ctx.state.relations.get(relationKey(account.num, token.num));
      ensure(relation, Status.TOKEN_NOT_ASSOCIATED_TO_ACCOUNT);
      // While it is frozen, nothing but freezing and unfreezing is possible; to freeze it again changes nothing.
      ensure(change.frozen !== undefined || !relation.frozen, Status.ACCOUNT_FROZEN_FOR_TOKEN);
      ctx.state.relations.set(relationKey(account.num, token.num), { ...relation, ...change });
      ctx.record.entity = account.num;
    },
  };
}
