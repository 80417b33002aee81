import { fromBase64, fromHex } from '@tensornode/kernel';
import {
  type AskBody,
  askBodyBytes,
  askBodySchema,
  askOf,
  type BundleRound,
  contentDigest,
  dispatchBodyBytes,
  type Leaf,
  type LeafSignatures,
  openBlob,
  parseAnswer,
  type RoundBodies,
  roundBodiesSchema,
  saltedDigest,
  sha256Hex,
  type TaskKind,
} from '@tensornode/protocol';
import type { DifferenceLog } from './difference-log.ts';
import { fetchEvidence } from './fetch-evidence.ts';
import { parseJson } from './open-batch.ts';
import type { AuditedReply, AuditPorts } from './ports.ts';

/** A leaf of a drawn round with what signs it. */
export interface DrawnLeaf {
  readonly where: string;
  readonly leaf: Leaf;
  readonly signatures: LeafSignatures | undefined;
}

/**
 * Opens the bodies of a drawn round, checks every digest of its leaves against them and scores each answer anew with the pinned scorer.
 * @returns how many leaves were scored again
 */
export async function checkDrawnRound(
  round: BundleRound,
  leaves: readonly DrawnLeaf[],
  ports: Pick<AuditPorts, 'evidence' | 'scorer' | 'markReplies'>,
  log: DifferenceLog,
): Promise<number> {
  const where = `round ${round.roundId}`;
  const bodies = await openBodies(where, round, ports, log);
  const ask = bodies === null ? null : decode(bodies.ask);
  if (bodies === null || ask === null) return 0;
  log.same(`${where} question`, round.envelope.bodySha256, sha256Hex(ask));
  const asked = askBodySchema.safeParse(parseJson(ask));
  if (!asked.success) {
    log.add(`${where} question`, 'an ask body', asked.error.issues[0]?.message);
    return 0;
  }
  const salt = fromHex(bodies.salt);
  const answered: AuditedReply[] = [];
  let scored = 0;
  for (const { where: at, leaf, signatures } of leaves) {
    const own = askOf(asked.data, leaf.instance);
    const dispatch = dispatchBodyBytes(own, { stream: false });
    // Of a round of twins each leaf covers what its own instance was asked.
    log.same(`${at} askDigest`, saltedDigest(salt, askBodyBytes(own)), leaf.askDigest);
    log.same(`${at} dispatchDigest`, saltedDigest(salt, dispatch), leaf.dispatchDigest);
    const covered = signatures?.request?.covered;
    if (covered !== undefined) log.same(`${at} request body`, contentDigest(dispatch), covered.contentDigest);
    if (leaf.answerDigest === null) {
      scored += await checkFailed(at, leaf, ports, log);
      continue;
    }
    const answer = decode(bodies.answers.find(({ instance }) => instance === leaf.instance)?.body ?? null);
    if (answer === null) {
      log.add(`${at} answer`, leaf.answerDigest, 'missing');
      continue;
    }
    log.same(`${at} answerDigest`, saltedDigest(salt, answer), leaf.answerDigest);
    const statement = signatures?.answer?.statement;
    if (statement !== undefined) {
      log.same(`${at} answerHash`, sha256Hex(answer), statement.answerHash);
      log.same(`${at} requestHash`, sha256Hex(dispatch), statement.requestHash);
    }
    scored += await checkScore(at, leaf, answer, own, ports, log);
    const text = leaf.cause === null ? parseAnswer(answer)?.text : undefined;
    const { instance, receivedAt, latencyMs, score } = leaf;
    if (text !== undefined && leaf.kind !== 'shadow') answered.push({ instance, text, receivedAt, latencyMs, score });
  }
  await checkMarks({ roundId: round.roundId, ask: asked.data }, leaves, answered, ports, log);
  return scored;
}

/** Copies, relays and impossibly fast answers are marked as anybody finds them from the bodies. */
async function checkMarks(
  round: { readonly roundId: string; readonly ask: AskBody },
  leaves: readonly DrawnLeaf[],
  answered: readonly AuditedReply[],
  { markReplies }: Pick<AuditPorts, 'markReplies'>,
  log: DifferenceLog,
): Promise<void> {
  const marks = await markReplies(round, answered);
  for (const { where, leaf } of leaves) log.same(`${where} cluster`, marks.get(leaf.instance) ?? null, leaf.cluster);
}

async function openBodies(
  where: string,
  round: BundleRound,
  { evidence }: Pick<AuditPorts, 'evidence'>,
  log: DifferenceLog,
): Promise<RoundBodies | null> {
  const blob = await fetchEvidence(`${where} bodies`, round.blob, evidence, log);
  if (blob === null || round.key === null) return null;
  const plain = await openBlob(blob, fromHex(round.key), 'bodies');
  const parsed = plain === null ? null : roundBodiesSchema.safeParse(parseJson(plain));
  if (!parsed?.success) {
    log.add(`${where} bodies`, 'the bodies of the round', plain === null ? 'another key' : 'something else');
    return null;
  }
  log.same(`${where} bodies`, round.roundId, parsed.data.roundId);
  return parsed.data;
}

/** A reply that failed without a signed answer: the score follows from the cause alone. */
async function checkFailed(
  at: string,
  leaf: Leaf,
  { scorer }: Pick<AuditPorts, 'scorer'>,
  log: DifferenceLog,
): Promise<number> {
  const reply = { text: null, cause: leaf.cause };
  const shadow = leaf.kind === 'shadow';
  const again = await scorer({ shadow, kind: 'chat', question: '', references: [], reply });
  log.same(`${at} score`, verdict(again), verdict(leaf));
  return 1;
}

async function checkScore(
  at: string,
  leaf: Leaf,
  answer: Uint8Array,
  asked: { readonly kind: TaskKind; readonly question: string; readonly truth: string | null },
  { scorer }: Pick<AuditPorts, 'scorer'>,
  log: DifferenceLog,
): Promise<number> {
  const parsed = parseAnswer(answer);
  if (parsed === null) {
    log.add(`${at} answer`, 'a chat completion', 'something else');
    return 0;
  }
  log.same(`${at} cause`, parsed.text.trim() === '' ? 'empty' : null, leaf.cause);
  log.same(`${at} tokens`, parsed.tokens, leaf.tokens);
  const references = asked.truth === null ? [] : [asked.truth];
  const reply = { text: parsed.text, cause: leaf.cause };
  const shadow = leaf.kind === 'shadow';
  const again = await scorer({ shadow, kind: asked.kind, question: asked.question, references, reply });
  log.same(`${at} score`, verdict(again), verdict(leaf));
  return 1;
}

function verdict({ score, method, scorer }: Pick<Leaf, 'score' | 'method' | 'scorer'>): string {
  return `${score ?? 'unscored'} by ${method} of ${scorer}`;
}

function decode(base64: string | null): Uint8Array | null {
  if (base64 === null) return null;
  try {
    return fromBase64(base64);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
