import {
  AccountId,
  ContractExecuteTransaction,
  ContractId,
  Hbar,
  TopicId,
  TopicMessageSubmitTransaction,
  type Transaction,
} from '@hiero-ledger/sdk';
import { type Clock, fromBase64, fromHex, isTensorNodeError, toHex } from '@tensornode/kernel';
import {
  type CallOutcome,
  type LedgerCall,
  type LedgerDoor,
  ledgerCallSchema,
  type SignedCall,
} from '@tensornode/protocol';
import { decodeRevert } from '../contracts/decode-revert.ts';
import type { MirrorClient } from '../mirror/mirror-client.ts';
import { contractResultSchema, type MirrorTransaction, topicMessagesSchema } from '../mirror/mirror-schemas.ts';
import type { NodeReceipt, TransactionDesk } from './create-transaction-desk.ts';
import { lookUpTransaction } from './look-up-transaction.ts';
import { createNudge } from './nudge-ledger.ts';
import { toMirrorId } from './transaction-id.ts';

const HBAR = 100_000_000n;
/** A message costs $0.0008, 15 million gas $1.28: both with room for a fallen exchange rate. */
const MESSAGE_MAX_FEE = 2n * HBAR;
const CONTRACT_MAX_FEE = 40n * HBAR;
/** From this long before the end of the window a node may have lost receipts (restart) that the mirror still has. */
const MIRROR_KNOWS_MORE_SECONDS = 100;

export interface LedgerDoorParts {
  readonly desk: TransactionDesk;
  readonly mirror: MirrorClient;
  readonly clock: Clock;
}

/**
 * `LedgerDoor` on Hedera. `outcome` asks nodes for a receipt and decides on the mirror's row.
 * On an idle network it nudges the ledger (one tinybar, at most every 30 s), so that the end of a window can be seen.
 */
export function createLedgerDoor({ desk, mirror, clock }: LedgerDoorParts): LedgerDoor {
  const nudge = createNudge(desk, clock);

  async function receiptOf(signed: SignedCall): Promise<NodeReceipt | 'nobody-answered' | null> {
    try {
      return await desk.receipt(signed);
    } catch (error) {
      if (isTensorNodeError(error) && error.code === 'TN-3001') return 'nobody-answered';
      throw error;
    }
  }

  return {
    payer: desk.payer,
    sign: (call) => desk.sign(toTransaction(call), call.kind === 'topic-message' ? MESSAGE_MAX_FEE : CONTRACT_MAX_FEE),
    send: (signed) => desk.send(signed),

    async outcome(signed) {
      const receipt = await receiptOf(signed);
      // Nodes answer and know nothing of a young transaction: a mirror, which lags behind them, cannot know more.
      if (receipt === null && clock.now() / 1000 < signed.validUntil - MIRROR_KNOWS_MORE_SECONDS)
        return { state: 'unknown' };
      const verdict = await lookUpTransaction(mirror, signed, clock);
      if (verdict.state === 'found') {
        return describe(mirror, signed, verdict.row, receipt === 'nobody-answered' ? null : receipt);
      }
      if (verdict.state === 'expired' && receipt !== null && receipt !== 'nobody-answered') return { state: 'unknown' };
      if (verdict.state === 'waiting') await nudge();
      return verdict.state === 'expired' ? { state: 'expired' } : { state: 'unknown' };
    },
  };
}

/** @throws ZodError when the call is malformed */
export function toTransaction(input: LedgerCall): Transaction {
  const call = ledgerCallSchema.parse(input);
  if (call.kind === 'topic-message') {
    return new TopicMessageSubmitTransaction()
      .setTopicId(TopicId.fromString(call.topicId))
      .setMaxChunks(1)
      .setMessage(fromBase64(call.message));
  }
  return new ContractExecuteTransaction()
    .setContractId(ContractId.fromString(AccountId.fromString(call.contract).toString()))
    .setGas(call.gas)
    .setPayableAmount(Hbar.fromTinybars(call.valueTinybar))
    .setFunctionParameters(fromHex(call.data));
}

async function describe(
  mirror: MirrorClient,
  signed: SignedCall,
  row: MirrorTransaction,
  receipt: NodeReceipt | null,
): Promise<CallOutcome> {
  const consensusTimestamp = row.consensus_timestamp;
  const message = row.name === 'CONSENSUSSUBMITMESSAGE';
  const confirmed = {
    state: 'confirmed',
    consensusTimestamp,
    sequenceNumber: null,
    runningHash: null,
    returnData: null,
  } as const;
  if (message && row.result === 'SUCCESS') {
    const { sequenceNumber = null, runningHash = null } = receipt ?? {};
    if (sequenceNumber !== null && runningHash !== null) return { ...confirmed, sequenceNumber, runningHash };
    const path = `/topics/${row.entity_id ?? ''}/messages?timestamp=${consensusTimestamp}`;
    const entry = (await mirror.one(path, topicMessagesSchema))?.messages[0];
    // The row is there, its message is not yet: the mirror is in the middle of it.
    if (entry === undefined) return { state: 'unknown' };
    return { ...confirmed, sequenceNumber: entry.sequence_number, runningHash: toHex(fromBase64(entry.running_hash)) };
  }
  const result = message
    ? null
    : await mirror.one(`/contracts/results/${toMirrorId(signed.transactionId)}`, contractResultSchema);
  if (row.result === 'SUCCESS') return { ...confirmed, returnData: result?.call_result ?? null };
  const reason = result?.error_message;
  const text = reason?.startsWith('0x') ? decodeRevert(reason) : (reason ?? row.result);
  return { state: 'reverted', code: row.result, message: text, consensusTimestamp };
}
