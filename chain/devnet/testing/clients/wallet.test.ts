import { PrivateKey } from '@hiero-ledger/sdk';
import { type Hex, parseEther } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Rig, startRig } from '../connect-sdk.ts';

/** What a wallet in a browser sends along. */
const HEADERS = { 'content-type': 'application/json', origin: 'http://localhost:3000' };
const WEIBARS_PER_TINYBAR = 10_000_000_000n;

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig?.close());

async function ask<T>(method: string, ...params: unknown[]): Promise<T> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
  const response = await fetch(rig.devnet.rpc, { method: 'POST', headers: HEADERS, body });
  const { result, error } = (await response.json()) as { result: T; error?: unknown };
  if (error !== undefined) throw new Error(JSON.stringify(error));
  return result;
}

test('the calls that MetaMask makes to add the network and to send value, in its order', async () => {
  const [sender, receiver] = ['0.0.1012', '0.0.1013'].map((id) => rig.devnet.accounts.find((a) => a.accountId === id));
  if (sender === undefined || receiver === undefined) throw new Error('no accounts');
  const account = privateKeyToAccount(`0x${PrivateKey.fromStringDer(sender.privateKey).toStringRaw()}`);
  expect(account.address.toLowerCase()).toBe(sender.evmAddress);
  expect(await ask('eth_chainId')).toBe('0x12a');
  expect(await ask('net_version')).toBe('298');
  expect(await ask('eth_accounts')).toEqual([]);
  const block = await ask<Record<string, unknown>>('eth_getBlockByNumber', 'latest', false);
  // A wallet takes a network with this field for one with EIP-1559.
  expect(block).toMatchObject({
    number: expect.stringMatching(/^0x/),
    baseFeePerGas: expect.stringMatching(/^0x/),
    transactions: [],
  });
  const balance = BigInt(await ask<Hex>('eth_getBalance', account.address, 'latest'));
  expect(balance % WEIBARS_PER_TINYBAR).toBe(0n);
  const nonce = Number(await ask<Hex>('eth_getTransactionCount', account.address, 'latest'));
  const gasPrice = BigInt(await ask<Hex>('eth_gasPrice'));
  const history = await ask<{ baseFeePerGas: Hex[]; reward: Hex[][] }>('eth_feeHistory', '0x5', 'latest', [10, 50, 90]);
  expect(history.baseFeePerGas.length).toBeGreaterThan(0);
  const value = parseEther('1');
  const call = { from: account.address, to: receiver.evmAddress as Hex, value: `0x${value.toString(16)}` as Hex };
  expect(await ask('eth_getCode', receiver.evmAddress, 'latest')).toBe('0x');
  const gas = BigInt(await ask<Hex>('eth_estimateGas', call));
  const signed = await account.signTransaction({
    type: 'eip1559',
    chainId: 298,
    nonce,
    to: receiver.evmAddress as Hex,
    value,
    gas,
    maxFeePerGas: gasPrice * 2n,
    maxPriorityFeePerGas: 0n,
  });
  const hash = await ask<Hex>('eth_sendRawTransaction', signed);
  const receipt = await ask<Record<string, unknown>>('eth_getTransactionReceipt', hash);
  expect(receipt).toMatchObject({
    status: '0x1',
    type: '0x2',
    transactionHash: hash,
    from: sender.evmAddress,
    to: receiver.evmAddress,
    contractAddress: null,
  });
  const sent = await ask<Record<string, unknown>>('eth_getTransactionByHash', hash);
  expect(sent).toMatchObject({
    hash,
    nonce: `0x${nonce.toString(16)}`,
    value: call.value,
    type: '0x2',
    blockHash: receipt['blockHash'],
  });
  const left = BigInt(await ask<Hex>('eth_getBalance', account.address, 'latest'));
  const fee = BigInt(receipt['gasUsed'] as Hex) * BigInt(receipt['effectiveGasPrice'] as Hex);
  expect(balance - left).toBe(value + fee);
  expect(await ask('eth_getTransactionCount', account.address, 'latest')).toBe(`0x${(nonce + 1).toString(16)}`);
  expect(await ask('eth_getTransactionReceipt', `0x${'0'.repeat(64)}`)).toBeNull();
});
