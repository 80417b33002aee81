import { type ErrorDetails, TensorNodeError } from '@tensornode/kernel';
import { INPUT_ERRORS } from './input.ts';
import { LEDGER_ERRORS } from './ledger.ts';
import { SCORING_ERRORS } from './scoring.ts';
import { SERVICE_ERRORS } from './service.ts';

/** Every code that TensorNode can answer with; a page per code is in `docs/errors`. */
export const ERROR_CODES = { ...INPUT_ERRORS, ...SERVICE_ERRORS, ...SCORING_ERRORS, ...LEDGER_ERRORS } as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** A fresh error of the registry: `throw fault('TN-1004', { detail: 'There is no subnet 7' })`. */
export function fault(code: ErrorCode, details: ErrorDetails = {}): TensorNodeError {
  return new TensorNodeError(ERROR_CODES[code], details);
}
