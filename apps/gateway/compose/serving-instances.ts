import type { AskedInstance } from '@tensornode/dispatch';
import { DISPATCH_MODEL } from '@tensornode/protocol';
import type { RegistryView } from '@tensornode/registry';

/** The instance as dispatch needs it; empty when it is gone or has no key that holds now. `now` in Unix milliseconds. */
export function askable(view: RegistryView, id: number, now: number): AskedInstance[] {
  const state = view.picture().instances.get(id);
  const answerKeys = view.answerKeysAt(id, Math.floor(now / 1_000));
  return state === undefined || answerKeys.length === 0 ? [] : [{ instance: id, url: state.url, answerKeys }];
}

/** The network as one model, which routes to the best instance, and each active instance by its id. */
export function modelsOf(view: Pick<RegistryView, 'picture'>): { id: string; created: number; owner: string }[] {
  const active = [...view.picture().active.values()].flat().sort((a, b) => a.instanceId - b.instanceId);
  return [
    { id: DISPATCH_MODEL, created: 0, owner: 'tensornode' },
    ...active.map(({ instanceId, registeredAt, miner }) => ({
      id: `instance-${instanceId}`,
      created: registeredAt,
      owner: miner,
    })),
  ];
}
