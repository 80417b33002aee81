import { fault, type Round, type RoundStatus } from '@tensornode/protocol';
import { followRound } from './follow-round.ts';
import type { ReadModel, RoundFeed } from './ports.ts';

export type RoundStage = 'accepted' | 'answered' | 'scored' | 'anchored';

const REACHED: Readonly<Record<RoundStage, ReadonlySet<RoundStatus>>> = {
  accepted: new Set(),
  answered: new Set(['dispatched', 'scored', 'anchored', 'failed']),
  scored: new Set(['scored', 'anchored', 'failed']),
  anchored: new Set(['anchored', 'failed']),
};

/**
 * The round as it is once it reached a stage (or failed), or when the time is over. Its log wakes the wait up; the round itself is the truth.
 * @throws TensorNodeError TN-1004 when there is no such round.
 */
export async function waitForRound(
  ports: { readonly reads: Pick<ReadModel, 'round'>; readonly feed: RoundFeed },
  roundId: string,
  wish: { readonly until: RoundStage; readonly seconds: number },
  signal?: AbortSignal,
): Promise<{ readonly round: Round; readonly reached: boolean }> {
  const read = async (): Promise<{ round: Round; reached: boolean }> => {
    const round = await ports.reads.round(roundId);
    if (round === null) throw fault('TN-1004', { detail: `There is no round ${roundId}` });
    return { round, reached: REACHED[wish.until].has(round.status) };
  };
  let state = await read();
  if (wish.until === 'accepted' || state.reached) return state;
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), wish.seconds * 1_000);
  const stop = signal === undefined ? deadline.signal : AbortSignal.any([signal, deadline.signal]);
  try {
    for await (const { event } of followRound(ports, roundId, null, stop)) {
      if (event.type === 'reply-delta' || event.type === 'miner-start') continue;
      state = await read();
      if (state.reached) return state;
    }
  } catch (error) {
    if (!stop.aborted) throw error;
  } finally {
    clearTimeout(timer);
  }
  return read();
}
