import type { EpochLifePorts } from './epoch-life.ts';

/** A mirror may lag behind a receipt by this much, milliseconds; afterwards a confirmed call must be on it. */
const GRACE_MS = 60_000;
const AT_ONCE = 20;

/** Looks confirmed calls up once more after the grace time (I7). @returns how many of them the mirror does not know; those are asked again next time */
export async function countUnproven({
  store,
  door,
  clock,
}: Pick<EpochLifePorts, 'store' | 'door' | 'clock'>): Promise<number> {
  let unproven = 0;
  for (const { key, signed } of await store.unproven(clock.now() - GRACE_MS, AT_ONCE)) {
    const outcome = await door.outcome(signed);
    if (outcome.state === 'confirmed') await store.markProven(key);
    else if (outcome.state === 'expired' || outcome.state === 'reverted') unproven += 1;
  }
  return unproven;
}
