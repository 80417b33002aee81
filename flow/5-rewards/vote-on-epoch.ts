import { fromHex, toHex } from '@tensornode/kernel';
import {
  canonicalBytes,
  commitHash,
  medianFailureRates,
  type OpenedTasks,
  reliabilityVote,
  scoresToWeights,
  sha256Hex,
  type WeightTerms,
} from '@tensornode/protocol';
import { publishGold } from './ask-gold.ts';
import { drawEpoch } from './draw-epoch.ts';
import { announce, carryOut, type EpochLifePorts, type EpochLifeTerms, nowSeconds } from './epoch-life.ts';
import type { EpochHeadView, EpochSnapshotView, EpochStatusView, ValidatorEpoch } from './ports.ts';
import { retryReverted } from './retry-reverted.ts';

const SALT_BYTES = 32;
/** Part of the commit window after which weights are committed from what is there, finished or not. */
const PATIENCE = 0.6;
/** Seconds before the end of a window in which nothing is sent any more: consensus could come too late. */
const MARGIN = 1;

/** Commits, then reveals the validator's weights of an ended epoch, each in its window; opens pool and secret with the reveal. */
export async function voteOnEpoch(
  ports: EpochLifePorts,
  terms: EpochLifeTerms,
  status: EpochStatusView,
): Promise<void> {
  const { windows, epoch } = status;
  if (windows === null) return;
  const own = await ports.store.epoch(terms.validator, terms.subnet, epoch);
  if (own === null || own.startHash === null) return;
  const now = nowSeconds(ports);
  if (now >= windows.commitFrom && now < windows.revealFrom - MARGIN) await commitWeights(ports, terms, status, own);
  if (now >= windows.revealFrom && now < windows.closeFrom - MARGIN) await revealWeights(ports, terms, own);
}

async function commitWeights(
  ports: EpochLifePorts,
  terms: EpochLifeTerms,
  status: EpochStatusView,
  own: ValidatorEpoch,
): Promise<void> {
  const { subnet, validator } = terms;
  const { epoch, windows } = status;
  if (own.committed && own.sealed) return;
  const progress = await ports.store.drawnProgress(validator, subnet, epoch);
  const complete = progress.rounds > 0 && progress.unfinished === 0 && progress.unanchored === 0;
  const patience = windows === null ? 0 : windows.commitFrom + PATIENCE * (windows.revealFrom - windows.commitFrom);
  if (!complete && nowSeconds(ports) < patience) return;
  // Weights stand on anchored leaves alone (I8): what is recorded must be on the topic first, or the epoch is left out.
  if (progress.unanchored > 0) return;
  const vote = own.commitment === null ? await decideVote(ports, terms, status, own, progress.leaves) : own;
  if (vote?.commitment === null || vote === null) return;
  if (!own.committed) {
    const outcome = await carryOut(
      ports,
      `weights.commit/${subnet}/${epoch}`,
      ports.calls.commit(subnet, epoch, vote.commitment),
      { retryReverted: retryReverted(ports.clock) },
    );
    if (outcome.state !== 'confirmed') return;
    await ports.store.update(validator, subnet, epoch, { committed: true });
    ports.logger.info('WEIGHTS_COMMITTED', { subnet, epoch, leaves: progress.leaves });
  }
  const sealed = await announce(ports, terms, `epoch.seal/${subnet}/${epoch}`, {
    t: 'epoch.seal',
    v: 1,
    subnet,
    epoch,
    batches: progress.batches,
    leaves: progress.leaves,
    commit: vote.commitment.replace('0x', ''),
  });
  if (sealed.state === 'confirmed') await ports.store.update(validator, subnet, epoch, { sealed: true });
}

/** Weights, salt and commitment, fixed in the database before anything of them leaves the node. Null while leaves still come; see `fixVote`. */
async function decideVote(
  ports: EpochLifePorts,
  terms: EpochLifeTerms,
  head: EpochHeadView,
  own: ValidatorEpoch,
  anchored: number,
): Promise<ValidatorEpoch | null> {
  const { subnet, validator } = terms;
  const { epoch } = head;
  const snapshot = await ports.reader.snapshot(subnet, epoch);
  if (snapshot === null) return null;
  const leaves = await ports.store.drawnLeaves(validator, subnet, epoch);
  // A leaf that came since the look at the progress may not be anchored yet: the next turn sees it.
  if (leaves.length !== anchored) return null;
  const rates = await othersFailureRates(ports, terms, epoch, snapshot);
  const probes = drawEpoch(terms, head, snapshot, own, own.startHash ?? '').filter(({ round }) => round.probe);
  const weights = weightsOf(snapshot, validator, leaves, {
    probes: new Set(probes.map(({ roundId }) => roundId)),
    failureRates: rates,
  });
  const reliability = await reliabilityVotes(ports, terms, epoch, snapshot);
  const salt = toHex(ports.random.bytes(SALT_BYTES));
  const permit = snapshot.permits.find((entry) => entry.validator === validator);
  if (permit === undefined) return null;
  const commitment = commitHash({
    chainId: BigInt(terms.chainId),
    board: terms.board,
    subnet: BigInt(subnet),
    epoch: BigInt(epoch),
    validator: permit.address,
    snapshotHash: snapshot.snapshotHash,
    secretHash: sha256Hex(fromHex(own.secret)),
    salt,
    weights,
    reliability,
  });
  // What the weights followed from is kept beside the pool, so that an audit needs nobody's memory.
  const gold =
    ports.gold === undefined ? null : await publishGold({ gold: ports.gold, evidence: ports.evidence }, terms, epoch);
  const openedTasks = await ports.evidence.put(canonicalBytes(openedOf(terms, epoch, own, rates, gold)));
  const patch = { weights, reliability, salt, commitment, openedTasks };
  return (await ports.store.fixVote(validator, subnet, epoch, patch, leaves.length)) ? { ...own, ...patch } : null;
}

