import { BUILTIN_PINS } from './generated/pins.ts';

/**
 * The pin of the built-in scorer, 64 hex characters: SHA-256 of its bundle, `generated/tensornode-core.mjs`.
 * It stands in every leaf and in the parameters of every subnet that uses it; an audit refuses to re-score with another one.
 */
export const SCORER_ID: string = BUILTIN_PINS[0].sha256;
