import type { EpochLifePorts } from './epoch-life.ts';

/** Seconds after the end of its window from which nobody is expected to come back to a call by itself. */
const ABANDONED_SECONDS = 60;
const AT_ONCE = 10;

/**
 * Finds out what became of calls that nobody came back to: somebody else made the same step meanwhile, or its moment passed while this node was away.
 * Sends nothing. The journal then says of every call how it ended.
 */
export async function concludeCalls({
  store,
  journal,
  door,
  clock,
}: Pick<EpochLifePorts, 'store' | 'journal' | 'door' | 'clock'>): Promise<void> {
  const before = Math.floor(clock.now() / 1_000) - ABANDONED_SECONDS;
  for (const { key, attempt, signed } of await store.abandoned(before, AT_ONCE)) {
    const outcome = await door.outcome(signed);
    if (outcome.state === 'confirmed') await journal.settled(key, attempt, 'CONFIRMED', outcome, null);
    if (outcome.state === 'reverted') await journal.settled(key, attempt, 'REVERTED', outcome, outcome.code);
    if (outcome.state === 'expired') await journal.settled(key, attempt, 'EXPIRED', outcome, null);
  }
}
