import type { AddressBook, NetworkProfile, ReceiptSources } from '@tensornode/protocol';
import { createLedgerReader } from './hedera/create-hedera-ledger.ts';

/**
 * What `verifyReceipt` needs, from the mirror and the contracts that the checker's own profile and address book name: never from a gateway.
 * Its calls throw TN-3001 or TN-3004 when these cannot be asked.
 */
export function createReceiptSources(profile: NetworkProfile, addressBook: AddressBook): ReceiptSources {
  const { registry, topics } = createLedgerReader({ profile, addressBook });
  return {
    topicMessage: (topicId, sequenceNumber) => topics.message(topicId, sequenceNumber),
    answerKeys: (instance, unixSeconds) => registry.answerKeys(instance, unixSeconds),
    validatorInEpoch: async (account, subnet, epoch) => {
      const permits =
        epoch === 0 ? await registry.permits(subnet) : ((await registry.snapshot(subnet, epoch))?.permits ?? []);
      return permits.some(({ validator }) => validator === account);
    },
    subnetTopic: (subnet) => registry.subnetTopic(subnet),
    domain: { chainId: profile.chainId, verifyingContract: addressBook.contracts.InstanceRegistry.evmAddress },
    network: profile.networkId,
  };
}
