import { sha256Hex } from '../digests.ts';
import { type AskBody, askBodyBytes } from '../evidence/ask-body.ts';
import { type QueryEnvelope, roundIdOf } from '../evidence/query-envelope.ts';
import type { DrawnRound } from './draw-rounds.ts';
import type { PoolTask } from './task-pool.ts';

export interface DrawnEnvelopeInput {
  /** CAIP-2 id of the network. */
  readonly network: string;
  /** The validator whose draw it is. */
  readonly validator: string;
  readonly subnet: number;
  /** `EpochOpened.start` and the epoch's length, seconds. */
  readonly start: number;
  readonly epochSeconds: number;
  readonly round: DrawnRound;
  readonly task: PoolTask;
}

/** The ask body of a drawn round: the task as it stands in the pool. */
export function drawnAsk(subnet: number, task: PoolTask): AskBody {
  return { v: 1, subnet, kind: task.kind, question: task.question, truth: task.truth, messages: null };
}

/** Envelope and id of a drawn round (protocol §3): validator as account, start + L as expiry, the nonce from the seed. Anybody can rebuild it. */
export function drawnEnvelope(input: DrawnEnvelopeInput): {
  readonly roundId: string;
  readonly envelope: QueryEnvelope;
} {
  const envelope: QueryEnvelope = {
    v: 1,
    network: input.network,
    account: input.validator,
    subnet: input.subnet,
    nonce: input.round.nonce,
    expiry: input.start + input.epochSeconds,
    bodySha256: sha256Hex(askBodyBytes(drawnAsk(input.subnet, input.task))),
  };
  return { roundId: roundIdOf(envelope), envelope };
}
