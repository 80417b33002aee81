import { judgeReply } from './judge-reply.ts';
import { SCORER_ID } from './scorer-id.ts';
import type { ReplyScore, ScoreReplyInput } from './scoring-face.ts';

/** The built-in scorer's verdict on a reply, with the scorer's pin. Pure; see `judgeReply`. */
export function scoreReply(input: ScoreReplyInput): ReplyScore {
  return { ...judgeReply(input), scorer: SCORER_ID };
}
