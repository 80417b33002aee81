import { ContractExecuteTransaction, ContractId } from '@hiero-ledger/sdk';
import { type Hash, parseEther, parseGwei } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileSolidity } from '../testing/compile-solidity.ts';
import { openTestDevnet, type TestDevnet } from '../testing/open-test-devnet.ts';
import { ETHEREUM_SCHEMAS } from './ethereum-schemas.test-support.ts';

let net: TestDevnet;
const at: Record<string, string> = {};
const sent: Hash[] = [];

async function call(method: string, params: readonly unknown[]): Promise<unknown> {
  const response = await fetch(net.devnet.rpc, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  });
  return response.json();
}

async function resultOf(method: string, params: readonly unknown[]): Promise<unknown> {
  const answer = (await call(method, params)) as { result?: unknown; error?: unknown };
  expect(answer.error, method).toBeUndefined();
  return answer.result;
}

beforeAll(async () => {
  net = await openTestDevnet();
  const [alice] = net.users;
  if (alice === undefined) throw new Error('no funded user');
  const wallet = net.walletOf(alice);
  const { abi, bytecode } = compileSolidity('Basics.sol')['Basics']!;
  const send = async (hash: Promise<Hash>): Promise<string> => {
    sent.push(await hash);
    const receipt = await net.reader.waitForTransactionReceipt({ hash: await hash });
    at['block'] = receipt.blockHash;
    at['number'] = `0x${receipt.blockNumber.toString(16)}`;
    return receipt.contractAddress ?? '';
  };
  at['user'] = alice.address.toLowerCase();
  at['contract'] = await send(wallet.deployContract({ abi, bytecode, args: [7n, 'hello'] }));
  const to = { address: at['contract'] as `0x${string}`, abi, functionName: 'set' } as const;
  await send(wallet.sendTransaction({ to: alice.address, value: parseEther('0.1'), type: 'eip1559' }));
  await send(wallet.writeContract({ ...to, args: [1n], type: 'eip2930', accessList: [] }));
  await send(wallet.writeContract({ ...to, args: [2n], type: 'legacy', gasPrice: parseGwei('710') }));
  await send(wallet.writeContract({ ...to, args: [3n], type: 'eip1559' }));
  at['hash'] = sent.at(-1) ?? '';
  at['data'] = '0x3fa4f245';
  const filter = await resultOf('eth_newFilter', [{ fromBlock: '0x0' }]);
  at['filter'] = String(filter);
  at['blocks'] = String(await resultOf('eth_newBlockFilter', []));
  await send(wallet.sendTransaction({ to: alice.address, value: 0n }));
  const direct = new ContractExecuteTransaction()
    .setContractId(ContractId.fromEvmAddress(0, 0, at['contract']))
    .setGas(100_000)
    .setFunction('value');
  await (await direct.execute(net.client)).getReceipt(net.client);
});

afterAll(() => net.close());

