export { buildForeignScorer, type ForeignScorer } from './build-foreign-scorer.ts';
export { createScorerHost, MAX_BUNDLE_BYTES, type SandboxedScorer, sandboxedScorer } from './create-scorer-host.ts';
export { type FetchBundleOptions, fetchBundle } from './fetch-bundle.ts';
export { readHeader, type ScorerHeader } from './scorer-header.ts';
