import {
  accountIdSchema,
  amountSchema,
  authorize,
  type CallContext,
  fault,
  idNumberSchema,
  type LedgerCall,
} from '@tensornode/protocol';
import { z } from 'zod';
import { MANAGE_STAKE } from './access-rules.ts';
import { parseInput } from './parse-input.ts';
import type { RegistryVerbPorts } from './verb-ports.ts';

const amount = amountSchema.transform(BigInt).refine((value) => value > 0n, 'must be positive');
const account = accountIdSchema;

export const changeStakeSchema = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('stake'), account, amount }),
  z.strictObject({ change: z.literal('unstake'), account, amount }),
  z.strictObject({ change: z.literal('withdraw'), account }),
  z.strictObject({ change: z.literal('permit'), account, subnet: idNumberSchema.min(1) }),
  z.strictObject({ change: z.literal('release'), account, subnet: idNumberSchema.min(1) }),
]);
export type ChangeStakeInput = z.input<typeof changeStakeSchema>;

/**
 * Plans what a validator does with its stake; staking takes two calls, the approval first. Amounts in the smallest unit.
 * @throws TensorNodeError TN-1001, also for too small a stake, TN-1004 for an unknown subnet, TN-1005 or TN-1006
 */
export async function changeStake(
  ctx: CallContext,
  input: unknown,
  { planner, reader }: RegistryVerbPorts,
): Promise<readonly LedgerCall[]> {
  authorize(ctx.caller, MANAGE_STAKE);
  const wanted = parseInput(changeStakeSchema, input);
  if (wanted.change === 'stake') return [planner.approveStake(wanted.amount), planner.stake(wanted.amount)];
  if (wanted.change === 'withdraw') return [planner.withdrawStake()];
  if (wanted.change === 'release') return [planner.releasePermit(wanted.subnet)];
  const staked = await reader.stakeOf(wanted.account);
  if (wanted.change === 'unstake') {
    if (wanted.amount > staked)
      throw fault('TN-1001', { detail: `${wanted.account} has staked ${staked}, not ${wanted.amount}` });
    return [planner.unstake(wanted.amount)];
  }
  const subnet = await reader.subnet(wanted.subnet);
  if (subnet === null) throw fault('TN-1004', { detail: `There is no subnet ${wanted.subnet}` });
  const { minStake } = subnet.parameters;
  if (staked < minStake)
    throw fault('TN-1001', { detail: `A permit takes a stake of ${minStake}; ${wanted.account} has ${staked}` });
  return [planner.requestPermit(wanted.subnet)];
}
