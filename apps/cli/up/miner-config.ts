import type { AddressBook, NetworkProfile } from '@tensornode/protocol';
import { DEFAULT_INSTANCES, GENESIS_SUBNET } from './default-instances.ts';
import { answerKeyPath, type NetworkLayout } from './network-layout.ts';

/** The config file of the default network's miner: one process that serves all three instances, each on its own port. */
export function minerConfigFor(input: {
  layout: NetworkLayout;
  profile: NetworkProfile;
  addressBook: AddressBook;
  /** Who may ask: request keys of 64 hex characters. */
  requestKeys: readonly string[];
  /** As registered, in the order of DEFAULT_INSTANCES. */
  instances: readonly { readonly instanceId: number }[];
  firstPort: number;
}): Record<string, unknown> {
  return {
    dataDir: input.layout.miner,
    domain: {
      chainId: input.profile.chainId,
      verifyingContract: input.addressBook.contracts.InstanceRegistry.evmAddress,
    },
    allowedRequestKeys: input.requestKeys,
    instances: input.instances.map(({ instanceId }, index) => ({
      instanceId,
      subnetId: GENESIS_SUBNET,
      engine: 'builtin',
      variant: DEFAULT_INSTANCES[index]?.variant,
      port: input.firstPort + index,
      answerKeyFile: answerKeyPath(input.layout, index),
    })),
  };
}
