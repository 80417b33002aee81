export { composeJudges, type Judges } from './compose-judges.ts';
export { type ComposeOptions, composeWorker, type RunningWorker } from './compose-worker.ts';
export { composePayouts, type PayoutStatus } from './payouts.ts';
export { type PipelineDeps, type PipelineRounds, type RunStep, runRound } from './pipeline.ts';
