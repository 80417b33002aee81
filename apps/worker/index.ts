export { type ComposeOptions, composeWorker, type RunningWorker } from './compose-worker.ts';
