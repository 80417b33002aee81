import { fromHex, toHex } from '@tensornode/kernel';
import { type SettledCall, sha256Hex, taskPoolRoot } from '@tensornode/protocol';
import { announce, type EpochLifePorts, type EpochLifeTerms } from './epoch-life.ts';
import type { ValidatorEpoch } from './ports.ts';

const SECRET_BYTES = 32;
/** An epoch's pool is for some more rounds than are drawn, so that no question comes twice, and for so many at most: few enough to open in one blob. */
const SPARE_ROUNDS = 14;
const MAX_POOL_ROUNDS = 64;

/**
 * Makes sure that the validator has a task pool and a secret for the epoch and that both are anchored by `gold.commit`. The first preparation is kept:
 * a pool that was committed is never drawn anew. An epoch whose start comes before the commit does not count for this validator.
 */
export async function prepareEpoch(
  ports: EpochLifePorts,
  terms: EpochLifeTerms,
  epoch: number,
): Promise<ValidatorEpoch> {
  const { subnet, validator } = terms;
  const known =
    (await ports.store.epoch(validator, subnet, epoch)) ??
    (await ports.store.prepare(validator, subnet, freshEpoch(ports, epoch, terms)));
  if (known.goldCommitted) return known;
  const outcome = await announceGoldCommit(ports, terms, known);
  if (outcome.state !== 'confirmed') return known;
  await ports.store.update(validator, subnet, epoch, { goldCommitted: true });
  return { ...known, goldCommitted: true };
}

/** Anchors pool and secret; a repeated call answers with the first outcome and sends nothing. */
export function announceGoldCommit(
  ports: EpochLifePorts,
  terms: EpochLifeTerms,
  own: ValidatorEpoch,
): Promise<SettledCall> {
  const { subnet } = terms;
  const { epoch, poolRoot: pool, tasks, secret } = own;
  const secretHash = sha256Hex(fromHex(secret));
  return announce(ports, terms, `gold.commit/${subnet}/${epoch}`, {
    t: 'gold.commit',
    v: 1,
    subnet,
    epoch,
    pool,
    count: tasks.length,
    secretHash,
  });
}

function freshEpoch(
  ports: EpochLifePorts,
  epoch: number,
  { pool, poolSize, roundsPerEpoch }: EpochLifeTerms,
): Pick<ValidatorEpoch, 'epoch' | 'secret' | 'tasks' | 'poolRoot'> {
  const seed = ports.random.bytes(SECRET_BYTES);
  const tasks = [...pool(seed, poolSize ?? Math.min(MAX_POOL_ROUNDS, roundsPerEpoch + SPARE_ROUNDS))];
  return { epoch, secret: toHex(ports.random.bytes(SECRET_BYTES)), tasks, poolRoot: taskPoolRoot(tasks) };
}
