import { type proto, Status, toBigInt } from '../../codec/proto.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { HandleContext } from '../../ledger/transaction-handler.ts';
import type { Token } from '../../state/entities.ts';
import { nftKey, relationKey } from '../../state/ledger-state.ts';
import { liveAccount, requireReceiverKey } from '../account-access.ts';
import { moveNftBalance } from '../token/move-nft.ts';
import { changeTokenBalance, receivingRelation, usableRelation, usableToken } from '../token/token-access.ts';
import { spendAllowance, spendNftAllowance } from './allowances.ts';
import type { NftMove, UnitMove } from './charge-custom-fees.ts';
import { receiver, requireDebitKey } from './transfer-parties.ts';

/** Fungible entries over all tokens, and NFTs, in one transfer. */
const MAX_FUNGIBLE_ENTRIES = 10;
const MAX_NFTS = 10;

/** What a transfer moved. */
export interface Moved {
  readonly units: UnitMove[];
  readonly nfts: NftMove[];
}

/** Moves the token lists of a CryptoTransfer and adds to `moved`. */
export function transferTokens(ctx: HandleContext, lists: readonly proto.ITokenTransferList[], moved: Moved): void {
  const fungible = lists.reduce((n, l) => n + (l.transfers?.length ?? 0), 0);
  const nfts = lists.reduce((n, l) => n + (l.nftTransfers?.length ?? 0), 0);
  ensure(fungible <= MAX_FUNGIBLE_ENTRIES, Status.TOKEN_TRANSFER_LIST_SIZE_LIMIT_EXCEEDED);
  ensure(nfts <= MAX_NFTS, Status.BATCH_SIZE_LIMIT_EXCEEDED);
  for (const list of lists) {
    const token = usableToken(ctx, list.token);
    const decimals = list.expectedDecimals?.value;
    ensure(
      decimals === undefined || decimals === null || decimals === token.decimals,
      Status.UNEXPECTED_TOKEN_DECIMALS,
    );
    if ((list.transfers?.length ?? 0) > 0) moved.units.push(...moveUnits(ctx, token, list.transfers ?? []));
    for (const nft of list.nftTransfers ?? []) moved.nfts.push(moveNft(ctx, token, nft));
  }
}

function moveUnits(ctx: HandleContext, token: Token, entries: readonly proto.IAccountAmount[]): UnitMove[] {
  ensure(token.type === 'fungible', Status.ACCOUNT_AMOUNT_TRANSFERS_ONLY_ALLOWED_FOR_FUNGIBLE_COMMON);
  const planned = entries.map((e) => {
    const amount = toBigInt(e.amount);
    return {
      amount,
      approval: e.isApproval ?? false,
      account: amount > 0n ? receiver(ctx, e.accountID) : liveAccount(ctx, e.accountID),
    };
  });
  for (const p of planned) {
    if (p.amount < 0n && p.approval) spendAllowance(ctx, p.account.num, token.num, -p.amount);
    else if (p.amount < 0n) requireDebitKey(ctx, p.account);
    else requireReceiverKey(ctx, p.account);
  }
  for (const p of planned.filter((x) => x.amount < 0n))
    changeTokenBalance(ctx, usableRelation(ctx, p.account.num, token), p.amount);
  for (const p of planned.filter((x) => x.amount > 0n))
    changeTokenBalance(ctx, receivingRelation(ctx, p.account, token), p.amount);
  for (const p of planned)
    if (p.amount < 0n && p.approval) ctx.record.approvedDebits.add(`${p.account.num}:${token.num}`);
  return planned.map((p) => ({ token: token.num, account: p.account.num, amount: p.amount }));
}

function moveNft(ctx: HandleContext, token: Token, transfer: proto.INftTransfer): NftMove {
  const serial = toBigInt(transfer.serialNumber);
  const sender = liveAccount(ctx, transfer.senderAccountID);
  const to = receiver(ctx, transfer.receiverAccountID);
  const nft = ctx.state.nfts.get(nftKey(token.num, serial));
  ensure(ctx.state.relations.has(relationKey(sender.num, token.num)), Status.TOKEN_NOT_ASSOCIATED_TO_ACCOUNT);
  ensure(nft, Status.INVALID_NFT_ID);
  usableRelation(ctx, sender.num, token);
  const approval = transfer.isApproval === true;
  if (approval) spendNftAllowance(ctx, nft);
  else requireDebitKey(ctx, sender);
  requireReceiverKey(ctx, to);
  ensure(nft.owner === sender.num, Status.SENDER_DOES_NOT_OWN_NFT_SERIAL_NO);
  receivingRelation(ctx, to, token);
  moveNftBalance(ctx, nft, to.num, approval);
  return { token: token.num, serial, from: sender.num, to: to.num };
}
