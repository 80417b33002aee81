import { accountId, type proto, Status, toBigInt, toInt64, tokenId, toNumber } from '../../codec/proto.ts';
import { resolveAccountId } from '../../ledger/addresses.ts';
import { standardFee, usd } from '../../ledger/fees.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { HandleContext, TransactionHandler } from '../../ledger/transaction-handler.ts';
import type { Account, PendingAirdrop, Token } from '../../state/entities.ts';
import { airdropKey, nftKey, relationKey } from '../../state/ledger-state.ts';
import { liveAccount, requireAccountKey } from '../account-access.ts';
import { receiver, requireDebitKey } from '../crypto/transfer-parties.ts';
import { moveNftBalance } from './move-nft.ts';
import { changeTokenBalance, newRelation, receivingRelation, usableRelation, usableToken } from './token-access.ts';

const PRICE = usd('0.1');
const MAX_AIRDROPS = 10;

/** TokenAirdrop (HIP-904): transfers where the receiver can take it, and leaves a pending airdrop where it cannot. */
export const airdropTokens: TransactionHandler = {
  check(body) {
    const lists = body.tokenAirdrop?.tokenTransfers ?? [];
    ensure(lists.length > 0, Status.EMPTY_TOKEN_TRANSFER_BODY);
    for (const list of lists) {
      ensure(list.token && toNumber(list.token.tokenNum) > 0, Status.INVALID_TOKEN_ID);
      const entries = list.transfers ?? [];
      ensure(entries.length > 0 || (list.nftTransfers?.length ?? 0) > 0, Status.EMPTY_TOKEN_TRANSFER_ACCOUNT_AMOUNTS);
      ensure(entries.reduce((sum, e) => sum + toBigInt(e.amount), 0n) === 0n, Status.TRANSFERS_NOT_ZERO_SUM_FOR_TOKEN);
    }
  },
  fee: (_body, facts) => standardFee(PRICE, facts),
  handle(ctx) {
    const lists = ctx.body.tokenAirdrop?.tokenTransfers ?? [];
    const count = lists.reduce(
      (n, l) => n + (l.transfers?.filter((e) => toBigInt(e.amount) > 0n).length ?? 0) + (l.nftTransfers?.length ?? 0),
      0,
    );
    ensure(count <= MAX_AIRDROPS, Status.TOKEN_TRANSFER_LIST_SIZE_LIMIT_EXCEEDED);
    for (const list of lists) {
      const token = usableToken(ctx, list.token);
      if ((list.transfers?.length ?? 0) > 0) airdropUnits(ctx, token, list.transfers ?? []);
      for (const nft of list.nftTransfers ?? []) airdropNft(ctx, token, nft);
    }
  },
};

/** TokenCancelAirdrop: the sender takes pending airdrops back. */
export const cancelAirdrops: TransactionHandler = {
  check: (body) => checkIds(body.tokenCancelAirdrop?.pendingAirdrops),
  fee: (_body, facts) => standardFee(usd('0.001'), facts),
  handle(ctx) {
    for (const airdrop of pending(ctx, ctx.body.tokenCancelAirdrop?.pendingAirdrops)) {
      requireAccountKey(ctx, liveAccount(ctx, airdrop.sender));
      ctx.state.airdrops.delete(airdropKey(airdrop));
    }
  },
};

/** TokenClaimAirdrop: the receiver takes pending airdrops; it is associated where it is not yet. */
export const claimAirdrops: TransactionHandler = {
  check: (body) => checkIds(body.tokenClaimAirdrop?.pendingAirdrops),
  fee: (_body, facts) => standardFee(usd('0.001'), facts),
  handle(ctx) {
    for (const airdrop of pending(ctx, ctx.body.tokenClaimAirdrop?.pendingAirdrops)) claim(ctx, airdrop);
  },
};

function claim(ctx: HandleContext, airdrop: PendingAirdrop): void {
  const to = liveAccount(ctx, airdrop.receiver);
  requireAccountKey(ctx, to);
  const token = usableToken(ctx, tokenId(airdrop.token));
  const key = relationKey(to.num, token.num);
  if (!ctx.state.relations.has(key)) {
    ctx.state.relations.set(key, newRelation(to.num, token, false, ctx.now));
    ctx.record.addAutomaticAssociation(to.num, token.num);
  }
  const into = usableRelation(ctx, to.num, token);
  const from = usableRelation(ctx, airdrop.sender, token);
  if (airdrop.serial === null) {
    ensure(from.balance >= airdrop.amount, Status.INSUFFICIENT_TOKEN_BALANCE);
    changeTokenBalance(ctx, from, -airdrop.amount);
    changeTokenBalance(ctx, into, airdrop.amount);
  } else {
    const nft = ctx.state.nfts.get(nftKey(token.num, airdrop.serial));
    ensure(nft && nft.owner === airdrop.sender, Status.SENDER_DOES_NOT_OWN_NFT_SERIAL_NO);
    moveNftBalance(ctx, nft, to.num, false);
  }
  ctx.state.airdrops.delete(airdropKey(airdrop));
}

