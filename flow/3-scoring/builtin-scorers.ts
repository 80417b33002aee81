import { BUILTIN_PINS } from './generated/pins.ts';
import * as core from './generated/tensornode-core.mjs';
import type { PinnedScorer } from './scoring-face.ts';

/** A built-in scorer with the place of its bundle: what foreign scorers call, and what is kept in the evidence store. */
export interface BuiltinScorer extends PinnedScorer {
  /** File URL of the bundle. */
  readonly url: string;
}

const [CORE] = BUILTIN_PINS;

/** The scorers that this version of the project brings, run natively from their committed bundles; the current one first. */
export const BUILTIN_SCORERS: readonly [BuiltinScorer, ...BuiltinScorer[]] = [
  {
    pin: CORE.sha256,
    name: CORE.name,
    version: CORE.version,
    builtin: true,
    url: new URL(`./generated/${CORE.file}`, import.meta.url).href,
    score: (input) => ({ ...core.scoreReply(input), scorer: CORE.sha256 }),
  },
];
