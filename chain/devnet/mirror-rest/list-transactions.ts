import { proto, Status, type TransactionKind, toBigInt, toNumber } from '../codec/proto.ts';
import { UNINDEXED_ACCOUNTS } from '../store/ledger-store.ts';
import type { MirrorContext, Row } from './endpoint.ts';
import { big, blob, num } from './endpoint.ts';
import { timestamp } from './formats.ts';
import { invalidParameter } from './mirror-error.ts';
import { type Filter, passes, type RequestQuery, Where } from './request-query.ts';
import { transactionObject } from './transaction-object.ts';

export const TRANSACTION_PARAMETERS = [
  'account.id',
  'limit',
  'order',
  'result',
  'timestamp',
  'transactiontype',
  'type',
] as const;

/** Rows of `account_transactions` by what happened to the account: the words of their indexes (store/schema.ts). */
const MOVED = {
  credit: { condition: 'a.moved % 2 = 1', index: 'account_credits' },
  debit: { condition: 'a.moved >= 2', index: 'account_debits' },
} as const;
/** Records that are looked through at once, and for one page. */
const MAX_BATCH = 1_000;
const MAX_LOOKED_AT = 20_000;
/** Statuses that count as success. */
const SUCCESSES: readonly number[] = [
  Status.SUCCESS,
  Status.FEE_SCHEDULE_FILE_PART_UPLOADED,
  Status.SUCCESS_BUT_MISSING_EXPECTED_OPERATION,
];
/** Nearly all transactions of a busy network; the index of kinds leaves it out (store/schema.ts). */
const COMMON_KIND: TransactionKind = 'consensusSubmitMessage';
const HANDLED_KINDS: readonly TransactionKind[] = [
  'atomicBatch',
  'consensusCreateTopic',
  'consensusDeleteTopic',
  'consensusSubmitMessage',
  'consensusUpdateTopic',
  'contractCall',
  'contractCreateInstance',
  'contractDeleteInstance',
  'contractUpdateInstance',
  'cryptoAddLiveHash',
  'cryptoApproveAllowance',
  'cryptoCreateAccount',
  'cryptoDelete',
  'cryptoDeleteAllowance',
  'cryptoDeleteLiveHash',
  'cryptoTransfer',
  'cryptoUpdateAccount',
  'ethereumTransaction',
  'fileAppend',
  'fileCreate',
  'fileDelete',
  'fileUpdate',
  'freeze',
  'hookStore',
  'nodeCreate',
  'nodeDelete',
  'nodeStakeUpdate',
  'nodeUpdate',
  'registeredNodeCreate',
  'registeredNodeDelete',
  'registeredNodeUpdate',
  'scheduleCreate',
  'scheduleDelete',
  'scheduleSign',
  'systemDelete',
  'systemUndelete',
  'tokenAirdrop',
  'tokenAssociate',
  'tokenBurn',
  'tokenCancelAirdrop',
  'tokenClaimAirdrop',
  'tokenCreation',
  'tokenDeletion',
  'tokenDissociate',
  'tokenFeeScheduleUpdate',
  'tokenFreeze',
  'tokenGrantKyc',
  'tokenMint',
  'tokenPause',
  'tokenReject',
  'tokenRevokeKyc',
  'tokenUnfreeze',
  'tokenUnpause',
  'tokenUpdate',
  'tokenUpdateNfts',
  'tokenWipe',
  'uncheckedSubmit',
  'utilPrng',
];
/** Types of the official description that this network cannot make; asked for, they find nothing. */
const OTHER_KINDS: readonly string[] = ['ledgerIdPublication', 'unknown'];
/** Kinds of transactions by the mirror's name, e.g. `CRYPTOTRANSFER`. */
const KINDS: ReadonlyMap<string, string> = new Map(
  [...HANDLED_KINDS, ...OTHER_KINDS].map((kind) => [kind.toUpperCase(), kind]),
);

