import type { RecordDraft } from '../../ledger/record-draft.ts';
import { matched } from '../../ledger/token-logs.ts';
import { nftTransferLog, transferLog } from './erc-logs.ts';
import type { HtsCall } from './hts-call.ts';

type Logs = ReturnType<typeof transferLog>;

/**
 * ERC `Transfer` events of everything that an operation moved, custom fees included. Of units with several debits or credits
 * the largest debit pays the largest credit, and so on until all are matched.
 */
export function transferLogsOf(call: HtsCall, record: RecordDraft | null): Logs {
  if (record === null) return [];
  const units = [...record.tokenTransfers].flatMap(([token, amounts]) =>
    matched(amounts).flatMap(({ from, to, amount }) => transferLog(call, token, from, to, amount)),
  );
  const nfts = record.nftTransfers.flatMap(({ token, from, to, serial }) =>
    nftTransferLog(call, token, from ?? 0, to ?? 0, serial),
  );
  return [...units, ...nfts];
}
