import { isTensorNodeError } from '@tensornode/kernel';
import { carryOut, type EpochLifePorts, type EpochLifeTerms } from './epoch-life.ts';
import type { EpochCreditView } from './ports.ts';

/** Receivers of one push at most (protocol §6.5). */
const MAX_RECEIVERS = 40;

/**
 * Pushes what a booked epoch credited, as a convenience: receivers that cannot take tokens keep their credit and claim later. Pays at most what each
 * account has open, so that a claim in between never makes a push pay twice. Waits for the epoch before it: epochs are pushed in order, an empty one too,
 * so that none is left behind by who walks back to the last pushed one.
 */
export async function pushCredits(ports: EpochLifePorts, terms: EpochLifeTerms, epoch: number): Promise<void> {
  const { subnet } = terms;
  const settled = await ports.store.settled(subnet, epoch);
  if (settled === null || settled.pushed || (await ports.store.paused()) !== null) return;
  if (epoch > 1 && (await ports.store.settled(subnet, epoch - 1))?.pushed !== true) return;
  const receivers = byAccount(await ports.store.credits(subnet, epoch));
  for (let from = 0; from < receivers.length; from += MAX_RECEIVERS) {
    const payments: { address: string; amount: bigint }[] = [];
    for (const { account, address, amount } of receivers.slice(from, from + MAX_RECEIVERS)) {
      const { credited, claimed } = await ports.reader.creditOf(account);
      const open = credited - claimed;
      if (open > 0n) payments.push({ address, amount: open < amount ? open : amount });
    }
    if (payments.length > 0) await push(ports, `epoch.push/${subnet}/${epoch}/${from}`, payments);
  }
  await ports.store.markPushed(subnet, epoch);
}

/** A push that the ledger refuses is given up: what it would have paid stays credited and can be claimed. */
async function push(
  ports: EpochLifePorts,
  key: string,
  payments: readonly { readonly address: string; readonly amount: bigint }[],
): Promise<void> {
  try {
    await carryOut(ports, key, ports.calls.batchTransfer(payments));
  } catch (error) {
    if (!isTensorNodeError(error) || error.code !== 'TN-3002') throw error;
    ports.logger.warn('PUSH_GIVEN_UP', { key, reason: error.publicMessage });
  }
}

function byAccount(credits: readonly EpochCreditView[]): EpochCreditView[] {
  const sums = new Map<string, EpochCreditView>();
  for (const credit of credits) {
    if (credit.amount === 0n) continue;
    sums.set(credit.account, { ...credit, amount: credit.amount + (sums.get(credit.account)?.amount ?? 0n) });
  }
  return [...sums.values()].sort((a, b) => a.slot - b.slot);
}
