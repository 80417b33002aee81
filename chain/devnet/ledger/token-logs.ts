import { type proto, Status, toBigInt, toNumber } from '../codec/proto.ts';
import type { ReadState } from '../state/ledger-state.ts';
import { addressOf, longZeroAddress } from './addresses.ts';
import { bloomOf } from './logs-bloom.ts';
import type { LogDraft, RecordDraft } from './record-draft.ts';

/** keccak-256 of the ERC events. */
const TRANSFER = 'ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef';
const APPROVAL = '8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925';
const APPROVAL_FOR_ALL = '17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c31';
/** Stands for nobody: what is minted comes from there, what is burned goes there. */
const NOBODY = 0;

/**
 * The ERC events that the mirror makes up for transactions that the EVM has no part in, so that tokens can be followed by their logs
 * whichever way they move: transfers, mints, burns, wipes and approvals.
 */
export function tokenLogs(
  state: ReadState,
  record: RecordDraft,
  body: proto.ITransactionBody,
  payer: number,
): readonly LogDraft[] {
  if (record.status !== Status.SUCCESS || record.contract !== null) return [];
  const approvals = body.cryptoApproveAllowance;
  if (record.tokenTransfers.size === 0 && record.nftTransfers.length === 0 && !approvals) return [];
  const account = (num: number): string => {
    const known = state.accounts.get(num);
    return (num === NOBODY ? '' : known === undefined ? longZeroAddress(num) : addressOf(known)).padStart(64, '0');
  };
  const units = [...record.tokenTransfers].flatMap(([token, amounts]) =>
    matched(balanced(amounts)).map(({ from, to, amount }) =>
      log(token, [TRANSFER, account(from), account(to)], word(amount)),
    ),
  );
  const nfts = record.nftTransfers.map(({ token, from, to, serial }) =>
    log(token, [TRANSFER, account(from ?? NOBODY), account(to ?? NOBODY), word(serial)], ''),
  );
  return [...units, ...nfts, ...(approvals ? approvalLogs(approvals, payer, account) : [])];
}

function approvalLogs(
  op: proto.ICryptoApproveAllowanceTransactionBody,
  payer: number,
  account: (num: number) => string,
): LogDraft[] {
  const parties = (row: { owner?: proto.IAccountID | null; spender?: proto.IAccountID | null }): [string, string] => [
    account(toNumber(row.owner?.accountNum) || payer),
    account(toNumber(row.spender?.accountNum)),
  ];
  const units = (op.tokenAllowances ?? []).map((row) =>
    log(toNumber(row.tokenId?.tokenNum), [APPROVAL, ...parties(row)], word(toBigInt(row.amount))),
  );
  const nfts = (op.nftAllowances ?? []).flatMap((row) => {
    const token = toNumber(row.tokenId?.tokenNum);
    const forAll = row.approvedForAll?.value;
    return [
      ...(forAll === undefined || forAll === null
        ? []
        : [log(token, [APPROVAL_FOR_ALL, ...parties(row)], word(forAll ? 1n : 0n))]),
      ...(row.serialNumbers ?? []).map((serial) => log(token, [APPROVAL, ...parties(row), word(toBigInt(serial))], '')),
    ];
  });
  return [...units, ...nfts];
}

function log(token: number, topics: readonly string[], data: string): LogDraft {
  const address = longZeroAddress(token);
  const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));
  return {
    contract: token,
    address,
    topics,
    data: bytes(data),
    bloom: bloomOf([{ address: bytes(address), topics: topics.map(bytes) }]),
  };
}

function word(value: bigint): string {
  return value.toString(16).padStart(64, '0');
}

/** With nobody's part, where units came to be or are no more. */
function balanced(changes: ReadonlyMap<number, bigint>): ReadonlyMap<number, bigint> {
  let sum = 0n;
  for (const amount of changes.values()) sum += amount;
  return sum === 0n ? changes : new Map([...changes, [NOBODY, -sum]]);
}

interface Movement {
  readonly from: number;
  readonly to: number;
  readonly amount: bigint;
}

/** Movements that add up to these changes of balances: the largest debit pays the largest credit, and so on. */
export function matched(changes: ReadonlyMap<number, bigint>): Movement[] {
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
