import type { AddressBook, NetworkProfile } from '@tensornode/protocol';
import type { RegistryReader } from '@tensornode/registry';
import { createAccountDirectory } from '../contracts/create-account-directory.ts';
import { type ContractCaller, createContractCaller } from '../contracts/create-contract-caller.ts';
import type { MirrorClient } from '../mirror/mirror-client.ts';
import { readBonds } from './read-bonds.ts';
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
  caller: ContractCaller = createContractCaller(profile.rpc, addressBook),
): RegistryReader {
  const directory = createAccountDirectory(mirror);
  return {
    ...directory,
    ...readSubnets(caller, directory),
    ...readInstances(caller, directory),
    ...readBonds(mirror, caller, addressBook),
    ...readEpochs(caller, directory),
    ...readEpochHistory(mirror, caller, directory, addressBook),
    ...readMoney(caller, directory, addressBook),
  };
}
