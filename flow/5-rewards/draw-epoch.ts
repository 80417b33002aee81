import {
  type AskBody,
  type DrawnRound,
  drawnEnvelope,
  drawRounds,
  epochSeed,
  type QueryEnvelope,
} from '@tensornode/protocol';
import type { EpochLifeTerms } from './epoch-life.ts';
import type { EpochHeadView, EpochSnapshotView, ValidatorEpoch } from './ports.ts';

/** A round of the validator's draw with everything that follows from it. */
export interface EpochRound {
  readonly round: DrawnRound;
  readonly roundId: string;
  readonly envelope: QueryEnvelope;
  readonly ask: AskBody;
}

/** The validator's rounds of an epoch: the same list whenever it is asked for, also by an auditor (`startHash`: running hash of `epoch.start`). */
export function drawEpoch(
  terms: EpochLifeTerms,
  head: EpochHeadView,
  snapshot: EpochSnapshotView,
  own: Pick<ValidatorEpoch, 'secret' | 'tasks'>,
  startHash: string,
): EpochRound[] {
  const { network, subnet, validator } = terms;
  const { start, epochSeconds } = head;
  const pool = own.tasks;
  return drawRounds({
    seed: epochSeed(own.secret, startHash),
    pool,
    instances: snapshot.instances.map(({ instanceId }) => instanceId),
    rounds: terms.roundsPerEpoch,
    fanout: terms.fanout,
    probes: terms.probeRounds ?? 0,
  }).map((round) => ({
    round,
    ...drawnEnvelope({ network, validator, subnet, start, epochSeconds, round, pool }),
  }));
}
