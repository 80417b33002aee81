import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, PrivateKey } from '@hiero-ledger/sdk';
import {
  createPublicClient,
  createWalletClient,
  defineChain,
  type HttpTransport,
  http,
  type PublicClient,
  type WalletClient,
} from 'viem';
import { type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts';
import type { Chain } from 'viem/chains';
import { type Devnet, startDevnet } from '../start-devnet.ts';

/** A devnet of its own for one test file, with clients for it. */
export interface TestDevnet {
  readonly devnet: Devnet;
  readonly chain: Chain;
  readonly reader: PublicClient<HttpTransport, Chain>;
  /** Funded accounts with an EVM address. */
  readonly users: readonly PrivateKeyAccount[];
  /** SDK client whose operator is the treasury. */
  readonly client: Client;
  /** Folder of its ledger. */
  readonly dataDir: string;
  /** Faults that the node reported. */
  readonly faults: string[];
  walletOf(user: PrivateKeyAccount): WalletClient<HttpTransport, Chain, PrivateKeyAccount>;
  close(): Promise<void>;
}

/** Starts a devnet on free ports in a folder of its own; `close` removes both. */
export async function openTestDevnet(): Promise<TestDevnet> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tensornode-devnet-'));
  const faults: string[] = [];
  const devnet = await startDevnet({
    dataDir,
    ports: 'free',
    log: (line, facts) =>
      faults.push(`${line} ${String(facts['method'] ?? facts['kind'] ?? '')} ${String(facts['error'] ?? '')}`),
  });
  const chain = defineChain({
    id: devnet.chainId,
    name: 'devnet',
    nativeCurrency: { name: 'hbar', symbol: 'HBAR', decimals: 18 },
    rpcUrls: { default: { http: [devnet.rpc] } },
  });
  const client = Client.forNetwork({ [devnet.hapi]: devnet.nodeAccountId }).setMirrorNetwork([devnet.mirrorGrpc]);
  client.setOperator(devnet.operator.accountId, PrivateKey.fromStringDer(devnet.operator.privateKey));
  const users = devnet.accounts
    .filter((a) => a.type === 'ECDSA_SECP256K1' && !a.evmAddress.startsWith('0x000000000000000000000000'))
    .map((a) => privateKeyToAccount(`0x${PrivateKey.fromStringDer(a.privateKey).toStringRaw()}`));
  return {
    devnet,
    chain,
    reader: createPublicClient({ chain, transport: http(devnet.rpc), pollingInterval: 10 }),
    users,
    client,
    dataDir,
    faults,
    walletOf: (account) => createWalletClient({ chain, transport: http(devnet.rpc), account }),
    async close() {
      client.close();
      await devnet.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
