import { readKeyField } from '../codec/key.ts';
import { proto, Status, toBigInt, toNumber } from '../codec/proto.ts';
import type { Key } from '../state/key.ts';
import type { Row } from './endpoint.ts';
import { big, blob, num, numOrNull, text } from './endpoint.ts';
import { base64, entityId, entityIdOrNull, int, keyObject, timestamp, transactionIdText } from './formats.ts';

/** One transaction as the mirror shows it, from its stored row. */
export function transactionObject(row: Row): Record<string, unknown> {
  const record = proto.TransactionRecord.decode(blob(row['record']));
  const parent = row['parent_ts'];
  const memo = record.memo ?? '';
  const body = bodyOf(row);
  return {
    batch_key: keyObject(batchKeyOf(body)),
    bytes: null,
    charged_tx_fee: int(big(row['fee'])),
    consensus_timestamp: timestamp(big(row['consensus_ts'])),
    entity_id: entityIdOrNull(numOrNull(row['entity'])),
    high_volume: false,
    high_volume_pricing_multiplier: 0,
    max_custom_fees: body.maxCustomFees.flatMap((limit) =>
      (limit.fees ?? []).map((fee) => ({
        account_id: party(limit.accountId),
        amount: int(toBigInt(fee.amount)),
        denominating_token_id: fee.denominatingTokenId ? entityId(toNumber(fee.denominatingTokenId.tokenNum)) : null,
      })),
    ),
    max_fee: big(row['max_fee']).toString(),
    memo_base64: Buffer.from(memo, 'utf8').toString('base64'),
    name: text(row['kind']).toUpperCase(),
    nft_transfers: nftTransfers(record),
    node: num(row['node']) === 0 ? null : entityId(num(row['node'])),
    nonce: num(row['nonce']),
    parent_consensus_timestamp: parent === null || parent === undefined ? null : timestamp(big(parent)),
    result: Status[num(row['result'])] ?? 'UNKNOWN',
    scheduled: num(row['scheduled']) === 1,
    staking_reward_transfers: [],
    token_transfers: tokenTransfers(record),
    transaction_hash: base64(blob(row['hash'])),
    transaction_id: transactionIdText(num(row['payer']), big(row['valid_start'])),
    transfers: (record.transferList?.accountAmounts ?? []).map((entry) => ({
      account: entityId(toNumber(entry.accountID?.accountNum)),
      amount: int(toBigInt(entry.amount)),
      is_approval: entry.isApproval ?? false,
    })),
    valid_duration_seconds: big(row['valid_duration']).toString(),
    valid_start_timestamp: timestamp(big(row['valid_start'])),
  };
}

function tokenTransfers(record: proto.ITransactionRecord): unknown[] {
  return (record.tokenTransferLists ?? []).flatMap((list) =>
    (list.transfers ?? []).map((entry) => ({
      account: entityId(toNumber(entry.accountID?.accountNum)),
      amount: int(toBigInt(entry.amount)),
      is_approval: entry.isApproval ?? false,
      token_id: entityId(toNumber(list.token?.tokenNum)),
    })),
  );
}

function nftTransfers(record: proto.ITransactionRecord): unknown[] {
  return (record.tokenTransferLists ?? []).flatMap((list) =>
    (list.nftTransfers ?? []).map((entry) => ({
      is_approval: entry.isApproval ?? false,
      receiver_account_id: party(entry.receiverAccountID),
      sender_account_id: party(entry.senderAccountID),
      serial_number: int(toBigInt(entry.serialNumber)),
      token_id: entityId(toNumber(list.token?.tokenNum)),
    })),
  );
}

/** As `transactionObject`, with the custom fees that were paid. */
export function transactionDetail(row: Row): Record<string, unknown> {
  const record = proto.TransactionRecord.decode(blob(row['record']));
  return {
    ...transactionObject(row),
    assessed_custom_fees: (record.assessedCustomFees ?? []).map((fee) => ({
      amount: int(toBigInt(fee.amount)),
      collector_account_id: party(fee.feeCollectorAccountId),
      effective_payer_account_ids: (fee.effectivePayerAccountId ?? []).map((id) => entityId(toNumber(id.accountNum))),
      token_id: fee.tokenId ? entityId(toNumber(fee.tokenId.tokenNum)) : null,
    })),
  };
}

function party(id: proto.IAccountID | null | undefined): string | null {
  const account = toNumber(id?.accountNum);
  return account === 0 ? null : entityId(account);
}

function bodyOf(row: Row): proto.TransactionBody {
  return proto.TransactionBody.decode(proto.SignedTransaction.decode(blob(row['signed'])).bodyBytes);
}

function batchKeyOf(body: proto.TransactionBody): Key | null {
  return readKeyField(body.batchKey, Status.INVALID_BATCH_KEY) ?? null;
}
