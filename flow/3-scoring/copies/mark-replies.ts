import { type AskBody, askOf, writeMarks } from '@tensornode/protocol';
import { type ComparedReply, findCopies } from './find-copies.ts';
import { findRelays, type ScoreTwin } from './find-relays.ts';

/** A scored reply of a round. */
export interface MarkedReply extends ComparedReply {
  /** Hundredths; null: unscored. */
  readonly score: number | null;
}

/** Kinds without one right answer: what fits another one's twin may fit by itself. */
const NO_RELAYS: ReadonlySet<string> = new Set(['instruction', 'summary']);
/** Kinds whose right answers are the same text, or nearly, from every honest model; of programs twins tell who passes them on. */
const NO_TEXT: ReadonlySet<string> = new Set(['embedding', 'vision', 'speech', 'code']);

/**
 * What the leaves of a round say beside the scores: groups of copies that share one reward, answers to another miner's twin, and answers faster than they
 * can be written. Everybody who has the bodies finds the same. A truth that all were right about is no copy.
 * @param score the scorer that counts in the round, as it judged the replies
 * @returns by instance the text of its leaf's `cluster`; instances without a mark are not in it
 */
export async function markReplies(
  { roundId, ask }: { readonly roundId: string; readonly ask: AskBody },
  replies: readonly MarkedReply[],
  score: ScoreTwin,
): Promise<ReadonlyMap<number, string>> {
  if (replies.length < 2) return new Map();
  const asked = new Map(replies.map(({ instance }) => [instance, askOf(ask, instance)]));
  const texts = [...asked.values()].flatMap(({ question, truth }) => (truth === null ? [question] : [question, truth]));
  const comparable = NO_TEXT.has(ask.kind) ? [] : replies;
  const { clusters, tooFast } = findCopies({ roundId, question: '', references: texts }, comparable);
  const tells = ask.twins !== undefined && !NO_RELAYS.has(ask.kind);
  const relays = !tells ? [] : await findRelays(twinReplies(replies, asked), score);
  const marks = new Map<number, string>();
  for (const { instance } of replies) {
    const text = writeMarks({
      group: clusters.get(instance) ?? null,
      relayOf: relays.find((relay) => relay.instance === instance)?.answeredFor ?? null,
      fast: tooFast.includes(instance),
    });
    if (text !== null) marks.set(instance, text);
  }
  return marks;
}

function twinReplies(replies: readonly MarkedReply[], asked: ReadonlyMap<number, AskBody>) {
  return replies.flatMap(({ instance, text, score }) => {
    const own = asked.get(instance);
    if (own === undefined || own.truth === null) return [];
    return [{ instance, text, score, kind: own.kind, question: own.question, truth: own.truth }];
  });
}
