import type { ValidatorRecord } from '@tensornode/protocol';
import { type AuditInput, auditValidator, type EpochContext, readEpoch } from './audit-validator.ts';
import { createDifferenceLog, type Difference } from './difference-log.ts';
import { measureGold } from './measure-gold.ts';
import type { AuditPorts } from './ports.ts';

/**
 * What a voter finds out about the other permitted validators' work of an ended epoch, by account: what `reliabilityVote` is computed from. Everybody who
 * has ledger and evidence finds the same.
 * @throws TensorNodeError TN-1004, TN-5003 while the epoch runs, TN-3001, TN-3004
 */
export async function measureValidators(
  input: AuditInput & { readonly voter: string },
  ports: AuditPorts,
): Promise<ReadonlyMap<string, ValidatorRecord>> {
  const { voter, ...epoch } = input;
  const context = await readEpoch(epoch, ports);
  const records = await measureRecords(context, voter);
  return withGold(records, await measureGold(voter, context));
}

/** How sound each validator's work was, without anybody's gold. @param except an account that is left out: a voter has no opinion about itself */
export async function measureRecords(
  context: EpochContext,
  except?: string,
): Promise<ReadonlyMap<string, ValidatorRecord>> {
  const ofTopic = [...context.log.list()];
  const columns = context.snapshot.instances.length;
  const records = new Map<string, ValidatorRecord>();
  for (const vote of context.votes) {
    const { validator, secret } = vote;
    if (validator === except) continue;
    const log = createDifferenceLog();
    const { expected } = await auditValidator(vote, { ...context, log });
    const found = [...log.list(), ...ofTopic.filter(({ where }) => where.startsWith(`batch ${validator}/`))];
    records.set(validator, { revealed: secret !== null, expected, faults: faultsOf(found, expected, columns) });
  }
  return records;
}

/** The records as one voter sees them: with what its own gold says. */
export function withGold(
  records: ReadonlyMap<string, ValidatorRecord>,
  gold: Awaited<ReturnType<typeof measureGold>>,
): ReadonlyMap<string, ValidatorRecord> {
  return new Map(
    [...records].map(([account, record]) => {
      const asked = gold.get(account);
      return [account, asked === undefined ? record : { ...record, gold: asked }];
    }),
  );
}

const WRONG_WEIGHT = /^vote of \S+ weight of instance /;

/** A wrong weight of an instance makes all rounds about it worthless, not one: it counts for that instance's part of the work. */
function faultsOf(found: readonly Difference[], expected: number, columns: number): number {
  const perWeight = Math.max(1, Math.ceil(expected / Math.max(1, columns)));
  return found.reduce((sum, { where }) => sum + (WRONG_WEIGHT.test(where) ? perWeight : 1), 0);
}
