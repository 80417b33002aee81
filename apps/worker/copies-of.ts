import { askBodySchema, parseAnswer } from '@tensornode/protocol';
import type { RecordReply, RecordRound } from '@tensornode/record';
import { findCopies } from '@tensornode/scoring';

/** Clusters of copies among the replies of a round, for its leaves. A truth that all were right about is no copy. */
export function copiesOf(round: RecordRound, replies: readonly RecordReply[]): ReadonlyMap<number, string> {
  if (round.ask === null || replies.length < 2) return new Map();
  const ask = askBodySchema.safeParse(JSON.parse(new TextDecoder().decode(round.ask))).data;
  const compared = replies.flatMap(({ instance, answer, cause, receivedAt, latencyMs }) => {
    const text = answer === null || cause !== null ? undefined : parseAnswer(answer)?.text;
    return text === undefined ? [] : [{ instance, text, receivedAt, latencyMs }];
  });
  const references = ask?.truth == null ? [] : [ask.truth];
  return findCopies({ roundId: round.roundId, question: ask?.question ?? '', references }, compared).clusters;
}
