import { fromBase64, fromHex, fromUtf8, toHex } from '@tensornode/kernel';
import { saltedDigest, sha256Hex } from '../digests.ts';
import { decodeHcsMessage, type TopicEntry } from '../ledger/hcs-messages.ts';
import { answerStatementDigest, recoverAnswerSigner } from './answer-statement.ts';
import { type AskBody, askBodyBytes, askBodySchema, askOf, dispatchBodyBytes } from './ask-body.ts';
import { hashLeaf } from './leaf.ts';
import { verifyMerklePath } from './merkle.ts';
import { roundIdOf } from './query-envelope.ts';
import { type Receipt, type ReceiptReply, receiptSchema } from './receipt.ts';

/** What the check needs from the outside: a mirror node and the registry, both chosen by the one who checks, never by the gateway. */
export interface ReceiptSources {
  /** The topic message, or null when the mirror has none at that number. */
  topicMessage(topicId: string, sequenceNumber: number): Promise<TopicEntry | null>;
  /** Addresses (lower case) of the answer keys that were valid for the instance at `unixSeconds`. */
  answerKeys(instance: number, unixSeconds: number): Promise<readonly string[]>;
  /** True when the account was a validator with permit in the epoch's snapshot (epoch 0: has a permit now). */
  validatorInEpoch(account: string, subnet: number, epoch: number): Promise<boolean>;
  /** The subnet's topic id and the network's EIP-712 domain according to the checker's own address book. */
  subnetTopic(subnet: number): Promise<string | null>;
  readonly domain: { readonly chainId: number; readonly verifyingContract: string };
  readonly network: string;
}

export interface ReceiptCheck {
  /** `envelope`, `leaf[0].digests`, `leaf[0].statement`, `leaf[0].proof`, `leaf[0].anchor` … */
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

export interface ReceiptVerdict {
  readonly ok: boolean;
  readonly roundId: string | null;
  readonly checks: readonly ReceiptCheck[];
}

/** Checks a receipt against the ledger. Never throws for a bad receipt: the verdict names each check; a failing source (network) rejects. */
export async function verifyReceipt(input: unknown, sources: ReceiptSources): Promise<ReceiptVerdict> {
  const parsed = receiptSchema.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return {
      ok: false,
      roundId: null,
      checks: [
        {
          name: 'format',
          ok: false,
          detail: `${issue?.path.join('.') ?? 'receipt'}: ${issue?.message ?? 'not a receipt'}`,
        },
      ],
    };
  }
  const receipt = parsed.data;
  const checks: ReceiptCheck[] = [checkEnvelope(receipt, sources)];
  for (const [index, reply] of receipt.replies.entries()) {
    const name = `leaf[${index}]`;
    checks.push(
      checkDigests(name, receipt, reply),
      await checkStatement(name, receipt, reply, sources),
      checkProof(name, reply),
    );
    checks.push(await checkAnchor(name, reply, sources));
  }
  const instances = receipt.replies.map(({ leaf }) => `${leaf.instance}/${leaf.kind === 'shadow'}`);
  if (new Set(instances).size !== instances.length)
    checks.push({ name: 'leaves', ok: false, detail: 'an instance has more than one counting leaf in this round' });
  return { ok: checks.every((check) => check.ok), roundId: receipt.roundId, checks };
}

function check(name: string, problems: readonly (string | null)[], good: string): ReceiptCheck {
  const found = problems.filter((problem) => problem !== null);
  return { name, ok: found.length === 0, detail: found.length === 0 ? good : found.join('; ') };
}

function checkEnvelope(receipt: Receipt, sources: ReceiptSources): ReceiptCheck {
  const { envelope, ask } = receipt;
  const askBytes = ask === null ? null : decodeBody(ask);
  return check(
    'envelope',
    [
      roundIdOf(envelope) === receipt.roundId ? null : 'the round id is not the hash of the envelope',
      receipt.network === sources.network && envelope.network === sources.network
        ? null
        : `the receipt is of network ${receipt.network}, checked against ${sources.network}`,
      receipt.domain.chainId === sources.domain.chainId &&
      receipt.domain.verifyingContract.toLowerCase() === sources.domain.verifyingContract.toLowerCase()
        ? null
        : 'the signing domain is not that of this network',
      ask !== null && (askBytes === null || sha256Hex(askBytes) !== envelope.bodySha256)
        ? 'the question is not the one in the envelope'
        : null,
    ],
    ask === null
      ? 'the round id follows from the envelope; the question was erased'
      : 'the round id follows from the envelope and the question',
  );
}