function airdropUnits(ctx: HandleContext, token: Token, entries: readonly proto.IAccountAmount[]): void {
  ensure(token.type === 'fungible', Status.ACCOUNT_AMOUNT_TRANSFERS_ONLY_ALLOWED_FOR_FUNGIBLE_COMMON);
  const debits = entries.filter((e) => toBigInt(e.amount) < 0n);
  ensure(debits.length === 1, Status.AIRDROP_CONTAINS_MULTIPLE_SENDERS_FOR_A_TOKEN);
  const sender = liveAccount(ctx, debits[0]?.accountID);
  requireDebitKey(ctx, sender);
  const from = usableRelation(ctx, sender.num, token);
  ensure(from.balance >= -toBigInt(debits[0]?.amount), Status.INSUFFICIENT_TOKEN_BALANCE);
  for (const entry of entries) {
    const amount = toBigInt(entry.amount);
    if (amount <= 0n) continue;
    const to = receiver(ctx, entry.accountID);
    if (!canReceive(ctx, to, token)) {
      leave(ctx, { sender: sender.num, receiver: to.num, token: token.num, serial: null, amount });
      continue;
    }
    changeTokenBalance(ctx, from, -amount);
    changeTokenBalance(ctx, receivingRelation(ctx, to, token), amount);
  }
}

function airdropNft(ctx: HandleContext, token: Token, transfer: proto.INftTransfer): void {
  ensure(token.type === 'nft', Status.INVALID_TOKEN_ID);
  const serial = toBigInt(transfer.serialNumber);
  const sender = liveAccount(ctx, transfer.senderAccountID);
  requireDebitKey(ctx, sender);
  usableRelation(ctx, sender.num, token);
  const nft = ctx.state.nfts.get(nftKey(token.num, serial));
  ensure(nft, Status.INVALID_NFT_ID);
  ensure(nft.owner === sender.num, Status.SENDER_DOES_NOT_OWN_NFT_SERIAL_NO);
  ensure(
    !token.customFees.some((f) => f.kind === 'royalty' && f.fallback !== null),
    Status.TOKEN_AIRDROP_WITH_FALLBACK_ROYALTY,
  );
  const to = receiver(ctx, transfer.receiverAccountID);
  if (canReceive(ctx, to, token)) {
    receivingRelation(ctx, to, token);
    moveNftBalance(ctx, nft, to.num, false);
    return;
  }
  leave(ctx, { sender: sender.num, receiver: to.num, token: token.num, serial, amount: 0n });
}

function canReceive(ctx: HandleContext, account: Account, token: Token): boolean {
  if (account.receiverSigRequired && (account.key === null || !ctx.isSatisfied(account.key))) return false;
  if (ctx.state.relations.has(relationKey(account.num, token.num))) return true;
  return account.maxAutoAssociations === -1 || account.usedAutoAssociations < account.maxAutoAssociations;
}

function leave(ctx: HandleContext, airdrop: Omit<PendingAirdrop, 'createdAt'>): void {
  const key = airdropKey(airdrop);
  const existing = ctx.state.airdrops.get(key);
  ensure(existing === undefined || airdrop.serial === null, Status.PENDING_NFT_AIRDROP_ALREADY_EXISTS);
  const amount = (existing?.amount ?? 0n) + airdrop.amount;
  ctx.state.airdrops.set(key, { ...airdrop, amount, createdAt: ctx.now });
  ctx.record.addPendingAirdrop({
    pendingAirdropId: {
      senderId: accountId(airdrop.sender),
      receiverId: accountId(airdrop.receiver),
      ...(airdrop.serial === null
        ? { fungibleTokenType: tokenId(airdrop.token) }
        : { nonFungibleToken: { token_ID: tokenId(airdrop.token), serialNumber: toInt64(airdrop.serial) } }),
    },
    pendingAirdropValue: airdrop.serial === null ? { amount: toInt64(amount) } : null,
  });
}

function checkIds(ids: readonly proto.IPendingAirdropId[] | null | undefined): void {
  ensure((ids?.length ?? 0) > 0, Status.EMPTY_PENDING_AIRDROP_ID_LIST);
  const names = (ids ?? []).map((id) => JSON.stringify(id));
  ensure(new Set(names).size === names.length, Status.PENDING_AIRDROP_ID_REPEATED);
}

function pending(ctx: HandleContext, ids: readonly proto.IPendingAirdropId[] | null | undefined): PendingAirdrop[] {
  ensure((ids?.length ?? 0) <= MAX_AIRDROPS, Status.PENDING_AIRDROP_ID_LIST_TOO_LONG);
  return (ids ?? []).map((id) => {
    const sender = resolveAccountId(ctx.state, id.senderId);
    const receiverNum = resolveAccountId(ctx.state, id.receiverId);
    ensure(sender !== null && receiverNum !== null, Status.INVALID_ACCOUNT_ID);
    const token = toNumber(id.fungibleTokenType?.tokenNum ?? id.nonFungibleToken?.token_ID?.tokenNum);
    const serial = id.nonFungibleToken ? toBigInt(id.nonFungibleToken.serialNumber) : null;
    const airdrop = ctx.state.airdrops.get(airdropKey({ sender, receiver: receiverNum, token, serial }));
    ensure(airdrop, Status.INVALID_PENDING_AIRDROP_ID);
    return airdrop;
  });
}
