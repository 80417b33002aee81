import { airdropFunctions } from './hts-airdrops.ts';
import { approveFunctions } from './hts-approve.ts';
import type { NativeFunction } from './hts-call.ts';
import { createFunctions } from './hts-create.ts';
import { infoFunctions, infoFunctionsWithMetadata } from './hts-info.ts';
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
    ...airdropFunctions,
  ].map((f) => [f.selector, f]),
);

/** Every function of 0x16c (HIP-1028): those of 0x167, where tokens are read and made with their metadata. */
export const HTS_FUNCTIONS_WITH_METADATA: ReadonlyMap<string, NativeFunction> = new Map([
  ...HTS_FUNCTIONS,
  ...infoFunctionsWithMetadata.map((f) => [f.selector, f] as const),
]);
