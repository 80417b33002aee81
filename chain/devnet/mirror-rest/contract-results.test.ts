import {
  AccountUpdateTransaction,
  ContractCreateTransaction,
  ContractExecuteTransaction,
  ContractFunctionParameters,
} from '@hiero-ledger/sdk';
import { parseEther } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileSolidity } from '../testing/compile-solidity.ts';
import { openTestDevnet, type TestDevnet } from '../testing/open-test-devnet.ts';

type Result = Record<string, unknown> & { hash: string; timestamp: string; contract_id: string };

describe('results of contracts in the mirror', () => {
  let test: TestDevnet;
  let contract = '';
  let number = 0;

  const get = async <T>(path: string): Promise<T> =>
    (await (await fetch(`${test.devnet.mirrorRest}/api/v1${path}`)).json()) as T;
  const longZero = (num: number): string => `0x${num.toString(16).padStart(40, '0')}`;
  const latest = async (): Promise<Result> => {
    const { results } = await get<{ results: [Result] }>('/contracts/results?limit=1');
    return get(`/contracts/results/${results[0].hash}`);
  };
  const put = async (value: number): Promise<Result> => {
    const parameters = new ContractFunctionParameters().addUint256(value);
    const call = new ContractExecuteTransaction()
      .setContractId(contract)
      .setGas(300_000)
      .setFunction('put', parameters);
    await (await call.execute(test.client)).getReceipt(test.client);
    return latest();
  };

  beforeAll(async () => {
    test = await openTestDevnet();
    const bytecode = compileSolidity('MirrorBox.sol')['Box']?.bytecode ?? '0x';
    const create = new ContractCreateTransaction().setBytecode(Buffer.from(bytecode.slice(2), 'hex')).setGas(2_000_000);
    contract = String((await (await create.execute(test.client)).getReceipt(test.client)).contractId);
    number = Number(contract.slice(4));
  });
  afterAll(() => test.close());

  it('names accounts and contracts by number, the price of gas also of calls through HAPI, and a bloom without logs', async () => {
    const created = (await get<{ results: Result[] }>('/contracts/results?order=asc')).results[0];
    expect(created).toMatchObject({ from: longZero(2), to: longZero(number), created_contract_ids: [contract] });
    const bloom = `0x${'00'.repeat(256)}`;
    const result = await put(5);
    expect(result).toMatchObject({
      from: longZero(2),
      to: longZero(number),
      chain_id: '0x12a',
      type: 0,
      gas_price: '0x47',
      max_fee_per_gas: null,
      nonce: null,
    });
    const plain = await test
      .walletOf(test.users[0]!)
      .sendTransaction({ to: test.users[1]!.address, value: 5n * 10n ** 10n });
    await test.reader.waitForTransactionReceipt({ hash: plain });
    expect(await get(`/contracts/results/${plain}`)).toMatchObject({ bloom, to: test.users[1]!.address.toLowerCase() });
  });

  it('names whoever was called, also accounts and precompiles', async () => {
    const [user, friend] = test.users;
    const { account } = await get<{ account: string }>(`/accounts/${friend!.address}`);
    const hash = await test.walletOf(user!).sendTransaction({ to: friend!.address, value: 10n ** 10n });
    await test.reader.waitForTransactionReceipt({ hash });
    const address = friend!.address.toLowerCase();
    expect(await get(`/contracts/results/${hash}`)).toMatchObject({ contract_id: account, address, to: address });
    const { results } = await get<{ results: Result[] }>(`/contracts/${account}/results?limit=1`);
    expect(results[0]?.hash).toBe(hash);
    const call = new ContractExecuteTransaction().setContractId('0.0.2').setGas(100_000).setFunction('any');
    await (await call.execute(test.client)).getReceipt(test.client);
    const { timestamp } = await latest();
    const named = { contract_id: '0.0.2', address: longZero(2), result: 'SUCCESS' };
    expect(await get(`/contracts/0.0.2/results/${timestamp}`)).toMatchObject(named);
  });

  it('shows amounts and prices in tinybars, or in weibars where that is asked for', async () => {
    const [user, friend] = test.users;
    const hash = await test.walletOf(user!).sendTransaction({ to: friend!.address, value: parseEther('0.25') });
    await test.reader.waitForTransactionReceipt({ hash });
    const tinybars = await get<Record<string, unknown>>(`/contracts/results/${hash}`);
    const weibars = await get<Record<string, string>>(`/contracts/results/${hash}?hbar=false`);
    expect(tinybars['amount']).toBe(25_000_000);
    expect(BigInt(weibars['amount'] ?? 0)).toBe(parseEther('0.25'));
    expect(BigInt(weibars['max_fee_per_gas'] ?? 0) / 10n ** 10n).toBe(BigInt(String(tinybars['max_fee_per_gas'])));
    const list = await get<{ results: Array<{ amount: number }> }>('/contracts/results?hbar=false&limit=1');
    expect(list.results[0]?.amount).toBe(250_000_000_000_000_000);
  });

  it('lists what stands around a result with all results, and not with those of one contract', async () => {
    const { timestamp } = await put(6);
    const [all, one] = [
      await get<{ results: Result[] }>(`/contracts/results?timestamp=${timestamp}`),
      await get<{ results: Result[] }>(`/contracts/${contract}/results?timestamp=${timestamp}`),
    ];
    expect(all.results[0]).toMatchObject({
      block_number: expect.any(Number) as number,
      chain_id: '0x12a',
      access_list: null,
    });
    expect(all.results[0]).not.toHaveProperty('logs');
    expect(one.results[0]).not.toHaveProperty('block_number');
    expect(one.results[0]?.hash).toBe(all.results[0]?.hash);
  });

  it('tells when a slot got its value, now and in the past', async () => {
    const first = await put(7);
    const second = await put(8);
    type State = { state: Array<{ slot: string; value: string; timestamp: string }> };
    const at = async (query = ''): Promise<Array<[bigint, string]>> =>
      (await get<State>(`/contracts/${contract}/state${query}`)).state.map(({ value, timestamp }) => [
        BigInt(value),
        timestamp,
      ]);
    expect(await at()).toContainEqual([8n, second.timestamp]);
    expect(await at(`?timestamp=${first.timestamp}`)).toContainEqual([7n, first.timestamp]);
    expect(await at(`?timestamp=lt:${second.timestamp}`)).toContainEqual([7n, first.timestamp]);
  });

  it('gives the data of a revert with its action', async () => {
    const fail = new ContractExecuteTransaction().setContractId(contract).setGas(100_000).setFunction('fail');
    await (await fail.execute(test.client)).getReceipt(test.client).catch((error: unknown) => error);
    const { hash, error_message: error } = await latest();
    const { actions } = await get<{ actions: Array<Record<string, unknown>> }>(`/contracts/results/${hash}/actions`);
    expect(actions[0]).toMatchObject({ result_data: error, result_data_type: 'REVERT_REASON' });
  });

  it('names a system contract that was called by its number, although no account has it', async () => {
    const bytecode = compileSolidity('TokenCaller.sol')['TokenCaller']?.bytecode ?? '0x';
    const create = new ContractCreateTransaction().setBytecode(Buffer.from(bytecode.slice(2), 'hex')).setGas(2_000_000);
    const { contractId } = await (await create.execute(test.client)).getReceipt(test.client);
    const call = new ContractExecuteTransaction().setContractId(String(contractId)).setGas(900_000);
    await (await call.setFunction('associate').execute(test.client)).getReceipt(test.client);
    const { actions } = await get<{ actions: unknown[] }>(`/contracts/results/${(await latest()).hash}/actions`);
    expect(actions[1]).toMatchObject({
      call_type: 'SYSTEM',
      call_depth: 1,
      recipient: '0.0.359',
      recipient_type: 'CONTRACT',
      to: longZero(0x167),
    });
  });

  it('an account stakes to its node from the day on', async () => {
    await (
      await new AccountUpdateTransaction().setAccountId('0.0.2').setStakedNodeId(0).execute(test.client)
    ).getReceipt(test.client);
    const account = await get<{ staked_node_id: number; stake_period_start: string }>('/accounts/0.0.2');
    expect(account.staked_node_id).toBe(0);
    const [seconds, nanos] = account.stake_period_start.split('.').map(Number);
    expect([(seconds ?? 1) % 86_400, nanos]).toEqual([0, 0]);
    expect(Math.abs(Date.now() / 1_000 - (seconds ?? 0))).toBeLessThan(2 * 86_400);
  });
});