/** The page of transactions that a query asks for; `account` narrows to one account's (`/accounts/{id}`). */
export function listTransactions(
  context: MirrorContext,
  query: RequestQuery,
  account: number | null,
): { transactions: Record<string, unknown>[]; links: { next: string | null } } {
  const order = query.order('desc');
  const limit = query.limit();
  const filters = account === null ? query.entities('account.id') : [{ operator: 'eq' as const, value: account }];
  const isIndexed = filters.every(({ operator, value }) => operator === 'eq' && !UNINDEXED_ACCOUNTS.has(value));
  const accounts = isIndexed ? [...new Set(filters.map(({ value }) => value))] : [];
  const direction = query.last('type')?.toLowerCase();
  if (direction !== undefined && direction !== 'credit' && direction !== 'debit') throw invalidParameter('type');
  const [only] = accounts;
  const isLed = accounts.length === 1 && only !== undefined && !isRareType(query);
  // Without the index of one account, who gave and took is only in the record: more are read than may be shown.
  const isSifted = !isIndexed || (direction !== undefined && !isLed);
  const batchSize = isSifted ? MAX_BATCH : limit + 1;
  const read = (after: bigint | null): Row[] => {
    const where = new Where();
    // One account: its own index leads, in the order of time; a rare type leads by the index of types instead.
    const time = isLed ? 'a.consensus_ts' : 't.consensus_ts';
    if (isLed) where.add('a.account = ?', only);
    if (isLed && direction !== undefined) where.add(MOVED[direction].condition);
    if (!isLed && accounts.length > 0)
      where.add(
        `exists (select 1 from account_transactions x where x.account in (${accounts.map(() => '?').join(',')}) and x.consensus_ts = t.consensus_ts)`,
        ...accounts,
      );
    const edge: Filter<bigint>[] = after === null ? [] : [{ operator: order === 'asc' ? 'gt' : 'lt', value: after }];
    where.times(time, context.horizon, [...query.timestamps(), ...edge]);
    addResult(where, query);
    addType(where, query);
    // Named, because the planner takes the primary key for as good: it does not know how rarely something moves.
    const by = direction === undefined ? '' : `indexed by ${MOVED[direction].index}`;
    const from = isLed
      ? `account_transactions a ${by} cross join transactions t on t.consensus_ts = a.consensus_ts`
      : 'transactions t';
    return context.rows(
      `select t.* from ${from} ${where.sql} order by ${time} ${order} limit ${batchSize}`,
      where.values,
    );
  };
  const rows: Row[] = [];
  let looked = 0;
  let end: Row | undefined;
  for (let batch = read(null); ; batch = read(big(end['consensus_ts']))) {
    rows.push(...batch.filter((row) => !isSifted || moves(row, direction, filters)));
    looked += batch.length;
    end = batch.at(-1);
    if (batch.length < batchSize || end === undefined || rows.length > limit || looked >= MAX_LOOKED_AT) break;
  }
  const shown = rows.slice(0, limit);
  // A page for which very many records were looked through in vain goes on where that stopped, as the official node's do.
  const isCut = rows.length <= limit && looked >= MAX_LOOKED_AT;
  const last = isCut ? end : shown.at(-1);
  return {
    transactions: shown.map((row) => transactionObject(row)),
    links: {
      next: query.next(rows.length > limit || isCut, {
        timestamp: `${order === 'asc' ? 'gt' : 'lt'}:${timestamp(big(last?.['consensus_ts']))}`,
      }),
    },
  };
}

function addResult(where: Where, query: RequestQuery): void {
  const result = query.last('result')?.toLowerCase();
  if (result === undefined) return;
  if (result === 'success') where.add(`t.result in (${SUCCESSES.join(',')})`);
  else where.add(`t.result <> ${Status.SUCCESS} and t.result not in (${SUCCESSES.join(',')})`);
}

/** Whether all types that are asked for are in the index of kinds. */
function isRareType(query: RequestQuery): boolean {
  const types = query.all('transactiontype');
  return types.length > 0 && types.every((type) => type.toUpperCase() !== COMMON_KIND.toUpperCase());
}

function addType(where: Where, query: RequestQuery): void {
  const types = query.all('transactiontype').map((type) => type.toUpperCase());
  if (types.length === 0) return;
  const kinds = types.map((type) => {
    const kind = KINDS.get(type);
    if (kind === undefined) throw invalidParameter('transactiontype');
    return kind;
  });
  where.add(`t.kind in (${kinds.map(() => '?').join(',')})`, ...kinds);
  if (!kinds.includes(COMMON_KIND)) where.add(`t.kind <> '${COMMON_KIND}'`);
}

/** Whether a transaction gave to (`credit`), took from (`debit`) or did either to, or was paid by, an account that fits. */
function moves(row: Row, direction: string | undefined, filters: readonly Filter<number>[]): boolean {
  if (direction === undefined && passes(filters, num(row['payer']))) return true;
  const record = proto.TransactionRecord.decode(blob(row['record']));
  const amounts = [
    ...(record.transferList?.accountAmounts ?? []),
    ...(record.tokenTransferLists ?? []).flatMap((list) => list.transfers ?? []),
  ];
  return amounts.some((entry) => {
    if (!passes(filters, toNumber(entry.accountID?.accountNum))) return false;
    const amount = toBigInt(entry.amount);
    return direction === undefined || (direction === 'credit' ? amount > 0n : amount < 0n);
  });
}
