import type { Clock } from '@tensornode/kernel';
import { fault, type SignedCall } from '@tensornode/protocol';
import { decodeRevert } from '../contracts/decode-revert.ts';
import type { MirrorClient } from '../mirror/mirror-client.ts';
import { contractResultSchema } from '../mirror/mirror-schemas.ts';
import type { TransactionDesk } from './create-transaction-desk.ts';
import { lookUpTransaction } from './look-up-transaction.ts';
import { createNudge } from './nudge-ledger.ts';
import type { NodeReceipt } from './outcome-of-call.ts';
import { toMirrorId } from './transaction-id.ts';

export interface CarryOutParts {
  readonly desk: TransactionDesk;
  readonly mirror: MirrorClient;
  readonly clock: Clock;
}

/** What a signed transaction came to. `expired`: it can never be executed any more. */
export type Settled =
  | { readonly state: 'done'; readonly entityId: string | null }
  | { readonly state: 'failed'; readonly status: string; readonly message: string }
  | { readonly state: 'expired' };

const POLL_MS = 250;
/** Milliseconds after which the caller is told that the outcome is not known: the window and what a mirror may lag. */
const GIVE_UP_MS = 150_000;

/**
 * Sends signed bytes and waits until it is known what became of them; called again with the same bytes it only finds out.
 * @throws TensorNodeError TN-3001 when nobody can be reached, TN-3007 when the outcome stays unknown
 */
export async function carryOut({ desk, mirror, clock }: CarryOutParts, signed: SignedCall): Promise<Settled> {
  const until = clock.now() + GIVE_UP_MS;
  const nudge = createNudge(desk, clock);
  let sent = await desk.send(signed);
  for (;;) {
    const receipt = await desk.receipt(signed);
    if (receipt !== null) return fromReceipt(mirror, signed, receipt);
    // Receipts live three minutes: an older transaction is known to the mirror alone.
    const verdict = await lookUpTransaction(mirror, signed, clock);
    if (verdict.state === 'found') {
      const { result, entity_id: entityId = null } = verdict.row;
      return fromReceipt(mirror, signed, { status: result, entityId, sequenceNumber: null, runningHash: null });
    }
    if (verdict.state === 'expired') return { state: 'expired' };
    // Looked up first: the same bytes may have been executed before a node refused them the second time.
    if (sent.state === 'refused' && !sent.retryable && sent.code !== 'TRANSACTION_EXPIRED') {
      return { state: 'failed', status: sent.code, message: sent.code };
    }
    if (verdict.state === 'waiting') await nudge();
    if (clock.now() > until) throw fault('TN-3007', { facts: { transactionId: signed.transactionId } });
    await clock.sleep(POLL_MS);
    if (sent.state === 'refused' && sent.retryable) sent = await desk.send(signed);
  }
}

async function fromReceipt(mirror: MirrorClient, signed: SignedCall, receipt: NodeReceipt): Promise<Settled> {
  if (receipt.status === 'SUCCESS') return { state: 'done', entityId: receipt.entityId };
  const reverted = receipt.status === 'CONTRACT_REVERT_EXECUTED';
  const id = toMirrorId(signed.transactionId);
  const result = reverted ? await mirror.one(`/contracts/results/${id}`, contractResultSchema) : null;
  const reason = result?.error_message;
  const message = reason?.startsWith('0x') ? decodeRevert(reason) : (reason ?? receipt.status);
  return { state: 'failed', status: receipt.status, message };
}

/** @throws TensorNodeError TN-3003 for a revert, TN-3002 for any other failure, TN-3007 when it expired */
export function orThrow(settled: Settled, what: string): string | null {
  if (settled.state === 'done') return settled.entityId;
  if (settled.state === 'expired')
    throw fault('TN-3007', { detail: `${what}: the transaction expired before it was executed` });
  const { status, message } = settled;
  const code = status === 'CONTRACT_REVERT_EXECUTED' ? 'TN-3003' : 'TN-3002';
  throw fault(code, { detail: `${what}: ${message}`, facts: { status } });
}
