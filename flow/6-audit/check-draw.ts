import { fromHex } from '@tensornode/kernel';
import {
  type DrawnRound,
  drawnEnvelope,
  drawRounds,
  epochSeed,
  type OpenedTasks,
  openedTasksSchema,
  sha256Hex,
  taskPoolRoot,
  type WeightTerms,
} from '@tensornode/protocol';
import type { DrawnLeaf } from './check-drawn-round.ts';
import type { DifferenceLog } from './difference-log.ts';
import { fetchEvidence } from './fetch-evidence.ts';
import { parseJson } from './open-batch.ts';
import type { AuditPorts, AuditSnapshot } from './ports.ts';
import { compareTimes, type EpochMessages } from './read-epoch-messages.ts';

export interface DrawContext {
  readonly validator: string;
  readonly subnet: number;
  readonly epoch: number;
  /** Revealed with the weights, 64 hex characters. */
  readonly secret: string;
  readonly snapshot: AuditSnapshot;
  readonly messages: EpochMessages;
  readonly opening: { readonly consensusTimestamp: string };
  /** When the epoch ended, Unix seconds. */
  readonly end: number;
  readonly ports: Pick<AuditPorts, 'network' | 'evidence'>;
  readonly log: DifferenceLog;
}

/** What a draw fixes beside the leaves: rounds of the capacity probe, and the bounds that the validator says its weights were made under. */
export interface CheckedDraw extends Required<WeightTerms> {
  readonly expected: number;
}

/**
 * Rebuilds what the seed fixed for one validator and holds its drawn leaves against it: pool and secret as anchored before the start, each drawn
 * (round, instance) exactly one leaf that counts, none beside them.
 * @returns how many (round, instance) pairs the seed fixed, and what the weights follow from beside the leaves
 */
export async function checkDraw(leaves: readonly DrawnLeaf[], context: DrawContext): Promise<CheckedDraw> {
  const { validator, log, messages } = context;
  const counting = leaves.filter(({ leaf }) => leaf.kind !== 'shadow');
  const opened = await readPool(context);
  if (opened === null || messages.start === null) {
    const why = opened === null ? 'no pool was anchored and opened' : 'there is no epoch.start';
    for (const { where } of counting) log.add(where, `no drawn leaf of ${validator}: ${why}`, 'a leaf');
    return { expected: 0, probes: new Set(), failureRates: new Map() };
  }
  const expected = expectedLeaves(opened.tasks, messages.start.runningHash, context);
  const seen = new Map<string, number>();
  for (const { where, leaf } of counting) {
    const key = `${leaf.roundId} instance ${leaf.instance}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
    const round = expected.get(key);
    if (round === undefined) log.add(`${where} draw`, 'a round that the seed fixed', key);
    else log.same(`${where} kind`, round.kind, leaf.kind);
  }
  for (const [key, { index }] of expected) {
    const count = seen.get(key) ?? 0;
    if (count !== 1) log.add(`draw ${validator} round ${index}: leaves of ${key}`, 1, count);
  }
  const probes = new Set([...expected.values()].filter(({ probe }) => probe).map(({ roundId }) => roundId));
  const failureRates = new Map((opened.failureRates ?? []).map(({ instance, ppm }) => [instance, ppm]));
  return { expected: expected.size, probes, failureRates };
}

/** The rounds that the seed fixed for a validator. */
export function drawOf(
  pool: OpenedTasks['tasks'],
  runningHash: string,
  { secret, snapshot, ports }: Pick<DrawContext, 'secret' | 'snapshot' | 'ports'>,
): DrawnRound[] {
  const { roundsPerEpoch, fanout, probeRounds } = ports.network;
  return drawRounds({
    seed: epochSeed(secret, runningHash),
    pool,
    instances: snapshot.instances.map(({ instanceId }) => instanceId),
    rounds: roundsPerEpoch,
    fanout,
    probes: probeRounds,
  });
}

function expectedLeaves(
  pool: OpenedTasks['tasks'],
  runningHash: string,
  context: DrawContext,
): Map<string, DrawnRound & { readonly roundId: string }> {
  const { validator, subnet, snapshot } = context;
  const network = context.ports.network.networkId;
  const expected = new Map<string, DrawnRound & { readonly roundId: string }>();
  for (const round of drawOf(pool, runningHash, context)) {
    const { start, epochSeconds } = snapshot;
    const { roundId } = drawnEnvelope({ network, validator, subnet, start, epochSeconds, round, pool });
    for (const instance of round.instances) expected.set(`${roundId} instance ${instance}`, { ...round, roundId });
  }
  return expected;
}

/** The opened tasks behind `gold.open`, when they are those that `gold.commit` anchored before the epoch's start; null otherwise. */
export async function readPool(context: DrawContext): Promise<OpenedTasks | null> {
  const { validator, subnet, epoch, secret, messages, opening, ports, log } = context;
  const { goldCommit, goldOpen } = messages.validators.get(validator) ?? {};
  // Without a pool that was anchored in time nothing of this validator counts; it may still have revealed.
  if (!goldCommit || compareTimes(goldCommit.consensusTimestamp, opening.consensusTimestamp) >= 0) return null;
  const where = `pool of ${validator}`;
  log.same(`${where} secret`, goldCommit.message.secretHash, sha256Hex(fromHex(secret)));
  if (!goldOpen) {
    log.add(where, 'opened by gold.open', 'not opened');
    return null;
  }
  log.same(`${where} gold.open secret`, secret, goldOpen.message.secret);
  checkTimeOfOpening(where, goldOpen.consensusTimestamp, context);
  const bytes = await fetchEvidence(where, goldOpen.message.tasks, ports.evidence, log);
  if (bytes === null) return null;
  const parsed = openedTasksSchema.safeParse(parseJson(bytes));
  if (!parsed.success) {
    log.add(where, 'opened tasks', parsed.error.issues[0]?.message);
    return null;
  }
  const opened = parsed.data;
  log.same(
    `${where} header`,
    `${subnet} ${epoch} ${validator}`,
    `${opened.subnet} ${opened.epoch} ${opened.validator}`,
  );
  log.same(`${where} count`, goldCommit.message.count, opened.tasks.length);
  const fits = log.same(`${where} root`, goldCommit.message.pool, taskPoolRoot(opened.tasks));
  return fits && opened.tasks.length > 0 ? opened : null;
}

/** A pool is opened inside the reveal window: earlier it hands copiers the weights, later it may be chosen after the others'. */
function checkTimeOfOpening(where: string, openedAt: string, { end, snapshot, log }: DrawContext): void {
  const from = end + Math.floor(snapshot.epochSeconds / 4);
  const until = end + Math.floor(snapshot.epochSeconds / 2);
  const second = Math.floor(Number(openedAt));
  if (second < from || second >= until)
    log.add(`${where} gold.open`, `consensus time from ${from} to before ${until}`, openedAt);
}
