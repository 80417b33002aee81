import type { JudgeMethod } from '../scoring-face.ts';
import { exactMethod } from './exact.ts';
import { lexicalMethod } from './lexical.ts';
import { mathematicsMethod } from './mathematics.ts';
import { numericMethod } from './numeric.ts';

/** The methods of the built-in scorer, strongest first. */
export const METHODS: readonly JudgeMethod[] = [mathematicsMethod, numericMethod, exactMethod, lexicalMethod];

export const SCORER_NAME = 'tensornode-core';
/** Raised with every release that can change a score; the pin changes with every change of the code. */
export const SCORER_VERSION = 1;
