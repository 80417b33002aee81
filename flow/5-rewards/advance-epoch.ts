import { isSettled } from './close-epoch.ts';
import { type EpochLifePorts, type EpochLifeTerms, nowSeconds } from './epoch-life.ts';
import { openEpochWhenDue } from './open-epoch.ts';
import { prepareEpoch } from './prepare-epoch.ts';
import { settleBooks } from './settle-books.ts';
import { startEpoch } from './start-epoch.ts';
import { voteOnEpoch } from './vote-on-epoch.ts';

export interface AdvancedEpoch {
  /**
   * The epoch that `payEpoch` can bring forward now: the oldest that is not closed, booked and pushed; null when there is none. While payouts are paused
   * booked epochs stand back: those behind them must still be booked, because the books can agree again only then.
   */
  readonly payable: number | null;
  /** What single steps failed with: TN-3001 or TN-3004 while ledger or mirror are away, TN-4004 when another worker took over. */
  readonly failures: readonly unknown[];
}

/**
 * One look at a subnet's epochs and every step that is due of what a validator does: pool, draw, commit, reveal, opening the next epoch. Reads its
 * position from the contract and its own journal each time, so that it may be called as often as one likes, after any crash, by any number of nodes.
 * A step that fails never holds up the others: windows are short, and a payout must not wait for a pool that cannot be anchored.
 */
export async function advanceEpoch(ports: EpochLifePorts, terms: EpochLifeTerms): Promise<AdvancedEpoch> {
  const { subnet } = terms;
  const failures: unknown[] = [];
  const attempt = async <T>(step: Promise<T>): Promise<T | null> => {
    try {
      return await step;
    } catch (error) {
      failures.push(error);
      return null;
    }
  };
  const head = await ports.reader.currentEpoch(subnet);
  const running = head?.epoch ?? 0;
  const payable = await attempt(payableEpoch(ports, terms, running));
  const prepared = await attempt(prepareEpoch(ports, terms, running + 1));
  if (head !== null) await attempt(startEpoch(ports, terms, head));
  if (prepared?.goldCommitted) await attempt(openEpochWhenDue(ports, terms, head));
  return { payable, failures };
}

/**
 * Books what others closed in a subnet where this node is no validator, so that its books show all that the distributor minted. Sends nothing.
 * @throws TensorNodeError TN-3001 or TN-3004 while ledger or mirror are away
 */
export async function bookForeignEpochs(ports: EpochLifePorts, terms: EpochLifeTerms): Promise<void> {
  const { subnet } = terms;
  const running = (await ports.reader.currentEpoch(subnet))?.epoch ?? 0;
  for (const { epoch } of await unfinished(ports, subnet, running)) {
    const status = await ports.reader.epochState(subnet, epoch);
    if (status === null || !isSettled(status)) return;
    await settleBooks(ports, terms, status);
    await ports.store.markPushed(subnet, epoch);
  }
}

async function payableEpoch(ports: EpochLifePorts, terms: EpochLifeTerms, running: number): Promise<number | null> {
  const payable: UnfinishedEpoch[] = [];
  let inOrder = true;
  for (const unfinishedEpoch of await unfinished(ports, terms.subnet, running)) {
    const { epoch } = unfinishedEpoch;
    const status = await ports.reader.epochState(terms.subnet, epoch);
    if (status === null) continue;
    await voteOnEpoch(ports, terms, status);
    // Epochs are closed, booked and pushed in order: whoever walks back finds no gap behind a finished one.
    const due = status.windows !== null && nowSeconds(ports) >= status.windows.closeFrom;
    inOrder &&= due || isSettled(status);
    if (inOrder) payable.push(unfinishedEpoch);
  }
  const [oldest] = payable;
  const unbooked = payable.find(({ booked }) => !booked);
  if (oldest === undefined || unbooked === undefined || oldest === unbooked) return oldest?.epoch ?? null;
  return (await ports.store.paused()) === null ? oldest.epoch : unbooked.epoch;
}

interface UnfinishedEpoch {
  readonly epoch: number;
  /** False also for one that was booked a moment ago: booking it again does nothing. */
  readonly booked: boolean;
}

/** Ended epochs that are not closed, booked or pushed yet, oldest first. */
async function unfinished(
  { reader, store }: EpochLifePorts,
  subnet: number,
  running: number,
): Promise<UnfinishedEpoch[]> {
  const next = (await reader.nextToClose(subnet)) ?? 1;
  const behind: UnfinishedEpoch[] = [];
  // A crash between mint and book leaves epochs behind the contract's cursor: walk back to the last one that is done.
  for (let epoch = next - 1; epoch >= 1; epoch -= 1) {
    const settled = await store.settled(subnet, epoch);
    if (settled?.pushed) break;
    behind.unshift({ epoch, booked: settled !== null });
  }
  const ended = Array.from({ length: Math.max(0, running - next) }, (_, index) => next + index);
  return [...behind, ...ended.map((epoch) => ({ epoch, booked: false }))];
}
