import { entityAtAddress } from '../evm/addresses.ts';
import type { EvmAnswer } from '../evm/contract-engine.ts';
import { MAX_GAS } from '../evm/intrinsic-gas.ts';
import { WEIBARS_PER_TINYBAR } from '../evm/run-ethereum-transaction.ts';
import { estimateGas, simulateCall } from '../evm/simulate-call.ts';
import { tokenProxyCode } from '../evm/token-proxy-code.ts';
import { longZeroAddress } from '../ledger/addresses.ts';
import { StatusError } from '../ledger/status-error.ts';
import { slotKey } from '../state/ledger-state.ts';
import { blockOf } from './block-methods.ts';
import { data, hexData, quantity, ZERO_HASH } from './encode.ts';
import { addressParam, type BlockRef, blockRefParam, type CallObject, callParam, quantityParam } from './params.ts';
import type { RpcContext, RpcMethods } from './rpc-context.ts';
import { RPC_CODES, RpcError } from './rpc-error.ts';

/** State of accounts and contracts, and calls on it. The devnet keeps the present state only. */
export const stateMethods: RpcMethods = {
  eth_getBalance(ctx, [address, ref]) {
    requirePresent(ctx, blockRefParam(ref, 1));
    const account = accountAt(ctx, addressParam(address, 0));
    return quantity((account?.balance ?? 0n) * WEIBARS_PER_TINYBAR);
  },
  eth_getTransactionCount(ctx, [address, ref]) {
    requirePresent(ctx, blockRefParam(ref, 1));
    return quantity(accountAt(ctx, addressParam(address, 0))?.ethereumNonce ?? 0n);
  },
  eth_getCode(ctx, [address, ref]) {
    requirePresent(ctx, blockRefParam(ref, 1));
    const hex = addressParam(address, 0);
    if (SYSTEM_CONTRACTS.has(hex)) return '0xfe';
    const num = entityAtAddress(ctx.ledger.state, hex);
    if (num === undefined || ctx.ledger.state.accounts.get(num)?.deleted === true) return '0x';
    if (ctx.ledger.state.tokens.has(num)) return data(tokenProxyCode(longZeroAddress(num)));
    return data(ctx.ledger.state.contracts.get(num)?.bytecode ?? new Uint8Array(0));
  },
  eth_getStorageAt(ctx, [address, slot, ref]) {
    requirePresent(ctx, blockRefParam(ref, 2));
    const position = quantityParam(slot, 1);
    const num = entityAtAddress(ctx.ledger.state, addressParam(address, 0));
    const word =
      num === undefined ? undefined : ctx.ledger.state.slots.get(slotKey(num, position.toString(16).padStart(64, '0')));
    return word === undefined ? ZERO_HASH : hexData(word);
  },
  async eth_call(ctx, [call, ref]) {
    requirePresent(ctx, blockRefParam(ref, 1));
    const request = callParam(call, 0);
    const answer = await guarded(() => simulateCall(ctx.ledger, toSimulation(request)));
    throwIfFailed(answer);
    return data(answer.output);
  },
  async eth_estimateGas(ctx, [call, ref]) {
    requirePresent(ctx, blockRefParam(ref, 1));
    const request = callParam(call, 0);
    const estimate = await guarded(() => estimateGas(ctx.ledger, toSimulation(request)));
    if ('failed' in estimate) throwIfFailed(estimate.failed);
    return quantity('gas' in estimate ? estimate.gas : 0n);
  },
};

/** The relay shows one invalid instruction as the code of system contracts, so that Solidity's code check passes. */
const SYSTEM_CONTRACTS: ReadonlySet<string> = new Set([0x167, 0x168, 0x169, 0x16a, 0x16b, 0x16c].map(longZeroAddress));

/** Longest text of `Error(string)` that is repeated in the message. */
const MAX_REASON = 1_000;
const ERROR_SELECTOR = '08c379a0';
const PANIC_SELECTOR = '4e487b71';

function accountAt(
  ctx: RpcContext,
  address: string,
): { readonly balance: bigint; readonly ethereumNonce: bigint } | undefined {
  const num = entityAtAddress(ctx.ledger.state, address);
  const account = num === undefined ? undefined : ctx.ledger.state.accounts.get(num);
  return account?.deleted === true ? undefined : account;
}

function toSimulation(call: CallObject): Parameters<typeof simulateCall>[1] {
  return {
    from: call.from,
    to: call.to,
    data: call.data,
    value: call.value / WEIBARS_PER_TINYBAR,
    ...(call.gas === undefined ? {} : { gas: call.gas < MAX_GAS ? call.gas : MAX_GAS }),
  };
}

/** Only the last block's state exists; an earlier one is refused rather than answered with other state. */
function requirePresent(ctx: RpcContext, ref: BlockRef): void {
  if ('tag' in ref && typeof ref.tag === 'string' && ref.tag !== 'earliest') return;
  const block = blockOf(ctx, ref);
  if (block === undefined) throw new RpcError(RPC_CODES.notFound, 'Requested resource not found. block');
  if (block.number !== ctx.reader.latest())
    throw new RpcError(
      RPC_CODES.server,
      'The devnet keeps the state of the latest block only: ask with the tag "latest"',
    );
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StatusError) throw new RpcError(RPC_CODES.server, error.message);
    throw error;
  }
}

function throwIfFailed(answer: EvmAnswer): void {
  if (answer.outcome.error === null) return;
  if (!answer.outcome.error.startsWith('0x'))
    throw new RpcError(RPC_CODES.server, `execution failed: ${answer.outcome.error}`);
  const reason = reasonOf(answer.output);
  throw new RpcError(
    RPC_CODES.reverted,
    reason === '' ? 'execution reverted' : `execution reverted: ${reason}`,
    data(answer.output),
  );
}

/** Text of `Error(string)` or `Panic(uint256)`, a response code's name in ASCII, or nothing. */
function reasonOf(output: Uint8Array): string {
  const hex = Buffer.from(output).toString('hex');
  if (hex.startsWith(PANIC_SELECTOR)) return `panic code 0x${BigInt(`0x${hex.slice(8) || '0'}`).toString(16)}`;
  if (hex.startsWith(ERROR_SELECTOR) && hex.length >= 136) {
    const length = Number(BigInt(`0x${hex.slice(72, 136)}`));
    return length > MAX_REASON ? '' : Buffer.from(hex.slice(136, 136 + length * 2), 'hex').toString('utf8');
  }
  const text = Buffer.from(output).toString('latin1');
  return /^[A-Z][A-Z_0-9]{3,60}$/.test(text) ? text : '';
}
