import { fromProtoKey } from '../../codec/key.ts';
import { proto, Status } from '../../codec/proto.ts';
import { standardFee, usd } from '../../ledger/fees.ts';
import { isPayerSatisfied, type ParsedTransaction, parseTransaction } from '../../ledger/precheck.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { HandleContext, TransactionHandler } from '../../ledger/transaction-handler.ts';

/** Transactions in one batch (HIP-551). */
const MAX_INNER = 50;

/** AtomicBatch: all inner transactions or none; each has its own payer and signatures and names the batch's key. */
export const atomicBatch: TransactionHandler = {
  check(body) {
    const inner = body.atomicBatch?.transactions ?? [];
    ensure(inner.length > 0, Status.BATCH_LIST_EMPTY);
    ensure(inner.length <= MAX_INNER, Status.BATCH_SIZE_LIMIT_EXCEEDED);
    const texts = inner.map((t) => Buffer.from(t).toString('hex'));
    ensure(new Set(texts).size === texts.length, Status.BATCH_LIST_CONTAINS_DUPLICATES);
    for (const bytes of inner) checkInner(parseInner(bytes));
  },
  fee: (_body, facts) => standardFee(usd('0.001'), facts),
  async handle(ctx) {
    for (const bytes of ctx.body.atomicBatch?.transactions ?? []) await runInner(ctx, parseInner(bytes));
  },
};

function parseInner(bytes: Uint8Array): ParsedTransaction {
  return parseTransaction(proto.Transaction.encode({ signedTransactionBytes: bytes }).finish());
}

function checkInner(tx: ParsedTransaction): void {
  ensure(tx.kind !== 'atomicBatch' && tx.kind !== 'freeze', Status.BATCH_TRANSACTION_IN_BLACKLIST);
  ensure(tx.body.batchKey, Status.MISSING_BATCH_KEY);
  ensure(tx.node === 0, Status.INVALID_NODE_ACCOUNT_ID);
}

async function runInner(ctx: HandleContext, tx: ParsedTransaction): Promise<void> {
  const key = fromProtoKey(tx.body.batchKey);
  ensure(key, Status.MISSING_BATCH_KEY);
  ctx.requireKey(key);
  const payer = ctx.state.accounts.get(tx.id.payer);
  ensure(payer && !payer.deleted, Status.PAYER_ACCOUNT_NOT_FOUND);
  ensure(isPayerSatisfied(payer, tx.signatures), Status.INVALID_PAYER_SIGNATURE);
  const outcome = await ctx.dispatchOwn({
    body: tx.body,
    id: tx.id,
    payer: tx.id.payer,
    authority: tx.signatures.authority,
    signatures: tx.signatures,
    signed: tx.signed,
    scheduleRef: null,
  });
  ensure(outcome.status === Status.SUCCESS, Status.INNER_TRANSACTION_FAILED);
}
