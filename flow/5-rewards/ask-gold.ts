import { toHex } from '@tensornode/kernel';
import { canonicalBytes, epochSeed, type GoldAsks, type PlannedGoldAsk, planGoldAsks } from '@tensornode/protocol';
import { drawEpoch } from './draw-epoch.ts';
import type { EpochLifeTerms } from './epoch-life.ts';
import type { GoldAsk, GoldPorts, GoldShelf } from './gold-ports.ts';
import type { EpochHeadView, EpochSnapshotView, ValidatorEpoch } from './ports.ts';

/** Gold questions are asked in this part of the epoch, so that their leaves are anchored in it. */
const SPREAD = 0.7;
/** After this part of the epoch nothing is asked any more: its leaf would fall into the next. */
const LATEST = 0.85;
const KEY_BYTES = 16;
const ASK_TRIES = 5;
/** Receipts are asked for again until the vote; a gateway that gives none for so long has none. */
const RECEIPT_TRIES = 60;

/**
 * One look at the gold questions of a running epoch (protocol §3): plans them once, asks those that are due, fetches receipts of those that are recorded.
 * May be called as often as one likes, after any crash. A gateway that does not answer never holds up another one; what it refuses is left out.
 * Does nothing before the epoch's seed is known, without other validators, and for an epoch that this validator did not prepare.
 */
export async function askGold(ports: GoldPorts, terms: EpochLifeTerms, head: EpochHeadView): Promise<void> {
  const { subnet, validator } = terms;
  const own = await ports.epochs.epoch(validator, subnet, head.epoch);
  if (own === null || own.startHash === null || own.commitment !== null) return;
  const known = await ports.gold.goldAsks(validator, subnet, head.epoch);
  const asks = known.length > 0 ? known : await plan(ports, terms, head, own, own.startHash);
  if (asks.every(({ receipt }) => receipt !== null)) return;
  const planned = await plannedAsks(ports, terms, head, own, own.startHash);
  const gateways = new Set(asks.map(({ of }) => of));
  await Promise.all(
    [...gateways].map(async (of) => {
      for (const ask of asks) {
        if (ask.of !== of || ask.receipt !== null) continue;
        const plannedAsk = planned[ask.index];
        if (plannedAsk !== undefined) await carryOn(ports, terms, head, own, ask, plannedAsk);
      }
    }),
  );
}

/**
 * Puts the asks of an ended epoch with their receipts into the evidence store; `gold.open` leads to them. An answer that a busy gateway recorded in another
 * epoch stands in none of this one's batches: it says nothing here and is left out. @returns the digest, null when there is none with a receipt
 */
export async function publishGold(shelf: GoldShelf, terms: EpochLifeTerms, epoch: number): Promise<string | null> {
  const { subnet, validator } = terms;
  const asks = await shelf.gold.goldAsks(validator, subnet, epoch);
  const proven = asks.flatMap(({ index, receipt }) => {
    const fits = receipt?.replies.every(({ leaf }) => leaf.subnet === subnet && leaf.epoch === epoch);
    return receipt !== null && fits ? [{ index, receipt }] : [];
  });
  if (proven.length === 0) return null;
  const document: GoldAsks = { v: 1, subnet, epoch, validator, asks: proven };
  return shelf.evidence.put(canonicalBytes(document));
}

async function plan(
  ports: GoldPorts,
  terms: EpochLifeTerms,
  head: EpochHeadView,
  own: ValidatorEpoch,
  startHash: string,
): Promise<readonly GoldAsk[]> {
  const { subnet, validator } = terms;
  const planned = await plannedAsks(ports, terms, head, own, startHash);
  if (planned.length === 0) return [];
  const slotMs = (SPREAD * head.epochSeconds * 1_000) / planned.length;
  const rows = planned.map(({ index, of }) => ({
    index,
    of,
    key: toHex(ports.random.bytes(KEY_BYTES)),
    // A moment of its own inside its slot: questions on the beat would tell themselves apart from people's.
    dueAt: Math.floor(head.start * 1_000 + slotMs * (index + fraction(ports))),
  }));
  await ports.gold.planGoldAsks(validator, subnet, head.epoch, rows);
  return ports.gold.goldAsks(validator, subnet, head.epoch);
}

async function plannedAsks(
  ports: Pick<GoldPorts, 'reader'>,
  terms: EpochLifeTerms,
  head: EpochHeadView,
  own: ValidatorEpoch,
  startHash: string,
): Promise<readonly PlannedGoldAsk[]> {
  const snapshot: EpochSnapshotView | null = await ports.reader.snapshot(terms.subnet, head.epoch);
  if (snapshot === null) return [];
  return planGoldAsks({
    seed: epochSeed(own.secret, startHash),
    pool: own.tasks,
    drawn: drawEpoch(terms, head, snapshot, own, startHash).map(({ round }) => round),
    others: snapshot.permits.flatMap((permit) => (permit.validator === terms.validator ? [] : [permit.validator])),
  });
}

async function carryOn(
  { gold, gateways, clock, logger }: GoldPorts,
  { subnet, validator }: EpochLifeTerms,
  head: EpochHeadView,
  own: ValidatorEpoch,
  ask: GoldAsk,
  { of, task: taskIndex, withTruth }: PlannedGoldAsk,
): Promise<void> {
  const { index, roundId, tries } = ask;
  const now = clock.now();
  const update = (patch: Parameters<typeof gold.updateGoldAsk>[4]) =>
    gold.updateGoldAsk(validator, subnet, head.epoch, index, patch);
  try {
    if (roundId === null) {
      const latest = (head.start + LATEST * head.epochSeconds) * 1_000;
      const task = own.tasks[taskIndex];
      if (task === undefined || now < ask.dueAt || now > latest || tries >= ASK_TRIES) return;
      const { kind, question, truth } = task;
      const query = { subnet, kind, question, ...(withTruth ? { truth } : {}) };
      await update({ roundId: await gateways.ask(of, query, ask.key), tries: 0 });
      return;
    }
    if (tries >= RECEIPT_TRIES) return;
    const receipt = await gateways.receipt(of, roundId);
    await update(receipt === null ? { tries: tries + 1 } : { receipt });
  } catch (error) {
    logger.debug('GOLD_ASK_FAILED', { subnet, epoch: head.epoch, of, error });
    await update({ tries: tries + 1 });
  }
}

/** At least 0, below 1. */
function fraction({ random }: Pick<GoldPorts, 'random'>): number {
  const bytes = random.bytes(4);
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) / 2 ** 32;
}
