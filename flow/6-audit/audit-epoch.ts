import {
  type AuditReport,
  auditReportSchema,
  fault,
  medianFailureRates,
  reliabilityVote,
  type ValidatorRecord,
} from '@tensornode/protocol';
import { type AuditInput, auditValidator, type EpochContext, readEpoch } from './audit-validator.ts';
import { checkPot, checkSettlement, checkSnapshot } from './check-settlement.ts';
import { measureFailures } from './measure-failures.ts';
import { measureGold } from './measure-gold.ts';
import { measureRecords, withGold } from './measure-validators.ts';
import type { AuditPorts } from './ports.ts';

/**
 * Recomputes a past epoch from nothing but the ledger and the evidence store (protocol §8): payers, sequence and roots of the batches, every signature and
 * digest, the draw and the pool, each deterministic score, weights, reliability votes, commitments, consensus with its bonds, the pot, and every
 * credit. What does not fit is a difference; an audit of an honest epoch has none.
 * @throws TensorNodeError TN-1004 for an unknown subnet or epoch, TN-5003 while the epoch is not settled, TN-3001 and TN-3004 when the ledger is away
 */
export async function auditEpoch({ subnet, epoch }: AuditInput, ports: AuditPorts): Promise<AuditReport> {
  const context = await readEpoch({ subnet, epoch }, ports);
  const { state, votes, log } = context;
  if (state !== 'CLAIMABLE' && state !== 'EMPTY')
    throw fault('TN-5003', { detail: `Epoch ${epoch} of subnet ${subnet} is ${state}`, facts: { state } });
  checkSnapshot(context);
  await checkPot(context);
  let scores = 0;
  let hidden = 0;
  const claimed = new Map<string, ReadonlyMap<number, number>>();
  for (const vote of votes) {
    const counts = await auditValidator(vote, context);
    scores += counts.scores;
    hidden += counts.hidden;
    claimed.set(vote.validator, counts.claimedRates);
  }
  await checkFailureRates(claimed, context);
  await checkReliability(context);
  const payouts = await checkSettlement(context);
  return auditReportSchema.parse({ subnet, epoch, scores, private: hidden, payouts, differences: log.list() });
}

/** Bounds of unproven failures follow from the others' evidence of the epoch before; a validator may have done without. */
async function checkFailureRates(
  claimed: ReadonlyMap<string, ReadonlyMap<number, number>>,
  { subnet, epoch, ports, log }: EpochContext,
): Promise<void> {
  if ([...claimed.values()].every(({ size }) => size === 0)) return;
  const measured = epoch > 1 ? await measureFailures({ subnet, epoch: epoch - 1 }, ports) : new Map();
  for (const [validator, rates] of claimed) {
    if (rates.size === 0) continue;
    const expected = medianFailureRates(measured, validator);
    for (const instance of new Set([...expected.keys(), ...rates.keys()]))
      log.same(
        `vote of ${validator} failure rate of instance ${instance}`,
        expected.get(instance) ?? null,
        rates.get(instance) ?? null,
      );
  }
}

/** Votes about the others follow from the epoch before; 0 is no opinion and always allowed. */
async function checkReliability({ subnet, epoch, snapshot, votes, ports, log }: EpochContext): Promise<void> {
  const given = votes.some(({ reliability }) => reliability?.some((vote) => vote !== 0));
  if (!given) return;
  const before = epoch > 1 ? await readEpoch({ subnet, epoch: epoch - 1 }, ports) : null;
  const sound = before === null ? new Map<string, ValidatorRecord>() : await measureRecords(before);
  for (const { validator, reliability } of votes) {
    if (!reliability?.some((vote) => vote !== 0)) continue;
    const records = before === null ? sound : withGold(sound, await measureGold(validator, before, log));
    for (const [row, vote] of reliability.entries()) {
      const about = snapshot.permits[row]?.validator ?? '';
      const record = records.get(about);
      const expected = record === undefined || about === validator ? 0 : reliabilityVote(record);
      if (vote !== 0) log.same(`vote of ${validator} reliability of ${about}`, expected, vote);
    }
  }
}
