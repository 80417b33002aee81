import { carryOut, type EpochLifePorts, type EpochLifeTerms, nowSeconds } from './epoch-life.ts';
import type { EpochStatusView } from './ports.ts';
import { isDayLimit, retryReverted } from './retry-reverted.ts';

/** Slots that one `credit` call books at most (DEPLOY.md: 200 k + 45 k gas a slot). */
const CREDIT_SLOTS = 100;
/** Chunks of one epoch at most: 256 columns in chunks of 16, its slots in chunks of 100, and room for repeats. */
const MAX_CALLS = 64;

/**
 * Brings an ended epoch from SEALED to CLAIMABLE or EMPTY, as far as its window and the ledger allow; each call is resumable and anybody's.
 * While payouts are paused nothing is minted; what is minted already is still credited, because the books can agree again only then.
 * @returns the epoch's status afterwards
 */
export async function closeEpoch(
  ports: EpochLifePorts,
  terms: EpochLifeTerms,
  epoch: number,
): Promise<EpochStatusView | null> {
  const { subnet } = terms;
  for (let calls = 0; calls < MAX_CALLS; calls += 1) {
    const status = await ports.reader.epochState(subnet, epoch);
    if (status === null || status.windows === null || isSettled(status)) return status;
    if (nowSeconds(ports) < status.windows.closeFrom) return status;
    if (isReadyToMint(status) && (await ports.store.paused()) !== null) return status;
    const outcome = await nextCall(ports, terms, status);
    if (isDayLimit(outcome))
      await ports.alarms.raise('day-limit', `TN-4005 epoch ${epoch} of subnet ${subnet} waits for the next UTC day`);
    else if (isReadyToMint(status)) await ports.alarms.clear('day-limit');
    if (outcome.state !== 'confirmed') return ports.reader.epochState(subnet, epoch);
  }
  return ports.reader.epochState(subnet, epoch);
}

export function isSettled(status: Pick<EpochStatusView, 'state'>): boolean {
  return status.state === 'CLAIMABLE' || status.state === 'RECONCILED' || status.state === 'EMPTY';
}

/** True when every column is closed, so that the next call is `finalize`. */
function isReadyToMint(status: EpochStatusView): boolean {
  if (status.state === 'MINTED' || status.voted === null) return false;
  return status.voted === false || status.columnsDone >= status.instanceCount;
}

/** One forward step. The name carries the cursor, so that a step is never repeated and a later one is never mistaken for it. */
function nextCall(ports: EpochLifePorts, terms: EpochLifeTerms, status: EpochStatusView): ReturnType<typeof carryOut> {
  const { subnet } = terms;
  const { epoch, instanceCount: instances, permitCount: permits } = status;
  const again = { retryReverted: retryReverted(ports.clock) };
  if (status.state === 'MINTED') {
    const key = `epoch.credit/${subnet}/${epoch}/${status.creditCursor}`;
    return carryOut(ports, key, ports.calls.credit(subnet, epoch, CREDIT_SLOTS), again);
  }
  if (!isReadyToMint(status)) {
    const begun = status.voted !== null;
    const key = `epoch.close/${subnet}/${epoch}/${begun ? status.columnsDone : 'begin'}`;
    return carryOut(ports, key, ports.calls.closeEpoch(subnet, { instances, permits, begun, epoch }), again);
  }
  const slots = 1 + permits + instances + Math.ceil(instances / 16);
  return carryOut(ports, `epoch.finalize/${subnet}/${epoch}`, ports.calls.finalize(subnet, epoch, slots), again);
}
