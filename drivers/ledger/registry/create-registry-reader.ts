import type { AddressBook, NetworkProfile } from '@tensornode/protocol';
import type { AccountDirectory, RegistryReader } from '@tensornode/registry';
import { createAccountDirectory } from '../contracts/create-account-directory.ts';
import { type ContractCaller, createContractCaller } from '../contracts/create-contract-caller.ts';
import { type ControllerDirectory, createControllerDirectory } from '../contracts/create-controller-directory.ts';
import type { MirrorClient } from '../mirror/mirror-client.ts';
import { readBonds } from './read-bonds.ts';
import { readEpochHistory } from './read-epoch-history.ts';
import { readEpochs } from './read-epochs.ts';
import { readInstances } from './read-instances.ts';
import { readMoney } from './read-money.ts';
import { readScorers } from './read-scorers.ts';
import { readSubnets } from './read-subnets.ts';

/** `RegistryReader` over JSON-RPC views (state) and the mirror (history, accounts). */
export function createRegistryReader(
  profile: NetworkProfile,
  addressBook: AddressBook,
  mirror: MirrorClient,
  caller: ContractCaller = createContractCaller(profile.rpc, addressBook),
  directory: AccountDirectory = createAccountDirectory(mirror),
  controllers: ControllerDirectory = createControllerDirectory(caller, directory, addressBook, () => performance.now()),
): RegistryReader {
  return {
    ...directory,
    ...readSubnets(caller, directory),
    ...readInstances(caller, directory),
    ...readBonds(mirror, caller, addressBook, controllers),
    ...readEpochs(caller, directory, controllers),
    ...readEpochHistory(mirror, caller, directory, addressBook, controllers),
    ...readScorers(mirror, caller, addressBook),
    ...readMoney(caller, directory, addressBook),
  };
}
