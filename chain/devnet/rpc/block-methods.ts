import type { BlockRow } from './chain-reader.ts';
import { quantity } from './encode.ts';
import { formatBlock, formatReceipt, formatTransaction } from './format.ts';
import {
  type BlockRef,
  blockRefParam,
  booleanParam,
  hashParam,
  quantityParam,
  requiredBlockTagParam,
} from './params.ts';
import type { RpcContext, RpcMethods } from './rpc-context.ts';
import { missingParam } from './rpc-error.ts';

/** Blocks, transactions and receipts. Unknown ones are null. */
export const blockMethods: RpcMethods = {
  eth_blockNumber: (ctx) => quantity(ctx.reader.latest()),
  eth_getBlockByNumber(ctx, [number, full]) {
    const block = ctx.reader.blockByNumber(ctx.reader.resolve(requiredBlockTagParam(number, 0)));
    return block === undefined ? null : formatBlock(ctx, block, booleanParam(full ?? false, 1));
  },
  eth_getBlockByHash(ctx, [hash, full]) {
    const block = ctx.reader.blockByHash(hashParam(hash, 0, 'block'));
    return block === undefined ? null : formatBlock(ctx, block, booleanParam(full ?? false, 1));
  },
  eth_getBlockReceipts(ctx, [ref]) {
    if (ref === undefined) throw missingParam(0);
    const block = blockOf(ctx, blockRefParam(ref, 0));
    if (block === undefined) return null;
    const results = ctx.reader.resultsOfBlock(block.number);
    const places = ctx.reader.placesOf(results);
    return results.map((r) => formatReceipt(ctx, r, block, places.get(r.consensusAt)));
  },
  eth_getBlockTransactionCountByNumber(ctx, [number]) {
    const block = ctx.reader.blockByNumber(ctx.reader.resolve(requiredBlockTagParam(number, 0)));
    return block === undefined ? null : quantity(ctx.reader.resultsOfBlock(block.number).length);
  },
  eth_getBlockTransactionCountByHash(ctx, [hash]) {
    const block = ctx.reader.blockByHash(hashParam(hash, 0, 'block'));
    return block === undefined ? null : quantity(ctx.reader.resultsOfBlock(block.number).length);
  },
  eth_getTransactionByHash(ctx, [hash]) {
    const result = ctx.reader.resultByHash(hashParam(hash, 0, 'transaction'));
    const block = result === undefined ? undefined : ctx.reader.blockByNumber(result.block);
    return result === undefined || block === undefined ? null : formatTransaction(ctx, result, block);
  },
  eth_getTransactionReceipt(ctx, [hash]) {
    const result = ctx.reader.resultByHash(hashParam(hash, 0, 'transaction'));
    const block = result === undefined ? undefined : ctx.reader.blockByNumber(result.block);
    return result === undefined || block === undefined ? null : formatReceipt(ctx, result, block);
  },
  eth_getTransactionByBlockNumberAndIndex: (ctx, [number, index]) =>
    transactionAt(ctx, { tag: requiredBlockTagParam(number, 0) }, index),
  eth_getTransactionByBlockHashAndIndex: (ctx, [hash, index]) =>
    transactionAt(ctx, { hash: hashParam(hash, 0, 'block') }, index),
  // There are no uncles on Hedera; what is asked has to make sense all the same.
  eth_getUncleByBlockHashAndIndex(_ctx, [hash, index]) {
    if (hash !== undefined) longHashParam(hash, 0);
    if (index !== undefined) quantityParam(index, 1);
    return null;
  },
  eth_getUncleByBlockNumberAndIndex(_ctx, [number, index]) {
    if (number !== undefined) requiredBlockTagParam(number, 0);
    if (index !== undefined) quantityParam(index, 1);
    return null;
  },
  eth_getUncleCountByBlockHash(_ctx, [hash]) {
    if (hash !== undefined) longHashParam(hash, 0);
    return '0x0';
  },
  eth_getUncleCountByBlockNumber(_ctx, [number]) {
    if (number !== undefined) requiredBlockTagParam(number, 0);
    return '0x0';
  },
};

/** The visible block that a reference names. */
export function blockOf(ctx: RpcContext, ref: BlockRef): BlockRow | undefined {
  return 'hash' in ref ? ctx.reader.blockByHash(ref.hash) : ctx.reader.blockByNumber(ctx.reader.resolve(ref.tag));
}

/** A block's hash as Ethereum tools see it, or all 48 bytes of it. */
function longHashParam(value: unknown, position: number): void {
  if (typeof value !== 'string' || !/^0x[0-9a-fA-F]{96}$/.test(value)) hashParam(value, position, 'block');
}

function transactionAt(ctx: RpcContext, ref: BlockRef, index: unknown): unknown {
  const position = quantityParam(index, 1);
  const block = blockOf(ctx, ref);
  const result =
    block === undefined ? undefined : ctx.reader.resultsOfBlock(block.number).find((r) => r.index === position);
  return result === undefined || block === undefined ? null : formatTransaction(ctx, result, block);
}
