import type { InstanceStatistics } from '@tensornode/driver-store';
import type { Instance, Subnet } from '@tensornode/protocol';
import type { InstanceState, RegistryPicture, RegistryView, SubnetState } from '@tensornode/registry';
import type { ReadModel } from '../ports.ts';
import { pageOfList } from './page-of-list.ts';

export interface RegistryReadsDeps {
  readonly view: Pick<RegistryView, 'picture'>;
  statistics(instances: readonly number[]): Promise<readonly InstanceStatistics[]>;
}

const PPM_PER_BASIS_POINT = 100;

/** Subnets and instances from the picture of the registry in memory, instances with their standing from the record. */
export function registryReads({
  view,
  statistics,
}: RegistryReadsDeps): Pick<ReadModel, 'subnets' | 'subnet' | 'instances' | 'instance'> {
  const withStanding = async (instances: readonly InstanceState[]): Promise<Instance[]> => {
    const standings = new Map(
      (await statistics(instances.map(({ instanceId }) => instanceId))).map((one) => [one.instance, one]),
    );
    return instances.map((state) => instanceOf(state, standings.get(state.instanceId)));
  };
  return {
    subnets: async (page) => {
      const picture = view.picture();
      const all = [...picture.subnets.values()]
        .sort((a, b) => a.subnet - b.subnet)
        .map((state) => subnetOf(state, picture));
      return pageOfList(all, page, ({ subnet }) => String(subnet));
    },
    subnet: async (subnet) => {
      const picture = view.picture();
      const state = picture.subnets.get(subnet);
      return state === undefined ? null : subnetOf(state, picture);
    },
    instances: async (subnet, page) => {
      const all = [...view.picture().instances.values()]
        .filter((state) => state.subnet === subnet)
        .sort((a, b) => a.instanceId - b.instanceId);
      const { items, next } = pageOfList(all, page, ({ instanceId }) => String(instanceId));
      return { items: await withStanding(items), next };
    },
    instance: async (instance) => {
      const state = view.picture().instances.get(instance);
      return state === undefined ? null : ((await withStanding([state]))[0] ?? null);
    },
  };
}

function subnetOf(state: SubnetState, picture: RegistryPicture): Subnet {
  const head = picture.epochs.get(state.subnet);
  return {
    subnet: state.subnet,
    name: state.name,
    owner: state.owner,
    state: state.paused || state.retired ? 'paused' : 'active',
    topicId: state.topicId,
    scorer: state.parameters.scorerHash,
    epochSeconds: state.parameters.epochSeconds,
    emissionShare: Math.floor(state.emissionSharePpm / PPM_PER_BASIS_POINT),
    instances: picture.active.get(state.subnet)?.length ?? 0,
    validators: picture.permits.get(state.subnet)?.length ?? 0,
    epoch: head?.epoch ?? 0,
    epochStart: head === undefined ? null : consensusSecond(head.start),
  };
}

function instanceOf(state: InstanceState, standing: InstanceStatistics | undefined): Instance {
  return {
    instance: state.instanceId,
    subnet: state.subnet,
    miner: state.miner,
    payee: state.payee,
    url: state.url,
    state: state.state,
    answerKey: state.answerKey,
    modelCardDigest: state.modelCardDigest,
    meanScore: standing?.meanScore ?? null,
    scoredReplies: standing?.scoredReplies ?? 0,
    failedReplies: standing?.failedReplies ?? 0,
    medianLatencyMs: standing?.medianLatencyMs ?? null,
  };
}

/** Unix seconds as a consensus time. */
export function consensusSecond(seconds: number): string {
  return `${seconds}.000000000`;
}
