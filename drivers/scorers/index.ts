export { buildForeignScorer, type ForeignScorer } from './build-foreign-scorer.ts';
export { createCodeSandbox } from './code/create-code-sandbox.ts';
export { createEpochScorers, type EpochScorers, type EpochScorersOptions } from './create-epoch-scorers.ts';
export { createScorerHost, MAX_BUNDLE_BYTES, type SandboxedScorer, sandboxedScorer } from './create-scorer-host.ts';
export { fetchBundle } from './fetch-bundle.ts';
export { readHeader, type ScorerHeader } from './scorer-header.ts';
