import type { TaskKind } from '@tensornode/protocol';
import type { ScoreReplyInput } from '../scoring-face.ts';

/** What one instance was asked in a group of twins, and what it answered. */
export interface TwinReply {
  readonly instance: number;
  readonly kind: TaskKind;
  readonly question: string;
  readonly truth: string;
  readonly text: string;
  /** Hundredths, as its own answer was scored; null: unscored. */
  readonly score: number | null;
}

/** The scorer that counts in the round. */
export type ScoreTwin = (
  input: ScoreReplyInput,
) => { readonly score: number | null } | Promise<{ readonly score: number | null }>;

/** An instance whose wrong answer is right for another one's twin. */
export interface Relay {
  readonly instance: number;
  readonly answeredFor: number;
}

/** A right answer has at least so many points, a wrong one at most so many. */
const RIGHT = 9_000;
const WRONG = 2_000;

/**
 * Finds relays among twins (same skill, another surface for each miner): whoever passes on another one's answer answers that one's twin. Twins with equal
 * truths, and truths that stand in the reply's own question, tell nothing and are left out. One such answer may be chance; weights count it when it comes again.
 */
export async function findRelays(replies: readonly TwinReply[], score: ScoreTwin): Promise<Relay[]> {
  const relays: Relay[] = [];
  for (const reply of replies) {
    if (reply.score === null || reply.score > WRONG) continue;
    for (const other of replies) {
      if (other.instance === reply.instance || other.truth === reply.truth) continue;
      const isRight = async (text: string): Promise<boolean> => {
        const { kind, question, truth } = other;
        const verdict = await score({ kind, question, references: [truth], reply: { text, cause: null } });
        return (verdict.score ?? 0) >= RIGHT;
      };
      // What its own question says, nobody else needs to have told it.
      if (!(await isRight(reply.text)) || (await isRight(reply.question))) continue;
      relays.push({ instance: reply.instance, answeredFor: other.instance });
      break;
    }
  }
  return relays;
}
