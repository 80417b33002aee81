import { fromHex } from '@tensornode/kernel';
import { commitHash, type Leaf, scoresToWeights, sha256Hex, type WeightTerms } from '@tensornode/protocol';
import type { DifferenceLog } from './difference-log.ts';
import type { AuditNetwork, AuditSnapshot, AuditVote } from './ports.ts';
import type { ValidatorMessages } from './read-epoch-messages.ts';

export interface VoteContext {
  readonly network: AuditNetwork;
  readonly subnet: number;
  readonly snapshot: AuditSnapshot;
  readonly messages: ValidatorMessages | undefined;
  /** Counting and other leaves of the validator's drawn batches. */
  readonly leaves: readonly Leaf[];
  /** How many drawn batches it anchored. */
  readonly batches: number;
  /** What the weights follow from beside the leaves. */
  readonly weightTerms: WeightTerms;
  readonly log: DifferenceLog;
}

/** Weights follow from leaves, the commitment from weights, and `epoch.seal` names both. Only for a validator that revealed. */
export function checkVote(vote: AuditVote, context: VoteContext): void {
  const { network, subnet, snapshot, leaves, log, messages } = context;
  const { validator, weights, reliability, secret, salt, commitment } = vote;
  if (weights === null || reliability === null || secret === null) return;
  const where = `vote of ${validator}`;
  const measured = scoresToWeights(
    snapshot.instances.map(({ instanceId }) => instanceId),
    leaves,
    context.weightTerms,
  );
  const byInstance = new Map(measured.map(({ instance, weight }) => [instance, weight]));
  for (const [column, { instanceId, miner, payee }] of snapshot.instances.entries()) {
    const own = miner === validator || payee === validator;
    log.same(`${where} weight of instance ${instanceId}`, own ? 0 : byInstance.get(instanceId), weights[column]);
  }
  const permit = snapshot.permits.find((row) => row.validator === validator);
  if (salt !== null && permit !== undefined) {
    const computed = commitHash({
      chainId: BigInt(network.chainId),
      board: network.weightBoard,
      subnet: BigInt(subnet),
      epoch: BigInt(snapshot.epoch),
      validator: permit.address,
      snapshotHash: snapshot.snapshotHash,
      secretHash: sha256Hex(fromHex(secret)),
      salt,
      weights,
      reliability,
    });
    log.same(`${where} commitment`, computed, commitment);
  }
  const seal = messages?.seal?.message;
  if (seal === undefined) {
    log.add(`${where} seal`, 'an epoch.seal message', 'none');
    return;
  }
  log.same(`${where} seal`, `0x${seal.commit}`, commitment);
  log.same(`${where} sealed batches`, seal.batches, context.batches);
  log.same(`${where} sealed leaves`, seal.leaves, leaves.length);
}
