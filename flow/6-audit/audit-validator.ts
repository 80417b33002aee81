import { type BundleRound, fault, type Leaf } from '@tensornode/protocol';
import { checkDraw } from './check-draw.ts';
import { checkDrawnRound, type DrawnLeaf } from './check-drawn-round.ts';
import { checkLeafSignatures, type SignatureContext } from './check-leaf-signatures.ts';
import { checkVote } from './check-vote.ts';
import { createDifferenceLog, type DifferenceLog } from './difference-log.ts';
import { openBatch } from './open-batch.ts';
import type { AuditPorts, AuditSnapshot, AuditVote } from './ports.ts';
import { type EpochMessages, readEpochMessages } from './read-epoch-messages.ts';

export interface AuditInput {
  readonly subnet: number;
  readonly epoch: number;
}

export interface EpochContext extends AuditInput {
  readonly ports: AuditPorts;
  readonly log: DifferenceLog;
  readonly snapshot: AuditSnapshot;
  readonly votes: readonly AuditVote[];
  readonly messages: EpochMessages;
  readonly opening: { readonly transactionId: string; readonly consensusTimestamp: string };
  /** When the epoch ended, Unix seconds. */
  readonly end: number;
  readonly answerKeys: SignatureContext['answerKeys'];
}

export interface ValidatorAudit {
  /** Leaves scored again. */
  readonly scores: number;
  /** Leaves whose bodies are not public. */
  readonly hidden: number;
  /** (round, instance) pairs that the seed fixed. */
  readonly expected: number;
  /** By instance, in millionths: the bounds under which it says that unproven failures counted. */
  readonly claimedRates: ReadonlyMap<number, number>;
}

/**
 * What ledger and topic say of an ended epoch.
 * @throws TensorNodeError TN-1004 for an unknown subnet or epoch, TN-5003 while it runs, TN-3001 and TN-3004 when the ledger is away
 */
export async function readEpoch(
  { subnet, epoch }: AuditInput,
  ports: AuditPorts,
): Promise<EpochContext & { state: string }> {
  const { registry } = ports;
  const [topicId, status] = await Promise.all([registry.subnetTopic(subnet), registry.epochState(subnet, epoch)]);
  if (topicId === null || status === null)
    throw fault('TN-1004', { detail: `There is no epoch ${epoch} of subnet ${subnet}` });
  const { state, end } = status;
  if (end === null)
    throw fault('TN-5003', { detail: `Epoch ${epoch} of subnet ${subnet} is ${state}`, facts: { state } });
  const [snapshot, opening, votes] = await Promise.all([
    registry.snapshot(subnet, epoch),
    registry.epochOpening(subnet, epoch),
    registry.votes(subnet, epoch),
  ]);
  if (snapshot === null || opening === null) {
    throw fault('TN-3004', {
      detail: `The mirror node does not have the opening of epoch ${epoch} of subnet ${subnet}`,
    });
  }
  const log = createDifferenceLog();
  const messages = await readEpochMessages(ports.topics, { topicId, subnet, epoch, snapshot, opening }, log);
  return {
    subnet,
    epoch,
    state,
    ports,
    log,
    snapshot,
    votes,
    messages,
    opening,
    end,
    answerKeys: rememberKeys(registry),
  };
}

/** Everything that one permitted validator wrote, from its batches to its vote. */
export async function auditValidator(vote: AuditVote, context: EpochContext): Promise<ValidatorAudit> {
  const { ports, log, messages } = context;
  const { validator, secret } = vote;
  const own = messages.validators.get(validator);
  const requestKeys = await ports.registry.requestKeyHistory(validator);
  const batch = { evidence: ports.evidence, networkId: ports.network.networkId, secret, log };
  const signature: SignatureContext = { ports, log, requestKeys, answerKeys: context.answerKeys };
  const drawn: DrawnLeaf[] = [];
  const rounds = new Map<string, BundleRound>();
  let drawnBatches = 0;
  let hidden = 0;
  for (const anchored of own?.batches ?? []) {
    const bundle = await openBatch(anchored, batch);
    // A sealed bundle of a validator that never revealed stays closed: nothing of it counted.
    if (bundle === null) continue;
    if (bundle.kind === 'drawn') drawnBatches += 1;
    for (const [index, leaf] of bundle.leaves.entries()) {
      const where = `batch ${validator}/${anchored.message.seq} leaf ${index}`;
      await checkLeafSignatures(where, leaf, bundle.signatures[index], signature);
      if (bundle.kind === 'organic') hidden += 1;
      else drawn.push({ where, leaf, signatures: bundle.signatures[index] });
    }
    if (bundle.kind === 'drawn') for (const round of bundle.rounds) keepRound(rounds, round, log);
  }
  let scores = 0;
  for (const round of rounds.values()) {
    const leaves = drawn.filter(({ leaf }) => leaf.roundId === round.roundId);
    scores += await checkDrawnRound(round, leaves, ports, log);
  }
  let expected = 0;
  let claimedRates: ReadonlyMap<number, number> = new Map();
  if (secret !== null) {
    const draw = await checkDraw(drawn, { ...context, validator, secret });
    expected = draw.expected;
    claimedRates = draw.failureRates;
    const leaves: Leaf[] = drawn.map(({ leaf }) => leaf);
    checkVote(vote, {
      ...context,
      network: ports.network,
      messages: own,
      leaves,
      batches: drawnBatches,
      weightTerms: draw,
    });
  }
  return { scores, hidden, expected, claimedRates };
}

/** A round whose leaves lie in two batches is named by both, with the same bodies. */
function keepRound(rounds: Map<string, BundleRound>, round: BundleRound, log: DifferenceLog): void {
  const known = rounds.get(round.roundId);
  if (known !== undefined) log.same(`round ${round.roundId} bodies`, known.blob, round.blob);
  else rounds.set(round.roundId, round);
}

/** Histories of keys are asked once per instance and second. */
function rememberKeys(registry: AuditPorts['registry']): SignatureContext['answerKeys'] {
  const known = new Map<string, Promise<readonly string[]>>();
  return (instance, unixSeconds) => {
    const key = `${instance}/${unixSeconds}`;
    const answer = known.get(key) ?? registry.answerKeys(instance, unixSeconds);
    known.set(key, answer);
    return answer;
  };
}
