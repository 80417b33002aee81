import { Status, toBigInt, toInt64 } from '../../codec/proto.ts';
import { BASE_TINYCENTS, standardFee, usd } from '../../ledger/fees.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { HandleContext, TransactionHandler } from '../../ledger/transaction-handler.ts';
import type { Token } from '../../state/entities.ts';
import { nftKey, relationKey } from '../../state/ledger-state.ts';
import { liveAccount } from '../account-access.ts';
import { endNft } from './move-nft.ts';
import { changeTokenBalance, keyedToken, requireUsable, usableRelation } from './token-access.ts';

const MAX_INT64 = 9_223_372_036_854_775_807n;
/** NFTs in one mint, burn or wipe, and bytes of the metadata of one. */
const MAX_BATCH = 10;
const MAX_NFT_METADATA = 100;
const PRICE = usd('0.001');
const NFT_PRICE = usd('0.02');

/** TokenMint: new units or NFTs to the treasury. */
export const mintToken: TransactionHandler = {
  check(body) {
    const op = body.tokenMint;
    ensure(op?.token, Status.INVALID_TOKEN_ID);
    checkAmounts(toBigInt(op.amount), op.metadata?.length ?? 0, Status.INVALID_TOKEN_MINT_AMOUNT);
  },
  fee(body, facts) {
    const nfts = body.tokenMint?.metadata?.length ?? 0;
    return standardFee(nfts > 0 ? NFT_PRICE * BigInt(nfts) : PRICE, facts);
  },
  handle(ctx) {
    const op = ctx.body.tokenMint;
    ensure(op, Status.INVALID_TRANSACTION_BODY);
    const token = keyedToken(ctx, op.token, 'supply');
    const metadata = op.metadata ?? [];
    ensure(metadata.length <= MAX_BATCH, Status.BATCH_SIZE_LIMIT_EXCEEDED);
    for (const m of metadata) ensure(m.length <= MAX_NFT_METADATA, Status.METADATA_TOO_LONG);
    requireUsable(ctx, token);
    ensure(token.keys.supply, Status.TOKEN_HAS_NO_SUPPLY_KEY);
    if (token.type === 'nft') mintNfts(ctx, token, metadata);
    else {
      const amount = toBigInt(op.amount);
      changeSupply(ctx, token, amount, Status.INVALID_TOKEN_MINT_AMOUNT);
      changeTokenBalance(ctx, usableRelation(ctx, token.treasury, token), amount);
    }
  },
};

/** TokenBurn: takes units or NFTs of the treasury out of existence. */
export const burnToken: TransactionHandler = {
  check(body) {
    const op = body.tokenBurn;
    ensure(op?.token, Status.INVALID_TOKEN_ID);
    checkAmounts(toBigInt(op.amount), op.serialNumbers?.length ?? 0, Status.INVALID_TOKEN_BURN_AMOUNT);
    for (const s of op.serialNumbers ?? []) ensure(toBigInt(s) > 0n, Status.INVALID_NFT_ID);
  },
  fee: (_body, facts) => standardFee(PRICE, facts),
  handle(ctx) {
    const op = ctx.body.tokenBurn;
    ensure(op, Status.INVALID_TRANSACTION_BODY);
    const token = keyedToken(ctx, op.token, 'supply');
    ensure(new Set((op.serialNumbers ?? []).map(toBigInt)).size <= MAX_BATCH, Status.BATCH_SIZE_LIMIT_EXCEEDED);
    requireUsable(ctx, token);
    ensure(token.keys.supply, Status.TOKEN_HAS_NO_SUPPLY_KEY);
    if (token.type === 'nft')
      destroyNfts(
        ctx,
        token,
        token.treasury,
        (op.serialNumbers ?? []).map(toBigInt),
        Status.TREASURY_MUST_OWN_BURNED_NFT,
        Status.INVALID_TOKEN_BURN_METADATA,
      );
    else {
      const amount = toBigInt(op.amount);
      changeSupply(ctx, token, -amount, Status.INVALID_TOKEN_BURN_AMOUNT);
      changeTokenBalance(ctx, usableRelation(ctx, token.treasury, token), -amount);
    }
  },
};

