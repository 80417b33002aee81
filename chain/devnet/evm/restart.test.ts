import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPublicClient, createWalletClient, defineChain, http } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { afterAll, describe, expect, it } from 'vitest';
import { type Devnet, startDevnet } from '../start-devnet.ts';
import { compileSolidity } from '../testing/compile-solidity.ts';

describe('contracts after a restart', () => {
  const { abi, bytecode } = compileSolidity('Basics.sol')['Basics']!;
  const dataDir = mkdtempSync(join(tmpdir(), 'tensornode-restart-'));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  const chainOf = (devnet: Devnet): ReturnType<typeof defineChain> =>
    defineChain({
      id: devnet.chainId,
      name: 'devnet',
      nativeCurrency: { name: 'hbar', symbol: 'HBAR', decimals: 18 },
      rpcUrls: { default: { http: [devnet.rpc] } },
    });

  it('have their code, storage, nonces, logs and blocks', async () => {
    const first = await startDevnet({ dataDir, ports: 'free' });
    const key = first.accounts.find((a) => a.accountId === '0.0.1012')!.privateKey;
    const account = privateKeyToAccount(`0x${key.slice(-64)}`);
    const seen = async (devnet: Devnet, address: `0x${string}`): Promise<unknown> => {
      const reader = createPublicClient({ chain: chainOf(devnet), transport: http(devnet.rpc) });
      return {
        code: await reader.getCode({ address }),
        value: await reader.readContract({ address, abi, functionName: 'value' }),
        label: await reader.readContract({ address, abi, functionName: 'label' }),
        nonce: await reader.getTransactionCount({ address: account.address }),
        contractNonce: await reader.getTransactionCount({ address }),
        logs: (await reader.getContractEvents({ address, abi, fromBlock: 0n })).map((log) => [
          log.blockHash,
          log.logIndex,
        ]),
        blocks: await reader.getBlockNumber(),
      };
    };
    const reader = createPublicClient({ chain: chainOf(first), transport: http(first.rpc), pollingInterval: 10 });
    const wallet = createWalletClient({ chain: chainOf(first), transport: http(first.rpc), account });
    const deployed = await wallet.deployContract({ abi, bytecode, args: [7n, 'hello'], chain: null });
    const address = (await reader.waitForTransactionReceipt({ hash: deployed })).contractAddress!;
    for (const [functionName, args] of [
      ['set', [42n]],
      ['makeChild', [3n]],
    ] as const) {
      const hash = await wallet.writeContract({ address, abi, functionName, args, chain: null });
      expect((await reader.waitForTransactionReceipt({ hash })).status).toBe('success');
    }
    const before = await seen(first, address);
    await first.stop();
    const second = await startDevnet({ dataDir, ports: 'free' });
    expect(await seen(second, address)).toEqual(before);
    await second.stop();
  });
});
