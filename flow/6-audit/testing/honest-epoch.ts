import { createPublicKey, generateKeyPairSync, type KeyObject, verify } from 'node:crypto';
import { concatBytes, fromHex, toHex } from '@tensornode/kernel';
import {
  askBodyBytes,
  bondKey,
  canonicalBytes,
  commitHash,
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
  longZeroAddress,
  merkleRoot,
  NO_PREVIOUS_ROOT,
  type OpenedTasks,
  type PoolTask,
  type QueryEnvelope,
  type RoundBodies,
  recoverAnswerSigner,
  roundIdOf,
  scoresToWeights,
  sealBlob,
  settleEpoch,
  sha256Hex,
  signAnswerStatement,
  snapshotHash,
  type TopicEntry,
  taskPoolRoot,
} from '@tensornode/protocol';
import type { AuditCredit, AuditPorts, AuditSnapshot, AuditVote } from '../ports.ts';
import { answerKey, fixed, makeRound, markReplies, scorer } from './make-round.ts';

const START = 1_700_000_000;
const LENGTH = 60;
const VALIDATOR = '0.0.1013';
const TOPIC = '0.0.500';
const OPENING = {
  transactionId: `0.0.1013@${START - 3}.000000001`,
  start: START,
  consensusTimestamp: `${START}.000000005`,
};

const random = (() => {
  let count = 0;
  return { bytes: (length: number) => fixed(`random ${count++}`).subarray(0, length) };
})();

/** Everything an epoch leaves behind, open to be forged. `rebuild…` re-derives what depends on the forged part. */
export interface Scene {
  readonly blobs: Map<string, Uint8Array>;
  readonly topic: TopicEntry[];
  readonly snapshot: AuditSnapshot;
  readonly votes: AuditVote[];
  readonly credits: AuditCredit[];
  readonly closing: {
    closers: { address: string; columns: number }[];
    remainingCap: bigint;
    minted: bigint;
    amountsRoot: `0x${string}`;
  };
  readonly batches: SceneBatch[];
  readonly emission: { emissionPerDay: bigint; halvingSeconds: bigint; scheduleStart: bigint; sharePpm: bigint };
  /** By `bondKey`. */
  readonly bonds: { readonly before: Map<string, number>; readonly after: Map<string, number> };
  readonly ports: AuditPorts;
}

export interface SceneBatch {
  bundle: EvidenceBundle;
  readonly key: Uint8Array | null;
}

/** What a test may bend while the epoch is made; everything after it is derived honestly. */
export interface Bends {
  readonly leaf?: (leaf: Leaf, draw: { round: number }) => Leaf;
  readonly signatures?: (signatures: LeafSignatures) => LeafSignatures;
  readonly bodies?: (bodies: RoundBodies) => RoundBodies;
  /** Leaves of the drawn batch, doubled, dropped or added. */
  readonly drawnLeaves?: (list: [Leaf, LeafSignatures][]) => [Leaf, LeafSignatures][];
  readonly pool?: (tasks: PoolTask[]) => PoolTask[];
  readonly weights?: (weights: number[]) => number[];
  readonly sealed?: boolean;
  /** The whole pool is one group of twins. */
  readonly twins?: boolean;
  /** Bounds of unproven failures that the validator says it used, in millionths by instance. */
  readonly failureRates?: ReadonlyMap<number, number>;
  /** Consensus time of `gold.commit`. */
  readonly goldCommitAt?: string;
  readonly payer?: string;
}

const domain = { chainId: 298, verifyingContract: longZeroAddress('0.0.700') };
const PLACE = { validator: VALIDATOR, epoch: 3, start: START, domain };
const ANY = '00'.repeat(32);
const probe = { instanceId: 0, roundId: ANY, requestHash: ANY, nonce: ANY, answerHash: ANY, issuedAt: 0 };
const answerAddress = (instance: number): string =>
  recoverAnswerSigner(domain, signAnswerStatement(domain, probe, answerKey(instance))) ?? '';

