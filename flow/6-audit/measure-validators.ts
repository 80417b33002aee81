import type { ValidatorRecord } from '@tensornode/protocol';
import { type AuditInput, auditValidator, readEpoch } from './audit-validator.ts';
import { createDifferenceLog } from './difference-log.ts';
import type { AuditPorts } from './ports.ts';

/**
 * How sound each permitted validator's work of an ended epoch was, by account: what `reliabilityVote` is computed from. Everybody who has ledger and
 * evidence finds the same.
 * @throws TensorNodeError TN-1004, TN-5003 while the epoch runs, TN-3001, TN-3004
 */
export async function measureValidators(
  input: AuditInput,
  ports: AuditPorts,
): Promise<ReadonlyMap<string, ValidatorRecord>> {
  const context = await readEpoch(input, ports);
  const ofTopic = context.log.list();
  const records = new Map<string, ValidatorRecord>();
  for (const vote of context.votes) {
    const log = createDifferenceLog();
    const { expected } = await auditValidator(vote, { ...context, log });
    const { validator, secret } = vote;
    const faults = log.list().length + ofTopic.filter(({ where }) => where.startsWith(`batch ${validator}/`)).length;
    records.set(validator, { revealed: secret !== null, expected, faults });
  }
  return records;
}
