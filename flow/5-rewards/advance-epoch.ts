import { closeEpoch, isSettled } from './close-epoch.ts';
import type { EpochLifePorts, EpochLifeTerms } from './epoch-life.ts';
import { openEpochWhenDue } from './open-epoch.ts';
import { prepareEpoch } from './prepare-epoch.ts';
import { pushCredits } from './push-credits.ts';
import { settleBooks } from './settle-books.ts';
import { startEpoch } from './start-epoch.ts';
import { voteOnEpoch } from './vote-on-epoch.ts';

/**
 * One look at a subnet's epochs and every step that is due, in the order in which a validator lives through them. Reads its position from the
 * contract and its own journal each time, so that it may be called as often as one likes, after any crash, by any number of nodes.
 * @throws TensorNodeError TN-3001 or TN-3004 while ledger or mirror are away: call again later
 */
export async function advanceEpoch(ports: EpochLifePorts, terms: EpochLifeTerms): Promise<void> {
  const { subnet } = terms;
  const head = await ports.reader.currentEpoch(subnet);
  const running = head?.epoch ?? 0;
  const prepared = await prepareEpoch(ports, terms, running + 1);
  if (head !== null) await startEpoch(ports, terms, head);
  for (const epoch of await unfinished(ports, subnet, running)) {
    const status = await ports.reader.epochState(subnet, epoch);
    if (status === null) continue;
    await voteOnEpoch(ports, terms, status);
    const closed = await closeEpoch(ports, terms, epoch);
    if (closed === null || !isSettled(closed)) break;
    await settleBooks(ports, terms, closed);
    await pushCredits(ports, terms, epoch);
  }
  if (prepared.goldCommitted) await openEpochWhenDue(ports, terms, head);
}

/** Ended epochs that are not closed, booked or pushed yet, oldest first: epochs close in order. */
async function unfinished({ reader, store }: EpochLifePorts, subnet: number, running: number): Promise<number[]> {
  const next = (await reader.nextToClose(subnet)) ?? 1;
  let oldest = next;
  // A crash between mint and book leaves epochs behind the contract's cursor: walk back to the last one that is done.
  while (oldest > 1) {
    const settled = await store.settled(subnet, oldest - 1);
    if (settled?.pushed) break;
    oldest -= 1;
  }
  return Array.from({ length: Math.max(0, running - oldest) }, (_, index) => oldest + index);
}
