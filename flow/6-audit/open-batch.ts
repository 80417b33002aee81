import { fromUtf8, toHex } from '@tensornode/kernel';
import {
  type BatchMessage,
  drawnBundleKey,
  type EvidenceBundle,
  evidenceBundleSchema,
  hashLeaf,
  isSealedBlob,
  merkleRoot,
  openBlob,
  roundIdOf,
} from '@tensornode/protocol';
import type { DifferenceLog } from './difference-log.ts';
import { fetchEvidence } from './fetch-evidence.ts';
import type { EvidenceSource } from './ports.ts';
import type { Anchored } from './read-epoch-messages.ts';

export interface BatchContext {
  readonly evidence: EvidenceSource;
  readonly networkId: string;
  /** The revealed secret, 64 hex characters; null when the validator did not reveal. */
  readonly secret: string | null;
  readonly log: DifferenceLog;
}

/**
 * Fetches the bundle behind an anchored batch, opens it when it is sealed, and checks it as a whole: digest, header, root and the ids of its rounds.
 * Null when there is nothing more to look at: it is missing or damaged (then the log says so), or it is sealed and its validator never revealed.
 */
export async function openBatch(
  anchored: Anchored<BatchMessage>,
  context: BatchContext,
): Promise<EvidenceBundle | null> {
  const { evidence, secret, log, networkId } = context;
  const { message, payer } = anchored;
  const where = `batch ${payer}/${message.seq}`;
  const bytes = await fetchEvidence(`${where} bundle`, message.bundle, evidence, log);
  if (bytes === null) return null;
  const sealed = isSealedBlob(bytes);
  if (sealed && secret === null) return null;
  const plain =
    sealed && secret !== null ? await openBlob(bytes, drawnBundleKey(secret, message.seq), 'bundle') : bytes;
  if (plain === null) {
    log.add(`${where} bundle`, 'opens with the revealed secret', 'another key');
    return null;
  }
  const parsed = evidenceBundleSchema.safeParse(parseJson(plain));
  if (!parsed.success) {
    log.add(`${where} bundle`, 'an evidence bundle', parsed.error.issues[0]?.message);
    return null;
  }
  const bundle = parsed.data;
  log.same(`${where} kind`, sealed ? 'drawn' : 'organic', bundle.kind);
  const header = [bundle.network, bundle.validator, bundle.subnet, bundle.epoch, bundle.seq].join(' ');
  log.same(`${where} header`, [networkId, payer, message.subnet, message.epoch, message.seq].join(' '), header);
  log.same(`${where} count`, message.count, bundle.leaves.length);
  log.same(`${where} root`, message.root, toHex(merkleRoot(bundle.leaves.map(hashLeaf))));
  log.same(`${where} signatures`, bundle.leaves.length, bundle.signatures.length);
  checkRounds(where, bundle, context);
  return bundle;
}

/** Every leaf has its round here, every round the id that follows from its envelope, and kinds do not mix. */
function checkRounds(where: string, bundle: EvidenceBundle, { log, networkId }: BatchContext): void {
  const drawn = bundle.kind === 'drawn';
  const known = new Set<string>();
  for (const { roundId, envelope, drawIndex, key } of bundle.rounds) {
    const round = `${where} round ${roundId}`;
    known.add(roundId);
    log.same(`${round} id`, roundIdOf(envelope), roundId);
    log.same(`${round} network`, `${networkId} ${bundle.subnet}`, `${envelope.network} ${envelope.subnet}`);
    log.same(`${round} kind`, drawn, drawIndex !== null);
    // An organic key in public evidence would open what its asker may still erase.
    log.same(`${round} key`, drawn, key !== null);
  }
  for (const [index, leaf] of bundle.leaves.entries()) {
    const at = `${where} leaf ${index}`;
    const home = `${bundle.subnet} ${bundle.epoch} ${bundle.validator}`;
    log.same(`${at} home`, home, `${leaf.subnet} ${leaf.epoch} ${leaf.validator}`);
    if (!known.has(leaf.roundId)) log.add(`${at} round`, 'a round of the bundle', leaf.roundId);
    const organic = leaf.kind === 'organic';
    if (leaf.kind !== 'shadow') log.same(`${at} kind`, drawn ? 'drawn' : 'organic', organic ? 'organic' : 'drawn');
  }
}

export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}
