import { fromHex, fromUtf8, type RandomSource, toBase64 } from '@tensornode/kernel';
import {
  askBodyBytes,
  askBodySchema,
  askOf,
  canonicalBytes,
  dispatchBodyBytes,
  fault,
  type Leaf,
  type RoundBodies,
  saltedDigest,
  sealBlob,
} from '@tensornode/protocol';
import type { EvidenceStore, RecordReply, RecordRound, RecordStore } from './ports.ts';

export interface RecordRoundDeps {
  readonly store: RecordStore;
  readonly evidence: EvidenceStore;
  readonly random: RandomSource;
  /** Account of this validator: the payer of the batches. */
  readonly validator: string;
  /** Instance to what its leaf's `cluster` says (`writeMarks`); without it nobody looks for copies. */
  readonly marks?: (round: RecordRound, replies: readonly RecordReply[]) => Promise<ReadonlyMap<number, string>>;
}

export interface RecordRoundInput {
  readonly roundId: string;
  /** Epoch under which an organic round is recorded: the running one. A drawn round keeps its own. */
  readonly epoch: number;
}

/**
 * Turns the scored replies of a round into leaves, after its bodies lie sealed in the evidence store. Doing it again changes nothing: a leaf per
 * (round, instance) is written once, and the first blob stays. @returns the leaves
 * @throws TensorNodeError TN-1004 for an unknown round; RangeError for one whose bodies were erased before it was recorded
 */
export async function recordRound(input: RecordRoundInput, deps: RecordRoundDeps): Promise<readonly Leaf[]> {
  const round = await deps.store.round(input.roundId);
  if (round === null) throw fault('TN-1004', { detail: `There is no round ${input.roundId}` });
  const replies = await deps.store.inTransaction((transaction) => transaction.scoredReplies(input.roundId));
  const epoch = round.epoch ?? input.epoch;
  const blob = round.blob ?? (await deps.evidence.put(await sealBodies(round, replies, deps.random)));
  const marks = (await deps.marks?.(round, replies)) ?? new Map<number, string>();
  const leaves = replies.flatMap((reply) =>
    leavesOf(round, reply, epoch, deps.validator).map((leaf) => ({
      ...leaf,
      cluster: marks.get(reply.instance) ?? null,
    })),
  );
  await deps.store.inTransaction((transaction) => transaction.addLeaves(input.roundId, epoch, blob, leaves));
  return leaves;
}

interface Bodies {
  readonly ask: Uint8Array;
  readonly dispatch: Uint8Array;
  readonly salt: Uint8Array;
  readonly dataKey: Uint8Array;
}

function bodiesOf(round: RecordRound): Bodies {
  const { ask, dispatch, salt, dataKey } = round;
  if (ask === null || dispatch === null || salt === null || dataKey === null) {
    throw new RangeError(`the bodies of round ${round.roundId} are gone`);
  }
  return { ask, dispatch, salt: fromHex(salt), dataKey: fromHex(dataKey) };
}

/** What one instance was asked and sent: in a round of twins its own. */
function bodiesFor(round: RecordRound, instance: number): Pick<Bodies, 'ask' | 'dispatch'> {
  const bodies = bodiesOf(round);
  if (round.kind !== 'twin') return bodies;
  const own = askOf(askBodySchema.parse(JSON.parse(fromUtf8(bodies.ask))), instance);
  return { ask: askBodyBytes(own), dispatch: dispatchBodyBytes(own, { stream: false }) };
}

async function sealBodies(
  round: RecordRound,
  replies: readonly RecordReply[],
  random: RandomSource,
): Promise<Uint8Array> {
  const { ask, dataKey } = bodiesOf(round);
  const bodies: RoundBodies = {
    v: 1,
    roundId: round.roundId,
    salt: round.salt ?? '',
    ask: toBase64(ask),
    dispatches: replies.map(({ instance }) => ({
      instance,
      body: toBase64(bodiesFor(round, instance).dispatch),
    })),
    answers: replies.flatMap(({ instance, answer }) => (answer === null ? [] : [{ instance, body: toBase64(answer) }])),
    cards: replies.flatMap(({ instance, card }) => (card == null ? [] : [{ instance, card }])),
  };
  return sealBlob(canonicalBytes(bodies), dataKey, 'bodies', random);
}

/** The leaf that counts, and beside it one of a scorer in shadow where one runs. */
function leavesOf(round: RecordRound, reply: RecordReply, epoch: number, validator: string): Leaf[] {
  const leaf = leafOf(round, reply, epoch, validator);
  return reply.shadow == null ? [leaf] : [leaf, { ...leaf, kind: 'shadow', ...reply.shadow }];
}

function leafOf(round: RecordRound, reply: RecordReply, epoch: number, validator: string): Leaf {
  const { salt } = bodiesOf(round);
  const { ask, dispatch } = bodiesFor(round, reply.instance);
  return {
    v: 1,
    roundId: round.roundId,
    subnet: round.subnet,
    epoch,
    kind: round.kind,
    instance: reply.instance,
    askDigest: saltedDigest(salt, ask),
    dispatchDigest: saltedDigest(salt, dispatch),
    answerDigest: reply.answer === null ? null : saltedDigest(salt, reply.answer),
    statementHash: reply.statementHash,
    receivedAt: reply.receivedAt,
    latencyMs: reply.latencyMs,
    tokens: reply.tokens,
    cause: reply.cause,
    score: reply.score,
    method: reply.method,
    scorer: reply.scorer,
    cluster: null,
    validator,
  };
}