function requestKey(): { key: KeyObject; keyId: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { key: privateKey, keyId: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex') };
}

const verifyEd25519: AuditPorts['verifyEd25519'] = (signature, message, publicKey) => {
  const spki = concatBytes(fromHex('302a300506032b6570032100'), publicKey);
  return verify(null, message, createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' }), signature);
};

export async function honestEpoch(bends: Bends = {}): Promise<Scene> {
  const secret = toHex(fixed('secret'));
  const { key, keyId } = requestKey();
  const blobs = new Map<string, Uint8Array>();
  const put = (bytes: Uint8Array): string => {
    blobs.set(sha256Hex(bytes), bytes);
    return sha256Hex(bytes);
  };
  const topic: TopicEntry[] = [];
  const write = (message: HcsMessage, consensusTimestamp: string, payer = VALIDATOR): TopicEntry => {
    const sequenceNumber = topic.length + 1;
    const runningHash = toHex(concatBytes(fixed(`running ${sequenceNumber}`), fixed('tail').subarray(0, 16)));
    const entry = {
      topicId: TOPIC,
      sequenceNumber,
      consensusTimestamp,
      payer,
      runningHash,
      message: encodeHcsMessage(message),
    };
    topic.push(entry);
    return entry;
  };
  const at = (seconds: number): string => `${START + seconds}.000000009`;
  const of = { v: 1, subnet: 1, epoch: 3 } as const;

  const snapshot = makeSnapshot();
  const tasks: PoolTask[] = [3, 4, 5].map((n) => ({
    question: `What is ${n} + ${n}?`,
    truth: String(2 * n),
    kind: 'math',
    ...(bends.twins === true ? { twins: 1 } : {}),
  }));
  const secretHash = sha256Hex(fromHex(secret));
  const commit = { t: 'gold.commit', ...of, pool: taskPoolRoot(tasks), count: tasks.length, secretHash } as const;
  write(commit, bends.goldCommitAt ?? at(-10));
  write({ t: 'epoch.start', ...of, tx: 'another transaction' }, at(1));
  const start = write({ t: 'epoch.start', ...of, tx: OPENING.transactionId }, at(1));

  const draw = drawRounds({
    seed: epochSeed(secret, start.runningHash),
    pool: tasks,
    instances: [1, 2],
    rounds: 2,
    fanout: 2,
  });
  const drawn: [Leaf, LeafSignatures][] = [];
  const rounds: EvidenceBundle['rounds'] = [];
  for (const round of draw) {
    const place = { network: 'hedera:devnet', validator: VALIDATOR, subnet: 1, start: START, epochSeconds: LENGTH };
    const { roundId, envelope, ask } = drawnEnvelope({ ...place, round, pool: tasks });
    const made = await makeRound({
      roundId,
      ask,
      instances: round.instances,
      kind: round.kind,
      key,
      keyId,
      place: PLACE,
      ...(bends.bodies === undefined ? {} : { bend: bends.bodies }),
    });
    const dataKey = fixed(`data key ${round.index}`);
    const blob = put(await sealBlob(canonicalBytes(made.bodies), dataKey, 'bodies', random));
    rounds.push({ roundId, envelope, drawIndex: round.index, blob, key: toHex(dataKey) });
    for (const [leaf, signatures] of made.leaves) {
      drawn.push([bends.leaf?.(leaf, { round: round.index }) ?? leaf, bends.signatures?.(signatures) ?? signatures]);
    }
  }
  const organic = await makeOrganic(key, keyId);
  const list = bends.drawnLeaves?.(drawn) ?? drawn;
  const header = { v: 1, network: 'hedera:devnet', validator: VALIDATOR, subnet: 1, epoch: 3 } as const;
  const split = (pairs: [Leaf, LeafSignatures][]) => ({
    leaves: pairs.map(([leaf]) => leaf),
    signatures: pairs.map(([, s]) => s),
  });
  const sealKey = bends.sealed === false ? null : drawnBundleKey(secret, 1);
  const batches: SceneBatch[] = [
    { bundle: { ...header, kind: 'drawn', seq: 1, ...split(list), rounds }, key: sealKey },
    { bundle: { ...header, kind: 'organic', seq: 2, ...split(organic.leaves), rounds: [organic.round] }, key: null },
  ];
  let prev = NO_PREVIOUS_ROOT;
  for (const { bundle, key: seal } of batches) {
    const plain = canonicalBytes(bundle);
    const digest = put(seal === null ? plain : await sealBlob(plain, seal, 'bundle', random));
    const root = toHex(merkleRoot(bundle.leaves.map(hashLeaf)));
    const message = {
      t: 'batch',
      ...of,
      seq: bundle.seq,
      count: bundle.leaves.length,
      root,
      prev,
      bundle: digest,
    } as const;
    write(message, at(20 + bundle.seq), bends.payer ?? VALIDATOR);
    prev = root;
  }

  const measured = scoresToWeights(
    [1, 2],
    list.map(([leaf]) => leaf),
    bends.failureRates === undefined ? {} : { failureRates: bends.failureRates },
  ).map(({ weight }) => weight);
  const weights = bends.weights?.(measured) ?? measured;
  const salt = toHex(fixed('salt'));
  const commitment = commitHash({
    chainId: 298n,
    board: longZeroAddress('0.0.701'),
    subnet: 1n,
    epoch: 3n,
    validator: longZeroAddress(VALIDATOR),
    snapshotHash: snapshot.snapshotHash,
    secretHash,
    salt,
    weights,
    reliability: [0],
  });
  write({ t: 'epoch.seal', ...of, batches: 1, leaves: list.length, commit: commitment.slice(2) }, at(65));
  const rates = bends.failureRates ?? new Map<number, number>();
  const opened: OpenedTasks = {
    ...of,
    validator: VALIDATOR,
    tasks: bends.pool?.(tasks) ?? tasks,
    ...(rates.size === 0 ? {} : { failureRates: [...rates].map(([instance, ppm]) => ({ instance, ppm })) }),
  };
  write({ t: 'gold.open', ...of, secret, tasks: put(canonicalBytes(opened)) }, at(80));
  const votes: AuditVote[] = [
    { validator: VALIDATOR, status: 'revealed', commitment, secret, salt, weights, reliability: [0] },
  ];
  const bondsBefore = new Map([[bondKey(longZeroAddress(VALIDATOR), 1n), 2 ** 31]]);
  const closers = [{ address: longZeroAddress(VALIDATOR), columns: 2 }];
  const settled = settleEpoch({
    ...snapshot.terms,
    owner: snapshot.terms.ownerAddress,
    permits: snapshot.permits.map(({ address, stake }) => ({ validator: address, stake })),
    instances: snapshot.instances.map((i) => ({
      instanceId: BigInt(i.instanceId),
      miner: i.minerAddress,
      payee: i.payeeAddress,
    })),
    votes: [{ weights, reliability: [0] }],
    closers: closers.map(({ address, columns }) => ({ account: address, columns })),
    remainingCap: 10n ** 15n,
    bonds: bondsBefore,
  });
  const credits = settled.amounts
    .filter(({ amount }) => amount > 0n)
    .map(({ slot, account, role, amount }) => ({ slot, account: '0.0.1', address: account, role, amount }));
  const closing = { closers, remainingCap: 10n ** 15n, minted: settled.minted, amountsRoot: settled.amountsRoot };
  const bonds = { before: bondsBefore, after: new Map(settled.bonds) };
  // 1,000,003 units in 60 seconds, floored.
  const emission = {
    emissionPerDay: 1_440_005_000n,
    halvingSeconds: 10n ** 9n,
    scheduleStart: BigInt(START),
    sharePpm: 1_000_000n,
  };
  const scene = { emission, blobs, topic, snapshot, votes, credits, closing, batches, bonds };
  return { ...scene, ports: portsOf(scene, keyId) };
}

function makeSnapshot(): AuditSnapshot {
  const pair = (account: string) => ({ account, address: longZeroAddress(account) });
  const owner = pair('0.0.1012');
  const terms = {
    ownerBps: 1_800,
    validatorBps: 4_100,
    minerBps: 4_100,
    kappaBps: 5_000,
    bondPenaltyPpm: 1_000_000,
    alphaLowPpm: 100_000,
    alphaHighPpm: 300_000,
    alphaSteepness: 1_000,
    forfeitPpm: 1_000,
    pot: 1_000_003n,
    closerPrice: 10n,
  };
  const permits = [{ validator: VALIDATOR, address: longZeroAddress(VALIDATOR), stake: 100n }];
  const instances = [1, 2].map((instanceId) => {
    const miner = pair(`0.0.${2_000 + instanceId}`);
    return {
      instanceId,
      miner: miner.account,
      minerAddress: miner.address,
      payee: miner.account,
      payeeAddress: miner.address,
    };
  });
  const hash = snapshotHash({
    ...terms,
    owner: owner.address,
    chainId: 298n,
    controller: longZeroAddress('0.0.702'),
    subnet: 1n,
    epoch: 3n,
    start: BigInt(START),
    epochSeconds: BigInt(LENGTH),
    permits: permits.map(({ address, stake }) => ({ validator: address, stake })),
    instances: instances.map((i) => ({
      instanceId: BigInt(i.instanceId),
      miner: i.minerAddress,
      payee: i.payeeAddress,
    })),
  });
  const controllerAddress = longZeroAddress('0.0.702');
  const parts = {
    controllerAddress,
    epoch: 3,
    start: START,
    epochSeconds: LENGTH,
    snapshotHash: hash,
    permits,
    instances,
  };
  return { ...parts, terms: { ...terms, owner: owner.account, ownerAddress: owner.address } };
}

async function makeOrganic(key: KeyObject, keyId: string) {
  const ask = { v: 1, subnet: 1, kind: 'chat', question: 'Hello?', truth: null, messages: null } as const;
  const bodySha256 = sha256Hex(askBodyBytes(ask));
  const nonce = toHex(fixed('organic')).slice(0, 32);
  const envelope: QueryEnvelope = {
    v: 1,
    network: 'hedera:devnet',
    account: '0.0.1030',
    subnet: 1,
    nonce,
    expiry: START + 99,
    bodySha256,
  };
  const roundId = roundIdOf(envelope);
  const { leaves } = await makeRound({
    roundId,
    ask,
    instances: [1],
    kind: 'organic',
    key,
    keyId,
    place: PLACE,
  });
  return { leaves, round: { roundId, envelope, drawIndex: null, blob: toHex(fixed('erased')), key: null } };
}

function portsOf(scene: Omit<Scene, 'ports'>, keyId: string): AuditPorts {
  return {
    network: {
      networkId: 'hedera:devnet',
      chainId: 298,
      instanceRegistry: domain.verifyingContract,
      weightBoard: longZeroAddress('0.0.701'),
      roundsPerEpoch: 2,
      fanout: 2,
      probeRounds: 0,
    },
    registry: {
      subnetTopic: async () => TOPIC,
      epochState: async () => ({ state: 'CLAIMABLE', end: START + LENGTH, epochSeconds: LENGTH }),
      epochOpening: async () => OPENING,
      snapshot: async () => scene.snapshot,
      votes: async () => scene.votes,
      bookedCredits: async () => scene.credits,
      closing: async () => scene.closing,
      epochEmission: async () => scene.emission,
      bondsBefore: async () => ({ epoch: 2, bonds: scene.bonds.before }),
      bondsAfter: async () => scene.bonds.after,
      answerKeys: async (instance) => [answerAddress(instance)],
      requestKeyHistory: async () => [{ key: keyId, validFrom: START - 1_000, validUntil: null }],
    },
    topics: {
      async *messages() {
        yield scene.topic;
      },
    },
    evidence: { fetch: async (digest) => scene.blobs.get(digest) ?? null },
    scorer,
    markReplies,
    verifyEd25519,
  };
}
