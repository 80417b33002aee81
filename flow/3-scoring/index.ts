export {
  type AttackReport,
  type AttackResult,
  type AttackTask,
  attackScorer,
  MAX_TRICK_SCORE,
} from './attack-scorer.ts';
export { GAMING_GALLERY, type GamingTrick } from './gaming-gallery.ts';
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
