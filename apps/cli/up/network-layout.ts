import { join } from 'node:path';
import { networkFolder } from '@tensornode/kernel/node';

/** Where one local network keeps what; all paths are absolute and below `folder`. */
export type NetworkLayout = {
  folder: string;
  logs: string;
  keys: string;
  evidence: string;
  devnet: string;
  postgres: string;
  miner: string;
  profile: string;
  addressBook: string;
  setUp: string;
  minerConfig: string;
  lock: string;
};

export function networkLayout(name: string, root?: string): NetworkLayout {
  const folder = networkFolder(name, root);
  return {
    folder,
    logs: join(folder, 'logs'),
    keys: join(folder, 'keys'),
    evidence: join(folder, 'evidence'),
    devnet: join(folder, 'devnet'),
    postgres: join(folder, 'postgres'),
    miner: join(folder, 'miner'),
    profile: join(folder, 'profile.json'),
    addressBook: join(folder, 'address-book.json'),
    setUp: join(folder, 'set-up.json'),
    minerConfig: join(folder, 'miner', 'config.json'),
    lock: join(folder, 'up.lock'),
  };
}
