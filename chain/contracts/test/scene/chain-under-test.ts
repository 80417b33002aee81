import { createHardhatRuntimeEnvironment } from 'hardhat/hre';
import type { Address, EIP1193Provider, LocalAccount } from 'viem';
import { createPublicClient, custom, defineChain, http } from 'viem';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { htsStandInAbi, htsStandInBytecode } from '../../generated/hts-stand-in.ts';

export const HTS: Address = '0x0000000000000000000000000000000000000167';

/** What the suites need of a chain: the same tests run in process on EDR and on a network with a real token service. */
export interface ChainUnderTest {
  readonly name: string;
  readonly transport: ReturnType<typeof custom> | ReturnType<typeof http>;
  readonly chainId: number;
  /** At least eight funded accounts. */
  readonly accounts: readonly LocalAccount[];
  /** L of the suites' subnet. */
  readonly epochSeconds: number;
  /** What a transaction's `value` must be for the contract to see so many tinybar. */
  valueOf(tinybar: bigint): bigint;
  /** Returns once a new transaction's block has at least this time (seconds since the epoch). */
  advanceTo(time: bigint): Promise<void>;
  tokenBalance(token: Address, account: Address): Promise<bigint>;
  close(): Promise<void>;
}

/** Hardhat's EDR in this process, with the token service's stand-in etched at 0x167. */
export async function startHardhatChain(): Promise<ChainUnderTest> {
  const environment = await createHardhatRuntimeEnvironment({
    networks: {
      default: {
        type: 'edr-simulated',
        chainType: 'l1',
        chainId: 298,
        hardfork: 'cancun',
        allowBlocksWithSameTimestamp: true,
        blockGasLimit: 100_000_000n,
      },
    },
  });
  const connection = await environment.network.create();
  const request = (method: string, params: unknown[]) => connection.provider.request({ method, params });
  await request('hardhat_setCode', [HTS, htsStandInBytecode]);
  const accounts = Array.from({ length: 10 }, () => privateKeyToAccount(generatePrivateKey()));
  for (const { address } of accounts) await request('hardhat_setBalance', [address, `0x${(10n ** 24n).toString(16)}`]);
  const provider: Pick<EIP1193Provider, 'request'> = {
    request: (input) => connection.provider.request(input as never) as never,
  };
  const transport = custom(provider);
  const reader = createPublicClient({ transport });
  return {
    name: 'Hardhat EDR with a stand-in of the token service',
    transport,
    chainId: 298,
    accounts,
    epochSeconds: 60,
    valueOf: (tinybar) => tinybar,
    async advanceTo(time) {
      const latest = await reader.getBlock();
      if (latest.timestamp >= time) return;
      await request('evm_setNextBlockTimestamp', [Number(time)]);
      await request('evm_mine', []);
    },
    tokenBalance: (token, account) =>
      reader.readContract({ address: HTS, abi: htsStandInAbi, functionName: 'balanceOf', args: [token, account] }),
    close: () => connection.close(),
  };
}

/** A network of its own behind JSON-RPC (chain id 298), with a real token service; time passes by itself. */
export function connectRpcChain(url: string, privateKeys: readonly `0x${string}`[]): ChainUnderTest {
  const transport = http(url, { timeout: 20_000 });
  const reader = createPublicClient({ transport });
  return {
    name: `JSON-RPC at ${url}`,
    transport,
    chainId: 298,
    accounts: privateKeys.map((key) => privateKeyToAccount(key)),
    epochSeconds: 16,
    // The relay speaks weibar, 10^10 a tinybar.
    valueOf: (tinybar) => tinybar * 10_000_000_000n,
    async advanceTo(time) {
      const deadline = Date.now() + 60_000;
      while (BigInt(Math.floor(Date.now() / 1000)) < time) {
        if (Date.now() > deadline) throw new Error(`the network's time did not reach ${time}`);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
    tokenBalance: (token, account) =>
      reader.readContract({
        address: token,
        abi: [
          {
            type: 'function',
            name: 'balanceOf',
            stateMutability: 'view',
            inputs: [{ name: 'account', type: 'address' }],
            outputs: [{ name: '', type: 'uint256' }],
          },
        ],
        functionName: 'balanceOf',
        args: [account],
      }),
    close: () => Promise.resolve(),
  };
}

export function chainDefinition(chain: ChainUnderTest) {
  return defineChain({
    id: chain.chainId,
    name: chain.name,
    nativeCurrency: { name: 'HBAR', symbol: 'HBAR', decimals: 18 },
    rpcUrls: { default: { http: [] } },
  });
}
