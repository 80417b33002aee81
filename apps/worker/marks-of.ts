import { askBodySchema, parseAnswer } from '@tensornode/protocol';
import type { RecordReply, RecordRound } from '@tensornode/record';
import { markReplies, type PinnedScorer } from '@tensornode/scoring';

/** What the leaves of a round say of copies, relays and impossibly fast answers, with the scorer that counts in its epoch. */
export async function marksOf(
  round: RecordRound,
  replies: readonly RecordReply[],
  scorer: () => Promise<PinnedScorer>,
): Promise<ReadonlyMap<number, string>> {
  if (round.ask === null || replies.length < 2) return new Map();
  const ask = askBodySchema.parse(JSON.parse(new TextDecoder().decode(round.ask)));
  const marked = replies.flatMap(({ instance, answer, cause, receivedAt, latencyMs, score }) => {
    const text = answer === null || cause !== null ? undefined : parseAnswer(answer)?.text;
    return text === undefined ? [] : [{ instance, text, receivedAt, latencyMs, score }];
  });
  return markReplies({ roundId: round.roundId, ask }, marked, async (input) => (await scorer()).score(input));
}
