import { systemClock } from '@tensornode/kernel';
import type { AddressBook } from '@tensornode/protocol';
import type { RegistryView } from '@tensornode/registry';
import type { PipelineDeps } from './pipeline.ts';

/** The narrow reads that the pipeline makes of the registry, all from memory. */
export function registryFacts(
  view: RegistryView,
): Pick<PipelineDeps, 'registryRead' | 'activeInstances' | 'instance' | 'runningEpoch'> {
  return {
    registryRead: async () => {
      if (view.picture().readAt === 0) await view.refresh();
    },
    activeInstances: (subnet) => (view.picture().active.get(subnet) ?? []).map(({ instanceId }) => instanceId),
    instance: (instance) => {
      const state = view.picture().instances.get(instance);
      if (state === undefined) return null;
      return {
        instance,
        url: state.url,
        answerKeys: view.answerKeysAt(instance, Math.floor(systemClock.now() / 1_000)),
      };
    },
    runningEpoch: (subnet) => view.picture().epochs.get(subnet)?.epoch ?? 0,
  };
}

/** The topic of a subnet: the genesis subnets' stand in the address book, later ones' in the registry. @throws RangeError for a subnet without one */
export async function topicOf(book: AddressBook, view: RegistryView, subnet: number): Promise<string> {
  const topic = book.topics.subnets[String(subnet)] ?? view.picture().subnets.get(subnet)?.topicId;
  if (topic === undefined || topic === null) throw new RangeError(`subnet ${subnet} has no topic`);
  return topic;
}
