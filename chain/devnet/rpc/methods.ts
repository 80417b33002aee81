import { keccak_256 } from '@noble/hashes/sha3.js';
import { blockMethods } from './block-methods.ts';
import { data } from './encode.ts';
import { feeMethods } from './fee-methods.ts';
import { logMethods } from './log-methods.ts';
import { dataParam } from './params.ts';
import { rawMethods } from './raw-methods.ts';
import type { RpcMethods } from './rpc-context.ts';
import { stateMethods } from './state-methods.ts';
import { traceMethods } from './trace-methods.ts';

/** Every JSON-RPC method of the devnet; any other name answers -32601. */
export const RPC_METHODS: RpcMethods = {
  ...feeMethods,
  ...blockMethods,
  ...stateMethods,
  ...logMethods,
  ...traceMethods,
  ...rawMethods,
  // Nothing is mined, so no work is ever accepted, and no block is bad.
  eth_submitWork: () => false,
  debug_getBadBlocks: () => [],
  web3_sha3: (_ctx, [value]) => data(keccak_256(dataParam(value, 0))),
  // How large a transaction may be is the sender's to say, in its own words.
  eth_sendRawTransaction: (ctx, [raw]) => ctx.sender.send(dataParam(raw, 0, Number.MAX_SAFE_INTEGER)),
};
