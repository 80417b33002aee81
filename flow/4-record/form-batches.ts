import { type Clock, type RandomSource, toHex } from '@tensornode/kernel';
import {
  canonicalBytes,
  drawnBundleKey,
  type EvidenceBundle,
  hashLeaf,
  MAX_BATCH_LEAVES,
  merkleRoot,
  sealBlob,
} from '@tensornode/protocol';
import type { Batch, BatchGroup, BatchHead, EpochSecrets, EvidenceStore, PendingLeaf, RecordStore } from './ports.ts';

export interface FormBatchesDeps {
  readonly store: RecordStore;
  readonly evidence: EvidenceStore;
  readonly secrets: EpochSecrets;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly validator: string;
  /** CAIP-2 id of the network. */
  readonly network: string;
  /** Seconds after which an open group becomes a batch. */
  readonly batchSeconds: number;
  /** Topic of a subnet. @throws TensorNodeError when it cannot be told now */
  topicOf(subnet: number): Promise<string>;
}

/**
 * Closes every group of leaves that is old enough or full: writes its bundle to the evidence store, then the batch and its place in the validator's
 * chain in one transaction. Only then may its root go to the ledger. @returns the number of batches formed
 */
export async function formBatches(deps: FormBatchesDeps): Promise<number> {
  let formed = 0;
  for (const group of await deps.store.openGroups()) {
    const due = group.since + deps.batchSeconds * 1_000 <= deps.clock.now();
    if (!due && group.leaves < MAX_BATCH_LEAVES) continue;
    if (await formBatch(group, deps)) formed += 1;
  }
  return formed;
}

async function formBatch(group: BatchGroup, deps: FormBatchesDeps): Promise<boolean> {
  const topicId = await deps.topicOf(group.subnet);
  const secret = group.drawn ? await deps.secrets.secret(group.subnet, group.epoch) : null;
  if (group.drawn && secret === null)
    throw new RangeError(`epoch ${group.epoch} of subnet ${group.subnet} has drawn leaves and no secret`);
  return deps.store.inTransaction(async (transaction) => {
    const head = await transaction.lockHead(deps.validator, group.subnet);
    const pending = await transaction.pendingLeaves(group, MAX_BATCH_LEAVES);
    if (pending.length === 0) return false;
    const roundIds = [...new Set(pending.map(({ leaf }) => leaf.roundId))];
    const rounds = await transaction.bundleRounds(roundIds);
    const { batch, bundle } = assemble(group, head, pending, topicId);
    const document: EvidenceBundle = {
      v: 1,
      kind: group.drawn ? 'drawn' : 'organic',
      network: deps.network,
      validator: deps.validator,
      subnet: group.subnet,
      epoch: group.epoch,
      seq: batch.seq,
      leaves: bundle.leaves,
      signatures: bundle.signatures,
      rounds: [...rounds],
    };
    const plain = canonicalBytes(document);
    const bytes =
      secret === null ? plain : await sealBlob(plain, drawnBundleKey(secret, batch.seq), 'bundle', deps.random);
    // The bundle is durable before the batch exists; a rollback leaves an unnamed blob behind, which harms nobody.
    const digest = await deps.evidence.put(bytes);
    await transaction.addBatch(
      deps.validator,
      { ...batch, bundle: digest },
      pending.map(({ id }) => id),
    );
    return true;
  });
}

function assemble(
  group: BatchGroup,
  head: BatchHead,
  pending: readonly PendingLeaf[],
  topicId: string,
): { batch: Omit<Batch, 'bundle'>; bundle: Pick<EvidenceBundle, 'leaves' | 'signatures'> } {
  const leaves = pending.map(({ leaf }) => leaf);
  const { subnet, epoch, drawn } = group;
  const root = toHex(merkleRoot(leaves.map(hashLeaf)));
  return {
    batch: { subnet, epoch, drawn, seq: head.seq + 1, prev: head.root, root, count: leaves.length, topicId },
    bundle: { leaves, signatures: pending.map(({ signatures }) => signatures) },
  };
}
