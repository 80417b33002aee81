import { carryOut, type EpochLifePorts, type EpochLifeTerms, nowSeconds } from './epoch-life.ts';
import type { EpochHeadView } from './ports.ts';
import { retryReverted } from './retry-reverted.ts';

/**
 * Opens the next epoch when it is due: the first as soon as there is a permit and an instance, a later one when the running one is L old.
 * Anybody may call it; when somebody else was first the call reverts and nothing is lost.
 * @returns true when this call opened it
 */
export async function openEpochWhenDue(
  ports: EpochLifePorts,
  terms: EpochLifeTerms,
  head: EpochHeadView | null,
): Promise<boolean> {
  if (head !== null && nowSeconds(ports) < head.start + head.epochSeconds) return false;
  const { subnet } = terms;
  const instances = (await ports.reader.instances(subnet)).filter(({ state }) => state === 'active').length;
  const permits = (await ports.reader.permits(subnet)).length;
  if (head === null && (instances === 0 || permits === 0)) return false;
  const next = (head?.epoch ?? 0) + 1;
  const outcome = await carryOut(
    ports,
    `epoch.open/${subnet}/${next}`,
    ports.calls.openEpoch(subnet, { instances, permits }),
    { retryReverted: retryReverted(ports.clock) },
  );
  if (outcome.state === 'confirmed') ports.logger.info('EPOCH_OPENED', { subnet, epoch: next });
  return outcome.state === 'confirmed';
}
