import { createGatewayDoor } from '@tensornode/driver-gateways';
import { silentLogger, systemClock, systemRandom } from '@tensornode/kernel';
import { askGold, type GoldAsk, type GoldStore, publishGold } from '@tensornode/rewards';
import type { SceneGateway } from './serve-gateway.ts';
import type { RunningEpoch, Scene } from './validators-scene.ts';

/** Gold asks in memory. */
export function memoryGold(): GoldStore {
  const kept = new Map<string, GoldAsk[]>();
  const at = (validator: string, subnet: number, epoch: number) => `${validator}/${subnet}/${epoch}`;
  return {
    goldAsks: async (validator, subnet, epoch) => kept.get(at(validator, subnet, epoch)) ?? [],
    async planGoldAsks(validator, subnet, epoch, asks) {
      const key = at(validator, subnet, epoch);
      if (!kept.has(key))
        kept.set(
          key,
          asks.map((ask) => ({ ...ask, roundId: null, receipt: null, tries: 0 })),
        );
    },
    async updateGoldAsk(validator, subnet, epoch, index, patch) {
      const key = at(validator, subnet, epoch);
      kept.set(
        key,
        (kept.get(key) ?? []).map((ask) => (ask.index === index ? { ...ask, ...patch } : ask)),
      );
    },
  };
}

/** Every validator of the scene asks its gold through the others' gateways, as its worker does; `unreachable` has no address on the ledger. */
export async function askEachOther(
  scene: Scene,
  running: RunningEpoch,
  gateways: readonly SceneGateway[],
  unreachable: string,
): Promise<void> {
  const { epoch, start, epochSeconds, runningHash, snapshot } = running;
  const { networkId, chainId, roundsPerEpoch, fanout } = scene.profile;
  const gold = memoryGold();
  const late = { ...systemClock, now: () => (start + 0.8 * epochSeconds) * 1_000 };
  const door = createGatewayDoor({
    addressOf: (validator) =>
      validator === unreachable ? null : (gateways.find(({ node }) => node.options.account === validator)?.url ?? null),
  });
  const turn = async (): Promise<void> => {
    for (const node of scene.nodes) {
      const validator = node.options.account;
      await askGold(
        {
          reader: { snapshot: async () => snapshot },
          epochs: {
            epoch: async () => ({
              epoch,
              secret: node.secret(epoch),
              tasks: node.tasks(epoch),
              poolRoot: '',
              goldCommitted: true,
              startHash: runningHash,
              weights: null,
              reliability: null,
              salt: null,
              commitment: null,
              committed: false,
              sealed: false,
              revealed: false,
              openedTasks: null,
              opened: false,
            }),
          },
          gold,
          gateways: door,
          clock: late,
          random: systemRandom,
          logger: silentLogger,
        },
        termsOf(validator),
        { epoch, start, epochSeconds },
      );
    }
  };
  const termsOf = (validator: string) => ({
    subnet: 1,
    validator,
    network: networkId,
    chainId,
    board: '',
    topicId: '',
    roundsPerEpoch,
    fanout,
    pool: () => [],
  });
  // Asked, looked for in vain, recorded, found.
  await turn();
  await turn();
  for (const gateway of gateways) await gateway.anchor();
  await turn();
  for (const node of scene.nodes) {
    const shelf = { gold, evidence: { put: scene.evidencePut } };
    const digest = await publishGold(shelf, termsOf(node.options.account), epoch);
    if (digest !== null) node.gold.set(epoch, digest);
  }
}