const CASES: ReadonlyArray<readonly [schema: keyof typeof ETHEREUM_SCHEMAS, method: string, ...params: unknown[]]> = [
  ['accounts', 'eth_accounts'],
  ['uint', 'eth_blockNumber'],
  ['uint', 'eth_chainId'],
  ['uint', 'eth_gasPrice'],
  ['uint', 'eth_maxPriorityFeePerGas'],
  ['boolean', 'eth_syncing'],
  ['boolean', 'eth_mining'],
  ['uint', 'eth_hashrate'],
  ['boolean', 'net_listening'],
  ['text', 'net_version'],
  ['text', 'web3_clientVersion'],
  ['hash32', 'web3_sha3', '0x1234'],
  ['feeHistory', 'eth_feeHistory', '0x4', 'latest', [25, 75]],
  ['feeHistory', 'eth_feeHistory', '0x2', '{number}', []],
  ['uint', 'eth_getBalance', '{user}', 'latest'],
  ['uint', 'eth_getBalance', '{user}', '{number}'],
  ['uint', 'eth_getTransactionCount', '{user}', 'pending'],
  ['bytes', 'eth_getCode', '{contract}', 'latest'],
  ['bytes', 'eth_getCode', '{user}', 'latest'],
  ['hash32', 'eth_getStorageAt', '{contract}', '0x0', 'latest'],
  ['bytes', 'eth_call', { to: '{contract}', data: '{data}' }, 'latest'],
  ['bytes', 'eth_call', { to: '{contract}', data: '{data}' }, { blockHash: '{block}' }],
  ['uint', 'eth_estimateGas', { from: '{user}', to: '{contract}', data: '{data}' }],
  ['block', 'eth_getBlockByNumber', 'latest', false],
  ['block', 'eth_getBlockByNumber', 'earliest', false],
  ['fullBlock', 'eth_getBlockByNumber', '{number}', true],
  ['fullBlock', 'eth_getBlockByHash', '{block}', true],
  ['nothing', 'eth_getBlockByNumber', '0xffffffff', false],
  ['uint', 'eth_getBlockTransactionCountByNumber', '{number}'],
  ['uint', 'eth_getBlockTransactionCountByHash', '{block}'],
  ['uint', 'eth_getUncleCountByBlockNumber', '{number}'],
  ['uint', 'eth_getUncleCountByBlockHash', '{block}'],
  ['nothing', 'eth_getUncleByBlockHashAndIndex', '{block}', '0x0'],
  ['transaction', 'eth_getTransactionByBlockHashAndIndex', '{block}', '0x0'],
  ['transaction', 'eth_getTransactionByBlockNumberAndIndex', '{number}', '0x0'],
  ['nothing', 'eth_getTransactionByHash', `0x${'ab'.repeat(32)}`],
  ['nothing', 'eth_getTransactionReceipt', `0x${'ab'.repeat(32)}`],
  ['receipts', 'eth_getBlockReceipts', '{number}'],
  ['receipts', 'eth_getBlockReceipts', '{block}'],
  ['logs', 'eth_getLogs', { fromBlock: '0x0', toBlock: 'latest', address: '{contract}' }],
  ['logs', 'eth_getLogs', { blockHash: '{block}' }],
  ['filterResults', 'eth_getFilterLogs', '{filter}'],
  ['filterResults', 'eth_getFilterChanges', '{filter}'],
  ['filterResults', 'eth_getFilterChanges', '{blocks}'],
  ['boolean', 'eth_uninstallFilter', '{blocks}'],
  ['callFrame', 'debug_traceTransaction', '{hash}', { tracer: 'callTracer' }],
  ['prestate', 'debug_traceTransaction', '{hash}', { tracer: 'prestateTracer' }],
  ['opcodes', 'debug_traceTransaction', '{hash}'],
  ['blockTraces', 'debug_traceBlockByNumber', '{number}', { tracer: 'callTracer' }],
];

const fill = (params: readonly unknown[]): unknown[] =>
  JSON.parse(JSON.stringify(params).replace(/\{(\w+)\}/g, (all, name: string) => at[name] ?? all)) as unknown[];

describe('the Ethereum execution API', () => {
  it.each(CASES.map(([schema, method, ...params]) => ({ schema, method, params })))(
    '$method $params is a $schema',
    async ({ schema, method, params }) => {
      const result = await resultOf(method, fill(params));
      expect(ETHEREUM_SCHEMAS[schema].parse(result)).toEqual(result);
    },
  );

  it('transactions and receipts of every type', async () => {
    const types = new Set<unknown>();
    for (const hash of sent) {
      const transaction = ETHEREUM_SCHEMAS.transaction.parse(await resultOf('eth_getTransactionByHash', [hash]));
      const receipt = ETHEREUM_SCHEMAS.receipt.parse(await resultOf('eth_getTransactionReceipt', [hash]));
      expect(receipt.type).toBe(transaction.type);
      expect(receipt.status).toBe('0x1');
      types.add(receipt.type);
    }
    expect([...types].sort()).toEqual(['0x0', '0x1', '0x2']);
  });

  it('every block from the first on, and transactions that are not Ethereum’s', async () => {
    const last = Number(await resultOf('eth_blockNumber', []));
    for (let number = 0; number <= last; number++) {
      const name = `0x${number.toString(16)}`;
      const block = ETHEREUM_SCHEMAS.fullBlock.parse(await resultOf('eth_getBlockByNumber', [name, true]));
      const receipts = ETHEREUM_SCHEMAS.receipts.parse(await resultOf('eth_getBlockReceipts', [name]));
      expect(receipts.map(({ transactionHash }) => transactionHash)).toEqual(
        block.transactions.map(({ hash }) => hash),
      );
    }
  });

  it.each([
    ['eth_getBalance', [], -32602],
    ['eth_getBlockByNumber', ['0xzz', false], -32602],
    ['eth_getTransactionByHash', ['0x12'], -32602],
    ['eth_nothing', [], -32601],
    ['eth_sign', [], -32601],
    ['eth_sendRawTransaction', ['0x12'], undefined],
    ['eth_getFilterChanges', ['0x1234'], undefined],
  ] as const)('%s %j fails in the shape of errors', async (method, params, code) => {
    const answer = ETHEREUM_SCHEMAS.error.parse(await call(method, params));
    if (code !== undefined) expect(answer.error.code).toBe(code);
  });
});
