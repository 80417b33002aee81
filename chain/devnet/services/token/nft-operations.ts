import { type proto, Status, toBigInt, toNumber } from '../../codec/proto.ts';
import { standardFee } from '../../ledger/fees.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { HandleContext, TransactionHandler } from '../../ledger/transaction-handler.ts';
import type { Account, Nft, Token } from '../../state/entities.ts';
import { nftKey, relationKey } from '../../state/ledger-state.ts';
import { liveAccount, requireAccountKey } from '../account-access.ts';
import { moveNftBalance } from './move-nft.ts';
import { SMALL_TOKEN_PRICE } from './supply.ts';
import { changeTokenBalance, usableRelation, usableToken } from './token-access.ts';

const MAX_BATCH = 10;
const MAX_METADATA = 100;

/** TokenUpdateNfts: new metadata; the metadata key signs, or the supply key while the treasury holds them. */
export const updateNfts: TransactionHandler = {
  check(body) {
    ensure(body.tokenUpdateNfts?.token, Status.INVALID_TOKEN_ID);
    ensure((body.tokenUpdateNfts.serialNumbers?.length ?? 0) > 0, Status.MISSING_SERIAL_NUMBERS);
  },
  fee: (_body, facts) => standardFee(SMALL_TOKEN_PRICE, facts),
  handle(ctx) {
    const op = ctx.body.tokenUpdateNfts;
    const token = usableToken(ctx, op?.token);
    const serials = (op?.serialNumbers ?? []).map(toBigInt);
    ensure(serials.length <= MAX_BATCH, Status.BATCH_SIZE_LIMIT_EXCEEDED);
    const metadata = op?.metadata?.value ?? undefined;
    ensure((metadata?.length ?? 0) <= MAX_METADATA, Status.METADATA_TOO_LONG);
    const nfts = serials.map((serial) => {
      const nft = ctx.state.nfts.get(nftKey(token.num, serial));
      ensure(nft, Status.INVALID_NFT_ID);
      return nft;
    });
    requireMetadataAuthority(ctx, token, nfts);
    for (const nft of nfts) {
      ctx.state.nfts.set(nftKey(nft.token, nft.serial), {
        ...nft,
        ...(metadata === undefined ? {} : { metadata }),
        modifiedAt: ctx.now,
      });
    }
    ctx.record.entity = token.num;
  },
};

/** The metadata key signs; while the treasury holds all of the NFTs, the supply key may do so instead. */
function requireMetadataAuthority(ctx: HandleContext, token: Token, nfts: readonly Nft[]): void {
  const { metadata, supply } = token.keys;
  const inTreasury = nfts.every((n) => n.owner === token.treasury);
  const none = inTreasury ? Status.TOKEN_HAS_NO_METADATA_OR_SUPPLY_KEY : Status.TOKEN_HAS_NO_METADATA_KEY;
  const keys = [metadata, inTreasury ? supply : null].filter((key) => key !== null);
  ensure(keys.length > 0, none);
  ctx.requireKey({ kind: 'threshold', threshold: 1, keys });
}

/** TokenReject: gives tokens back to their treasuries, without custom fees; the associations stay. */
export const rejectTokens: TransactionHandler = {
  check(body) {
    const rejections = body.tokenReject?.rejections ?? [];
    ensure(rejections.length > 0, Status.EMPTY_TOKEN_REFERENCE_LIST);
    const names = rejections.map(nameOf);
    ensure(new Set(names).size === names.length, Status.TOKEN_REFERENCE_REPEATED);
  },
  fee: (_body, facts) => standardFee(SMALL_TOKEN_PRICE, facts),
  handle(ctx) {
    const op = ctx.body.tokenReject;
    const rejections = op?.rejections ?? [];
    ensure(rejections.length <= MAX_BATCH, Status.TOKEN_REFERENCE_LIST_SIZE_LIMIT_EXCEEDED);
    const owner = op?.owner ? liveAccount(ctx, op.owner, Status.INVALID_OWNER_ID) : liveAccount(ctx, ctx.payer);
    requireAccountKey(ctx, owner);
    for (const rejection of rejections) {
      if (rejection.nft) rejectNft(ctx, owner, rejection.nft);
      else rejectUnits(ctx, owner, usableToken(ctx, rejection.fungibleToken));
    }
    ctx.record.entity = owner.num;
  },
};

function rejectUnits(ctx: HandleContext, owner: Account, token: Token): void {
  const relation = usableRelation(ctx, owner.num, token);
  ensure(owner.num !== token.treasury, Status.ACCOUNT_IS_TREASURY);
  ensure(relation.balance > 0n, Status.INSUFFICIENT_TOKEN_BALANCE);
  // What kind of token it is comes out with the transfer alone.
  ensure(token.type === 'fungible', Status.ACCOUNT_AMOUNT_TRANSFERS_ONLY_ALLOWED_FOR_FUNGIBLE_COMMON);
  changeTokenBalance(ctx, relation, -relation.balance);
  changeTokenBalance(ctx, usableRelation(ctx, token.treasury, token), relation.balance);
}

function rejectNft(ctx: HandleContext, owner: Account, id: proto.INftID): void {
  const nft = ctx.state.nfts.get(nftKey(toNumber(id.token_ID?.tokenNum), toBigInt(id.serialNumber)));
  const isForeign = toNumber(id.token_ID?.shardNum) !== 0 || toNumber(id.token_ID?.realmNum) !== 0;
  ensure(nft && !isForeign, Status.INVALID_NFT_ID);
  const token = usableToken(ctx, id.token_ID);
  ensure(owner.num !== token.treasury, Status.ACCOUNT_IS_TREASURY);
  ensure(nft.owner === owner.num, Status.INVALID_OWNER_ID);
  usableRelation(ctx, owner.num, token);
  ensure(ctx.state.relations.has(relationKey(token.treasury, token.num)), Status.INVALID_TREASURY_ACCOUNT_FOR_TOKEN);
  moveNftBalance(ctx, nft, token.treasury, false);
}

function nameOf(reference: proto.ITokenReference): string {
  ensure(!(reference.fungibleToken && reference.nft), Status.INVALID_TRANSACTION_BODY);
  if (reference.nft) {
    const serial = toBigInt(reference.nft.serialNumber);
    ensure(reference.nft.token_ID, Status.INVALID_NFT_ID);
    ensure(serial > 0n, Status.INVALID_TOKEN_NFT_SERIAL_NUMBER);
    return `${toNumber(reference.nft.token_ID.tokenNum)}:${serial}`;
  }
  const num = toNumber(reference.fungibleToken?.tokenNum);
  ensure(num > 0, Status.INVALID_TOKEN_ID);
  return `${num}`;
}
