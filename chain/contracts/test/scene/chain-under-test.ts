import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PUBLISHED_TEST_ACCOUNTS, startDevnet } from '@tensornode/devnet';
import { createHardhatRuntimeEnvironment } from 'hardhat/hre';
import type { Address, EIP1193Provider, LocalAccount } from 'viem';
import { createPublicClient, custom, defineChain, http, parseAbi } from 'viem';
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
  /** True where accounts take a token without associating themselves first. */
  readonly autoAssociates: boolean;
  /** What a transaction's `value` must be for the contract to see so many tinybar. */
  valueOf(tinybar: bigint): bigint;
  /** Returns once a new transaction's block has at least this time (seconds since the epoch). */
  advanceTo(time: bigint): Promise<void>;
  tokenBalance(token: Address, account: Address): Promise<bigint>;
  /** Gives HBAR to any address; only where the chain is made for tests. */
  fund?(account: Address): Promise<void>;
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
  const fund = async (account: Address) => {
    await request('hardhat_setBalance', [account, `0x${(10n ** 24n).toString(16)}`]);
  };
  for (const { address } of accounts) await fund(address);
  const provider: Pick<EIP1193Provider, 'request'> = {
    request: (input) => connection.provider.request(input as never) as never,
  };
  const transport = custom(provider, { retryCount: 0 });
  const reader = createPublicClient({ transport });
  return {
    name: 'Hardhat EDR with a stand-in of the token service',
    transport,
    chainId: 298,
    accounts,
    epochSeconds: 60,
    autoAssociates: false,
    valueOf: (tinybar) => tinybar,
    async advanceTo(time) {
      const latest = await reader.getBlock();
      if (latest.timestamp >= time) return;
      await request('evm_setNextBlockTimestamp', [Number(time)]);
      await request('evm_mine', []);
    },
    tokenBalance: (token, account) =>
      reader.readContract({ address: HTS, abi: htsStandInAbi, functionName: 'balanceOf', args: [token, account] }),
    fund,
    close: () => connection.close(),
  };
}

/** The embedded Hedera network in this process, through its JSON-RPC; its clock is moved, not waited for. */
export async function startDevnetChain(): Promise<ChainUnderTest> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tensornode-contracts-'));
  let ahead = 0n;
  const nowNanos = () => BigInt(Date.now()) * 1_000_000n + ahead;
  const devnet = await startDevnet({ dataDir, ports: 'free', clock: { nowNanos } });
  const keys = PUBLISHED_TEST_ACCOUNTS.filter(({ type, alias }) => type === 'ECDSA_SECP256K1' && alias);
  return {
    ...rpcChain(
      devnet.rpc,
      keys.map(({ privateKey }) => privateKeyToAccount(`0x${privateKey}`)),
      60,
    ),
    name: 'the embedded Hedera network',
    advanceTo(time) {
      const missing = time * 1_000_000_000n - nowNanos();
      if (missing > 0n) ahead += missing;
      return Promise.resolve();
    },
    async close() {
      await devnet.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A network of its own behind JSON-RPC (chain id 298), with a real token service; time passes by itself. */
export function connectRpcChain(url: string, privateKeys: readonly `0x${string}`[]): ChainUnderTest {
  const accounts = privateKeys.map((key) => privateKeyToAccount(key));
  return {
    ...rpcChain(url, accounts, 16),
    async advanceTo(time) {
      const deadline = Date.now() + 60_000;
      while (BigInt(Math.floor(Date.now() / 1000)) < time) {
        if (Date.now() > deadline) throw new Error(`the time ${time} did not come within a minute`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    close: () => Promise.resolve(),
  };
}

function rpcChain(url: string, accounts: readonly LocalAccount[], epochSeconds: number) {
  const transport = http(url, { timeout: 20_000 });
  const reader = createPublicClient({ transport });
  const abi = parseAbi(['function balanceOf(address account) view returns (uint256)']);
  return {
    name: `JSON-RPC at ${url}`,
    transport,
    chainId: 298,
    accounts,
    epochSeconds,
    autoAssociates: true,
    // The relay speaks weibar, 10^10 a tinybar.
    valueOf: (tinybar: bigint) => tinybar * 10_000_000_000n,
    tokenBalance: (token: Address, account: Address) =>
      reader.readContract({ address: token, abi, functionName: 'balanceOf', args: [account] }),
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
