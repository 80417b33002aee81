import { type Logger, toBase64 } from '@tensornode/kernel';
import {
  type BatchMessage,
  encodeHcsMessage,
  fault,
  type RunLedgerCallPorts,
  runLedgerCall,
} from '@tensornode/protocol';
import type { Batch, RecordStore } from './ports.ts';

export interface AnchorBatchesDeps {
  readonly store: RecordStore;
  /** Journal, door and clock for the topic messages. */
  readonly ledger: RunLedgerCallPorts;
  readonly logger: Logger;
  readonly validator: string;
}

/**
 * Sends the roots of all batches that are not anchored yet, in the order of their sequence: while the ledger is away they wait, and drain in order
 * afterwards. Each message is one journaled call under its own name, so that none is sent twice. @returns the number of batches anchored
 * @throws TensorNodeError TN-3001 or TN-3004 while ledger or mirror are away; TN-3002 when the ledger refuses a batch for good
 */
export async function anchorBatches(deps: AnchorBatchesDeps): Promise<number> {
  let anchored = 0;
  for (const subnet of await deps.store.subnetsWithUnanchored(deps.validator)) {
    for (const batch of await deps.store.unanchored(deps.validator, subnet)) {
      await anchorBatch(batch, deps);
      anchored += 1;
    }
  }
  return anchored;
}

async function anchorBatch(batch: Batch, deps: AnchorBatchesDeps): Promise<void> {
  const { subnet, epoch, seq, count, root, prev, bundle } = batch;
  const message: BatchMessage = { t: 'batch', v: 1, subnet, epoch, seq, count, root, prev, bundle };
  const outcome = await runLedgerCall(deps.ledger, {
    key: `batch/${subnet}/${seq}`,
    call: { kind: 'topic-message', topicId: batch.topicId, message: toBase64(encodeHcsMessage(message)) },
    retryReverted: true,
  });
  if (outcome.state === 'reverted' || outcome.sequenceNumber === null) {
    const code = outcome.state === 'reverted' ? outcome.code : 'no sequence number';
    throw fault('TN-3002', { detail: `Batch ${seq} of subnet ${subnet} was refused: ${code}`, facts: { subnet, seq } });
  }
  const { sequenceNumber, consensusTimestamp } = outcome;
  const { topicId } = batch;
  const anchor = { status: 'anchored' as const, topicId, sequenceNumber, consensusTimestamp };
  await deps.store.inTransaction(async (transaction) => {
    const rounds = await transaction.anchored(deps.validator, subnet, seq, { sequenceNumber, consensusTimestamp });
    for (const roundId of rounds) {
      await transaction.addRoundEvents(roundId, [
        { type: 'ledger-proof', anchor },
        { type: 'query-end', status: 'anchored', reason: null },
      ]);
    }
    await transaction.outbox.add({
      type: 'score.recorded',
      key: `batch/${subnet}`,
      data: { subnet, epoch, seq, count, root, topicId, sequenceNumber, consensusTimestamp, rounds: [...rounds] },
    });
    await transaction.audit.append({
      action: 'BATCH_ANCHORED',
      actor: 'system',
      subject: `subnet/${subnet}/batch/${seq}`,
      facts: { epoch, count, root, sequenceNumber },
      requestId: `batch/${subnet}/${seq}`,
    });
  });
  deps.logger.info('BATCH_ANCHORED', { subnet, epoch, seq, count, sequenceNumber });
}
