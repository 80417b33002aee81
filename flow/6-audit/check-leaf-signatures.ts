import { fromHex, toHex } from '@tensornode/kernel';
import {
  answerStatementDigest,
  CAUSES_WITHOUT_SIGNATURE,
  type Leaf,
  type LeafSignatures,
  recoverAnswerSigner,
  requestSignatureBase,
} from '@tensornode/protocol';
import type { DifferenceLog } from './difference-log.ts';
import type { AuditPorts } from './ports.ts';

export interface SignatureContext {
  readonly ports: Pick<AuditPorts, 'network' | 'registry' | 'verifyEd25519'>;
  readonly log: DifferenceLog;
  /** Request keys of the batch's validator. */
  readonly requestKeys: readonly {
    readonly key: string;
    readonly validFrom: number;
    readonly validUntil: number | null;
  }[];
  /** Answers already asked of the registry in this audit. */
  readonly answerKeys: (instance: number, unixSeconds: number) => Promise<readonly string[]>;
}

/** The validator's clock may differ from consensus by this much when keys change. */
const CLOCK_SECONDS = 60;

/**
 * Checks both signatures behind a leaf: the validator's request with a key of its history, and the miner's statement with a key that the instance had
 * when it signed. A leaf without a cause must have both; one with a cause that no signature proves earns 0.
 */
export async function checkLeafSignatures(
  where: string,
  leaf: Leaf,
  signatures: LeafSignatures | undefined,
  context: SignatureContext,
): Promise<void> {
  const { log } = context;
  const proven = leaf.cause === null || !CAUSES_WITHOUT_SIGNATURE.has(leaf.cause);
  if (leaf.cause !== null) log.same(`${where} score of a failed reply`, 0, leaf.score);
  const request = signatures?.request ?? null;
  const answer = signatures?.answer ?? null;
  if (request !== null) checkRequest(where, leaf, request, context);
  else if (proven) log.add(`${where} request`, 'a signed request', 'none');
  if (answer !== null) await checkAnswer(where, leaf, answer, request?.covered.nonce, context);
  else if (proven) log.add(`${where} statement`, 'a signed statement', 'none');
  if (answer === null) log.same(`${where} statementHash`, null, leaf.statementHash);
  log.same(`${where} answerDigest`, proven ? 'present' : 'absent', leaf.answerDigest === null ? 'absent' : 'present');
}

function checkRequest(
  where: string,
  leaf: Leaf,
  { covered, signature }: NonNullable<LeafSignatures['request']>,
  { ports, log, requestKeys }: SignatureContext,
): void {
  log.same(`${where} request`, `${leaf.roundId} ${leaf.instance}`, `${covered.roundId} ${covered.instance}`);
  const registered = requestKeys.some(
    ({ key, validFrom, validUntil }) =>
      key === covered.keyId &&
      covered.created >= validFrom - CLOCK_SECONDS &&
      covered.created < (validUntil ?? Number.POSITIVE_INFINITY) + CLOCK_SECONDS,
  );
  if (!registered) log.add(`${where} request key`, `a request key of ${leaf.validator}`, covered.keyId);
  const valid = ports.verifyEd25519(fromHex(signature), requestSignatureBase(covered), fromHex(covered.keyId));
  if (!valid) log.add(`${where} request signature`, 'valid', 'invalid');
}

async function checkAnswer(
  where: string,
  leaf: Leaf,
  answer: NonNullable<LeafSignatures['answer']>,
  nonce: string | undefined,
  { ports, log, answerKeys }: SignatureContext,
): Promise<void> {
  const { statement } = answer;
  const domain = { chainId: ports.network.chainId, verifyingContract: ports.network.instanceRegistry };
  log.same(`${where} statementHash`, toHex(answerStatementDigest(domain, statement)), leaf.statementHash);
  log.same(`${where} statement`, `${leaf.roundId} ${leaf.instance}`, `${statement.roundId} ${statement.instanceId}`);
  if (nonce !== undefined) log.same(`${where} statement nonce`, nonce, statement.nonce);
  const signer = recoverAnswerSigner(domain, answer);
  const keys = await answerKeys(leaf.instance, statement.issuedAt);
  if (signer === null || !keys.includes(signer)) {
    log.add(`${where} statement signature`, `a key of instance ${leaf.instance}`, signer ?? 'no signature');
  }
}
