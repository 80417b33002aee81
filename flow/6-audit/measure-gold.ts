import { fromBase64, fromHex } from '@tensornode/kernel';
import {
  askBodySchema,
  epochSeed,
  type GoldAsks,
  goldAsksSchema,
  hashLeaf,
  MAX_SCORE,
  type PlannedGoldAsk,
  type PoolTask,
  parseAnswer,
  planGoldAsks,
  type Receipt,
  type ReceiptReply,
  roundIdOf,
  saltedDigest,
  sha256Hex,
  type ValidatorRecord,
  verifyMerklePath,
} from '@tensornode/protocol';
import type { EpochContext } from './audit-validator.ts';
import { drawOf, readPool } from './check-draw.ts';
import { createDifferenceLog, type DifferenceLog } from './difference-log.ts';
import { fetchEvidence } from './fetch-evidence.ts';
import { parseJson } from './open-batch.ts';

export type GoldRecord = NonNullable<ValidatorRecord['gold']>;

/** A judge that says nothing is worth as much as one that is right half of the time (`RELIABILITY_RULES.newcomer`). */
const UNSCORED_ERROR = MAX_SCORE / 2;

/**
 * How far the others' recorded scores of a validator's gold questions are from what the pinned scorer says with the opened truth, by account. From ledger and
 * evidence alone: the question must be one that the seed gave to that gateway, its leaves must stand under an anchored root of that validator, the answer
 * must be the one in the leaf. What does not fit is told to the log and left out. Empty for a validator that did not reveal, or asked nobody.
 */
export async function measureGold(
  asker: string,
  context: EpochContext,
  log: DifferenceLog = createDifferenceLog(),
): Promise<ReadonlyMap<string, GoldRecord>> {
  const { ports, messages, votes } = context;
  const records = new Map<string, GoldRecord>();
  const secret = votes.find(({ validator }) => validator === asker)?.secret ?? null;
  if (secret === null || messages.start === null) return records;
  // What does not fit about the pool itself is a fault of its own, told by the audit of its epoch.
  const inner = { ...context, validator: asker, secret, log: createDifferenceLog() };
  const opened = await readPool(inner);
  if (opened?.gold === undefined) return records;
  const asks = await readAsks(asker, opened.gold, context, log);
  const plan = planGoldAsks({
    seed: epochSeed(secret, messages.start.runningHash),
    pool: opened.tasks,
    drawn: drawOf(opened.tasks, messages.start.runningHash, { ...inner, ports }),
    others: context.snapshot.permits.flatMap(({ validator }) => (validator === asker ? [] : [validator])),
  });
  const seen = new Set<number>();
  for (const { index, receipt } of asks?.asks ?? []) {
    const where = `gold of ${asker} ask ${index}`;
    const planned = plan[index];
    const task = planned === undefined ? undefined : opened.tasks[planned.task];
    if (planned === undefined || task === undefined || seen.has(index)) {
      log.add(where, 'a question that the seed fixed, once', seen.has(index) ? 'repeated' : 'another');
      continue;
    }
    seen.add(index);
    const error = await errorOf(where, receipt, planned, task, context, log);
    if (error === null) continue;
    const known = records.get(planned.of) ?? { asked: 0, errorSum: 0 };
    records.set(planned.of, { asked: known.asked + 1, errorSum: known.errorSum + error });
  }
  return records;
}

async function readAsks(
  asker: string,
  digest: string,
  { ports, subnet, epoch }: EpochContext,
  log: DifferenceLog,
): Promise<GoldAsks | null> {
  const where = `gold of ${asker}`;
  const bytes = await fetchEvidence(where, digest, ports.evidence, log);
  if (bytes === null) return null;
  const parsed = goldAsksSchema.safeParse(parseJson(bytes));
  if (!parsed.success) {
    log.add(where, 'gold asks', parsed.error.issues[0]?.message);
    return null;
  }
  const { data } = parsed;
  const fits = log.same(
    `${where} header`,
    `${subnet} ${epoch} ${asker}`,
    `${data.subnet} ${data.epoch} ${data.validator}`,
  );
  return fits ? data : null;
}

/** Mean error of a question over its replies, hundredths, floored; null when the receipt proves nothing or the scorer has no verdict of its own. */
async function errorOf(
  where: string,
  receipt: Receipt,
  planned: PlannedGoldAsk,
  task: PoolTask,
  context: EpochContext,
  log: DifferenceLog,
): Promise<number | null> {
  if (!log.same(`${where} question`, wanted(planned, task, context), askedOf(receipt))) return null;
  const errors: number[] = [];
  for (const [place, reply] of receipt.replies.entries()) {
    if (reply.leaf.kind === 'shadow' || reply.leaf.cause !== null) continue;
    const at = `${where} leaf ${place}`;
    const problem = problemOf(receipt, reply, planned.of, context);
    if (problem !== null) {
      log.add(at, 'a leaf that the gateway anchored', problem);
      return null;
    }
    const text = reply.answer === null ? undefined : parseAnswer(fromBase64(reply.answer))?.text;
    if (text === undefined) continue;
    const { kind, question, truth } = task;
    const scored = await context.ports.scorer({
      shadow: false,
      kind,
      question,
      references: [truth],
      reply: { text, cause: null },
    });
    if (scored.score === null) continue;
    errors.push(reply.leaf.score === null ? UNSCORED_ERROR : Math.abs(reply.leaf.score - scored.score));
  }
  if (errors.length === 0) return null;
  return Math.floor(errors.reduce((sum, error) => sum + error, 0) / errors.length);
}

function wanted({ withTruth }: PlannedGoldAsk, { kind, question, truth }: PoolTask, { subnet }: EpochContext): string {
  return JSON.stringify([subnet, kind, question.trim(), withTruth ? truth.trim() : null]);
}

/** The question that the envelope of a receipt commits to; says so when there is none. */
function askedOf({ roundId, envelope, ask }: Receipt): string {
  const bytes = ask === null ? null : bytesOf(ask);
  if (bytes === null || roundIdOf(envelope) !== roundId || sha256Hex(bytes) !== envelope.bodySha256)
    return 'a receipt without its question';
  const body = askBodySchema.safeParse(parseJson(bytes)).data;
  return body === undefined ? 'no ask body' : JSON.stringify([body.subnet, body.kind, body.question, body.truth]);
}

/** Why a leaf says nothing about the validator whose gateway was asked; null when it does. */
function problemOf(
  { roundId, salt }: Receipt,
  { leaf, proof, answer }: ReceiptReply,
  of: string,
  { messages, subnet, epoch }: EpochContext,
): string | null {
  const batch = messages.validators.get(of)?.batches.find(({ message }) => message.seq === proof.seq)?.message;
  if (batch === undefined) return `no batch ${proof.seq} of ${of} in this epoch`;
  if (leaf.roundId !== roundId || leaf.validator !== of || leaf.kind !== 'organic') return 'a leaf of something else';
  if (leaf.subnet !== subnet || leaf.epoch !== epoch) return 'a leaf of another epoch';
  const path = proof.path.map(fromHex);
  if (!verifyMerklePath(hashLeaf(leaf), proof.index, batch.count, path, fromHex(batch.root))) return 'another root';
  const bytes = answer === null ? null : bytesOf(answer);
  if (bytes === null) return 'a leaf without its answer';
  return saltedDigest(fromHex(salt), bytes) === leaf.answerDigest ? null : 'another answer';
}

function bytesOf(base64: string): Uint8Array | null {
  try {
    return fromBase64(base64);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
