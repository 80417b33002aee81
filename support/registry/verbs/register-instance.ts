import {
  accountIdSchema,
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

export const registerInstanceSchema = z.strictObject({
  subnet: idNumberSchema.min(1),
  miner: accountIdSchema,
  /** Who is credited; the miner itself, or an account that accepted to be its payee. */
  payee: accountIdSchema.nullable(),
  url: z.url({ protocol: /^https?$/ }).max(200),
  answerKey: evmAddressSchema,
  modelCardDigest: hex32Schema,
});
export type RegisterInstanceInput = z.infer<typeof registerInstanceSchema>;

/**
 * Plans the registration of an instance with the subnet's bond. The call must be signed by the miner.
 * @throws TensorNodeError TN-1001, TN-1004 for an unknown subnet, TN-1005 or TN-1006
 */
export async function registerInstance(
  ctx: CallContext,
  input: unknown,
  { planner, reader }: RegistryVerbPorts,
): Promise<LedgerCall> {
  authorize(ctx.caller, MANAGE_INSTANCES);
  const wanted = parseInput(registerInstanceSchema, input);
  const subnet = await reader.subnet(wanted.subnet);
  if (subnet === null) throw fault('TN-1004', { detail: `There is no subnet ${wanted.subnet}` });
  const [minerAddress, payeeAddress] = await Promise.all([
    reader.addressOf(wanted.miner),
    reader.addressOf(wanted.payee ?? wanted.miner),
  ]);
  return planner.registerInstance({
    subnet: wanted.subnet,
    minerAddress,
    payeeAddress,
    active: true,
    url: wanted.url,
    answerKey: wanted.answerKey,
    modelCardDigest: wanted.modelCardDigest,
    bondTinybar: subnet.parameters.bondTinybar,
  });
}
