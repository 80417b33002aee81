import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Devnet, startDevnet } from '@tensornode/devnet';
import {
  bootstrapDefaultNetwork,
  deployNetwork,
  devnetProfile,
  localDeploymentParameters,
  TOKEN_UNIT,
} from '@tensornode/driver-ledger';
import type { AddressBook, NetworkProfile } from '@tensornode/protocol';
import { main } from '../main.ts';

export interface DeployedNetwork {
  readonly devnet: Devnet;
  readonly profile: NetworkProfile;
  readonly addressBook: AddressBook;
  readonly folder: string;
  operator(num: number): Devnet['accounts'][number];
  /** Runs a command against this network with `--json`; its exit code and its one document. */
  run(...args: string[]): Promise<{ readonly code: number; readonly document: Record<string, unknown> }>;
  close(): Promise<void>;
}

/**
 * A devnet with every contract: 0.0.1013 holds 900 tokens beside 100 staked, 0.0.1014 has instance 1 with a bond of 10 HBAR.
 * @param answerKey EVM address that signs the instance's answers
 */
export async function deployedNetwork(answerKey: string): Promise<DeployedNetwork> {
  const folder = mkdtempSync(join(tmpdir(), 'tn-cli-'));
  const devnet = await startDevnet({ dataDir: join(folder, 'devnet'), ports: 'free' });
  const profile: NetworkProfile = {
    ...devnetProfile(),
    consensusNodes: { [devnet.hapi]: devnet.nodeAccountId },
    mirrorGrpc: devnet.mirrorGrpc,
    mirrorRest: devnet.mirrorRest,
    rpc: devnet.rpc,
  };
  const operator = (num: number) => {
    const found = devnet.accounts.find(({ accountId }) => accountId === `0.0.${num}`);
    if (found === undefined) throw new Error(`the devnet has no account 0.0.${num}`);
    return found;
  };
  const [profilePath, bookPath] = [join(folder, 'profile.json'), join(folder, 'address-book.json')];
  writeFileSync(profilePath, JSON.stringify(profile));
  await deployNetwork({
    profile,
    operator: operator(1012),
    parameters: localDeploymentParameters({
      grants: [{ account: '0.0.1013', amount: 1_000n * TOKEN_UNIT, unlockTime: 0 }],
      epochSeconds: 60,
      scorerHash: 'ab'.repeat(32),
      guardian: '0.0.1012',
    }),
    statePath: join(folder, 'deploy.jsonl'),
    addressBookPath: bookPath,
  });
  const addressBook = JSON.parse(readFileSync(bookPath, 'utf8')) as AddressBook;
  await bootstrapDefaultNetwork({
    profile,
    addressBook,
    subnet: 1,
    validator: {
      operator: operator(1013),
      stake: 100n * TOKEN_UNIT,
      requestKey: '11'.repeat(32),
      gatewayUrl: 'http://127.0.0.1:8787',
      evidenceUrl: 'http://127.0.0.1:8787',
    },
    miners: [{ operator: operator(1014), url: 'http://127.0.0.1:3101', answerKey, modelCardDigest: '01'.repeat(32) }],
  });
  return {
    devnet,
    profile,
    addressBook,
    folder,
    operator,
    async run(...args) {
      let text = '';
      const stdout = { write: (part: string) => (text += part) };
      const code = await main([...args, '--profile', profilePath, '--address-book', bookPath, '--json'], {
        stdout,
        stderr: { write: () => true },
        env: {},
      });
      return { code, document: JSON.parse(text) as Record<string, unknown> };
    },
    async close() {
      await devnet.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
