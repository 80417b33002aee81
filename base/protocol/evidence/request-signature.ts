import { fromBase64, toBase64, utf8 } from '@tensornode/kernel';
import { parseDictionary } from 'structured-headers';
import { z } from 'zod';
import { sha256 } from '../digests.ts';
import { hex32Schema, idNumberSchema } from '../identifiers.ts';

/** Headers that a dispatched request carries beside Content-Digest, Signature-Input and Signature. */
export const ROUND_HEADER = 'tensornode-round';
export const NONCE_HEADER = 'tensornode-nonce';
export const INSTANCE_HEADER = 'tensornode-instance';

/** The one list of covered components (RFC 9421 §2), in this order. A signature over any other list is refused. */
export const COVERED_COMPONENTS = [
  '@method',
  '@authority',
  '@path',
  'content-digest',
  ROUND_HEADER,
  NONCE_HEADER,
  INSTANCE_HEADER,
] as const;
const SIGNATURE_LABEL = 'tn';
/** A signed request is good for this long; miners also refuse one that lies further in the future than the skew. */
export const REQUEST_SIGNATURE_SECONDS = 120;
export const REQUEST_CLOCK_SKEW_SECONDS = 30;

/** What a request signature binds. `authority` is host and port in lower case, `created` Unix seconds, `keyId` the Ed25519 public key as hex. */
export const signedRequestSchema = z.strictObject({
  method: z.literal('POST'),
  authority: z.string().min(1).max(255),
  path: z.string().startsWith('/').max(2_048),
  contentDigest: z.string().max(128),
  roundId: hex32Schema,
  nonce: hex32Schema,
  instance: idNumberSchema,
  created: idNumberSchema,
  expires: idNumberSchema,
  keyId: hex32Schema,
});
export type SignedRequest = z.infer<typeof signedRequestSchema>;

/** RFC 9530 Content-Digest of a body. */
export function contentDigest(body: Uint8Array): string {
  return `sha-256=:${toBase64(sha256(body))}:`;
}

function signatureParameters(request: SignedRequest): string {
  const components = COVERED_COMPONENTS.map((name) => `"${name}"`).join(' ');
  return `(${components});created=${request.created};expires=${request.expires};keyid="${request.keyId}";alg="ed25519";tag="tensornode"`;
}

/** The bytes that are signed with Ed25519 (RFC 9421 §2.5). */
export function requestSignatureBase(request: SignedRequest): Uint8Array {
  const values: Record<(typeof COVERED_COMPONENTS)[number], string> = {
    '@method': request.method,
    '@authority': request.authority,
    '@path': request.path,
    'content-digest': request.contentDigest,
    [ROUND_HEADER]: request.roundId,
    [NONCE_HEADER]: request.nonce,
    [INSTANCE_HEADER]: String(request.instance),
  };
  const lines = COVERED_COMPONENTS.map((name) => `"${name}": ${values[name]}`);
  return utf8([...lines, `"@signature-params": ${signatureParameters(request)}`].join('\n'));
}

/** All headers of a signed request, lower-case names. `signature` is the 64-byte Ed25519 signature over `requestSignatureBase`. */
export function requestSignatureHeaders(request: SignedRequest, signature: Uint8Array): Record<string, string> {
  return {
    'content-digest': request.contentDigest,
    [ROUND_HEADER]: request.roundId,
    [NONCE_HEADER]: request.nonce,
    [INSTANCE_HEADER]: String(request.instance),
    'signature-input': `${SIGNATURE_LABEL}=${signatureParameters(request)}`,
    signature: `${SIGNATURE_LABEL}=:${toBase64(signature)}:`,
  };
}

export interface ReceivedRequest {
  readonly method: string;
  /** Host header as received. */
  readonly authority: string;
  readonly path: string;
  /** Lower-case names; a repeated header must not be joined but left out. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
  /** Unix seconds of the receiver. */
  readonly now: number;
}

export type ParsedRequestSignature =
  | { readonly ok: true; readonly request: SignedRequest; readonly signature: Uint8Array; readonly base: Uint8Array }
  | { readonly ok: false; readonly reason: string };

const refused = (reason: string): ParsedRequestSignature => ({ ok: false, reason });
const MAX_SIGNATURE_HEADER = 1_024;

/**
 * Rebuilds the signature base from what arrived and checks everything except the signature itself (the caller verifies Ed25519 over `base`
 * with the key `request.keyId` after it has checked that this key is registered). Never throws.
 */
export function parseRequestSignature(received: ReceivedRequest): ParsedRequestSignature {
  const input = received.headers['signature-input'];
  const signatureHeader = received.headers['signature'];
  if (input === undefined || signatureHeader === undefined) return refused('the request carries no signature');
  if (input.length > MAX_SIGNATURE_HEADER || signatureHeader.length > MAX_SIGNATURE_HEADER)
    return refused('the signature headers are too long');
  const digest = contentDigest(received.body);
  if (received.headers['content-digest'] !== digest) return refused('Content-Digest does not fit the body');
  const parameters = parseParameters(input);
  if (parameters === null) return refused('Signature-Input is malformed');
  const parsed = signedRequestSchema.safeParse({
    method: received.method,
    authority: received.authority.toLowerCase(),
    path: received.path,
    contentDigest: digest,
    roundId: received.headers[ROUND_HEADER],
    nonce: received.headers[NONCE_HEADER],
    instance: Number(received.headers[INSTANCE_HEADER] ?? Number.NaN),
    ...parameters,
  });
  if (!parsed.success) return refused(`${parsed.error.issues[0]?.path.join('.') ?? 'the request'} is malformed`);
  const request = parsed.data;
  if (input !== `${SIGNATURE_LABEL}=${signatureParameters(request)}`)
    return refused('Signature-Input does not cover what it must');
  if (received.headers[INSTANCE_HEADER] !== String(request.instance))
    return refused('the instance header is malformed');
  if (request.created > received.now + REQUEST_CLOCK_SKEW_SECONDS) return refused('the signature lies in the future');
  if (request.expires > request.created + REQUEST_SIGNATURE_SECONDS || request.expires < request.created)
    return refused('the signature lives too long');
  if (request.expires < received.now - REQUEST_CLOCK_SKEW_SECONDS) return refused('the signature has expired');
  const signature = parseSignature(signatureHeader);
  if (signature === null) return refused('Signature is malformed');
  return { ok: true, request, signature, base: requestSignatureBase(request) };
}

function parseParameters(input: string): { created: unknown; expires: unknown; keyId: unknown } | null {
  try {
    const member = parseDictionary(input).get(SIGNATURE_LABEL);
    if (member === undefined) return null;
    const parameters = member[1];
    return { created: parameters.get('created'), expires: parameters.get('expires'), keyId: parameters.get('keyid') };
  } catch (error) {
    // structured-headers reports every syntax fault by its own error class.
    if (error instanceof Error) return null;
    throw error;
  }
}

function parseSignature(header: string): Uint8Array | null {
  const match = /^tn=:([A-Za-z0-9+/]{86}==):$/.exec(header);
  return match?.[1] === undefined ? null : fromBase64(match[1]);
}
