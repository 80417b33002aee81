import type { AddressBook, ScorerChoice } from '@tensornode/protocol';
import type { RegistryReader } from '@tensornode/registry';
import type { ContractCaller } from '../contracts/create-contract-caller.ts';
import type { MirrorClient } from '../mirror/mirror-client.ts';
import { transactionsSchema } from '../mirror/mirror-schemas.ts';
import { readLogs } from '../mirror/read-logs.ts';
import type { ParametersResult, SubnetViewResult } from './contract-views.ts';

/** Which scorers a subnet chose, and when. Most subnets never changed theirs: then no log is read. */
export function readScorers(
  mirror: MirrorClient,
  caller: ContractCaller,
  addressBook: AddressBook,
): Pick<RegistryReader, 'scorerHistory'> {
  return {
    async scorerHistory(subnet) {
      const id = [BigInt(subnet)];
      const [view, parameters, [, announcedFor]] = await Promise.all([
        caller.view<SubnetViewResult>('SubnetRegistry', 'subnet', id),
        caller.view<ParametersResult>('SubnetRegistry', 'parameters', id),
        caller.view<[ParametersResult, bigint]>('SubnetRegistry', 'announcedParameters', id),
      ]);
      const createdAt = Number(view.createdAt);
      if (announcedFor === 0n) return [choiceOf(parameters, createdAt, createdAt)];
      const page = await mirror.one('/transactions?limit=1&order=desc', transactionsSchema);
      const until = Math.floor(Number(page?.transactions[0]?.consensus_timestamp ?? 0)) + 1;
      const logsOf = (event: 'SubnetCreated' | 'ParametersChanged') =>
        readLogs(mirror, {
          contract: 'SubnetRegistry',
          contractId: addressBook.contracts.SubnetRegistry.id,
          event,
          indexed: { subnetId: id[0] },
          from: createdAt,
          until: event === 'SubnetCreated' ? createdAt + 1 : until,
        });
      const [created, changed] = await Promise.all([logsOf('SubnetCreated'), logsOf('ParametersChanged')]);
      return [
        ...created.map(({ args }) => choiceOf(args['parameters'] as ParametersResult, createdAt, createdAt)),
        ...changed.map(({ args, consensusTimestamp }) =>
          choiceOf(
            args['parameters'] as ParametersResult,
            Math.floor(Number(consensusTimestamp)),
            Number(args['effectiveAt']),
          ),
        ),
      ];
    },
  };
}

function choiceOf(parameters: ParametersResult, announcedAt: number, effectiveAt: number): ScorerChoice {
  const { scorerHash, shadowEpochs, epochSeconds } = parameters;
  return { scorer: scorerHash.slice(2).toLowerCase(), announcedAt, effectiveAt, shadowEpochs, epochSeconds };
}
