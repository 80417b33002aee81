import type { AddressBook, NetworkProfile } from '@tensornode/protocol';
import type { AccountDirectory } from '@tensornode/registry';
import { createContractCaller } from '../contracts/create-contract-caller.ts';

interface Grant {
  readonly holder: string;
  readonly unlockTime: bigint;
}

/** Indexes of the account's genesis grants that were not released yet. */
export async function findGrants(
  profile: NetworkProfile,
  addressBook: AddressBook,
  account: string,
  directory: AccountDirectory,
): Promise<number[]> {
  const caller = createContractCaller(profile.rpc, addressBook);
  const grants = await caller.view<Grant[]>('TokenVault', 'genesisGrants');
  const open = await Promise.all(
    grants.map(async ({ holder }, index) => {
      if ((await directory.accountOf(holder)) !== account) return false;
      return !(await caller.view<boolean>('TokenVault', 'grantReleased', [BigInt(index)]));
    }),
  );
  return open.flatMap((isOpen, index) => (isOpen ? [index] : []));
}
