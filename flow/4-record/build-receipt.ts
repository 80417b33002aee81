import { toBase64, toHex } from '@tensornode/kernel';
import { type AnswerDomain, fault, hashLeaf, merklePath, type Receipt, type ReceiptReply } from '@tensornode/protocol';
import type { EpochSecrets, ReceiptLeaf, RecordStore } from './ports.ts';

export interface BuildReceiptDeps {
  readonly store: RecordStore;
  readonly secrets: EpochSecrets;
  readonly validator: string;
  readonly network: string;
  /** The network's EIP-712 domain for answer statements. */
  readonly domain: AnswerDomain;
}

/**
 * The receipt of an anchored round: everything its asker needs to check it without this node.
 * @throws TensorNodeError TN-1004 when there is no such round, when it is not anchored yet, and for a drawn round before its epoch's reveal
 */
export async function buildReceipt(roundId: string, deps: BuildReceiptDeps): Promise<Receipt> {
  const round = await deps.store.round(roundId);
  if (round === null) throw fault('TN-1004', { detail: `There is no round ${roundId}` });
  const drawn = round.kind === 'gold' || round.kind === 'twin';
  if (drawn && (round.epoch === null || !(await deps.secrets.revealed(round.subnet, round.epoch)))) {
    throw fault('TN-1004', {
      detail: 'A drawn round has no receipt before its epoch is revealed',
      fix: 'Wait for the reveal of its epoch: tensornode epoch list',
    });
  }
  const leaves = await deps.store.receiptLeaves(roundId);
  if (leaves.length === 0 || leaves.some(({ batch }) => batch.anchor === null) || round.salt === null) {
    throw fault('TN-1004', {
      detail: 'The round is not anchored yet',
      facts: { roundId },
      fix: 'Ask again in a few seconds; the scores are kept and are anchored in order',
    });
  }
  const replies: ReceiptReply[] = [];
  for (const leaf of leaves) replies.push(await replyOf(leaf, deps));
  return {
    v: 1,
    network: deps.network,
    roundId,
    envelope: round.envelope,
    salt: round.salt,
    ask: round.ask === null ? null : toBase64(round.ask),
    // Of twins each was sent another body, which follows from the ask.
    dispatch: round.dispatch === null || round.kind === 'twin' ? null : toBase64(round.dispatch),
    domain: deps.domain,
    replies,
  };
}

async function replyOf(entry: ReceiptLeaf, deps: BuildReceiptDeps): Promise<ReceiptReply> {
  const { leaf, batch, position, signatures, answer } = entry;
  const { anchor, seq, count, root, topicId } = batch;
  if (anchor === null) throw new RangeError(`batch ${seq} is not anchored`);
  const hashes = (await deps.store.batchLeaves(deps.validator, batch.subnet, seq)).map(hashLeaf);
  const path = merklePath(hashes, position).map(toHex);
  return {
    leaf,
    proof: { index: position, count, path, root, seq, topicId, ...anchor },
    statement: signatures.answer,
    answer: answer === null ? null : toBase64(answer),
  };
}
