import { Contract, ContractFactory, JsonRpcProvider, Wallet } from 'ethers';
import {
  createPublicClient,
  encodeDeployData,
  getContractAddress,
  type Hash,
  type PrivateKeyAccount,
  parseEther,
  parseGwei,
  type TransactionReceipt,
  webSocket,
} from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileSolidity } from '../testing/compile-solidity.ts';
import type { TestDevnet } from '../testing/open-test-devnet.ts';
import { abi, bytecode, openRpcRig, type RpcRig } from './rpc-rig.test-support.ts';

describe('JSON-RPC', () => {
  let rig: RpcRig;
  let net: TestDevnet;
  let address: `0x${string}`;
  let alice: PrivateKeyAccount;

  const mined = (hash: Hash): Promise<TransactionReceipt> => rig.mined(hash);
  const set: RpcRig['set'] = (value, options) => rig.set(value, options);
  const rpc: RpcRig['rpc'] = (method, ...params) => rig.rpc(method, ...params);

  beforeAll(async () => {
    rig = await openRpcRig();
    ({ net, address, alice } = rig);
  });
  afterAll(() => net.close());

  it('deploys to the address that Ethereum computes, calls, and shows transaction, receipt and block as one', async () => {
    expect(getContractAddress({ from: alice.address, nonce: 0n }).toLowerCase()).toBe(address);
    const receipt = await set(42n, { value: parseEther('1') });
    expect(await net.reader.readContract({ address, abi, functionName: 'value' })).toBe(42n);
    // msg.value is in tinybars.
    expect(await net.reader.readContract({ address, abi, functionName: 'paid', args: [alice.address] })).toBe(
      100_000_000n,
    );
    expect(await net.reader.getBalance({ address })).toBe(parseEther('1'));
    const transaction = await net.reader.getTransaction({ hash: receipt.transactionHash });
    const block = await net.reader.getBlock({ blockHash: receipt.blockHash, includeTransactions: true });
    expect(transaction.blockHash).toBe(block.hash);
    expect(block.transactions.map((t) => t.hash)).toContain(receipt.transactionHash);
    expect(receipt.effectiveGasPrice).toBe(parseGwei('710'));
    expect(receipt.cumulativeGasUsed).toBeGreaterThanOrEqual(receipt.gasUsed);
    const parent = await net.reader.getBlock({ blockNumber: block.number - 1n });
    expect(block.parentHash).toBe(parent.hash);
  });

  it('finds logs by range, address, topics and block hash', async () => {
    const receipt = await set(1_234n);
    const found = await net.reader.getContractEvents({
      address,
      abi,
      eventName: 'ValueSet',
      args: { who: alice.address },
      fromBlock: 0n,
    });
    expect(found.length).toBeGreaterThanOrEqual(2);
    expect(found.at(-1)?.transactionHash).toBe(receipt.transactionHash);
    expect(await net.reader.getLogs({ blockHash: receipt.blockHash })).toHaveLength(1);
    expect(await net.reader.getLogs({ address: alice.address, fromBlock: 0n })).toHaveLength(0);
    const nobody = await net.reader.getContractEvents({
      address,
      abi,
      eventName: 'ValueSet',
      args: { who: net.users[1]!.address },
      fromBlock: 0n,
    });
    expect(nobody).toHaveLength(0);
  });

  it('tells filters and subscriptions what is new', async () => {
    const filter = await net.reader.createContractEventFilter({ address, abi });
    const blocks = await net.reader.createBlockFilter();
    const socket = createPublicClient({ chain: net.chain, transport: webSocket(net.devnet.rpcWs) });
    const seen = new Promise<number>((resolve) => {
      socket.watchContractEvent({ address, abi, onLogs: (logs) => resolve(logs.length) });
    });
    const heads = new Promise<bigint>((resolve) => {
      socket.watchBlocks({ onBlock: (block) => resolve(block.number) });
    });
    // Both subscriptions are placed when a later request on the same socket is answered.
    await socket.getBlockNumber();
    const receipt = await set(5n);
    expect(await seen).toBe(1);
    expect(await heads).toBe(receipt.blockNumber);
    expect(await net.reader.getFilterChanges({ filter })).toHaveLength(1);
    expect(await net.reader.getFilterChanges({ filter })).toHaveLength(0);
    expect(await net.reader.getFilterChanges({ filter: blocks })).toContain(receipt.blockHash);
    expect(await net.reader.uninstallFilter({ filter })).toBe(true);
    expect((await rpc('eth_getFilterChanges', filter.id)).error?.code).toBe(-32001);
    (await socket.transport.getRpcClient()).close();
  });

  it('decodes custom errors and texts of reverts', async () => {
    const simulate = (functionName: string, args: unknown[]): Promise<unknown> =>
      net.reader.simulateContract({ address, abi, functionName, args, account: alice });
    await expect(simulate('refuse', [3n])).rejects.toThrow('Refused');
    await expect(simulate('refuseText', [])).rejects.toThrow('not today');
    const reverted = await mined(
      await net.walletOf(alice).writeContract({ address, abi, functionName: 'refuseText', args: [], gas: 100_000n }),
    );
    expect(reverted.status).toBe('reverted');
  });

  it('reads and calls the state after any block since the start, and pretends other state', async () => {
    const first = await set(70n, { value: parseEther('1') });
    const second = await set(71n, { value: parseEther('2') });
    const at = (blockNumber: bigint) => net.reader.readContract({ address, abi, functionName: 'value', blockNumber });
    expect([await at(first.blockNumber), await at(second.blockNumber)]).toEqual([70n, 71n]);
    const balance = (blockNumber: bigint) => net.reader.getBalance({ address, blockNumber });
    expect((await balance(second.blockNumber)) - (await balance(first.blockNumber))).toBe(parseEther('2'));
    const nonce = (blockNumber: bigint) => net.reader.getTransactionCount({ address: alice.address, blockNumber });
    expect((await nonce(second.blockNumber)) - (await nonce(first.blockNumber))).toBe(1);
    expect(await net.reader.getCode({ address, blockNumber: 0n })).toBeUndefined();
    expect(await net.reader.getCode({ address, blockNumber: first.blockNumber })).toContain('0x6080');
    const call = { to: address, data: '0x3fa4f245' };
    expect((await rpc('eth_call', call, { blockHash: first.blockHash })).result).toBe(`0x${'46'.padStart(64, '0')}`);
    expect((await rpc('eth_call', call, 'earliest')).result).toBe('0x');
    const slots = Array.from({ length: 4 }, (_, i) => i);
    const before = await Promise.all(
      slots.map((i) => net.reader.getStorageAt({ address, slot: `0x${i}`, blockNumber: first.blockNumber })),
    );
    expect(before).toContain(`0x${'46'.padStart(64, '0')}`);
    const fresh = `0x${'5e'.repeat(20)}`;
    const code = await net.reader.getCode({ address });
    const pretended = { [fresh]: { code, stateDiff: { [`0x${'0'.repeat(64)}`]: `0x${'09'.padStart(64, '0')}` } } };
    const slot = before.indexOf(`0x${'46'.padStart(64, '0')}`);
    const shifted = { [fresh]: { code, state: { [`0x${slot}`.padEnd(3, '0')]: `0x${'09'.padStart(64, '0')}` } } };
    expect((await rpc('eth_call', { to: fresh, data: '0x3fa4f245' }, 'latest', pretended)).error).toBeUndefined();
    expect((await rpc('eth_call', { to: fresh, data: '0x3fa4f245' }, 'latest', shifted)).result).toBe(
      `0x${'09'.padStart(64, '0')}`,
    );
    expect(await net.reader.getCode({ address: fresh as `0x${string}` })).toBeUndefined();
    expect(await at(second.blockNumber)).toBe(71n);
  });

  it('sends value to a fresh address, which becomes an account for the gas that this costs', async () => {
    const fresh = `0x${'ab'.repeat(20)}` as const;
    const cheap = await mined(
      await net.walletOf(alice).sendTransaction({ to: fresh, value: parseEther('3'), gas: 30_000n }),
    );
    expect(cheap.status).toBe('reverted');
    const receipt = await mined(await net.walletOf(alice).sendTransaction({ to: fresh, value: parseEther('3') }));
    expect(receipt.status).toBe('success');
    expect(receipt.gasUsed).toBeGreaterThan(500_000n);
    expect(await net.reader.getBalance({ address: fresh })).toBe(parseEther('3'));
  });

  it('gives the balance of a destroyed contract to an account, and to nobody else', async () => {
    const heir = net.users[7]!.address;
    const before = await net.reader.getBalance({ address: heir });
    const leave = async (to: string): Promise<string> =>
      (
        await mined(
          await net.walletOf(alice).writeContract({
            address,
            abi,
            functionName: 'leaveTo',
            args: [to],
            value: parseEther('2'),
            gas: 1_000_000n,
          }),
        )
      ).status;
    expect(await leave(heir)).toBe('success');
    expect(await net.reader.getBalance({ address: heir })).toBe(before + parseEther('2'));
    expect(await leave(`0x${'cd'.repeat(20)}`)).toBe('reverted');
    let total = 0n;
    for (const account of net.devnet.ledger.state.accounts.values()) total += account.balance;
    expect(total).toBe(5_000_000_000_000_000_000n);
  });

  it('creates by CREATE2 where Ethereum does', async () => {
    const salt = `0x${'07'.repeat(32)}` as const;
    await mined(
      await net.walletOf(alice).writeContract({ address, abi, functionName: 'makeSalted', args: [5n, salt] }),
    );
    const { abi: childAbi, bytecode: childCode } = compileSolidity('Basics.sol')['Child']!;
    const expected = getContractAddress({
      opcode: 'CREATE2',
      from: address,
      salt,
      bytecode: encodeDeployData({ abi: childAbi, bytecode: childCode, args: [5n] }),
    });
    expect(await net.reader.readContract({ address, abi, functionName: 'child' })).toBe(expected);
    expect(await net.reader.readContract({ address: expected, abi: childAbi, functionName: 'x' })).toBe(5n);
  });

  it('deploys twice from one account and sends no value to accounts of the system', async () => {
    const again = await mined(await net.walletOf(alice).deployContract({ abi, bytecode, args: [1n, 'again'] }));
    expect(again.status).toBe('success');
    const refused = await mined(
      await net
        .walletOf(alice)
        .sendTransaction({ to: `0x${'62'.padStart(40, '0')}`, value: parseEther('1'), gas: 30_000n }),
    );
    expect(refused.status).toBe('reverted');
  });

  it('takes legacy and access-list transactions', async () => {
    const legacy = await mined(
      await net.walletOf(alice).sendTransaction({ to: net.users[1]!.address, value: parseEther('1'), type: 'legacy' }),
    );
    const listed = await mined(
      await net.walletOf(alice).sendTransaction({
        to: net.users[1]!.address,
        value: parseEther('1'),
        type: 'eip2930',
        accessList: [{ address, storageKeys: [`0x${'00'.repeat(32)}`] }],
      }),
    );
    expect([legacy.status, legacy.type, listed.status, listed.type]).toEqual([
      'success',
      'legacy',
      'success',
      'eip2930',
    ]);
    expect((await net.reader.getTransaction({ hash: listed.transactionHash })).accessList).toHaveLength(1);
  });

  it('works with ethers', async () => {
    const provider = new JsonRpcProvider(net.devnet.rpc, 298, {
      pollingInterval: 20,
      staticNetwork: true,
      cacheTimeout: -1,
    });
    const key = net.devnet.accounts.find(
      (a) => a.evmAddress.toLowerCase() === net.users[2]!.address.toLowerCase(),
    )!.privateKey;
    const wallet = new Wallet(`0x${key.slice(-64)}`, provider);
    const factory = new ContractFactory(abi as never, bytecode, wallet);
    const deployed = await factory.deploy(1n, 'ethers');
    await deployed.waitForDeployment();
    const contract = new Contract(await deployed.getAddress(), abi as never, wallet);
    const receipt = await (await contract.getFunction('set').send(9n)).wait();
    expect(receipt?.status).toBe(1);
    expect(await contract.getFunction('value').staticCall()).toBe(9n);
    expect(await contract.queryFilter('ValueSet')).toHaveLength(1);
    await expect(contract.getFunction('refuse').staticCall(1n)).rejects.toMatchObject({ revert: { name: 'Refused' } });
    provider.destroy();
    expect(net.faults).toEqual([]);
  });
});
