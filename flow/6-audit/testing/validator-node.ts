import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { fromHex, toBase64, toHex } from '@tensornode/kernel';
import {
  type AnswerDomain,
  canonicalBytes,
  drawnBundleKey,
  drawnEnvelope,
  drawRounds,
  type EvidenceBundle,
  encodeHcsMessage,
  epochSeed,
  type HcsMessage,
  hashLeaf,
  type Leaf,
  type LeafSignatures,
  type LedgerCall,
  merkleRoot,
  NO_PREVIOUS_ROOT,
  type OpenedTasks,
  type PoolTask,
  scoresToWeights,
  sealBlob,
  sha256Hex,
  taskPoolRoot,
} from '@tensornode/protocol';
import { fixed, makeRound } from './make-round.ts';

export interface ValidatorNodeOptions {
  readonly account: string;
  readonly topicId: string;
  readonly domain: AnswerDomain;
  readonly network: string;
  readonly rounds: number;
  readonly fanout: number;
  /** Shared by all nodes of a scene: evidence by SHA-256. */
  readonly evidence: Map<string, Uint8Array>;
  readonly send: (call: LedgerCall) => Promise<unknown>;
}

const MAX_WEIGHT = 65_535;

/** What a validator does in an epoch, without asking anybody: it draws, answers for the miners, seals, anchors and opens. */
export class ValidatorNode {
  readonly options: ValidatorNodeOptions;
  readonly key: KeyObject;
  readonly requestKey: string;
  /** Epochs in which it is dishonest: scores turned over, one leaf twice, weights that its leaves do not give. */
  readonly forged = new Set<number>();
  /** By epoch, the digest of its gold asks. */
  readonly gold = new Map<number, string>();
  #sequence = 0;
  #previous: string = NO_PREVIOUS_ROOT;

  constructor(options: ValidatorNodeOptions) {
    this.options = options;
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    this.key = privateKey;
    this.requestKey = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
  }

  secret(epoch: number): string {
    return toHex(fixed(`secret ${this.options.account} ${epoch}`));
  }

  salt(epoch: number): string {
    return toHex(fixed(`salt ${this.options.account} ${epoch}`));
  }

  async commitPool(epoch: number): Promise<void> {
    const tasks = this.tasks(epoch);
    const secretHash = sha256Hex(fromHex(this.secret(epoch)));
    const pool = taskPoolRoot(tasks);
    await this.write({ t: 'gold.commit', v: 1, subnet: 1, epoch, pool, count: tasks.length, secretHash });
  }

  /** Draws and records the epoch's rounds; returns its leaves. */
  async judge(
    epoch: number,
    snapshot: { readonly start: number; readonly epochSeconds: number; readonly instances: readonly number[] },
    runningHash: string,
  ): Promise<Leaf[]> {
    const { account: validator, network, domain, rounds, fanout } = this.options;
    const secret = this.secret(epoch);
    const tasks = this.tasks(epoch);
    const { start, epochSeconds, instances } = snapshot;
    const seed = epochSeed(secret, runningHash);
    const pairs: [Leaf, LeafSignatures][] = [];
    const entries: EvidenceBundle['rounds'] = [];
    for (const round of drawRounds({ seed, pool: tasks, instances, rounds, fanout })) {
      const place = { network, validator, subnet: 1, start, epochSeconds };
      const { roundId, envelope, ask } = drawnEnvelope({ ...place, round, pool: tasks });
      const made = await makeRound({
        roundId,
        ask,
        instances: round.instances,
        kind: round.kind,
        key: this.key,
        keyId: this.requestKey,
        place: { validator, epoch, start, domain },
      });
      const dataKey = fixed(`data key ${roundId}`);
      const blob = this.put(await sealBlob(canonicalBytes(made.bodies), dataKey, 'bodies', this.#random(roundId)));
      entries.push({ roundId, envelope, drawIndex: round.index, blob, key: toHex(dataKey) });
      pairs.push(...made.leaves);
    }
    if (this.forged.has(epoch)) forge(pairs);
    await this.anchor(epoch, 'drawn', pairs, entries);
    return pairs.map(([leaf]) => leaf);
  }

  /** Puts leaves and their rounds into a bundle and its root on the topic. */
  async anchor(
    epoch: number,
    kind: EvidenceBundle['kind'],
    pairs: readonly [Leaf, LeafSignatures][],
    rounds: EvidenceBundle['rounds'],
  ): Promise<{ readonly seq: number; readonly root: string }> {
    const { account: validator, network } = this.options;
    const leaves = pairs.map(([leaf]) => leaf);
    const seq = ++this.#sequence;
    const bundle: EvidenceBundle = {
      v: 1,
      network,
      validator,
      subnet: 1,
      epoch,
      seq,
      kind,
      leaves,
      signatures: pairs.map(([, signatures]) => signatures),
      rounds,
    };
    const bytes = canonicalBytes(bundle);
    const random = this.#random(`bundle ${validator} ${seq}`);
    const digest = this.put(
      kind === 'drawn' ? await sealBlob(bytes, drawnBundleKey(this.secret(epoch), seq), 'bundle', random) : bytes,
    );
    const root = toHex(merkleRoot(leaves.map(hashLeaf)));
    const count = leaves.length;
    await this.write({ t: 'batch', v: 1, subnet: 1, epoch, seq, count, root, prev: this.#previous, bundle: digest });
    this.#previous = root;
    return { seq, root };
  }

  weights(instances: readonly number[], leaves: readonly Leaf[]): number[] {
    const measured = new Map(scoresToWeights(instances, leaves).map(({ instance, weight }) => [instance, weight]));
    const weights = instances.map((instance) => measured.get(instance) ?? 0);
    return this.forged.has(leaves[0]?.epoch ?? 0) ? weights.map((weight) => MAX_WEIGHT - weight) : weights;
  }

  async open(epoch: number): Promise<void> {
    const { account: validator } = this.options;
    const gold = this.gold.get(epoch);
    const shown = gold === undefined ? {} : { gold };
    const opened: OpenedTasks = { v: 1, subnet: 1, epoch, validator, tasks: this.tasks(epoch), ...shown };
    const tasks = this.put(canonicalBytes(opened));
    await this.write({ t: 'gold.open', v: 1, subnet: 1, epoch, secret: this.secret(epoch), tasks });
  }

  async write(message: HcsMessage): Promise<void> {
    const { send, topicId } = this.options;
    await send({ kind: 'topic-message', topicId, message: toBase64(encodeHcsMessage(message)) });
  }

  tasks(epoch: number): PoolTask[] {
    const place = Number(this.options.account.slice(4));
    return Array.from({ length: 12 }, (_, n) => ({
      question: `What is ${place} + ${epoch} + ${n}?`,
      truth: String(place + epoch + n),
      kind: 'math',
    }));
  }

  put(bytes: Uint8Array): string {
    const digest = sha256Hex(bytes);
    this.options.evidence.set(digest, bytes);
    return digest;
  }

  #random(label: string) {
    let count = 0;
    return { bytes: (length: number) => fixed(`${label} ${count++}`).subarray(0, length) };
  }
}

function forge(pairs: [Leaf, LeafSignatures][]): void {
  for (const [place, [leaf, signatures]] of pairs.entries())
    if (leaf.cause === null) pairs[place] = [{ ...leaf, score: 10_000 - (leaf.score ?? 0) }, signatures];
  const [first] = pairs;
  if (first !== undefined) pairs.push(first);
}