function decodeBody(base64: string): Uint8Array | null {
  try {
    return fromBase64(base64);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What one instance was asked and sent; null where it is not in the receipt. In a round of twins both follow from the ask. */
function bodiesOf(
  { ask, dispatch }: Receipt,
  instance: number,
): { readonly asked: Uint8Array | 'damaged' | null; readonly sent: Uint8Array | 'damaged' | null } {
  const asked = ask === null ? null : (decodeBody(ask) ?? 'damaged');
  const sent = dispatch === null ? null : (decodeBody(dispatch) ?? 'damaged');
  const sheet = asked === null || asked === 'damaged' ? undefined : twinsOf(asked);
  if (sheet === undefined) return { asked, sent };
  const own = askOf(sheet, instance);
  return { asked: askBodyBytes(own), sent: dispatchBodyBytes(own, { stream: false }) };
}

function twinsOf(bytes: Uint8Array): AskBody | undefined {
  try {
    const sheet = askBodySchema.safeParse(JSON.parse(fromUtf8(bytes))).data;
    return sheet?.twins === undefined ? undefined : sheet;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

function checkDigests(name: string, receipt: Receipt, reply: ReceiptReply): ReceiptCheck {
  const salt = fromHex(receipt.salt);
  const { leaf } = reply;
  const { asked, sent } = bodiesOf(receipt, leaf.instance);
  const differs = (body: Uint8Array | 'damaged' | null, digest: string | null): boolean =>
    body !== null && (body === 'damaged' || saltedDigest(salt, body) !== digest);
  const answer = reply.answer === null ? null : (decodeBody(reply.answer) ?? 'damaged');
  return check(
    `${name}.digests`,
    [
      leaf.roundId === receipt.roundId && leaf.subnet === receipt.envelope.subnet
        ? null
        : 'the leaf belongs to another round',
      differs(asked, leaf.askDigest) ? 'askDigest does not fit the question' : null,
      differs(sent, leaf.dispatchDigest) ? 'dispatchDigest does not fit what the miner was sent' : null,
      differs(answer, leaf.answerDigest) ? 'answerDigest does not fit the answer' : null,
      leaf.cause !== null && leaf.score !== 0 && leaf.score !== null ? 'a failed reply has a score' : null,
    ],
    bodiesDetail(receipt, reply),
  );
}

/** Says which bodies were there to be checked: an erased or left-out one is no proof of anything. */
function bodiesDetail(receipt: Receipt, reply: ReceiptReply): string {
  const missing = [
    receipt.ask === null ? 'question' : null,
    bodiesOf(receipt, reply.leaf.instance).sent === null ? 'what was sent' : null,
    reply.answer === null && reply.leaf.answerDigest !== null ? 'answer' : null,
  ].filter((name) => name !== null);
  return missing.length === 0 ? 'bodies and leaf agree' : `what is there agrees; not contained: ${missing.join(', ')}`;
}

async function checkStatement(
  name: string,
  receipt: Receipt,
  reply: ReceiptReply,
  sources: ReceiptSources,
): Promise<ReceiptCheck> {
  const { leaf, statement, answer } = reply;
  if (statement === null) {
    return check(
      `${name}.statement`,
      [leaf.statementHash === null && leaf.cause !== null ? null : 'the signed statement is missing'],
      `no statement: ${leaf.cause ?? ''}`,
    );
  }
  const body = statement.statement;
  const signer = recoverAnswerSigner(sources.domain, statement);
  const keys = await sources.answerKeys(leaf.instance, body.issuedAt);
  const answerBytes = answer === null ? null : decodeBody(answer);
  const { sent } = bodiesOf(receipt, leaf.instance);
  return check(
    `${name}.statement`,
    [
      toHex(answerStatementDigest(sources.domain, body)) === leaf.statementHash
        ? null
        : 'the statement is not the one in the leaf',
      body.instanceId === leaf.instance && body.roundId === leaf.roundId
        ? null
        : 'the statement is of another instance or round',
      signer !== null && keys.includes(signer) ? null : `the signature is not by a key of instance ${leaf.instance}`,
      answerBytes !== null && sha256Hex(answerBytes) !== body.answerHash ? 'the signed answer is another one' : null,
      sent !== null && sent !== 'damaged' && sha256Hex(sent) !== body.requestHash
        ? 'the signed request is another one'
        : null,
    ],
    `signed by ${signer ?? ''}`,
  );
}

function checkProof(name: string, reply: ReceiptReply): ReceiptCheck {
  const { leaf, proof } = reply;
  const fits = verifyMerklePath(hashLeaf(leaf), proof.index, proof.count, proof.path.map(fromHex), fromHex(proof.root));
  return check(
    `${name}.proof`,
    [fits ? null : 'the Merkle path does not lead to the root'],
    `leaf ${proof.index} of ${proof.count} under ${proof.root.slice(0, 12)}…`,
  );
}

async function checkAnchor(name: string, reply: ReceiptReply, sources: ReceiptSources): Promise<ReceiptCheck> {
  const { leaf, proof } = reply;
  const topic = await sources.subnetTopic(leaf.subnet);
  if (topic !== proof.topicId)
    return check(
      `${name}.anchor`,
      [`subnet ${leaf.subnet} has topic ${topic ?? 'none'}, the receipt says ${proof.topicId}`],
      '',
    );
  const entry = await sources.topicMessage(proof.topicId, proof.sequenceNumber);
  if (entry === null)
    return check(`${name}.anchor`, [`topic ${proof.topicId} has no message ${proof.sequenceNumber}`], '');
  const message = decodeHcsMessage(entry.message);
  if (message === null || message.t !== 'batch') return check(`${name}.anchor`, ['the topic message is no batch'], '');
  const permitted = await sources.validatorInEpoch(entry.payer, leaf.subnet, leaf.epoch);
  return check(
    `${name}.anchor`,
    [
      permitted
        ? null
        : `the batch was paid by ${entry.payer}, no validator of subnet ${leaf.subnet} in epoch ${leaf.epoch}`,
      message.root === proof.root && message.count === proof.count && message.seq === proof.seq
        ? null
        : 'the anchored batch has another root',
      message.subnet === leaf.subnet && message.epoch === leaf.epoch
        ? null
        : 'the anchored batch is of another subnet or epoch',
      entry.consensusTimestamp === proof.consensusTimestamp ? null : 'the consensus time differs',
      entry.payer === leaf.validator
        ? null
        : `the batch was paid by ${entry.payer}, not by the leaf's validator ${leaf.validator}`,
    ],
    `topic ${proof.topicId} message ${proof.sequenceNumber} at ${proof.consensusTimestamp}`,
  );
}
