import type { ValidatorRecord } from '@tensornode/protocol';
import { type AuditInput, auditValidator, readEpoch } from './audit-validator.ts';
import { createDifferenceLog, type Difference } from './difference-log.ts';
import type { AuditPorts } from './ports.ts';

/**
 * How sound each permitted validator's work of an ended epoch was, by account: what `reliabilityVote` is computed from. Everybody who has ledger and
 * evidence finds the same.
 * @param options.except an account that is left out: a voter has no opinion about itself
 * @throws TensorNodeError TN-1004, TN-5003 while the epoch runs, TN-3001, TN-3004
 */
export async function measureValidators(
  input: AuditInput,
  ports: AuditPorts,
  options: { readonly except?: string } = {},
): Promise<ReadonlyMap<string, ValidatorRecord>> {
  const context = await readEpoch(input, ports);
  const ofTopic = [...context.log.list()];
  const columns = context.snapshot.instances.length;
  const records = new Map<string, ValidatorRecord>();
  for (const vote of context.votes) {
    const { validator, secret } = vote;
    if (validator === options.except) continue;
    const log = createDifferenceLog();
    const { expected } = await auditValidator(vote, { ...context, log });
    const found = [...log.list(), ...ofTopic.filter(({ where }) => where.startsWith(`batch ${validator}/`))];
    records.set(validator, { revealed: secret !== null, expected, faults: faultsOf(found, expected, columns) });
  }
  return records;
}

const WRONG_WEIGHT = /^vote of \S+ weight of instance /;

/** A wrong weight of an instance makes all rounds about it worthless, not one: it counts for that instance's part of the work. */
function faultsOf(found: readonly Difference[], expected: number, columns: number): number {
  const perWeight = Math.max(1, Math.ceil(expected / Math.max(1, columns)));
  return found.reduce((sum, { where }) => sum + (WRONG_WEIGHT.test(where) ? perWeight : 1), 0);
}
