import {
  amountSchema,
  authorize,
  type CallContext,
  hex32Schema,
  type LedgerCall,
  topicIdSchema,
} from '@tensornode/protocol';
import { z } from 'zod';
import { MANAGE_SUBNETS } from './access-rules.ts';
import { parseInput } from './parse-input.ts';
import type { RegistryVerbPorts } from './verb-ports.ts';

const amount = amountSchema.transform(BigInt);
const alpha = z.number().int().min(10_000).max(1_000_000);
const share = z.number().int().min(1_000).max(6_000);

/** Bounds of `SubnetRegistry._checkBounds`; amounts as decimal strings. */
export const subnetParametersSchema = z
  .strictObject({
    epochSeconds: z.number().int().min(8).max(2_592_000).multipleOf(4),
    maxInstances: z.number().int().min(1).max(256),
    maxValidators: z.number().int().min(1).max(64),
    ownerBps: share,
    validatorBps: share,
    minerBps: share,
    kappaBps: z.number().int().min(4_000).max(6_000),
    bondPenaltyPpm: z.number().int().min(0).max(1_000_000).default(1_000_000),
    alphaLowPpm: alpha.default(100_000),
    alphaHighPpm: alpha.default(300_000),
    alphaSteepness: z.number().int().min(0).max(1_599).default(1_000),
    immunitySeconds: z.number().int().min(0).max(7_776_000).default(0),
    forfeitPpm: z.number().int().min(0).max(50_000),
    shadowEpochs: z.number().int().min(0).max(65_535),
    minStake: amount.refine((value) => value >= 1n, 'must be at least 1'),
    bondTinybar: amount.refine((value) => value <= 10_000_000_000_000n, 'must be at most 100,000 HBAR'),
    scorerHash: hex32Schema,
  })
  .refine(({ ownerBps, validatorBps, minerBps }) => ownerBps + validatorBps + minerBps === 10_000, {
    path: ['ownerBps'],
    message: 'the three shares must add up to 10,000',
  })
  .refine(({ alphaLowPpm, alphaHighPpm }) => alphaLowPpm <= alphaHighPpm, {
    path: ['alphaLowPpm'],
    message: 'must be at most alphaHighPpm',
  });

export const createSubnetSchema = z.strictObject({
  /** At most 100 bytes of UTF-8. */
  name: z
    .string()
    .refine((name) => name !== '' && new TextEncoder().encode(name).length <= 100, 'must have 1 to 100 bytes'),
  topicId: topicIdSchema,
  depositTinybar: amount,
  parameters: subnetParametersSchema,
});
export type CreateSubnetInput = z.input<typeof createSubnetSchema>;

/** Plans the creation of a subnet on an existing topic. @throws TensorNodeError TN-1001, TN-1005 or TN-1006 */
export async function createSubnet(
  ctx: CallContext,
  input: unknown,
  { planner }: RegistryVerbPorts,
): Promise<LedgerCall> {
  authorize(ctx.caller, MANAGE_SUBNETS);
  return planner.createSubnet(parseInput(createSubnetSchema, input));
}
