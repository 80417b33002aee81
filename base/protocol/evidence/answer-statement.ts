import { secp256k1 } from '@noble/curves/secp256k1.js';
import { concatBytes, fromBase64, fromHex, fromUtf8, toBase64Url, toHex, utf8 } from '@tensornode/kernel';
import { z } from 'zod';
import { canonicalBytes } from '../canonical-json.ts';
import { keccak256 } from '../digests.ts';
import { evmAddressSchema, hex32Schema, idNumberSchema } from '../identifiers.ts';

/** HTTP header that carries a signed answer statement. */
export const ANSWER_HEADER = 'tensornode-answer';
/** SSE event name that carries it at the end of a stream, after `data: [DONE]`. */
export const ANSWER_EVENT = 'tensornode-answer';

/** What a miner signs for each answer (protocol §2.3). `issuedAt` in Unix seconds; hashes are plain SHA-256 of the bytes on the wire. */
export const answerStatementSchema = z.strictObject({
  instanceId: idNumberSchema,
  roundId: hex32Schema,
  requestHash: hex32Schema,
  nonce: hex32Schema,
  answerHash: hex32Schema,
  issuedAt: idNumberSchema,
});
export type AnswerStatement = z.infer<typeof answerStatementSchema>;

/** 65 bytes r ‖ s ‖ v (v 27 or 28, low s), lower-case hex without 0x. */
export const signatureSchema = z.string().regex(/^[0-9a-f]{128}(1b|1c)$/, 'a 65-byte signature as hex');

export const signedAnswerSchema = z.strictObject({ statement: answerStatementSchema, signature: signatureSchema });
export type SignedAnswer = z.infer<typeof signedAnswerSchema>;

/** The EIP-712 domain: name `TensorNode`, version `1`, the network's chain id and its `InstanceRegistry`. */
export const answerDomainSchema = z.object({ chainId: idNumberSchema, verifyingContract: evmAddressSchema });
export type AnswerDomain = z.infer<typeof answerDomainSchema>;

const DOMAIN_TYPE = 'EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)';
export const ANSWER_STATEMENT_TYPE =
  'AnswerStatement(uint256 instanceId,bytes32 roundId,bytes32 requestHash,bytes32 nonce,bytes32 answerHash,uint64 issuedAt)';

const hashText = (text: string): Uint8Array => keccak256(utf8(text));
const DOMAIN_TYPE_HASH = hashText(DOMAIN_TYPE);
const NAME_HASH = hashText('TensorNode');
const VERSION_HASH = hashText('1');
const STATEMENT_TYPE_HASH = hashText(ANSWER_STATEMENT_TYPE);

function word(value: number): Uint8Array {
  return fromHex(BigInt(value).toString(16).padStart(64, '0'));
}

/** The 32-byte EIP-712 digest that is signed; its hex is a leaf's `statementHash`. */
export function answerStatementDigest(domain: AnswerDomain, statement: AnswerStatement): Uint8Array {
  const separator = keccak256(
    concatBytes(
      DOMAIN_TYPE_HASH,
      NAME_HASH,
      VERSION_HASH,
      word(domain.chainId),
      fromHex(domain.verifyingContract.slice(2).padStart(64, '0')),
    ),
  );
  const struct = keccak256(
    concatBytes(
      STATEMENT_TYPE_HASH,
      word(statement.instanceId),
      fromHex(statement.roundId),
      fromHex(statement.requestHash),
      fromHex(statement.nonce),
      fromHex(statement.answerHash),
      word(statement.issuedAt),
    ),
  );
  return keccak256(concatBytes(Uint8Array.of(0x19, 0x01), separator, struct));
}

/** EVM address (lower case, 0x) of an uncompressed or compressed secp256k1 public key. */
export function addressOfPublicKey(publicKey: Uint8Array): string {
  const point = secp256k1.Point.fromBytes(publicKey).toBytes(false);
  return `0x${toHex(keccak256(point.subarray(1)).subarray(12))}`;
}

/** Address that signed, or null when the signature cannot be one. High-s forms are refused, as OpenZeppelin's ECDSA does. */
export function recoverAnswerSigner(domain: AnswerDomain, answer: SignedAnswer): string | null {
  const parsed = signedAnswerSchema.safeParse(answer);
  if (!parsed.success) return null;
  const bytes = fromHex(parsed.data.signature);
  try {
    const signature = secp256k1.Signature.fromBytes(bytes.subarray(0, 64), 'compact').addRecoveryBit(
      (bytes[64] ?? 27) - 27,
    );
    if (signature.hasHighS()) return null;
    return addressOfPublicKey(
      signature.recoverPublicKey(answerStatementDigest(domain, parsed.data.statement)).toBytes(false),
    );
  } catch (error) {
    // noble throws plain errors for points off the curve: to the caller that is simply no signature.
    if (error instanceof Error) return null;
    throw error;
  }
}

/** Signs in pure JavaScript (about 1 ms); miners inject a WebAssembly or native signer with the same result. `privateKey` 32 bytes. */
export function signAnswerStatement(
  domain: AnswerDomain,
  statement: AnswerStatement,
  privateKey: Uint8Array,
): SignedAnswer {
  const recovered = secp256k1.sign(answerStatementDigest(domain, statement), privateKey, {
    prehash: false,
    format: 'recovered',
  });
  const [recovery = 0] = recovered;
  return { statement, signature: `${toHex(recovered.subarray(1))}${(27 + recovery).toString(16)}` };
}

/** Header value: base64url of the canonical JSON of `{statement, signature}`. */
export function encodeSignedAnswer(answer: SignedAnswer): string {
  return toBase64Url(canonicalBytes(answer));
}

const MAX_HEADER_CHARACTERS = 2_048;

/** Null for anything that is not a well-formed header value. */
export function decodeSignedAnswer(value: string): SignedAnswer | null {
  if (value.length > MAX_HEADER_CHARACTERS) return null;
  try {
    return signedAnswerSchema.safeParse(JSON.parse(fromUtf8(fromBase64(value)))).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}
