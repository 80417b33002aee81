import { unhex } from '../codec/key.ts';
import { accountId, contractId, proto, scheduleId, toInt64, tokenId, toTimestamp } from '../codec/proto.ts';
import type { ContractOutcome, RecordDraft } from './record-draft.ts';
import type { TransactionId } from './transaction-handler.ts';

/** Facts of a record that are not in its draft. */
export interface RecordFrame {
  readonly id: TransactionId;
  readonly consensusAt: bigint;
  readonly parentAt: bigint | null;
  readonly hash: Uint8Array;
  readonly rates: proto.IExchangeRateSet;
  readonly isUserTransaction: boolean;
}

/** Bytes of the TransactionRecord of a finished draft. */
export function encodeRecord(draft: RecordDraft, frame: RecordFrame): Uint8Array {
  const receipt: proto.ITransactionReceipt = { ...draft.receipt, status: draft.status };
  // The real node gives the rate only in records of the user's own transaction.
  if (frame.isUserTransaction) receipt.exchangeRate = frame.rates;
  const record: proto.ITransactionRecord = {
    receipt,
    transactionHash: frame.hash,
    consensusTimestamp: toTimestamp(frame.consensusAt),
    transactionID: toProtoTransactionId(frame.id),
    memo: draft.memo,
    transactionFee: toInt64(draft.fee),
    transferList: { accountAmounts: hbarEntries(draft) },
  };
  if (draft.tokenTransfers.size > 0 || draft.nftTransfers.length > 0) record.tokenTransferLists = tokenEntries(draft);
  if (draft.automaticAssociations.length > 0) {
    record.automaticTokenAssociations = draft.automaticAssociations.map((a) => ({
      accountId: accountId(a.account),
      tokenId: tokenId(a.token),
    }));
  }
  if (draft.assessedCustomFees.length > 0) record.assessedCustomFees = [...draft.assessedCustomFees];
  if (draft.pendingAirdrops.length > 0) record.newPendingAirdrops = [...draft.pendingAirdrops];
  if (frame.parentAt !== null) record.parentConsensusTimestamp = toTimestamp(frame.parentAt);
  if (draft.alias !== null) record.alias = draft.alias;
  if (draft.evmAddress !== null) record.evmAddress = unhex(draft.evmAddress);
  if (draft.ethereumHash !== null) record.ethereumHash = draft.ethereumHash;
  if (draft.scheduleRef !== null) record.scheduleRef = scheduleId(draft.scheduleRef);
  if (draft.prng !== null) {
    if ('bytes' in draft.prng) record.prngBytes = draft.prng.bytes;
    else record.prngNumber = draft.prng.number;
  }
  if (draft.contract !== null) {
    const result = toFunctionResult(draft.contract);
    if (draft.contract.created) record.contractCreateResult = result;
    else record.contractCallResult = result;
  }
  return proto.TransactionRecord.encode(record).finish();
}

/** TransactionID message. */
export function toProtoTransactionId(id: TransactionId): proto.ITransactionID {
  const message: proto.ITransactionID = {
    transactionValidStart: toTimestamp(id.validStart),
    accountID: accountId(id.payer),
  };
  if (id.scheduled) message.scheduled = true;
  if (id.nonce !== 0) message.nonce = id.nonce;
  return message;
}

/** ContractFunctionResult message of an outcome. */
export function toFunctionResult(c: ContractOutcome): proto.IContractFunctionResult {
  return {
    contractID: c.contract === null ? null : contractId(c.contract),
    contractCallResult: c.result,
    errorMessage: c.error ?? '',
    bloom: c.bloom,
    gasUsed: toInt64(c.gasUsed),
    logInfo: c.logs.map((log) => ({
      contractID: contractId(log.contract),
      bloom: log.bloom,
      topic: log.topics.map(unhex),
      data: log.data,
    })),
    createdContractIDs: c.createdContracts.map(contractId),
    evmAddress: c.created && c.evmAddress !== null ? { value: unhex(c.evmAddress) } : null,
    gas: toInt64(c.gasLimit),
    amount: toInt64(c.amount),
    functionParameters: c.functionParameters,
    senderId: accountId(c.sender),
    contractNonces: c.contractNonces.map((n) => ({ contractId: contractId(n.contract), nonce: toInt64(n.nonce) })),
    signerNonce: c.ethereum === null ? null : { value: toInt64(c.ethereum.nonce + 1n) },
  };
}

function hbarEntries(draft: RecordDraft): proto.IAccountAmount[] {
  const entries = [...draft.hbarTransfers].sort((a, b) => a[0] - b[0]);
  return entries.map(([account, amount]) => entry(account, amount, draft.approvedDebits.has(`${account}`)));
}

function tokenEntries(draft: RecordDraft): proto.ITokenTransferList[] {
  const lists: proto.ITokenTransferList[] = [];
  for (const [token, amounts] of [...draft.tokenTransfers].sort((a, b) => a[0] - b[0])) {
    const entries = [...amounts].sort((a, b) => a[0] - b[0]);
    lists.push({
      token: tokenId(token),
      transfers: entries.map(([account, amount]) =>
        entry(account, amount, draft.approvedDebits.has(`${account}:${token}`)),
      ),
    });
  }
  const byToken = new Map<number, proto.INftTransfer[]>();
  for (const n of draft.nftTransfers) {
    const list = byToken.get(n.token) ?? [];
    list.push({
      senderAccountID: accountId(n.from ?? 0),
      receiverAccountID: accountId(n.to ?? 0),
      serialNumber: toInt64(n.serial),
      isApproval: n.approval,
    });
    byToken.set(n.token, list);
  }
  for (const [token, nftTransfers] of byToken) lists.push({ token: tokenId(token), nftTransfers });
  return lists;
}

function entry(account: number, amount: bigint, approval: boolean): proto.IAccountAmount {
  const e: proto.IAccountAmount = { accountID: accountId(account), amount: toInt64(amount) };
  if (approval) e.isApproval = true;
  return e;
}
