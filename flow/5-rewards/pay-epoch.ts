import { closeEpoch, isSettled } from './close-epoch.ts';
import type { EpochLifePorts, EpochLifeTerms } from './epoch-life.ts';
import type { EpochStatusView } from './ports.ts';
import { pushCredits } from './push-credits.ts';
import { settleBooks } from './settle-books.ts';

/** Runs one named step; a workflow makes it durable, tests and the simulator run it as it is. */
export type RunPayoutStep = (name: string, step: () => Promise<void>) => Promise<void>;

/**
 * The payout machine of one ended epoch: SEALED → CLOSING → MINTED → CLAIMABLE, or EMPTY, then booked and pushed; RECONCILED follows from
 * `reconcileBooks`. Every step reads where the contract and the books stand and goes on from there, so that it may be run again after any crash, by
 * any number of workers; a step that is done does nothing.
 * @throws TensorNodeError TN-3001 or TN-3004 while ledger or mirror are away, TN-3002 when a call is refused, TN-4004 when another worker took over
 */
export async function payEpoch(
  ports: EpochLifePorts,
  terms: EpochLifeTerms,
  epoch: number,
  step: RunPayoutStep,
): Promise<void> {
  const { subnet } = terms;
  await step('close', async () => {
    await closeEpoch(ports, terms, epoch);
  });
  await step('book', async () => {
    const status = await settledStatus(ports, subnet, epoch);
    if (status !== null) await settleBooks(ports, terms, status);
  });
  await step('push', () => pushCredits(ports, terms, epoch));
}

async function settledStatus(ports: EpochLifePorts, subnet: number, epoch: number): Promise<EpochStatusView | null> {
  const status = await ports.reader.epochState(subnet, epoch);
  return status !== null && isSettled(status) ? status : null;
}
