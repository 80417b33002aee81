import { type proto, Status, toBigInt } from '../../codec/proto.ts';
import { standardFee, usd } from '../../ledger/fees.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { HandleContext, TransactionHandler } from '../../ledger/transaction-handler.ts';
import type { Account, Nft } from '../../state/entities.ts';
import { allowanceKey, nftKey, relationKey } from '../../state/ledger-state.ts';
import { liveAccount, requireAccountKey } from '../account-access.ts';
import { usableToken } from '../token/token-access.ts';

/** Allowances in one transaction. */
const MAX_ALLOWANCES = 20;

/** CryptoApproveAllowance: lets others spend hbars, tokens or NFTs; the amount replaces an earlier one, 0 removes it. */
export const approveAllowances: TransactionHandler = {
  check(body) {
    const op = body.cryptoApproveAllowance;
    ensure(op, Status.INVALID_TRANSACTION_BODY);
    const count =
      (op.cryptoAllowances?.length ?? 0) + (op.tokenAllowances?.length ?? 0) + (op.nftAllowances?.length ?? 0);
    ensure(count > 0, Status.EMPTY_ALLOWANCES);
    for (const a of [...(op.cryptoAllowances ?? []), ...(op.tokenAllowances ?? [])]) {
      ensure(toBigInt(a.amount) >= 0n, Status.NEGATIVE_ALLOWANCE_AMOUNT);
      ensure(a.spender, Status.INVALID_ALLOWANCE_SPENDER_ID);
    }
    for (const a of op.nftAllowances ?? []) ensure(a.spender, Status.INVALID_ALLOWANCE_SPENDER_ID);
  },
  fee: (_body, facts) => standardFee(usd('0.05'), facts),
  handle(ctx) {
    const op = ctx.body.cryptoApproveAllowance;
    ensure(op, Status.INVALID_TRANSACTION_BODY);
    const count =
      (op.cryptoAllowances?.length ?? 0) + (op.tokenAllowances?.length ?? 0) + (op.nftAllowances?.length ?? 0);
    ensure(count <= MAX_ALLOWANCES, Status.MAX_ALLOWANCES_EXCEEDED);
    for (const a of op.cryptoAllowances ?? []) {
      const { owner, spender } = parties(ctx, a);
      setAllowance(ctx, owner.num, spender.num, null, toBigInt(a.amount));
    }
    for (const a of op.tokenAllowances ?? []) {
      const token = usableToken(ctx, a.tokenId);
      ensure(token.type === 'fungible', Status.NFT_IN_FUNGIBLE_TOKEN_ALLOWANCES);
      const { owner, spender } = parties(ctx, a);
      const amount = toBigInt(a.amount);
      ensure(token.supplyType === 'infinite' || amount <= token.maxSupply, Status.AMOUNT_EXCEEDS_TOKEN_MAX_SUPPLY);
      ensure(ctx.state.relations.has(relationKey(owner.num, token.num)), Status.TOKEN_NOT_ASSOCIATED_TO_ACCOUNT);
      setAllowance(ctx, owner.num, spender.num, token.num, amount);
    }
    for (const a of op.nftAllowances ?? []) approveNft(ctx, a);
  },
};

/** CryptoDeleteAllowance: takes back the spenders of single NFTs. */
export const deleteAllowances: TransactionHandler = {
  check(body) {
    ensure((body.cryptoDeleteAllowance?.nftAllowances?.length ?? 0) > 0, Status.EMPTY_ALLOWANCES);
  },
  fee: (_body, facts) => standardFee(usd('0.05'), facts),
  handle(ctx) {
    for (const a of ctx.body.cryptoDeleteAllowance?.nftAllowances ?? []) {
      const token = usableToken(ctx, a.tokenId);
      ensure(token.type === 'nft', Status.FUNGIBLE_TOKEN_IN_NFT_ALLOWANCES);
      const owner = a.owner
        ? liveAccount(ctx, a.owner, Status.INVALID_ALLOWANCE_OWNER_ID)
        : liveAccount(ctx, ctx.payer);
      requireAccountKey(ctx, owner);
      for (const s of a.serialNumbers ?? []) {
        const key = nftKey(token.num, toBigInt(s));
        const nft = ctx.state.nfts.get(key);
        ensure(nft, Status.INVALID_TOKEN_NFT_SERIAL_NUMBER);
        ensure(nft.owner === owner.num, Status.SENDER_DOES_NOT_OWN_NFT_SERIAL_NO);
        ctx.state.nfts.set(key, { ...nft, spender: null, delegatingSpender: null, modifiedAt: ctx.now });
      }
    }
  },
};

