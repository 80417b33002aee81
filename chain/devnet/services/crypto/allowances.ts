import { type Int64, type proto, Status, toBigInt, toNumber } from '../../codec/proto.ts';
import { resolveAccountId } from '../../ledger/addresses.ts';
import { standardFee, usd } from '../../ledger/fees.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { HandleContext, TransactionHandler } from '../../ledger/transaction-handler.ts';
import type { Account, Nft, Token } from '../../state/entities.ts';
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
    const [hbars, tokens, nfts] = [op.cryptoAllowances ?? [], op.tokenAllowances ?? [], op.nftAllowances ?? []];
    ensure(hbars.length + tokens.length + nfts.length > 0, Status.EMPTY_ALLOWANCES);
    for (const a of [...hbars, ...tokens]) {
      ensure(toBigInt(a.amount) >= 0n, Status.NEGATIVE_ALLOWANCE_AMOUNT);
      ensure(isNamed(a.spender), Status.INVALID_ALLOWANCE_SPENDER_ID);
    }
    for (const a of nfts) ensure(isNamed(a.spender), Status.INVALID_ALLOWANCE_SPENDER_ID);
    for (const a of [...tokens, ...nfts]) ensure(a.tokenId, Status.INVALID_TOKEN_ID);
  },
  fee: (_body, facts) => standardFee(usd('0.05'), facts),
  handle(ctx) {
    const op = ctx.body.cryptoApproveAllowance;
    ensure(op, Status.INVALID_TRANSACTION_BODY);
    const nfts = op.nftAllowances ?? [];
    const serials = nfts.reduce((n, a) => n + Math.max(1, a.serialNumbers?.length ?? 0), 0);
    const count = (op.cryptoAllowances?.length ?? 0) + (op.tokenAllowances?.length ?? 0) + serials;
    ensure(count <= MAX_ALLOWANCES, Status.MAX_ALLOWANCES_EXCEEDED);
    for (const a of op.cryptoAllowances ?? []) {
      const owner = signingOwner(ctx, a.owner);
      const spender = spenderOf(ctx, a.spender, toBigInt(a.amount) === 0n);
      ensure(owner.num !== spender, Status.SPENDER_ACCOUNT_SAME_AS_OWNER);
      setAllowance(ctx, owner.num, spender, null, toBigInt(a.amount));
    }
    for (const a of op.tokenAllowances ?? []) {
      const token = usableToken(ctx, a.tokenId, true);
      const owner = signingOwner(ctx, a.owner);
      ensure(token.type === 'fungible', Status.NFT_IN_FUNGIBLE_TOKEN_ALLOWANCES);
      const amount = toBigInt(a.amount);
      const spender = spenderOf(ctx, a.spender, amount === 0n);
      ensure(token.supplyType === 'infinite' || amount <= token.maxSupply, Status.AMOUNT_EXCEEDS_TOKEN_MAX_SUPPLY);
      ensure(ctx.state.relations.has(relationKey(owner.num, token.num)), Status.TOKEN_NOT_ASSOCIATED_TO_ACCOUNT);
      setAllowance(ctx, owner.num, spender, token.num, amount);
    }
    for (const a of nfts) approveNft(ctx, a);
  },
};

