import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toHex } from '@tensornode/kernel';
import {
  type AskBody,
  askBodyBytes,
  canonicalBytes,
  dispatchBodyBytes,
  type EvidenceBundle,
  hashLeaf,
  type Leaf,
  type LeafSignatures,
  merklePath,
  type QueryEnvelope,
  type Receipt,
  type RoundBodies,
  roundIdOf,
  sealBlob,
  sha256Hex,
} from '@tensornode/protocol';
import { fixed, makeRound } from './make-round.ts';
import type { ValidatorNode } from './validator-node.ts';
import type { RunningEpoch } from './validators-scene.ts';

interface AskedRound {
  readonly envelope: QueryEnvelope;
  readonly ask: AskBody;
  readonly bodies: RoundBodies;
  readonly leaves: readonly [Leaf, LeafSignatures][];
}

/** The gateway of a validator of a scene: takes questions, answers for the miners, scores, and gives receipts once `anchor` was called. */
export class SceneGateway {
  readonly node: ValidatorNode;
  /** All that came over the wire: request line, headers, body. */
  readonly heard: string[] = [];
  readonly questions: { readonly question: string; readonly truth?: string }[] = [];
  /** Records the opposite of what the scorer says. */
  lies = false;
  url = '';
  readonly #running: RunningEpoch;
  readonly #rounds = new Map<string, AskedRound>();
  #anchored: { readonly seq: number; readonly root: string; readonly leaves: readonly Leaf[] } | null = null;
  readonly #server: Server;

  constructor(node: ValidatorNode, running: RunningEpoch) {
    this.node = node;
    this.#running = running;
    this.#server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const body = Buffer.concat(parts).toString();
        this.heard.push([request.method, request.url, JSON.stringify(request.rawHeaders), body].join(' '));
        this.#answer(request.url ?? '', body).then(
          ([status, document]) =>
            response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(document)),
          (error: unknown) => response.writeHead(500).end(String(error)),
        );
      });
    });
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async anchor(): Promise<void> {
    const rounds = [...this.#rounds.entries()];
    const pairs = rounds.flatMap(([, { leaves }]) => leaves);
    if (pairs.length === 0) return;
    const entries: EvidenceBundle['rounds'] = [];
    for (const [roundId, { envelope, bodies }] of rounds) {
      const random = { bytes: (length: number) => fixed(`blob ${roundId}`).subarray(0, length) };
      const blob = await sealBlob(canonicalBytes(bodies), fixed(`organic ${roundId}`), 'bodies', random);
      entries.push({ roundId, envelope, drawIndex: null, blob: this.node.put(blob), key: null });
    }
    const placed = await this.node.anchor(this.#running.epoch, 'organic', pairs, entries);
    this.#anchored = { ...placed, leaves: pairs.map(([leaf]) => leaf) };
  }

  async #answer(url: string, body: string): Promise<[number, object]> {
    if (url !== '/v1/queries') {
      const receipt = this.#receipt(url.split('/').at(-1) ?? '');
      return receipt === null ? [409, { code: 'TN-1015' }] : [200, receipt];
    }
    const query = JSON.parse(body) as { kind: AskBody['kind']; question: string; truth?: string };
    this.questions.push(query);
    const { kind, question, truth = null } = query;
    const ask: AskBody = { v: 1, subnet: 1, kind, question, truth, messages: null };
    const { account, network, domain } = this.node.options;
    const { epoch, start, snapshot } = this.#running;
    const envelope: QueryEnvelope = {
      v: 1,
      network,
      account,
      subnet: 1,
      nonce: toHex(fixed(`nonce ${account} ${question}`)).slice(0, 32),
      expiry: start + 300,
      bodySha256: sha256Hex(askBodyBytes(ask)),
    };
    const roundId = roundIdOf(envelope);
    const { leaves, bodies } = await makeRound({
      roundId,
      ask,
      instances: snapshot.instances.map(({ instanceId }) => instanceId).slice(0, 3),
      kind: 'organic',
      key: this.node.key,
      keyId: this.node.requestKey,
      place: { validator: account, epoch, start, domain },
    });
    const told = leaves.map(([leaf, signatures]): [Leaf, LeafSignatures] => [
      this.lies && leaf.cause === null ? { ...leaf, score: 10_000 - (leaf.score ?? 0) } : leaf,
      signatures,
    ]);
    this.#rounds.set(roundId, { envelope, ask, bodies, leaves: told });
    return [202, { roundId, status: 'accepted' }];
  }

  #receipt(roundId: string): Receipt | null {
    const round = this.#rounds.get(roundId);
    const anchored = this.#anchored;
    if (round === undefined || anchored === null) return null;
    const { network, domain, topicId } = this.node.options;
    const { envelope, ask, bodies, leaves } = round;
    const hashes = anchored.leaves.map(hashLeaf);
    return {
      v: 1,
      network,
      roundId,
      envelope,
      salt: bodies.salt,
      ask: Buffer.from(askBodyBytes(ask)).toString('base64'),
      dispatch: Buffer.from(dispatchBodyBytes(ask, { stream: true })).toString('base64'),
      domain,
      replies: leaves.map(([leaf, signatures]) => {
        const index = anchored.leaves.indexOf(leaf);
        const { seq, root } = anchored;
        return {
          leaf,
          proof: {
            index,
            count: hashes.length,
            path: merklePath(hashes, index).map(toHex),
            root,
            seq,
            topicId,
            sequenceNumber: 1,
            consensusTimestamp: '1700000000.000000001',
          },
          statement: signatures.answer,
          answer: bodies.answers.find(({ instance }) => instance === leaf.instance)?.body ?? null,
        };
      }),
    };
  }
}
