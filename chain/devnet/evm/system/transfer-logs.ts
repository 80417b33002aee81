import type { RecordDraft } from '../../ledger/record-draft.ts';
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

interface Movement {
  readonly from: number;
  readonly to: number;
  readonly amount: bigint;
}

/** Movements that add up to these changes of balances. */
function matched(changes: ReadonlyMap<number, bigint>): Movement[] {
  const debits = sorted(
    [...changes].filter(([, amount]) => amount < 0n).map(([account, amount]) => [account, -amount]),
  );
  const credits = sorted([...changes].filter(([, amount]) => amount > 0n));
  const movements: Movement[] = [];
  for (let d = 0, c = 0; d < debits.length && c < credits.length; ) {
    const [debit, credit] = [debits[d], credits[c]];
    if (debit === undefined || credit === undefined) break;
    const amount = debit.left < credit.left ? debit.left : credit.left;
    movements.push({ from: debit.account, to: credit.account, amount });
    debit.left -= amount;
    credit.left -= amount;
    if (debit.left === 0n) d++;
    if (credit.left === 0n) c++;
  }
  return movements;
}

function sorted(entries: ReadonlyArray<readonly [number, bigint]>): Array<{ readonly account: number; left: bigint }> {
  return entries
    .map(([account, left]) => ({ account, left }))
    .sort((a, b) => (a.left === b.left ? a.account - b.account : a.left > b.left ? -1 : 1));
}
