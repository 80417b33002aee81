import type { Hash, PrivateKeyAccount, TransactionReceipt } from 'viem';
import { compileSolidity } from '../testing/compile-solidity.ts';
import { openTestDevnet, type TestDevnet } from '../testing/open-test-devnet.ts';

const compiled = compileSolidity('Basics.sol');
export const { abi, bytecode } = compiled['Basics']!;

export interface RpcAnswer {
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: string };
}

/** A devnet with the contract `Basics` at `address`, deployed by `alice`. */
export interface RpcRig {
  readonly net: TestDevnet;
  readonly address: `0x${string}`;
  readonly alice: PrivateKeyAccount;
  mined(hash: Hash): Promise<TransactionReceipt>;
  /** Calls `set`. */
  set(value: bigint, options?: { value?: bigint; gas?: bigint }): Promise<TransactionReceipt>;
  post(body: string): Promise<{ status: number; json: unknown }>;
  rpc(method: string, ...params: unknown[]): Promise<RpcAnswer>;
}

export async function openRpcRig(): Promise<RpcRig> {
  const net = await openTestDevnet();
  const alice = net.users[0]!;
  const wallet = net.walletOf(alice);
  const mined = (hash: Hash): Promise<TransactionReceipt> => net.reader.waitForTransactionReceipt({ hash });
  const address = (await mined(await wallet.deployContract({ abi, bytecode, args: [7n, 'hello'] }))).contractAddress!;
  const post: RpcRig['post'] = async (body) => {
    const response = await fetch(net.devnet.rpc, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return { status: response.status, json: response.status === 204 ? null : ((await response.json()) as unknown) };
  };
  return {
    net,
    address,
    alice,
    mined,
    post,
    set: async (value, options = {}) =>
      mined(await wallet.writeContract({ address, abi, functionName: 'set', args: [value], ...options })),
    rpc: async (method, ...params) =>
      (await post(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }))).json as RpcAnswer,
  };
}
