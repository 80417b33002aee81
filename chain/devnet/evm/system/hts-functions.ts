import { approveFunctions } from './hts-approve.ts';
import type { NativeFunction } from './hts-call.ts';
import { createFunctions } from './hts-create.ts';
import { infoFunctions } from './hts-info.ts';
import { manageFunctions } from './hts-manage.ts';
import { supplyFunctions } from './hts-supply.ts';
import { transferFunctions } from './hts-transfer.ts';
import { updateFunctions } from './hts-update.ts';

/** Every function of the token service at 0x167, by selector (8 hex digits). */
export const HTS_FUNCTIONS: ReadonlyMap<string, NativeFunction> = new Map(
  [
    ...createFunctions,
    ...supplyFunctions,
    ...transferFunctions,
    ...manageFunctions,
    ...approveFunctions,
    ...infoFunctions,
    ...updateFunctions,
  ].map((f) => [f.selector, f]),
);