/** Uses up part of an allowance given to the payer: SPENDER_DOES_NOT_HAVE_ALLOWANCE, AMOUNT_EXCEEDS_ALLOWANCE. */
export function spendAllowance(ctx: HandleContext, owner: number, token: number | null, amount: bigint): void {
  const key = allowanceKey(owner, ctx.payer, token);
  const allowance = ctx.state.allowances.get(key);
  ensure(allowance, Status.SPENDER_DOES_NOT_HAVE_ALLOWANCE);
  ensure(allowance.amount >= amount, Status.AMOUNT_EXCEEDS_ALLOWANCE);
  const left = allowance.amount - amount;
  if (left === 0n) ctx.state.allowances.delete(key);
  else ctx.state.allowances.set(key, { ...allowance, amount: left, modifiedAt: ctx.now });
}

/** Requires that the payer may move this NFT, by its own approval or for the whole collection. */
export function spendNftAllowance(ctx: HandleContext, nft: Nft): void {
  const forAll = ctx.state.operatorApprovals.has(`${nft.owner}:${ctx.payer}:${nft.token}`);
  ensure(forAll || nft.spender === ctx.payer, Status.SPENDER_DOES_NOT_HAVE_ALLOWANCE);
}

function parties(
  ctx: HandleContext,
  a: { owner?: proto.IAccountID | null; spender?: proto.IAccountID | null },
): { owner: Account; spender: Account } {
  const owner = a.owner
    ? liveAccount(ctx, a.owner, Status.INVALID_ALLOWANCE_OWNER_ID, Status.INVALID_ALLOWANCE_OWNER_ID)
    : liveAccount(ctx, ctx.payer);
  const spender = liveAccount(ctx, a.spender, Status.INVALID_ALLOWANCE_SPENDER_ID, Status.INVALID_ALLOWANCE_SPENDER_ID);
  ensure(owner.num !== spender.num, Status.SPENDER_ACCOUNT_SAME_AS_OWNER);
  requireAccountKey(ctx, owner);
  return { owner, spender };
}

function setAllowance(ctx: HandleContext, owner: number, spender: number, token: number | null, amount: bigint): void {
  const key = allowanceKey(owner, spender, token);
  if (amount === 0n) ctx.state.allowances.delete(key);
  else ctx.state.allowances.set(key, { owner, spender, token, amount, granted: amount, modifiedAt: ctx.now });
}

function approveNft(ctx: HandleContext, a: proto.INftAllowance): void {
  const token = usableToken(ctx, a.tokenId);
  ensure(token.type === 'nft', Status.FUNGIBLE_TOKEN_IN_NFT_ALLOWANCES);
  const owner = a.owner ? liveAccount(ctx, a.owner, Status.INVALID_ALLOWANCE_OWNER_ID) : liveAccount(ctx, ctx.payer);
  const spender = liveAccount(ctx, a.spender, Status.INVALID_ALLOWANCE_SPENDER_ID);
  ensure(owner.num !== spender.num, Status.SPENDER_ACCOUNT_SAME_AS_OWNER);
  ensure(ctx.state.relations.has(relationKey(owner.num, token.num)), Status.TOKEN_NOT_ASSOCIATED_TO_ACCOUNT);
  const delegating = a.delegatingSpender
    ? liveAccount(ctx, a.delegatingSpender, Status.INVALID_DELEGATING_SPENDER)
    : null;
  if (delegating === null) requireAccountKey(ctx, owner);
  else {
    ensure(
      ctx.state.operatorApprovals.has(`${owner.num}:${delegating.num}:${token.num}`),
      Status.DELEGATING_SPENDER_DOES_NOT_HAVE_APPROVE_FOR_ALL,
    );
    requireAccountKey(ctx, delegating);
  }
  const approval = a.approvedForAll?.value;
  const key = `${owner.num}:${spender.num}:${token.num}`;
  if (approval === true)
    ctx.state.operatorApprovals.set(key, {
      owner: owner.num,
      spender: spender.num,
      token: token.num,
      modifiedAt: ctx.now,
    });
  if (approval === false) ctx.state.operatorApprovals.delete(key);
  for (const s of a.serialNumbers ?? []) {
    const serialKey = nftKey(token.num, toBigInt(s));
    const nft = ctx.state.nfts.get(serialKey);
    ensure(nft, Status.INVALID_TOKEN_NFT_SERIAL_NUMBER);
    ensure(nft.owner === owner.num, Status.SENDER_DOES_NOT_OWN_NFT_SERIAL_NO);
    ctx.state.nfts.set(serialKey, {
      ...nft,
      spender: spender.num,
      delegatingSpender: delegating?.num ?? null,
      modifiedAt: ctx.now,
    });
  }
}
