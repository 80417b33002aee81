export {
  type AttackReport,
  attackScorer,
  MAX_LIFT,
  MAX_TRICK_SCORE,
} from './attack-scorer.ts';
export { ATTACK_TASKS } from './attack-tasks.ts';
export {
  type Bench,
  type BenchFigures,
  type BenchRowResult,
  createBench,
  type ScoreFunction,
} from './bench/bench-scorer.ts';
export { calibrationPlot } from './bench/calibration-plot.ts';
export { type BenchRow, benchRowsOf, malformedRow, readBenchLine } from './bench/read-bench-rows.ts';
export { BUILTIN_SCORERS, type BuiltinScorer } from './builtin-scorers.ts';
export type { CodeOutcome, CodeSandbox } from './code/code-sandbox.ts';
export { withCodeSandbox } from './code/judge-code.ts';
export { findCopies } from './copies/find-copies.ts';
export { findRelays } from './copies/find-relays.ts';
export { type MarkedReply, markReplies } from './copies/mark-replies.ts';
export { GAMING_GALLERY } from './gaming-gallery.ts';
export { corpusBleu, sentenceBleu } from './metrics/bleu.ts';
export { corpusChrf, sentenceChrf } from './metrics/chrf.ts';
export { characterErrorRate, wordErrorRate } from './metrics/error-rates.ts';
export { rouge } from './metrics/rouge.ts';
export { corpusTer, sentenceTer } from './metrics/ter.ts';
export {
  type CalibrationCurve,
  type CalibrationPoint,
  calibrate,
  fitCalibration,
} from './panel/calibration.ts';
export { judgeWithPanel, type PanelDeps, type VoteCache } from './panel/judge-with-panel.ts';
export type {
  JudgeModel,
  JudgePrompt,
  JudgeReply,
  JudgeVote,
  PanelQuestion,
  PanelVerdict,
} from './panel/panel-face.ts';
export { panelScore } from './panel/panel-score.ts';
export { scoreCard } from './score-card.ts';
export { scoreReply } from './score-reply.ts';
export { SCORER_ID } from './scorer-id.ts';
export type {
  Criterion,
  JudgeInput,
  JudgeMethod,
  Judgement,
  PinnedScorer,
  ReplyScore,
  ReplyVerdict,
  ScorableReply,
  ScoreReplyInput,
  ScorerHost,
} from './scoring-face.ts';
export { createEmbeddingJudge, type EmbeddingJudge } from './similarity/judge-by-embedding.ts';
export type { TextEmbedder } from './similarity/text-embedder.ts';
export { generateKindTasks } from './tasks/generate-kind-tasks.ts';
export { generateTasks, generateTwin, TASK_FAMILIES } from './tasks/generate-tasks.ts';
export type { GeneratedTask, TaskFamily } from './tasks/task-family.ts';
