import { canonicalBytes, sha256Hex } from '@tensornode/protocol';
import type { JudgeVote, PanelQuestion, VoteCache } from '@tensornode/scoring';

const MAX_VOTES = 4_096;

/** Votes of the last questions, by judge and content: the same answer is not paid for twice. The oldest goes first. */
export function createVoteCache(maxVotes = MAX_VOTES): VoteCache {
  const votes = new Map<string, JudgeVote>();
  const keyOf = (judge: string, { kind, question, references, answer }: PanelQuestion): string =>
    sha256Hex(canonicalBytes({ judge, kind, question, references: [...references], answer: answer.toWellFormed() }));
  return {
    get: (judge, question) => votes.get(keyOf(judge, question)),
    set(judge, question, vote) {
      votes.set(keyOf(judge, question), vote);
      const oldest = votes.keys().next();
      if (votes.size > maxVotes && oldest.done !== true) votes.delete(oldest.value);
    },
  };
}
