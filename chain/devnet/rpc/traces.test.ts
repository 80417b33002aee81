import { fromRlp, type Hex, toHex } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { abi, openRpcRig, type RpcRig } from './rpc-rig.test-support.ts';

describe('traces and raw forms', () => {
  let rig: RpcRig;
  let net: RpcRig['net'];
  let address: RpcRig['address'];
  let alice: RpcRig['alice'];

  const mined: RpcRig['mined'] = (hash) => rig.mined(hash);
  const set: RpcRig['set'] = (value, options) => rig.set(value, options);
  const rpc: RpcRig['rpc'] = (method, ...params) => rig.rpc(method, ...params);

  beforeAll(async () => {
    rig = await openRpcRig();
    ({ net, address, alice } = rig);
  });
  afterAll(() => net.close());

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
      error: 'CONTRACT_REVERT_EXECUTED',
      revertReason: 'not today',
    });
    expect((await rpc('debug_traceTransaction', `0x${'12'.repeat(32)}`)).error?.code).toBe(-32001);
  });

  it('names why a creation failed, and gives it no address', async () => {
    const hash = await net.walletOf(alice).sendTransaction({ data: '0x01121212', gas: 3_000_000n });
    await mined(hash);
    const trace = (await rpc('debug_traceTransaction', hash, { tracer: 'callTracer' })).result;
    expect(trace).toMatchObject({
      type: 'CREATE',
      error: 'CONTRACT_EXECUTION_EXCEPTION',
      revertReason: 'INSUFFICIENT_STACK_ITEMS',
      gas: '0x2dc6c0',
      gasUsed: '0x2dc6c0',
    });
    expect(trace).not.toHaveProperty('to');
  });

  it.each([
    [{ tracer: 'callTracer', tracerConfig: { onlyTopCall: 'x' } }, "'tracerConfig' for TracerConfigWrapper"],
    [{ tracer: 'opcodeLogger', tracerConfig: { enableMemory: 'x' } }, "'tracerConfig' for TracerConfigWrapper"],
    [{ tracer: 'opcodeLogger', tracerConfig: { onlyTopCall: true } }, 'only valid when tracer=callTracer'],
    [{ tracer: 'callTracer', tracerConfig: { enableMemory: true } }, 'only valid when tracer=opcodeLogger'],
    [{ enableMemory: true, tracerConfig: { disableStack: false } }, "both at top level and in 'tracerConfig'"],
    [{ tracer: 'opcodeLogger', enableMemory: true }, "at top level when 'tracer' is explicitly set"],
  ])('refuses the settings %j', async (settings, problem) => {
    const { error } = await rpc('debug_traceTransaction', `0x${'12'.repeat(32)}`, settings);
    expect(error?.code).toBe(-32602);
    expect(error?.message).toContain(problem);
  });

  it('gives transactions back as they were signed, and blocks and receipts as RLP', async () => {
    const to = net.users[1]!.address;
    const wallet = net.walletOf(alice);
    for (const type of ['legacy', 'eip2930', 'eip1559'] as const) {
      const accessList = type === 'eip2930' ? [{ address, storageKeys: [`0x${'00'.repeat(32)}` as const] }] : undefined;
      const prepared = await wallet.prepareTransactionRequest({
        to,
        value: 11_000_000_000n,
        type,
        accessList,
      } as never);
      const signed = await wallet.signTransaction(prepared as never);
      const { result: hash } = await rpc('eth_sendRawTransaction', signed);
      const { blockNumber } = await mined(hash as never);
      expect((await rpc('debug_getRawTransaction', hash)).result).toBe(signed);
      const block = (await rpc('debug_getRawBlock', toHex(blockNumber))).result as Hex;
      const [header, transactions] = fromRlp(block) as [Hex[], unknown[]];
      expect(header).toHaveLength(17);
      expect(transactions).toEqual([type === 'legacy' ? fromRlp(signed) : signed]);
      expect(fromRlp((await rpc('debug_getRawHeader', toHex(blockNumber))).result as Hex)).toEqual(header);
      const [receipt] = (await rpc('debug_getRawReceipts', toHex(blockNumber))).result as [Hex];
      const body = fromRlp(type === 'legacy' ? receipt : `0x${receipt.slice(4)}`) as Hex[];
      expect(body).toHaveLength(4);
      expect(body[0]).toBe('0x01');
    }
    expect((await rpc('debug_getRawTransaction', `0x${'12'.repeat(32)}`)).result).toBe('0x');
    expect((await rpc('debug_getRawTransaction', '0x12')).error?.code).toBe(-32602);
    expect((await rpc('debug_getRawBlock', '0xfffffff')).error?.code).toBe(-32001);
  });
});