/** TokenWipe: takes units or NFTs of any account but the treasury out of existence. */
export const wipeToken: TransactionHandler = {
  check(body) {
    const op = body.tokenWipe;
    ensure(op?.token, Status.INVALID_TOKEN_ID);
    ensure(op.account, Status.INVALID_ACCOUNT_ID);
    checkAmounts(toBigInt(op.amount), op.serialNumbers?.length ?? 0, Status.INVALID_WIPING_AMOUNT);
    for (const s of op.serialNumbers ?? []) ensure(toBigInt(s) > 0n, Status.INVALID_NFT_ID);
  },
  fee: (_body, facts) => standardFee(PRICE, facts),
  handle(ctx) {
    const op = ctx.body.tokenWipe;
    ensure(op, Status.INVALID_TRANSACTION_BODY);
    const token = keyedToken(ctx, op.token, 'wipe');
    ensure(new Set((op.serialNumbers ?? []).map(toBigInt)).size <= MAX_BATCH, Status.BATCH_SIZE_LIMIT_EXCEEDED);
    const account = liveAccount(ctx, op.account);
    requireUsable(ctx, token);
    ensure(token.keys.wipe, Status.TOKEN_HAS_NO_WIPE_KEY);
    const relation = usableRelation(ctx, account.num, token);
    ensure(account.num !== token.treasury, Status.CANNOT_WIPE_TOKEN_TREASURY_ACCOUNT);
    if (token.type === 'nft')
      destroyNfts(
        ctx,
        token,
        account.num,
        (op.serialNumbers ?? []).map(toBigInt),
        Status.ACCOUNT_DOES_NOT_OWN_WIPED_NFT,
        Status.INVALID_WIPING_AMOUNT,
      );
    else {
      const amount = toBigInt(op.amount);
      ensure(amount >= 0n && amount <= relation.balance, Status.INVALID_WIPING_AMOUNT);
      changeSupply(ctx, token, -amount, Status.INVALID_WIPING_AMOUNT);
      changeTokenBalance(ctx, relation, -amount);
    }
  },
};

function checkAmounts(amount: bigint, nfts: number, bad: Status): void {
  ensure(amount <= 0n || nfts === 0, Status.INVALID_TRANSACTION_BODY);
  ensure(amount >= 0n, bad);
}

function changeSupply(ctx: HandleContext, token: Token, amount: bigint, bad: Status): void {
  const supply = token.totalSupply + amount;
  ensure(supply >= 0n && supply <= MAX_INT64, bad);
  ensure(amount < 0n || token.supplyType === 'infinite' || supply <= token.maxSupply, Status.TOKEN_MAX_SUPPLY_REACHED);
  const current = ctx.state.tokens.get(token.num) ?? token;
  ctx.state.tokens.set(token.num, { ...current, totalSupply: supply, modifiedAt: ctx.now });
  ctx.record.receipt = { ...ctx.record.receipt, newTotalSupply: toInt64(supply) };
  ctx.record.entity = token.num;
}

function mintNfts(ctx: HandleContext, token: Token, metadata: readonly Uint8Array[]): void {
  ensure(metadata.length > 0, Status.INVALID_TOKEN_MINT_METADATA);
  const relation = usableRelation(ctx, token.treasury, token);
  changeSupply(ctx, token, BigInt(metadata.length), Status.INVALID_TOKEN_MINT_AMOUNT);
  const serials = metadata.map((_, i) => token.lastSerial + BigInt(i) + 1n);
  serials.forEach((serial, i) => {
    ctx.state.nfts.set(nftKey(token.num, serial), {
      token: token.num,
      serial,
      owner: token.treasury,
      spender: null,
      delegatingSpender: null,
      metadata: metadata[i] ?? new Uint8Array(),
      createdAt: ctx.now,
      modifiedAt: ctx.now,
    });
    ctx.record.addNft({ token: token.num, serial, from: null, to: token.treasury, approval: false });
  });
  const current = ctx.state.tokens.get(token.num) ?? token;
  ctx.state.tokens.set(token.num, { ...current, lastSerial: token.lastSerial + BigInt(metadata.length) });
  ctx.state.relations.set(relationKey(token.treasury, token.num), {
    ...relation,
    balance: relation.balance + BigInt(metadata.length),
  });
  ctx.record.receipt = { ...ctx.record.receipt, serialNumbers: serials.map(toInt64) };
}

function destroyNfts(
  ctx: HandleContext,
  token: Token,
  owner: number,
  serials: readonly bigint[],
  notOwned: Status,
  none: Status,
): void {
  ensure(serials.length > 0, none);
  const unique = [...new Set(serials)];
  const relation = usableRelation(ctx, owner, token);
  for (const serial of unique) {
    const nft = ctx.state.nfts.get(nftKey(token.num, serial));
    ensure(nft, Status.INVALID_NFT_ID);
    ensure(nft.owner === owner, notOwned);
    endNft(ctx, nft);
    ctx.record.addNft({ token: token.num, serial, from: owner, to: null, approval: false });
  }
  changeSupply(ctx, token, -BigInt(unique.length), Status.INVALID_TOKEN_BURN_AMOUNT);
  ctx.state.relations.set(relationKey(owner, token.num), {
    ...relation,
    balance: relation.balance - BigInt(unique.length),
  });
}

/** Price of the cheap token operations, tinycents. */
export const SMALL_TOKEN_PRICE = PRICE > BASE_TINYCENTS ? PRICE : BASE_TINYCENTS;
