import { failureRates, type Leaf } from '@tensornode/protocol';
import { type AuditInput, readEpoch } from './audit-validator.ts';
import { createDifferenceLog } from './difference-log.ts';
import { openBatch } from './open-batch.ts';
import type { AuditPorts } from './ports.ts';

/**
 * How often each validator that revealed an ended epoch met failures without a signature: by validator and instance, in millionths. What
 * `medianFailureRates` is computed from; everybody who has ledger and evidence finds the same.
 * @throws TensorNodeError TN-1004, TN-5003 while the epoch runs, TN-3001, TN-3004
 */
export async function measureFailures(
  input: AuditInput,
  ports: AuditPorts,
): Promise<ReadonlyMap<string, ReadonlyMap<number, number>>> {
  const { votes, messages } = await readEpoch(input, ports);
  const rates = new Map<string, ReadonlyMap<number, number>>();
  for (const { validator, secret } of votes) {
    if (secret === null) continue;
    const leaves: Leaf[] = [];
    // What does not fit in that epoch is told by its own audit.
    const log = createDifferenceLog();
    const { evidence, network } = ports;
    for (const anchored of messages.validators.get(validator)?.batches ?? []) {
      const bundle = await openBatch(anchored, { evidence, networkId: network.networkId, secret, log });
      if (bundle?.kind === 'drawn') leaves.push(...bundle.leaves);
    }
    rates.set(validator, failureRates(leaves));
  }
  return rates;
}
