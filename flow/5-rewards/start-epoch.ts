import { toHex } from '@tensornode/kernel';
import { decodeHcsMessage, type TopicEntry } from '@tensornode/protocol';
import { drawEpoch } from './draw-epoch.ts';
import { announce, type EpochLifePorts, type EpochLifeTerms } from './epoch-life.ts';
import type { DrawnRoundRow, EpochHeadView, EpochSnapshotView, ValidatorEpoch } from './ports.ts';
import { announceGoldCommit } from './prepare-epoch.ts';

const SALT_BYTES = 32;
/** Drawn rounds are spread over this part of the epoch, so that the last is scored and anchored before the commit window. */
const SPREAD = 0.8;

/**
 * After `EpochOpened`: sends `epoch.start`, finds the first valid one (its running hash keyed with the secret is the seed), and writes the rounds that the
 * seed fixes. Does nothing for an epoch that this validator did not prepare in time, and nothing that was done before.
 */
export async function startEpoch(ports: EpochLifePorts, terms: EpochLifeTerms, head: EpochHeadView): Promise<void> {
  const { subnet, validator } = terms;
  const { epoch } = head;
  const own = await ports.store.epoch(validator, subnet, epoch);
  if (own === null || !own.goldCommitted) return;
  const progress = await ports.store.drawnProgress(validator, subnet, epoch);
  if (progress.rounds > 0) return;
  const snapshot = await ports.reader.snapshot(subnet, epoch);
  if (snapshot === null || !snapshot.permits.some((permit) => permit.validator === validator)) return;
  const startHash = own.startHash ?? (await findStart(ports, terms, head, snapshot, own));
  if (startHash === null) return;
  if (own.startHash === null) await ports.store.update(validator, subnet, epoch, { startHash });
  const rounds = drawnRows(ports, terms, head, snapshot, own, startHash);
  await ports.store.inTransaction(async (transaction) => {
    await transaction.addDrawnRounds(validator, rounds);
    await transaction.audit.append({
      action: 'ROUNDS_DRAWN',
      actor: 'system',
      subject: `subnet/${subnet}/epoch/${epoch}`,
      facts: { rounds: rounds.length },
      requestId: `epoch.start/${subnet}/${epoch}`,
    });
  });
  ports.logger.info('ROUNDS_DRAWN', { subnet, epoch, rounds: rounds.length });
}

/** Running hash of the first valid `epoch.start`; null while it cannot be told yet, or when the pool was committed too late. */
async function findStart(
  ports: EpochLifePorts,
  terms: EpochLifeTerms,
  head: EpochHeadView,
  snapshot: EpochSnapshotView,
  own: ValidatorEpoch,
): Promise<string | null> {
  const { subnet } = terms;
  const { epoch } = head;
  const opening = await ports.reader.epochOpening(subnet, epoch);
  if (opening === null) return null;
  const sent = await announce(ports, terms, `epoch.start/${subnet}/${epoch}`, {
    t: 'epoch.start',
    v: 1,
    subnet,
    epoch,
    tx: opening.transactionId,
  });
  if (sent.state !== 'confirmed') return null;
  const committed = await announceGoldCommit(ports, terms, own);
  if (committed.state !== 'confirmed' || committed.sequenceNumber === null) return null;
  // A pool anchored after the start could have been chosen for it: such an epoch does not count.
  if (!isBefore(committed.consensusTimestamp, opening.consensusTimestamp)) {
    ports.logger.warn('GOLD_COMMIT_TOO_LATE', { subnet, epoch });
    return null;
  }
  const validators = new Set(snapshot.permits.map((permit) => permit.validator));
  for await (const page of ports.topics.messages(terms.topicId, committed.sequenceNumber)) {
    for (const entry of page) {
      const valid = isStart(entry, { subnet, epoch, tx: opening.transactionId, validators });
      if (valid && !isBefore(entry.consensusTimestamp, opening.consensusTimestamp)) return entry.runningHash;
    }
  }
  return null;
}

interface StartWanted {
  readonly subnet: number;
  readonly epoch: number;
  readonly tx: string;
  readonly validators: ReadonlySet<string>;
}

/** A message that names another opening than the ledger's is no start: otherwise its sender could choose the seed of all. */
function isStart(entry: TopicEntry, wanted: StartWanted): boolean {
  const message = decodeHcsMessage(entry.message);
  if (message?.t !== 'epoch.start' || !wanted.validators.has(entry.payer)) return false;
  return message.subnet === wanted.subnet && message.epoch === wanted.epoch && message.tx === wanted.tx;
}

/** Consensus times have nine digits of nanoseconds: their digits compare as one integer. */
function isBefore(a: string, b: string): boolean {
  return BigInt(a.replace('.', '')) < BigInt(b.replace('.', ''));
}

function drawnRows(
  ports: EpochLifePorts,
  terms: EpochLifeTerms,
  head: EpochHeadView,
  snapshot: EpochSnapshotView,
  own: ValidatorEpoch,
  startHash: string,
): DrawnRoundRow[] {
  const { subnet, roundsPerEpoch } = terms;
  return drawEpoch(terms, head, snapshot, own, startHash).map(({ round, roundId, envelope, ask }) => ({
    roundId,
    subnet,
    epoch: head.epoch,
    drawIndex: round.index,
    envelope,
    kind: round.kind,
    ask,
    instances: round.instances,
    salt: toHex(ports.random.bytes(SALT_BYTES)),
    dataKey: toHex(ports.random.bytes(SALT_BYTES)),
    dueAt: Math.floor((head.start + ((SPREAD * (round.slot + 0.5)) / roundsPerEpoch) * head.epochSeconds) * 1_000),
  }));
}
