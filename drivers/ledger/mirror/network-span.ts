import type { ContractCaller } from '../contracts/create-contract-caller.ts';
import type { MirrorClient } from './mirror-client.ts';
import { transactionsSchema } from './mirror-schemas.ts';

/** Unix second of the newest transaction that the mirror knows; 0 when it knows none. */
export async function newestSecond(mirror: MirrorClient): Promise<number> {
  const newest = await mirror.one('/transactions?limit=1&order=desc', transactionsSchema);
  return Math.floor(Number(newest?.transactions[0]?.consensus_timestamp ?? 0));
}

/** The deployment's life so far, for `readLogs`: the genesis subnet is as old as the contracts. Unix seconds, `until` exclusive. */
export async function networkSpan(
  mirror: MirrorClient,
  caller: ContractCaller,
): Promise<{ readonly from: number; readonly until: number }> {
  const [{ createdAt }, newest] = await Promise.all([
    caller.view<{ createdAt: bigint }>('SubnetRegistry', 'subnet', [1n]),
    newestSecond(mirror),
  ]);
  return { from: Number(createdAt), until: newest + 1 };
}