/** CryptoDeleteAllowance: takes back the spenders of single NFTs. */
export const deleteAllowances: TransactionHandler = {
  check(body) {
    const allowances = body.cryptoDeleteAllowance?.nftAllowances ?? [];
    ensure(allowances.length > 0, Status.EMPTY_ALLOWANCES);
    for (const a of allowances) {
      ensure((a.serialNumbers?.length ?? 0) > 0, Status.EMPTY_ALLOWANCES);
      ensure(a.tokenId, Status.INVALID_TOKEN_ID);
    }
  },
  fee: (_body, facts) => standardFee(usd('0.05'), facts),
  handle(ctx) {
    const allowances = ctx.body.cryptoDeleteAllowance?.nftAllowances ?? [];
    const serials = allowances.reduce((n, a) => n + (a.serialNumbers?.length ?? 0), 0);
    ensure(serials <= MAX_ALLOWANCES, Status.MAX_ALLOWANCES_EXCEEDED);
    for (const a of allowances) {
      const token = usableToken(ctx, a.tokenId, true);
      const owner = signingOwner(ctx, a.owner);
      ensure(token.type === 'nft', Status.FUNGIBLE_TOKEN_IN_NFT_ALLOWANCES);
      ensure(ctx.state.relations.has(relationKey(owner.num, token.num)), Status.TOKEN_NOT_ASSOCIATED_TO_ACCOUNT);
      setSpender(ctx, token, owner, a.serialNumbers ?? [], null, null);
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

function isNamed(id: proto.IAccountID | null | undefined): boolean {
  return toNumber(id?.accountNum) !== 0 || (id?.alias?.length ?? 0) > 0;
}

/** The owner, which must sign: the payer where none is named. */
function signingOwner(ctx: HandleContext, id: proto.IAccountID | null | undefined): Account {
  const owner = ownerOf(ctx, id);
  requireAccountKey(ctx, owner);
  return owner;
}

function ownerOf(ctx: HandleContext, id: proto.IAccountID | null | undefined): Account {
  if (!isNamed(id)) return liveAccount(ctx, ctx.payer);
  return liveAccount(ctx, id, Status.INVALID_ALLOWANCE_OWNER_ID, Status.INVALID_ALLOWANCE_OWNER_ID);
}

/** Number of the spender; one that gets nothing need not exist. */
function spenderOf(ctx: HandleContext, id: proto.IAccountID | null | undefined, getsNothing: boolean): number {
  const num = resolveAccountId(ctx.state, id);
  const spender = num === null ? undefined : ctx.state.accounts.get(num);
  ensure(getsNothing || (spender !== undefined && !spender.deleted), Status.INVALID_ALLOWANCE_SPENDER_ID);
  return num ?? 0;
}

function setAllowance(ctx: HandleContext, owner: number, spender: number, token: number | null, amount: bigint): void {
  const key = allowanceKey(owner, spender, token);
  if (amount === 0n) {
    ctx.state.allowances.delete(key);
    return;
  }
  ctx.state.allowances.set(key, { owner, spender, token, amount, granted: amount, modifiedAt: ctx.now });
  checkAccountLimit(ctx, owner);
}

function approveNft(ctx: HandleContext, a: proto.INftAllowance): void {
  const token = usableToken(ctx, a.tokenId, true);
  const forAll = a.approvedForAll?.value;
  const owner = ownerOf(ctx, a.owner);
  const delegating = isNamed(a.delegatingSpender) ? a.delegatingSpender : null;
  const operator =
    delegating === null || forAll === true
      ? owner
      : liveAccount(ctx, delegating, Status.INVALID_DELEGATING_SPENDER, Status.INVALID_DELEGATING_SPENDER);
  requireAccountKey(ctx, operator);
  ensure(token.type === 'nft', Status.FUNGIBLE_TOKEN_IN_NFT_ALLOWANCES);
  const serials = a.serialNumbers ?? [];
  const spender = spenderOf(ctx, a.spender, forAll !== true && serials.length === 0);
  ensure(owner.num !== spender, Status.SPENDER_ACCOUNT_SAME_AS_OWNER);
  ensure(ctx.state.relations.has(relationKey(owner.num, token.num)), Status.TOKEN_NOT_ASSOCIATED_TO_ACCOUNT);
  if (delegating !== null) {
    ensure(forAll !== true, Status.DELEGATING_SPENDER_CANNOT_GRANT_APPROVE_FOR_ALL);
    const approval = `${owner.num}:${operator.num}:${token.num}`;
    ensure(ctx.state.operatorApprovals.has(approval), Status.DELEGATING_SPENDER_DOES_NOT_HAVE_APPROVE_FOR_ALL);
  }
  const key = `${owner.num}:${spender}:${token.num}`;
  if (forAll === true) {
    ctx.state.operatorApprovals.set(key, { owner: owner.num, spender, token: token.num, modifiedAt: ctx.now });
    checkAccountLimit(ctx, owner.num);
  }
  if (forAll === false) ctx.state.operatorApprovals.delete(key);
  setSpender(ctx, token, owner, serials, spender, delegating === null ? null : operator.num);
}

function setSpender(
  ctx: HandleContext,
  token: Token,
  owner: Account,
  serials: ReadonlyArray<Int64 | number>,
  spender: number | null,
  delegatingSpender: number | null,
): void {
  for (const serial of new Set(serials.map(toBigInt))) {
    const key = nftKey(token.num, serial);
    const nft = ctx.state.nfts.get(key);
    ensure(serial > 0n && nft, Status.INVALID_TOKEN_NFT_SERIAL_NUMBER);
    ensure(nft.owner === owner.num, Status.SENDER_DOES_NOT_OWN_NFT_SERIAL_NO);
    ctx.state.nfts.set(key, { ...nft, spender, delegatingSpender, modifiedAt: ctx.now });
  }
}

/** An account may have granted this many allowances at a time. */
const MAX_OF_ACCOUNT = 100;

function checkAccountLimit(ctx: HandleContext, owner: number): void {
  ensure(ctx.state.allowanceCount(owner) <= MAX_OF_ACCOUNT, Status.MAX_ALLOWANCES_EXCEEDED);
}
