import { joinBlooms } from '../ledger/logs-bloom.ts';
import type { ContractOutcome, LogDraft } from '../ledger/record-draft.ts';
import type { ResultRow } from './chain-rows.ts';

type Row = Readonly<Record<string, unknown>>;

const NOBODY = '0'.repeat(40);
/** ResponseCodeEnum.SUCCESS. */
const SUCCESS = 22;

/**
 * Transactions that the EVM had no part in, from the rows of the logs that the mirror made up for them: as the relay, they are shown so
 * that every log has a transaction and a receipt. Nobody sent them, to the first token; they cost no gas.
 */
export function tokenTransactions(rows: readonly Row[]): ResultRow[] {
  const byTime = new Map<bigint, Row[]>();
  for (const row of rows) {
    const at = row['consensus_ts'] as bigint;
    byTime.set(at, [...(byTime.get(at) ?? []), row]);
  }
  return [...byTime].flatMap(([consensusAt, logs]) => {
    const [first] = logs;
    if (first === undefined) return [];
    return [
      {
        consensusAt,
        block: first['block'] as bigint,
        index: first['idx'] as bigint,
        hash: String(first['transaction_hash']),
        result: SUCCESS,
        outcome: outcomeOf(String(first['address']), logs.map(toLog)),
        isSynthetic: true,
      },
    ];
  });
}

function toLog(row: Row): LogDraft {
  return {
    contract: Number(row['contract']),
    address: String(row['address']),
    topics: [row['topic0'], row['topic1'], row['topic2'], row['topic3']].filter((t) => t !== null).map(String),
    data: row['data'] as Uint8Array,
    bloom: row['bloom'] as Uint8Array,
  };
}

function outcomeOf(to: string, logs: readonly LogDraft[]): ContractOutcome {
  return {
    created: false,
    contract: null,
    sender: 0,
    from: NOBODY,
    to,
    amount: 0n,
    gasLimit: 0n,
    gasUsed: 0n,
    gasConsumed: 0n,
    gasPrice: 0n,
    functionParameters: new Uint8Array(0),
    result: new Uint8Array(0),
    error: null,
    bloom: joinBlooms(logs.map(({ bloom }) => bloom)),
    logs,
    createdContracts: [],
    evmAddress: null,
    contractNonces: [],
    stateChanges: [],
    actions: [
      {
        type: 'CALL',
        depth: 0,
        from: NOBODY,
        to,
        value: 0n,
        gas: 0n,
        gasUsed: 0n,
        input: '',
        output: '',
        error: null,
      },
    ],
    ethereum: null,
  };
}
