import type { InstanceStatistics } from '@tensornode/driver-store';
import type { Logger, Startable } from '@tensornode/kernel';
import type { RegistryView } from '@tensornode/registry';

export interface Standings extends Startable {
  /** What was last read, by instance. */
  current(): ReadonlyMap<number, InstanceStatistics>;
}

const EVERY_MS = 5_000;

/** Standings of all active instances, read in the background: routing a chat asks no database. */
export function createStandings(deps: {
  readonly view: Pick<RegistryView, 'picture'>;
  statistics(instances: readonly number[]): Promise<readonly InstanceStatistics[]>;
  readonly logger: Logger;
}): Standings {
  let current: ReadonlyMap<number, InstanceStatistics> = new Map();
  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<void> | undefined;
  let broken = false;

  async function read(): Promise<void> {
    try {
      const active = [...deps.view.picture().active.values()].flat().map(({ instanceId }) => instanceId);
      current = new Map((await deps.statistics(active)).map((one) => [one.instance, one]));
      broken = false;
    } catch (error) {
      // The last known order serves on; the outage is told once.
      if (!broken) deps.logger.warn('STANDINGS_NOT_READ', { error });
      broken = true;
    }
  }

  return {
    current: () => current,
    async start() {
      await read();
      timer ??= setInterval(() => {
        reading ??= read().finally(() => {
          reading = undefined;
        });
      }, EVERY_MS);
    },
    async stop() {
      clearInterval(timer);
      timer = undefined;
      await reading;
    },
  };
}
