import { hash as digest } from 'node:crypto';
import { proto, Status, toBigInt } from '../codec/proto.ts';
import { UNINDEXED_ACCOUNTS } from '../store/ledger-store.ts';
import type { CommittedMessage, CommittedTransaction, TouchedAccount } from './block.ts';
import { encodeRecord } from './encode-record.ts';
import type { ChildRecord, Execution } from './execution.ts';
import type { ParsedTransaction } from './precheck.ts';
import type { LogDraft, RecordDraft } from './record-draft.ts';
import { tokenLogs } from './token-logs.ts';
import type { TransactionId } from './transaction-handler.ts';

const MAX_INT64 = 9_223_372_036_854_775_807n;

/** Turns a handled transaction and its children into rows: preceding children, the transaction, following children. */
export function finishTransaction(
  tx: ParsedTransaction,
  execution: Execution,
  record: RecordDraft,
  rates: proto.IExchangeRateSet,
  node: number,
  firstIndex: number,
): CommittedTransaction[] {
  const now = execution.env.now;
  const rows: CommittedTransaction[] = [];
  const preceding = execution.children.filter((c) => c.position === 'preceding');
  const following = execution.children.filter((c) => c.position === 'following');
  const { state } = execution.env;
  // What the EVM did is in its own events; what stands for itself in a batch is not its doing.
  const isEvm = record.contract !== null || execution.children.some((child) => child.record.contract !== null);
  const logsOf = (child: ChildRecord, id: TransactionId): readonly LogDraft[] =>
    isEvm && id.nonce > 0 ? [] : tokenLogs(state, child.record, child.body, id.payer);
  let nonce = 0;
  const idOf = (child: ChildRecord): TransactionId => child.id ?? { ...execution.id, nonce: ++nonce };
  preceding.forEach((child, i) => {
    const id = idOf(child);
    rows.push(childRow(child, id, now - BigInt(preceding.length - i), null, rates, node, logsOf(child, id)));
  });
  const parent: CommittedTransaction = {
    consensusAt: now,
    index: 0,
    payer: tx.id.payer,
    validStart: tx.id.validStart,
    nonce: 0,
    scheduled: false,
    parentAt: null,
    kind: tx.kind,
    result: record.status,
    entity: record.entity,
    fee: record.fee,
    maxFee: tx.maxFee > MAX_INT64 ? MAX_INT64 : tx.maxFee,
    validDuration: tx.validDuration,
    node,
    hash: tx.hash,
    signed: tx.signed,
    record: encodeRecord(record, {
      id: tx.id,
      consensusAt: now,
      parentAt: null,
      hash: tx.hash,
      rates,
      isUserTransaction: true,
    }),
    accounts: touchedAccounts(tx.id.payer, record),
    contract: record.contract,
    tokenLogs: tokenLogs(state, record, tx.body, tx.id.payer),
    nftTransfers: record.nftTransfers,
    message: messageOf(record, now),
  };
  rows.push(parent);
  following.forEach((child, i) => {
    const id = idOf(child);
    const parentAt = child.hasParent ? now : null;
    rows.push(childRow(child, id, now + BigInt(i + 1), parentAt, rates, node, logsOf(child, id)));
  });
  return rows.map((row, i) => ({ ...row, index: firstIndex + i }));
}

/** Row of a child, or of a transaction that ran by itself at `at`. */
export function childRow(
  child: ChildRecord,
  id: TransactionId,
  at: bigint,
  parentAt: bigint | null,
  rates: proto.IExchangeRateSet,
  node: number,
  logs: readonly LogDraft[],
): CommittedTransaction {
  const { record } = child;
  const signed =
    child.signed ??
    proto.SignedTransaction.encode({ bodyBytes: proto.TransactionBody.encode(child.body).finish() }).finish();
  const hash = digest('sha384', signed, 'buffer');
  return {
    consensusAt: at,
    index: 0,
    payer: id.payer,
    validStart: id.validStart,
    nonce: id.nonce,
    scheduled: id.scheduled,
    parentAt,
    kind: child.kind,
    result: record.status,
    entity: record.entity,
    fee: record.fee,
    // The transactions of a batch and of a schedule name them; those that the ledger makes have none.
    maxFee: toBigInt(child.body.transactionFee) & MAX_INT64,
    validDuration: toBigInt(child.body.transactionValidDuration?.seconds),
    node,
    hash,
    signed,
    record: encodeRecord(record, {
      id,
      consensusAt: at,
      parentAt,
      hash,
      rates,
      isUserTransaction: false,
    }),
    accounts: touchedAccounts(id.payer, record),
    contract: record.contract,
    tokenLogs: logs,
    nftTransfers: record.status === Status.SUCCESS ? record.nftTransfers : [],
    message: messageOf(record, at),
  };
}

/** Bits of `TouchedAccount.moved`. */
const GIVEN = 1;
const TAKEN = 2;

function touchedAccounts(payer: number, record: RecordDraft): TouchedAccount[] {
  const moved = new Map<number, number>([[payer, 0]]);
  const touch = (account: number, amount: bigint): void => {
    const bit = amount > 0n ? GIVEN : amount < 0n ? TAKEN : 0;
    moved.set(account, (moved.get(account) ?? 0) | bit);
  };
  for (const [account, amount] of record.hbarTransfers) touch(account, amount);
  for (const amounts of record.tokenTransfers.values()) for (const [account, amount] of amounts) touch(account, amount);
  for (const n of record.nftTransfers) {
    if (n.from !== null) touch(n.from, 0n);
    if (n.to !== null) touch(n.to, 0n);
  }
  return [...moved]
    .filter(([account]) => !UNINDEXED_ACCOUNTS.has(account))
    .map(([account, bits]) => ({ account, moved: bits }));
}

function messageOf(record: RecordDraft, at: bigint): CommittedMessage | null {
  if (record.message === null || record.status !== Status.SUCCESS) return null;
  return { ...record.message, consensusAt: at };
}