/** One vote per permit, in their order; 0 is "no opinion": about itself, and wherever nothing was measured. */
async function reliabilityVotes(
  { judges, logger }: EpochLifePorts,
  { subnet, validator }: EpochLifeTerms,
  epoch: number,
  { permits }: EpochSnapshotView,
): Promise<number[]> {
  if (judges === undefined || epoch < 2 || permits.length < 2) return permits.map(() => 0);
  try {
    const records = await judges.measure(subnet, epoch - 1);
    return permits.map((permit) => {
      const record = records.get(permit.validator);
      return record === undefined || permit.validator === validator ? 0 : reliabilityVote(record);
    });
  } catch (error) {
    // A vote without opinions counts as much; without the vote the whole epoch of this validator would be lost.
    logger.warn('RELIABILITY_UNMEASURED', { subnet, epoch, error });
    return permits.map(() => 0);
  }
}

/** How often the other validators met failures that nobody can prove, from the evidence of the epoch before; of some instances or of none. */
async function othersFailureRates(
  { judges, logger }: EpochLifePorts,
  { subnet, validator }: EpochLifeTerms,
  epoch: number,
  { permits }: EpochSnapshotView,
): Promise<ReadonlyMap<number, number>> {
  if (judges === undefined || epoch < 2 || permits.length < 2) return new Map();
  try {
    return medianFailureRates(await judges.failures(subnet, epoch - 1), validator);
  } catch (error) {
    // Then all of its failures count, which every auditor can see was its own choice.
    logger.warn('FAILURE_RATES_UNKNOWN', { subnet, epoch, error });
    return new Map();
  }
}

/** What `gold.open` names: the pool, the gold asked of others, and the bounds under which unproven failures counted. */
function openedOf(
  { subnet, validator }: EpochLifeTerms,
  epoch: number,
  { tasks }: ValidatorEpoch,
  rates: ReadonlyMap<number, number>,
  gold: string | null,
): OpenedTasks {
  const shown = gold === null ? {} : { gold };
  const opened: OpenedTasks = { v: 1, subnet, epoch, validator, tasks: [...tasks], ...shown };
  if (rates.size === 0) return opened;
  return { ...opened, failureRates: [...rates].map(([instance, ppm]) => ({ instance, ppm })) };
}

/** One weight per column of the snapshot, in its order; 0 for the validator's own instances, as the contract demands. */
function weightsOf(
  snapshot: EpochSnapshotView,
  validator: string,
  leaves: Parameters<typeof scoresToWeights>[1],
  weightTerms: WeightTerms,
): number[] {
  const measured = new Map(
    scoresToWeights(
      snapshot.instances.map(({ instanceId }) => instanceId),
      leaves,
      weightTerms,
    ).map(({ instance, weight }) => [instance, weight]),
  );
  return snapshot.instances.map(({ instanceId, miner, payee }) =>
    miner === validator || payee === validator ? 0 : (measured.get(instanceId) ?? 0),
  );
}

async function revealWeights(ports: EpochLifePorts, terms: EpochLifeTerms, own: ValidatorEpoch): Promise<void> {
  const { subnet, validator } = terms;
  const { epoch, salt, weights, reliability, secret } = own;
  if (!own.committed || salt === null || weights === null || reliability === null) return;
  if (!own.revealed) {
    const call = ports.calls.reveal({ subnet, epoch, secret, salt, weights, reliability });
    const outcome = await carryOut(ports, `weights.reveal/${subnet}/${epoch}`, call, {
      retryReverted: retryReverted(ports.clock),
    });
    if (outcome.state !== 'confirmed') return;
    await ports.store.update(validator, subnet, epoch, { revealed: true });
    ports.logger.info('WEIGHTS_REVEALED', { subnet, epoch });
  }
  if (own.opened) return;
  // A vote of an earlier version did not keep its pool, and had no bounds.
  const tasks =
    own.openedTasks ?? (await ports.evidence.put(canonicalBytes(openedOf(terms, epoch, own, new Map(), null))));
  if (own.openedTasks === null) await ports.store.update(validator, subnet, epoch, { openedTasks: tasks });
  const outcome = await announce(ports, terms, `gold.open/${subnet}/${epoch}`, {
    t: 'gold.open',
    v: 1,
    subnet,
    epoch,
    secret,
    tasks,
  });
  if (outcome.state === 'confirmed') await ports.store.update(validator, subnet, epoch, { opened: true });
}
