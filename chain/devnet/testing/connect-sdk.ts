import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccountId, Client, PrivateKey } from '@hiero-ledger/sdk';
import { type Devnet, type DevnetOptions, startDevnet } from '../start-devnet.ts';

/** A devnet on free ports with the unmodified SDK connected to it. */
export interface Rig {
  readonly devnet: Devnet;
  readonly client: Client;
  readonly dataDir: string;
  close(): Promise<void>;
}

/** Starts a devnet in a throw-away folder; faults of the node are printed, because no test expects one. */
export async function startRig(options: Partial<DevnetOptions> = {}): Promise<Rig> {
  const dataDir = mkdtempSync(join(tmpdir(), 'devnet-'));
  const devnet = await startDevnet({
    dataDir,
    ports: 'free',
    log: (line, facts) => {
      const { error } = facts;
      process.stderr.write(`${line} ${error instanceof Error ? error.stack : JSON.stringify(facts)}\n`);
    },
    ...options,
  });
  const client = connectSdk(devnet);
  return {
    devnet,
    client,
    dataDir,
    async close() {
      client.close();
      await devnet.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The SDK's client of a devnet, paid by the treasury. */
export function connectSdk(facts: Pick<Devnet, 'hapi' | 'nodeAccountId' | 'mirrorGrpc' | 'operator'>): Client {
  const client = Client.forNetwork({ [facts.hapi]: AccountId.fromString(facts.nodeAccountId) });
  client.setMirrorNetwork([facts.mirrorGrpc]);
  client.setOperator(facts.operator.accountId, PrivateKey.fromStringDer(facts.operator.privateKey));
  return client;
}
