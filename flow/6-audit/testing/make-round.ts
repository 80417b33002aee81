import { createHash, type KeyObject, sign } from 'node:crypto';
import { toBase64, toHex, utf8 } from '@tensornode/kernel';
import {
  type AnswerDomain,
  type AskBody,
  answerStatementDigest,
  askBodyBytes,
  askOf,
  contentDigest,
  dispatchBodyBytes,
  type Leaf,
  type LeafSignatures,
  parseAnswer,
  type RoundBodies,
  requestSignatureBase,
  type SignedRequest,
  saltedDigest,
  sha256Hex,
  signAnswerStatement,
} from '@tensornode/protocol';
import type { MarkReplies, Scorer, ScorerVerdict } from '../ports.ts';

/** Bytes that follow from a label: the scene is the same in every run. */
export const fixed = (label: string): Uint8Array => createHash('sha256').update(label).digest();
/** Full marks for the truth, nothing for anything else. */
export const scorer = ({ references, reply }: Pick<Parameters<Scorer>[0], 'references' | 'reply'>): ScorerVerdict => {
  const name = { scorer: 'test@1' };
  if (reply.cause !== null) return { score: 0, method: 'cause', ...name };
  return { score: reply.text === references[0] ? 10_000 : 0, method: 'exact', ...name };
};

/** Nobody copies in these scenes. */
export const markReplies: MarkReplies = async () => new Map();

/** The key with which an instance of these scenes signs answers. */
export const answerKey = (instance: number): Uint8Array => fixed(`answer key ${instance}`);

export interface RoundInput {
  /** Whose round of which epoch: `start` in Unix seconds. */
  readonly place: {
    readonly validator: string;
    readonly epoch: number;
    readonly start: number;
    readonly domain: AnswerDomain;
  };
  readonly roundId: string;
  readonly ask: AskBody;
  readonly instances: readonly number[];
  readonly kind: Leaf['kind'];
  readonly key: KeyObject;
  readonly keyId: string;
  readonly bend?: (bodies: RoundBodies) => RoundBodies;
}

/** Odd instances know the truth; even ones do not and are silent in every other round. */
export async function makeRound(input: RoundInput): Promise<{ leaves: [Leaf, LeafSignatures][]; bodies: RoundBodies }> {
  const { roundId, ask, kind, place } = input;
  const { start, domain, validator, epoch } = place;
  const salt = fixed(`salt of ${roundId}`);
  const leaves: [Leaf, LeafSignatures][] = [];
  const answers: RoundBodies['answers'] = [];
  const dispatches: RoundBodies['dispatches'] = [];
  for (const instance of input.instances) {
    const own = askOf(ask, instance);
    const dispatch = dispatchBodyBytes(own, { stream: kind === 'organic' });
    dispatches.push({ instance, body: toBase64(dispatch) });
    const silent = instance % 2 === 0 && Number.parseInt(roundId.slice(0, 2), 16) % 2 === 0;
    const nonce = toHex(fixed(`nonce ${roundId} ${instance}`));
    const covered: SignedRequest = {
      method: 'POST',
      authority: '127.0.0.1:3101',
      path: '/v1/chat/completions',
      contentDigest: contentDigest(dispatch),
      roundId,
      nonce,
      instance,
      created: start + 5,
      expires: start + 65,
      keyId: input.keyId,
    };
    const request = { covered, signature: sign(null, requestSignatureBase(covered), input.key).toString('hex') };
    const text = instance % 2 === 1 ? (own.truth ?? 'x') : 'no idea';
    const answer = utf8(JSON.stringify({ choices: [{ message: { content: text } }] }));
    const statement = {
      instanceId: instance,
      roundId,
      requestHash: sha256Hex(dispatch),
      nonce,
      answerHash: sha256Hex(answer),
      issuedAt: start + 6,
    };
    const signed = silent ? null : signAnswerStatement(domain, statement, answerKey(instance));
    const cause = silent ? ('timeout' as const) : null;
    const verdict = scorer({
      references: own.truth === null ? [] : [own.truth],
      reply: { text, cause },
    });
    const leaf: Leaf = {
      v: 1,
      roundId,
      subnet: 1,
      epoch,
      kind,
      instance,
      askDigest: saltedDigest(salt, askBodyBytes(own)),
      dispatchDigest: saltedDigest(salt, dispatch),
      answerDigest: silent ? null : saltedDigest(salt, answer),
      statementHash: signed === null ? null : toHex(answerStatementDigest(domain, statement)),
      receivedAt: (start + 6) * 1_000,
      latencyMs: 100 * instance,
      tokens: silent ? 0 : (parseAnswer(answer)?.tokens ?? 0),
      cause,
      score: verdict.score,
      method: verdict.method,
      scorer: verdict.scorer,
      cluster: null,
      validator,
    };
    leaves.push([leaf, { request, answer: signed }]);
    if (!silent) answers.push({ instance, body: toBase64(answer) });
  }
  const bodies: RoundBodies = {
    v: 1,
    roundId,
    salt: toHex(salt),
    ask: toBase64(askBodyBytes(ask)),
    dispatches,
    answers,
  };
  return { leaves, bodies: input.bend?.(bodies) ?? bodies };
}
