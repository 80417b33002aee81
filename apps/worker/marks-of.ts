import { askBodySchema, parseAnswer } from '@tensornode/protocol';
import type { RecordReply, RecordRound } from '@tensornode/record';
import { type EmbeddingJudge, markReplies, type PinnedScorer } from '@tensornode/scoring';

/**
 * What the leaves of a round say of copies, relays and impossibly fast answers, with the scorer that counts in its epoch. Vectors help to tell copies in
 * organic rounds only: what moves weights can be recomputed by anybody.
 */
export async function marksOf(
  round: RecordRound,
  replies: readonly RecordReply[],
  scorer: () => Promise<PinnedScorer>,
  embedding: Pick<EmbeddingJudge, 'vectors'> | undefined,
): Promise<ReadonlyMap<number, string>> {
  if (round.ask === null || replies.length < 2) return new Map();
  const ask = askBodySchema.parse(JSON.parse(new TextDecoder().decode(round.ask)));
  const marked = replies.flatMap(({ instance, answer, cause, receivedAt, latencyMs, score }) => {
    const text = answer === null || cause !== null ? undefined : parseAnswer(answer)?.text;
    return text === undefined ? [] : [{ instance, text, receivedAt, latencyMs, score }];
  });
  const vectors = round.kind === 'organic' ? await embedding?.vectors(marked.map(({ text }) => text)) : undefined;
  const compared = marked.map((reply, at) => {
    const vector = vectors?.[at];
    return vector === undefined ? reply : { ...reply, vector };
  });
  return markReplies({ roundId: round.roundId, ask }, compared, async (input) => (await scorer()).score(input));
}
