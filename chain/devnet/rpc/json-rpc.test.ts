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
import { openTestDevnet, type TestDevnet } from '../testing/open-test-devnet.ts';

describe('JSON-RPC', () => {
  const compiled = compileSolidity('Basics.sol');
  const { abi, bytecode } = compiled['Basics']!;
  let net: TestDevnet;
  let address: `0x${string}`;
  let alice: PrivateKeyAccount;

  const mined = (hash: Hash): Promise<TransactionReceipt> => net.reader.waitForTransactionReceipt({ hash });
  const set = async (value: bigint, options: { value?: bigint; gas?: bigint } = {}): Promise<TransactionReceipt> =>
    mined(await net.walletOf(alice).writeContract({ address, abi, functionName: 'set', args: [value], ...options }));
  const post = async (body: string): Promise<{ status: number; json: unknown }> => {
    const response = await fetch(net.devnet.rpc, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return { status: response.status, json: response.status === 204 ? null : ((await response.json()) as unknown) };
  };
  const rpc = async (
    method: string,
    ...params: unknown[]
  ): Promise<{ result?: unknown; error?: { code: number; message: string; data?: string } }> =>
    (await post(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }))).json as never;

  beforeAll(async () => {
    net = await openTestDevnet();
    alice = net.users[0]!;
    const receipt = await mined(await net.walletOf(alice).deployContract({ abi, bytecode, args: [7n, 'hello'] }));
    address = receipt.contractAddress!;
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

  it('traces the calls of a transaction', async () => {
    const { transactionHash, gasUsed } = await mined(
      await net
        .walletOf(alice)
        .writeContract({ address, abi, functionName: 'makeChildThenRevert', args: [3n], gas: 1_000_000n }),
    );
    const trace = (await rpc('debug_traceTransaction', transactionHash, { tracer: 'callTracer' })).result as never;
    expect(trace).toMatchObject({
      type: 'CALL',
      to: address,
      gasUsed: `0x${gasUsed.toString(16)}`,
      calls: [
        {
          type: 'CALL',
          from: address,
          to: address,
          error: 'execution reverted',
          calls: [{ type: 'CREATE', from: address }],
        },
      ],
    });
    expect((await rpc('debug_traceTransaction', transactionHash, { tracer: 'x' })).error?.code).toBe(-32602);
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

  it('traces every instruction, what was there before, and whole blocks', async () => {
    const receipt = await set(90n);
    const hash = receipt.transactionHash;
    const full = (await rpc('debug_traceTransaction', hash)).result as {
      gas: number;
      failed: boolean;
      structLogs: Array<{ op: string; depth: number; stack: string[]; storage: Record<string, string> }>;
    };
    expect([full.failed, full.gas]).toEqual([false, Number(receipt.gasUsed)]);
    const store = full.structLogs.find(({ op }) => op === 'SSTORE');
    expect(Object.values(store?.storage ?? {})).toContain('5a'.padStart(64, '0'));
    expect(full.structLogs[0]).toMatchObject({ op: 'PUSH1', depth: 1, stack: [] });
    const bare = (
      await rpc('debug_traceTransaction', hash, { tracer: 'opcodeLogger', tracerConfig: { disableStack: true } })
    ).result as { structLogs: Array<{ stack: null }> };
    expect(bare.structLogs[1]?.stack).toBeNull();
    const met = (await rpc('debug_traceTransaction', hash, { tracer: 'prestateTracer' })).result as Record<
      string,
      { nonce: number }
    >;
    expect(Object.keys(met)).toEqual(expect.arrayContaining([address, alice.address.toLowerCase()]));
    const block = (await rpc('debug_traceBlockByNumber', `0x${receipt.blockNumber.toString(16)}`)).result as Array<{
      txHash: string;
    }>;
    expect(block.map(({ txHash }) => txHash)).toEqual([hash]);
    expect((await rpc('debug_traceBlockByHash', receipt.blockHash)).result).toEqual(block);
    const reverted = await mined(
      await net.walletOf(alice).writeContract({ address, abi, functionName: 'refuseText', args: [], gas: 100_000n }),
    );
    expect(
      (await rpc('debug_traceTransaction', reverted.transactionHash, { tracer: 'callTracer' })).result,
    ).toMatchObject({
      error: 'execution reverted',
      revertReason: 'not today',
    });
    expect((await rpc('debug_traceTransaction', `0x${'12'.repeat(32)}`)).error?.code).toBe(-32001);
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
    const { abi: childAbi, bytecode: childCode } = compiled['Child']!;
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

  it('refuses raw transactions as the relay does', async () => {
    const base = {
      chainId: 298,
      nonce: await net.reader.getTransactionCount({ address: alice.address }),
      gas: 21_000n,
      to: address,
      gasPrice: parseGwei('710'),
    } as const;
    const send = async (change: object): Promise<{ code: number; message: string } | undefined> =>
      (await rpc('eth_sendRawTransaction', await alice.signTransaction({ ...base, type: 'legacy', ...change }))).error;
    expect((await send({ chainId: 1 }))?.message).toContain('0x12a');
    expect((await send({ nonce: 0 }))?.message).toContain('Nonce too low');
    expect((await send({ nonce: base.nonce + 5 }))?.code).toBe(32002);
    expect((await send({ gasPrice: 1n }))?.code).toBe(-32009);
    expect((await send({ gas: 20_000n }))?.code).toBe(-32003);
    expect((await send({ gas: 15_000_001n }))?.code).toBe(-32005);
    expect((await send({ value: 5n }))?.code).toBe(-32602);
    expect((await send({ value: parseEther('999999') }))?.message).toContain('Insufficient funds');
    expect((await rpc('eth_sendRawTransaction', '0x1234')).error?.message).toContain('Invalid arguments');
    expect((await rpc('eth_sendRawTransaction', '0x03aa')).error?.code).toBe(-32611);
    expect((await rpc('eth_sendRawTransaction', '0xf8zz')).error?.code).toBe(-32602);
  });

  it('speaks JSON-RPC 2.0: errors, batches, notifications, limits', async () => {
    expect((await rpc('eth_nonsense')).error?.code).toBe(-32601);
    expect((await rpc('toString')).error?.code).toBe(-32601);
    expect((await rpc('eth_sendTransaction', {})).error?.code).toBe(-32601);
    expect((await rpc('eth_getBalance', '0x12')).error?.code).toBe(-32602);
    expect((await rpc('eth_getBalance')).error?.message).toBe('Missing value for required parameter 0');
    expect((await rpc('eth_getBalance', address, '0xfffff')).error?.code).toBe(-32001);
    expect((await rpc('eth_getProof')).error?.message).toBe('Unsupported JSON-RPC method');
    expect((await rpc('eth_call', { to: '0x12' }, 'latest')).error?.message).toBe(
      "Invalid parameter 'to' for TransactionObject: Expected 0x prefixed string representing the address (20 bytes), value: 0x12",
    );
    expect((await post('{')).json).toMatchObject({ error: { code: -32700 } });
    expect((await post('[]')).json).toMatchObject({ error: { code: -32600 } });
    expect((await post('7')).json).toMatchObject({ error: { code: -32600 } });
    const call = (id: number): object => ({ jsonrpc: '2.0', id, method: 'eth_chainId', params: [] });
    expect((await post(JSON.stringify([call(1), call(2), 5]))).json).toMatchObject([
      { id: 1, result: '0x12a' },
      { id: 2, result: '0x12a' },
      { id: null, error: { code: -32600 } },
    ]);
    expect((await post(JSON.stringify(Array.from({ length: 101 }, (_, i) => call(i))))).json).toMatchObject({
      error: { code: -32203, message: 'Batch request amount 101 exceeds max 100' },
    });
    expect((await post(JSON.stringify({ jsonrpc: '2.0', method: 'eth_chainId' }))).status).toBe(204);
    expect((await post(`"${'x'.repeat(2_100_000)}"`)).status).toBe(413);
    expect((await rpc('eth_accounts')).result).toEqual([]);
    expect((await rpc('net_version')).result).toBe('298');
    expect((await rpc('eth_feeHistory', '0x4', 'latest', [50])).result).toMatchObject({ reward: expect.any(Array) });
    expect((await rpc('eth_getTransactionReceipt', `0x${'11'.repeat(32)}`)).result).toBeNull();
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
