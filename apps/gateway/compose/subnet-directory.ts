import type { SubnetDirectory } from '@tensornode/intake';
import type { RegistryView } from '@tensornode/registry';

/** What intake asks of subnets, from the picture in memory. Price lists come with fees; until then an answer costs nothing. */
export function subnetDirectory(view: Pick<RegistryView, 'picture'>): SubnetDirectory {
  return {
    gate: async (subnet) => {
      const picture = view.picture();
      const state = picture.subnets.get(subnet);
      if (state === undefined) return null;
      return {
        subnet,
        active: !state.paused && !state.retired,
        activeInstances: (picture.active.get(subnet) ?? []).map(({ instanceId }) => instanceId),
        pricePerAnswer: 0n,
      };
    },
  };
}
