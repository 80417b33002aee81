import { fault } from '@tensornode/protocol';
import type { SubnetDirectory } from './ports.ts';

export interface CheckSubnetInput {
  readonly subnet: number;
  readonly instances: readonly number[] | null;
  readonly fanout: number;
  readonly maxPrice: bigint | null;
}

/** Resolves with the instances that will be asked. @throws TensorNodeError TN-1004, TN-1009, TN-1012, TN-2001 as `acceptQuery` says. */
export async function checkSubnet(directory: SubnetDirectory, input: CheckSubnetInput): Promise<readonly number[]> {
  const gate = await directory.gate(input.subnet);
  if (gate === null)
    throw fault('TN-1004', { detail: `There is no subnet ${input.subnet}`, facts: { subnet: input.subnet } });
  if (!gate.active)
    throw fault('TN-1009', { detail: `Subnet ${input.subnet} is paused`, facts: { subnet: input.subnet } });
  const unknown = input.instances?.find((instance) => !gate.activeInstances.includes(instance));
  if (unknown !== undefined)
    throw fault('TN-1004', {
      detail: `Subnet ${input.subnet} has no active instance ${unknown}`,
      facts: { subnet: input.subnet, instance: unknown },
    });
  const asked = (input.instances ?? gate.activeInstances).slice(0, input.fanout);
  if (asked.length === 0) throw fault('TN-2001', { facts: { subnet: input.subnet } });
  const price = gate.pricePerAnswer * BigInt(asked.length);
  if (input.maxPrice !== null && price > input.maxPrice)
    throw fault('TN-1012', {
      detail: `The round costs ${price}, the asker accepts ${input.maxPrice}`,
      facts: { price, maxPrice: input.maxPrice },
    });
  return asked;
}
