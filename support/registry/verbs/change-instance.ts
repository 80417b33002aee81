import {
  authorize,
  type CallContext,
  evmAddressSchema,
  fault,
  hex32Schema,
  idNumberSchema,
  type LedgerCall,
} from '@tensornode/protocol';
import { z } from 'zod';
import { MANAGE_INSTANCES } from './access-rules.ts';
import { parseInput } from './parse-input.ts';
import type { RegistryVerbPorts } from './verb-ports.ts';

const instanceId = idNumberSchema.min(1);

export const changeInstanceSchema = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('state'), instanceId, active: z.boolean() }),
  z.strictObject({ change: z.literal('key'), instanceId, answerKey: evmAddressSchema }),
  z.strictObject({
    change: z.literal('offer'),
    instanceId,
    url: z.url({ protocol: /^https?$/ }).max(200),
    modelCardDigest: hex32Schema,
  }),
  z.strictObject({ change: z.literal('removal'), instanceId }),
  z.strictObject({ change: z.literal('bond'), instanceId }),
]);
export type ChangeInstanceInput = z.infer<typeof changeInstanceSchema>;

/**
 * Plans one change of an instance: on or off, a new answer key, a new url and model card, removal for good, or the return of the bond of a removed one.
 * @throws TensorNodeError TN-1001, TN-1004 for an unknown or removed instance, TN-1005 or TN-1006
 */
export async function changeInstance(
  ctx: CallContext,
  input: unknown,
  { planner, reader }: RegistryVerbPorts,
): Promise<LedgerCall> {
  authorize(ctx.caller, MANAGE_INSTANCES);
  const wanted = parseInput(changeInstanceSchema, input);
  const instance = await reader.instance(wanted.instanceId);
  if (instance === null || (instance.state === 'removed') !== (wanted.change === 'bond')) {
    const kind = wanted.change === 'bond' ? 'removed' : 'registered';
    throw fault('TN-1004', { detail: `There is no ${kind} instance ${wanted.instanceId}` });
  }
  switch (wanted.change) {
    case 'state':
      return planner.setInstanceState(wanted.instanceId, wanted.active);
    case 'key':
      return planner.rotateAnswerKey(wanted.instanceId, wanted.answerKey);
    case 'offer':
      return planner.updateInstance(wanted.instanceId, wanted.url, wanted.modelCardDigest);
    case 'removal':
      return planner.deregister(wanted.instanceId);
    case 'bond':
      return planner.withdrawBond(wanted.instanceId);
  }
}
