export { scoreReply } from './score-reply.ts';
export { METHODS, SCORER_ID, SCORER_NAME, SCORER_VERSION } from './scorer-id.ts';
export type {
  Criterion,
  JudgeInput,
  JudgeMethod,
  Judgement,
  ReplyScore,
  ScorableReply,
  ScoreReplyInput,
} from './scoring-face.ts';
