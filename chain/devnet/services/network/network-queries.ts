import { fromTimestamp, proto, Status, toNumber } from '../../codec/proto.ts';
import type { CommittedTransaction } from '../../ledger/block.ts';
import type { QueryHandlers } from '../../ledger/query-handler.ts';
import { type ReceiptBook, receiptOf } from '../../ledger/receipt-book.ts';
import { ensure, StatusError } from '../../ledger/status-error.ts';
import { defineQuery } from '../query-frame.ts';

/** Release of the network whose behaviour is followed. */
const VERSION: proto.ISemanticVersion = { major: 0, minor: 75, patch: 0 };

/** NetworkGetVersionInfo. */
export const getVersionInfo = defineQuery({
  query: 'networkGetVersionInfo',
  response: 'networkGetVersionInfo',
  answer: () => ({ hapiProtoVersion: VERSION, hederaServicesVersion: VERSION }),
});

/** Receipts and records: a pending transaction is waited for a little, then its receipt is UNKNOWN and its record not there. */
export function receiptQueries(receipts: ReceiptBook): QueryHandlers {
  return {
    transactionGetReceipt: defineQuery({
      query: 'transactionGetReceipt',
      response: 'transactionGetReceipt',
      cost: 0n,
      isTriedForCost: false,
      async answer(query) {
        const found = await find(receipts, query.transactionID, Status.RECEIPT_NOT_FOUND);
        if (found === null) return { receipt: { status: Status.UNKNOWN } };
        return {
          receipt: receiptOf(found.main),
          duplicateTransactionReceipts: [],
          childTransactionReceipts: query.includeChildReceipts ? found.children.map(receiptOf) : [],
        };
      },
    }),
    transactionGetRecord: defineQuery({
      query: 'transactionGetRecord',
      response: 'transactionGetRecord',
      isTriedForCost: false,
      // Clients that poll with bare queries, as for receipts, are common; a payment that is enclosed is taken.
      isFreeWithoutPayment: true,
      async answer(query) {
        const payer = query.transactionID?.accountID;
        ensure(!query.transactionID || toNumber(payer?.accountNum) !== 0, Status.INVALID_ACCOUNT_ID);
        const found = await find(receipts, query.transactionID, Status.RECORD_NOT_FOUND);
        ensure(found !== null, Status.RECORD_NOT_FOUND);
        return {
          transactionRecord: recordOf(found.main),
          duplicateTransactionRecords: [],
          childTransactionRecords: query.includeChildRecords ? found.children.map(recordOf) : [],
        };
      },
    }),
  };
}

async function find(
  receipts: ReceiptBook,
  id: proto.ITransactionID | null | undefined,
  missing: Status,
): Promise<{ main: CommittedTransaction; children: CommittedTransaction[] } | null> {
  ensure(id?.accountID && id.transactionValidStart, Status.INVALID_TRANSACTION_ID);
  const family = await receipts.find(toNumber(id.accountID.accountNum), fromTimestamp(id.transactionValidStart));
  if (family === null) return null;
  const scheduled = id.scheduled ?? false;
  const same = family.filter((t) => t.scheduled === scheduled);
  const main = same.find((t) => t.nonce === (id.nonce ?? 0));
  if (main === undefined) throw new StatusError(missing);
  return { main, children: main.nonce === 0 ? same.filter((t) => t.nonce > 0) : [] };
}

function recordOf(tx: CommittedTransaction): proto.ITransactionRecord {
  return proto.TransactionRecord.decode(tx.record);
}
