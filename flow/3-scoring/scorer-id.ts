import { canonicalBytes, sha256Hex } from '@tensornode/protocol';
import { exactMethod } from './methods/exact.ts';
import { mathematicsMethod } from './methods/mathematics.ts';
import { numericMethod } from './methods/numeric.ts';
import { tokenF1Method } from './methods/token-f1.ts';
import type { JudgeMethod } from './scoring-face.ts';

/** The methods of the built-in scorer, strongest first. */
export const METHODS: readonly JudgeMethod[] = [mathematicsMethod, numericMethod, exactMethod, tokenF1Method];

export const SCORER_NAME = 'tensornode-core';
/** Raised with every change that can change a score. */
export const SCORER_VERSION = 1;

/**
 * The pin of the scorer, 64 hex characters: SHA-256 of the canonical JSON of its name, version and methods.
 * It stands in every leaf; an audit refuses to re-score with another one.
 */
export const SCORER_ID: string = sha256Hex(
  canonicalBytes({
    name: SCORER_NAME,
    version: SCORER_VERSION,
    methods: METHODS.map(({ name, version }) => `${name}@${version}`),
  }),
);
