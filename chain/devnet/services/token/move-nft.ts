import { Status } from '../../codec/proto.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { HandleContext } from '../../ledger/transaction-handler.ts';
import type { Nft } from '../../state/entities.ts';
import { nftKey, relationKey } from '../../state/ledger-state.ts';

/** Takes an NFT out of existence; the mirror still knows that there was one. */
export function endNft(ctx: HandleContext, nft: Nft): void {
  const key = nftKey(nft.token, nft.serial);
  ctx.state.nfts.delete(key);
  const none = { owner: null, spender: null, delegatingSpender: null };
  ctx.state.burnedNfts.set(key, { ...nft, ...none, modifiedAt: ctx.now });
}

/** Moves an NFT between accounts that are both associated, and notes it; approvals for it end. */
export function moveNftBalance(ctx: HandleContext, nft: Nft, to: number, approval: boolean): void {
  const { token, serial, owner } = nft;
  const from = ctx.state.relations.get(relationKey(owner, token));
  ensure(from, Status.TOKEN_NOT_ASSOCIATED_TO_ACCOUNT);
  ctx.state.relations.set(relationKey(owner, token), { ...from, balance: from.balance - 1n });
  const into = ctx.state.relations.get(relationKey(to, token));
  ensure(into, Status.TOKEN_NOT_ASSOCIATED_TO_ACCOUNT);
  ctx.state.relations.set(relationKey(to, token), { ...into, balance: into.balance + 1n });
  ctx.state.nfts.set(nftKey(token, serial), {
    ...nft,
    owner: to,
    spender: null,
    delegatingSpender: null,
    modifiedAt: ctx.now,
  });
  ctx.record.addNft({ token, serial, from: owner, to, approval });
}
