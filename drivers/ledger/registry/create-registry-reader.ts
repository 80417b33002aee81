import type { AddressBook, NetworkProfile } from '@tensornode/protocol';
import type { RegistryReader } from '@tensornode/registry';
import { createAccountDirectory } from '../contracts/create-account-directory.ts';
import { createContractCaller } from '../contracts/create-contract-caller.ts';
import type { MirrorClient } from '../mirror/mirror-client.ts';
import { readEpochHistory } from './read-epoch-history.ts';
import { readEpochs } from './read-epochs.ts';
import { readInstances } from './read-instances.ts';
import { readMoney } from './read-money.ts';
import { readSubnets } from './read-subnets.ts';

/** `RegistryReader` over JSON-RPC views (state) and the mirror (history, accounts). */
export function createRegistryReader(
  profile: NetworkProfile,
  addressBook: AddressBook,
  mirror: MirrorClient,
): RegistryReader {
  const caller = createContractCaller(profile.rpc, addressBook);
  const directory = createAccountDirectory(mirror);
  return {
    ...directory,
    ...readSubnets(caller, directory),
    ...readInstances(caller, directory),
    ...readEpochs(caller, directory),
    ...readEpochHistory(mirror, caller, directory, addressBook),
    ...readMoney(caller, directory, addressBook),
  };
}
