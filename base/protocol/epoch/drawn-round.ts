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
  readonly round: Pick<DrawnRound, 'nonce' | 'kind' | 'tasks' | 'instances'>;
  /** The validator's committed pool, in its order. */
  readonly pool: readonly PoolTask[];
}

/**
 * The ask body of a drawn round: the task as it stands in the pool, and of a round of twins all of them with who gets which (`askOf` takes one out).
 * @throws RangeError for a round that names a task outside the pool
 */
export function drawnAsk(
  subnet: number,
  round: Pick<DrawnRound, 'kind' | 'tasks' | 'instances'>,
  pool: readonly PoolTask[],
): AskBody {
  const taskAt = (place: number): PoolTask => {
    const task = pool[round.tasks[place] ?? -1];
    if (task === undefined) throw new RangeError(`the pool has no task ${round.tasks[place]}`);
    return task;
  };
  const { kind, question, truth } = taskAt(0);
  const ask = { v: 1, subnet, kind, question, truth, messages: null } as const;
  if (round.kind === 'gold') return ask;
  const twins = round.instances.map((instance, place) => {
    const twin = taskAt(place);
    return { instance, question: twin.question, truth: twin.truth };
  });
  return { ...ask, twins };
}

/** Ask body, envelope and id of a drawn round (protocol §3): validator as account, start + L as expiry, the nonce from the seed. Anybody can rebuild it. */
export function drawnEnvelope(input: DrawnEnvelopeInput): {
  readonly roundId: string;
  readonly envelope: QueryEnvelope;
  readonly ask: AskBody;
} {
  const ask = drawnAsk(input.subnet, input.round, input.pool);
  const envelope: QueryEnvelope = {
    v: 1,
    network: input.network,
    account: input.validator,
    subnet: input.subnet,
    nonce: input.round.nonce,
    expiry: input.start + input.epochSeconds,
    bodySha256: sha256Hex(askBodyBytes(ask)),
  };
  return { roundId: roundIdOf(envelope), envelope, ask };
}
