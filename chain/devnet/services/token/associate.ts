import { type proto, Status, toNumber } from '../../codec/proto.ts';
import { standardFee, usd } from '../../ledger/fees.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { TransactionHandler } from '../../ledger/transaction-handler.ts';
import { relationKey } from '../../state/ledger-state.ts';
import { liveAccount, requireAccountKey } from '../account-access.ts';
import { endNft } from './move-nft.ts';
import { newRelation, usableToken } from './token-access.ts';

const PRICE = usd('0.05');

/** TokenAssociate: lets an account hold tokens. */
export const associateTokens: TransactionHandler = {
  check(body) {
    ensure(body.tokenAssociate?.account, Status.INVALID_ACCOUNT_ID);
    checkList(body.tokenAssociate.tokens);
  },
  fee: (body, facts) => standardFee(PRICE * BigInt(Math.max(1, body.tokenAssociate?.tokens?.length ?? 1)), facts),
  handle(ctx) {
    const op = ctx.body.tokenAssociate;
    ensure(op, Status.INVALID_TRANSACTION_BODY);
    const account = liveAccount(ctx, op.account);
    requireAccountKey(ctx, account);
    const tokens = (op.tokens ?? []).map((id) => usableToken(ctx, id));
    for (const token of tokens) {
      const key = relationKey(account.num, token.num);
      ensure(!ctx.state.relations.has(key), Status.TOKEN_ALREADY_ASSOCIATED_TO_ACCOUNT);
      ctx.state.relations.set(key, newRelation(account.num, token, false, ctx.now));
    }
    ctx.record.entity = account.num;
  },
};

/** TokenDissociate: ends associations without a balance (of deleted tokens also with one). */
export const dissociateTokens: TransactionHandler = {
  check(body) {
    ensure(body.tokenDissociate?.account, Status.INVALID_ACCOUNT_ID);
    checkList(body.tokenDissociate.tokens);
  },
  fee: (_body, facts) => standardFee(PRICE, facts),
  handle(ctx) {
    const op = ctx.body.tokenDissociate;
    ensure(op, Status.INVALID_TRANSACTION_BODY);
    const account = liveAccount(ctx, op.account);
    requireAccountKey(ctx, account);
    for (const id of op.tokens ?? []) {
      const token = ctx.state.tokens.get(toNumber(id.tokenNum));
      const key = relationKey(account.num, toNumber(id.tokenNum));
      const relation = ctx.state.relations.get(key);
      const isForeign = toNumber(id.shardNum) !== 0 || toNumber(id.realmNum) !== 0;
      ensure(relation && !isForeign, Status.TOKEN_NOT_ASSOCIATED_TO_ACCOUNT);
      ensure(token?.paused !== true, Status.TOKEN_IS_PAUSED);
      if (token !== undefined && !token.deleted) {
        ensure(token.treasury !== account.num, Status.ACCOUNT_IS_TREASURY);
        ensure(!relation.frozen, Status.ACCOUNT_FROZEN_FOR_TOKEN);
        ensure(
          relation.balance === 0n,
          token.type === 'nft' ? Status.ACCOUNT_STILL_OWNS_NFTS : Status.TRANSACTION_REQUIRES_ZERO_TOKEN_BALANCES,
        );
      }
      for (const nftName of [...ctx.state.nftsOfOwner(account.num)]) {
        const nft = ctx.state.nfts.get(nftName);
        if (nft?.token === relation.token) endNft(ctx, nft);
      }
      ctx.state.relations.delete(key);
      const current = ctx.state.accounts.get(account.num) ?? account;
      if (relation.automatic)
        ctx.state.accounts.set(account.num, {
          ...current,
          usedAutoAssociations: Math.max(0, current.usedAutoAssociations - 1),
        });
      if (relation.balance > 0n && token?.type === 'fungible')
        ctx.record.addToken(relation.token, account.num, -relation.balance);
    }
    ctx.record.entity = account.num;
  },
};

function checkList(tokens: readonly proto.ITokenID[] | null | undefined): void {
  const names = (tokens ?? []).map((t) => `${toNumber(t.shardNum)}.${toNumber(t.realmNum)}.${toNumber(t.tokenNum)}`);
  ensure(!names.includes('0.0.0'), Status.INVALID_TOKEN_ID);
  ensure(new Set(names).size === names.length, Status.TOKEN_ID_REPEATED_IN_TOKEN_LIST);
}
