import { type Clock, fromBase64, isTensorNodeError, toHex } from '@tensornode/kernel';
import type { CallOutcome, SignedCall } from '@tensornode/protocol';
import { decodeRevert } from '../contracts/decode-revert.ts';
import type { MirrorClient } from '../mirror/mirror-client.ts';
import { contractResultSchema, type MirrorTransaction, topicMessagesSchema } from '../mirror/mirror-schemas.ts';
import { lookUpTransaction } from './look-up-transaction.ts';
import { toMirrorId } from './transaction-id.ts';

/** A node's receipt. Entity ids are of what the transaction created. */
export interface NodeReceipt {
  /** Response code name, such as `SUCCESS`. */
  readonly status: string;
  readonly entityId: string | null;
  readonly sequenceNumber: number | null;
  /** Hex; null for anything but a message. */
  readonly runningHash: string | null;
}

/** Where an outcome is read from; the simulator gives its own. */
export interface OutcomeSources {
  /** Null when the nodes know no final receipt (any more). @throws TensorNodeError TN-3001 when no node answered */
  receipt(signed: SignedCall): Promise<NodeReceipt | null>;
  readonly mirror: MirrorClient;
  readonly clock: Clock;
  /** Makes an idle ledger reach consensus on something, so that its mirror passes the end of a window. */
  nudge(): Promise<void>;
}

/** From this long before the end of the window a node may have lost receipts (restart) that the mirror still has. */
const MIRROR_KNOWS_MORE_SECONDS = 100;
/** Absence is believed when it is seen twice, this far apart: one answer may come from a cache or from a replica that lags. */
const ABSENCE_MS = 3_000;
const REMEMBERED_ABSENCES = 1_000;

/**
 * What became of a signed call (protocol §7): nodes are asked for a receipt, the decision is made on the mirror's row. "Not executed" is concluded only
 * when the window is over, the mirror has passed it and the id is absent twice.
 * @throws TensorNodeError TN-3004 while the mirror cannot be asked
 */
export function createOutcomeReader(sources: OutcomeSources): (signed: SignedCall) => Promise<CallOutcome> {
  const { mirror, clock } = sources;
  const absentSince = new Map<string, number>();

  async function receiptOf(signed: SignedCall): Promise<NodeReceipt | 'nobody-answered' | null> {
    try {
      return await sources.receipt(signed);
    } catch (error) {
      if (isTensorNodeError(error) && error.code === 'TN-3001') return 'nobody-answered';
      throw error;
    }
  }

  function confirmAbsence(transactionId: string): CallOutcome {
    const since = absentSince.get(transactionId);
    if (since === undefined && absentSince.size >= REMEMBERED_ABSENCES) absentSince.clear();
    if (since === undefined) absentSince.set(transactionId, clock.now());
    if (since === undefined || clock.now() - since < ABSENCE_MS) return { state: 'unknown' };
    absentSince.delete(transactionId);
    return { state: 'expired' };
  }

  return async (signed) => {
    const receipt = await receiptOf(signed);
    // Nodes answer and know nothing of a young transaction: a mirror, which lags behind them, cannot know more.
    if (receipt === null && clock.now() / 1000 < signed.validUntil - MIRROR_KNOWS_MORE_SECONDS)
      return { state: 'unknown' };
    const verdict = await lookUpTransaction(mirror, signed, clock);
    if (verdict.state === 'found') {
      absentSince.delete(signed.transactionId);
      return describe(mirror, signed, verdict.row, receipt === 'nobody-answered' ? null : receipt);
    }
    if (verdict.state === 'expired' && receipt !== null && receipt !== 'nobody-answered') return { state: 'unknown' };
    if (verdict.state === 'waiting') await sources.nudge();
    return verdict.state === 'expired' ? confirmAbsence(signed.transactionId) : { state: 'unknown' };
  };
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
  // Why it reverted decides when it may be tried again: the mirror is still in the middle of it.
  if (row.result === 'CONTRACT_REVERT_EXECUTED' && result === null) return { state: 'unknown' };
  const reason = result?.error_message;
  const text = reason?.startsWith('0x') ? decodeRevert(reason) : (reason ?? row.result);
  return { state: 'reverted', code: row.result, message: text, consensusTimestamp };
}
