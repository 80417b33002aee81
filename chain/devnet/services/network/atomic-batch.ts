import { fromProtoKey, isUsableKey } from '../../codec/key.ts';
import { proto, Status } from '../../codec/proto.ts';
import { standardFee, usd } from '../../ledger/fees.ts';
import { checkTimeBox, isPayerSatisfied, type ParsedTransaction, parseTransaction } from '../../ledger/precheck.ts';
import { ensure, StatusError } from '../../ledger/status-error.ts';
import type { HandleContext, TransactionHandler } from '../../ledger/transaction-handler.ts';

/** Transactions in one batch (HIP-551). */
const MAX_INNER = 50;

/**
 * AtomicBatch: all inner transactions or none; each has its own payer and signatures and names the batch's key. When one
 * fails, the effects of all are undone, but each that ran has paid its fee.
 */
export const atomicBatch: TransactionHandler = {
  check(body) {
    const inner = body.atomicBatch?.transactions ?? [];
    ensure(inner.length > 0, Status.BATCH_LIST_EMPTY);
    const ids = new Set<string>();
    for (const bytes of inner) {
      const tx = parseInner(bytes);
      const id = `${tx.id.payer}:${tx.id.validStart}`;
      ensure(!ids.has(id), Status.BATCH_LIST_CONTAINS_DUPLICATES);
      ids.add(id);
      ensure(tx.body.batchKey, Status.MISSING_BATCH_KEY);
      ensure(tx.body.nodeAccountID && tx.node === 0, Status.INVALID_NODE_ACCOUNT_ID);
    }
  },
  fee: (_body, facts) => standardFee(usd('0.001'), facts),
  async handle(ctx) {
    const inner = (ctx.body.atomicBatch?.transactions ?? []).map(parseInner);
    for (const tx of inner) requireBatchKey(ctx, tx);
    ensure(inner.length <= MAX_INNER, Status.BATCH_SIZE_LIMIT_EXCEEDED);
    for (const tx of inner) await runInner(ctx, tx);
  },
};

function parseInner(bytes: Uint8Array): ParsedTransaction {
  return parseTransaction(proto.Transaction.encode({ signedTransactionBytes: bytes }).finish());
}

function requireBatchKey(ctx: HandleContext, tx: ParsedTransaction): void {
  ensure(tx.kind !== 'atomicBatch' && tx.kind !== 'freeze', Status.BATCH_TRANSACTION_IN_BLACKLIST);
  const key = fromProtoKey(tx.body.batchKey);
  ensure(key !== null && isUsableKey(key), Status.INVALID_BATCH_KEY);
  ctx.requireKey(key);
}

async function runInner(ctx: HandleContext, tx: ParsedTransaction): Promise<void> {
  const outcome = await ctx.dispatchOwn({
    body: tx.body,
    id: tx.id,
    payer: tx.id.payer,
    authority: tx.signatures.authority,
    signatures: tx.signatures,
    signed: tx.signed,
    scheduleRef: null,
    maxFee: tx.maxFee,
    refusal: refusalOf(ctx, tx),
  });
  ensure(outcome.status === Status.SUCCESS, Status.INNER_TRANSACTION_FAILED);
}

/** What a node would have refused at the precheck is refused here. */
function refusalOf(ctx: HandleContext, tx: ParsedTransaction): Status | undefined {
  const payer = ctx.state.accounts.get(tx.id.payer);
  if (payer === undefined || payer.contract) return Status.PAYER_ACCOUNT_NOT_FOUND;
  if (payer.deleted) return Status.PAYER_ACCOUNT_DELETED;
  if (ctx.isKnown(tx.id)) return Status.DUPLICATE_TRANSACTION;
  try {
    checkTimeBox(tx, ctx.validAt);
  } catch (error) {
    if (error instanceof StatusError) return error.status;
    throw error;
  }
  return isPayerSatisfied(payer, tx.signatures) ? undefined : Status.INVALID_PAYER_SIGNATURE;
}
