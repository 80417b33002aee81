import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AddressBook,
  addressBookSchema,
  fault,
  type NetworkProfile,
  networkProfileSchema,
} from '@tensornode/protocol';
import type { SharedOptions } from '../command.ts';
import { CLONE_ROOT, findRunningNetwork, type NetworkFile, STATE_FOLDER } from '../network-file.ts';
import { readDocument } from './read-document.ts';

export interface NetworkViewOptions extends SharedOptions {
  /** `devnet`, `testnet` or `mainnet`, or the file of a profile (`….json`). */
  readonly network?: string;
  readonly profile?: string;
  readonly addressBook?: string;
}

export interface NetworkView {
  readonly profile: NetworkProfile;
  readonly addressBook: AddressBook;
  /** The running local network, when it is the one that is meant. */
  readonly local: NetworkFile | null;
}

/**
 * Profile and address book that the user trusts: the named files, else those of the running local network. Never what a gateway says of itself.
 * @throws TensorNodeError TN-8003, TN-8007, TN-3005 when a public network is named without an address book
 */
export async function networkView(options: NetworkViewOptions): Promise<NetworkView> {
  if (options.network !== undefined || options.profile !== undefined) {
    const file = options.profile ?? (options.network?.endsWith('.json') ? options.network : undefined);
    const profile =
      file === undefined
        ? await namedProfile(options.network ?? '')
        : await readDocument(file, networkProfileSchema, 'a network profile');
    const addressBookPath = options.addressBook ?? deployedAddressBook(profile.name);
    if (!existsSync(addressBookPath)) {
      throw fault('TN-3005', {
        detail: `No address book was named for ${profile.name}`,
        fix: 'Add --address-book with the file that `tensornode network deploy` wrote',
      });
    }
    return {
      profile,
      addressBook: await readDocument(addressBookPath, addressBookSchema, 'an address book'),
      local: null,
    };
  }
  const local = await findRunningNetwork(options.name);
  return {
    profile: await readDocument(local.profilePath, networkProfileSchema, 'a network profile'),
    addressBook: await readDocument(options.addressBook ?? local.addressBookPath, addressBookSchema, 'an address book'),
    local,
  };
}

/** Where `network deploy` writes the address book of a network unless told otherwise. */
export function deployedAddressBook(network: string, portBase = 0): string {
  const folder = portBase === 0 ? network : `${network}-${portBase}`;
  return join(CLONE_ROOT, STATE_FOLDER, 'deployments', folder, 'address-book.json');
}

/** @throws TensorNodeError TN-8007 for an unknown name */
export async function namedProfile(name: string, portBase = 0): Promise<NetworkProfile> {
  const { devnetProfile, MAINNET_PROFILE, TESTNET_PROFILE } = await import('@tensornode/driver-ledger');
  if (name === 'devnet') return devnetProfile(portBase);
  if (name === 'testnet') return TESTNET_PROFILE;
  if (name === 'mainnet') return MAINNET_PROFILE;
  throw fault('TN-8007', {
    detail: `There is no network "${name}"`,
    fix: 'Use --network devnet, testnet or mainnet, or --profile with a file',
  });
}
