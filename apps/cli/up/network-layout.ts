import { join } from 'node:path';
import { networkFolder } from '@tensornode/kernel/node';

/** Where one local network keeps what; all paths are absolute and below `folder`. */
export type NetworkLayout = {
  folder: string;
  logs: string;
  /** `<account>.key` of the local accounts, `request-key.pem` of this node. */
  keys: string;
  requestKey: string;
  evidence: string;
  devnet: string;
  postgres: string;
  miner: string;
  minerConfig: string;
  profile: string;
  addressBook: string;
  deployJournal: string;
  setUp: string;
  lock: string;
};

export function networkLayout(name: string, root?: string): NetworkLayout {
  const folder = networkFolder(name, root);
  return {
    folder,
    logs: join(folder, 'logs'),
    keys: join(folder, 'keys'),
    requestKey: join(folder, 'keys', 'request-key.pem'),
    evidence: join(folder, 'evidence'),
    devnet: join(folder, 'devnet'),
    postgres: join(folder, 'postgres'),
    miner: join(folder, 'miner'),
    minerConfig: join(folder, 'miner', 'config.json'),
    profile: join(folder, 'profile.json'),
    addressBook: join(folder, 'address-book.json'),
    deployJournal: join(folder, 'deploy.jsonl'),
    setUp: join(folder, 'set-up.json'),
    lock: join(folder, 'up.lock'),
  };
}

/** The answer key of the default network's nth instance (from 0). */
export function answerKeyPath(layout: Pick<NetworkLayout, 'miner'>, index: number): string {
  return join(layout.miner, 'keys', `answer-${index + 1}.key`);
}

/** The private key of a local account, DER as hex. */
export function operatorKeyPath(layout: Pick<NetworkLayout, 'keys'>, accountId: string): string {
  return join(layout.keys, `${accountId}.key`);
}
