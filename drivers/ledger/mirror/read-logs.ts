import type { ContractName } from '@tensornode/protocol';
import { decodeEventLog, encodeEventTopics } from 'viem/utils';
import { ABIS } from '../contracts/abis.ts';
import type { MirrorClient } from './mirror-client.ts';
import { contractLogsSchema, type MirrorLog } from './mirror-schemas.ts';

export interface LogQuery {
  readonly contract: ContractName;
  /** `0.0.N` of the contract. */
  readonly contractId: string;
  readonly event: string;
  /** Values of indexed fields to filter by. */
  readonly indexed?: Readonly<Record<string, unknown>>;
  /** Unix seconds, inclusive. */
  readonly from: number;
  /** Unix seconds, exclusive. */
  readonly until: number;
}

export interface DecodedLog {
  readonly args: Readonly<Record<string, unknown>>;
  readonly consensusTimestamp: string;
  readonly transactionHash: string | null;
}

/** Public mirrors answer queries with topics only inside at most seven days. */
const WINDOW_SECONDS = 7 * 86_400 - 1;
const nanos = '000000000';

/**
 * Decoded logs of one event in consensus order, over as many windows as the range needs.
 * @param enough stops after the first window that has this many
 */
export async function readLogs(
  mirror: MirrorClient,
  query: LogQuery,
  enough = Number.POSITIVE_INFINITY,
): Promise<DecodedLog[]> {
  const abi = ABIS[query.contract];
  const topics = encodeEventTopics({ abi, eventName: query.event, args: query.indexed ?? {} } as never) as (
    | string
    | null
  )[];
  const filter = topics.flatMap((topic, index) => (topic ? [`topic${index}=${topic}`] : [])).join('&');
  const found: DecodedLog[] = [];
  for (let from = query.from; from < query.until && found.length < enough; from += WINDOW_SECONDS) {
    const until = Math.min(from + WINDOW_SECONDS, query.until);
    const range = `timestamp=gte:${from}.${nanos}&timestamp=lt:${until}.${nanos}`;
    const path = `/contracts/${query.contractId}/results/logs?${filter}&${range}&limit=100&order=asc`;
    for await (const page of mirror.pages(path, contractLogsSchema)) {
      for (const log of page.logs) found.push(decode(query, log));
    }
  }
  return found;
}

function decode(query: LogQuery, log: MirrorLog): DecodedLog {
  const { args } = decodeEventLog({
    abi: ABIS[query.contract],
    eventName: query.event,
    data: log.data ?? '0x',
    topics: log.topics,
  } as never) as { args: Record<string, unknown> };
  return { args, consensusTimestamp: log.timestamp, transactionHash: log.transaction_hash ?? null };
}
