import { RLP } from '@ethereumjs/rlp';
import { WEIBARS_PER_TINYBAR } from '../evm/run-ethereum-transaction.ts';
import { blockOf } from './block-methods.ts';
import type { BlockRow, Place, ResultRow } from './chain-reader.ts';
import { data } from './encode.ts';
import { formatBlock } from './format.ts';
import { blockRefParam, hashParam } from './params.ts';
import type { RpcContext, RpcMethods } from './rpc-context.ts';
import { missingParam, RPC_CODES, RpcError } from './rpc-error.ts';

/** ResponseCodeEnum.SUCCESS. */
const SUCCESS = 22;

/** Blocks, transactions and receipts as Ethereum's nodes exchange them. */
export const rawMethods: RpcMethods = {
  debug_getRawTransaction(ctx, [hash]) {
    const result = ctx.reader.resultByHash(hashParam(hash, 0, 'transaction'));
    return result === undefined ? '0x' : data(rawTransaction(result));
  },
  debug_getRawReceipts(ctx, [ref]) {
    const results = ctx.reader.resultsOfBlock(blockFor(ctx, ref).number);
    const places = ctx.reader.placesOf(results);
    return results.map((result) => data(rawReceipt(result, places.get(result.consensusAt))));
  },
  debug_getRawHeader: (ctx, [ref]) => data(RLP.encode(header(ctx, blockFor(ctx, ref)))),
  debug_getRawBlock(ctx, [ref]) {
    const block = blockFor(ctx, ref);
    // A typed transaction stands in the list as a string of bytes, a legacy one as the list that it is.
    const transactions = ctx.reader
      .resultsOfBlock(block.number)
      .map((result) => rawTransaction(result))
      .map((raw) => ((raw[0] ?? 0) >= 0xc0 ? RLP.decode(raw) : raw));
    return data(RLP.encode([header(ctx, block), transactions as Uint8Array[], [], []]));
  },
};

function blockFor(ctx: RpcContext, ref: unknown): BlockRow {
  if (ref === undefined) throw missingParam(0);
  const block = blockOf(ctx, blockRefParam(ref, 0));
  if (block === undefined)
    throw new RpcError(RPC_CODES.notFound, `Requested resource not found. Block ${String(ref)} not found`);
  return block;
}

/** The bytes that were signed and sent; a call of HAPI as a legacy transaction without signature. */
function rawTransaction({ outcome }: ResultRow): Uint8Array {
  const eth = outcome.ethereum;
  const to = outcome.created || outcome.to === null ? new Uint8Array(0) : bytes(outcome.to);
  if (eth === null)
    return RLP.encode([
      number(0n),
      number(outcome.gasPrice * WEIBARS_PER_TINYBAR),
      number(outcome.gasLimit),
      to,
      number(outcome.amount * WEIBARS_PER_TINYBAR),
      outcome.functionParameters,
    ]);
  const message = [number(outcome.gasLimit), to, number(eth.value), bytes(eth.input)];
  const signature = [number(eth.v), number(BigInt(`0x${eth.r}`)), number(BigInt(`0x${eth.s}`))];
  if (eth.type === 0) return RLP.encode([number(eth.nonce), number(eth.gasPrice ?? 0n), ...message, ...signature]);
  const prices = eth.type === 1 ? [eth.gasPrice] : [eth.maxPriorityFeePerGas, eth.maxFeePerGas];
  const accessList = eth.accessList === '' ? [] : (RLP.decode(bytes(eth.accessList)) as Uint8Array[]);
  const fields = [
    number(BigInt(eth.chainId)),
    number(eth.nonce),
    ...prices.map((price) => number(price ?? 0n)),
    ...message,
    accessList,
    ...signature,
  ];
  return Uint8Array.from([eth.type, ...RLP.encode(fields)]);
}

function rawReceipt({ outcome, result }: ResultRow, place: Place | undefined): Uint8Array {
  const logs = outcome.logs.map((log) => [bytes(log.address), log.topics.map(bytes), log.data]);
  const gasUpTo = place?.gasUpTo ?? outcome.gasUsed;
  const receipt = RLP.encode([
    number(result === SUCCESS ? 1n : 0n),
    number(gasUpTo),
    outcome.bloom.length === 0 ? new Uint8Array(256) : outcome.bloom,
    logs,
  ]);
  const type = outcome.ethereum?.type ?? 0;
  return type === 0 ? receipt : Uint8Array.from([type, ...receipt]);
}

/** The header's fields in the order of the Shanghai fork. */
function header(ctx: RpcContext, block: BlockRow): Uint8Array[] {
  const shown = formatBlock(ctx, block, false);
  const of = (name: string): string => String(shown[name]).slice(2);
  const fixed = (name: string): Uint8Array => bytes(of(name));
  const amount = (name: string): Uint8Array => number(BigInt(`0x${of(name)}`));
  return [
    ...['parentHash', 'sha3Uncles', 'miner', 'stateRoot', 'transactionsRoot', 'receiptsRoot', 'logsBloom'].map(fixed),
    ...['difficulty', 'number', 'gasLimit', 'gasUsed', 'timestamp'].map(amount),
    ...['extraData', 'mixHash', 'nonce'].map(fixed),
    amount('baseFeePerGas'),
    fixed('withdrawalsRoot'),
  ];
}

function bytes(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex, 'hex'));
}

/** A number without leading zeros, as RLP wants it. */
function number(value: bigint): Uint8Array {
  if (value === 0n) return new Uint8Array(0);
  const hex = value.toString(16);
  return bytes(hex.length % 2 === 0 ? hex : `0${hex}`);
}
