import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { fromHex, toBase64Url } from '@tensornode/kernel';
import { fault, parseRequestSignature, type ReceivedRequest, type SignedRequest } from '@tensornode/protocol';
import type { RequestKeys } from './ports.ts';

/** Parsed keys are kept: making a KeyObject costs as much as a verification. */
const MAX_CACHED_KEYS = 256;

export interface CheckCallerInput {
  readonly received: ReceivedRequest;
  readonly instanceId: number;
  /** True: unsigned requests are answered too, without a statement. */
  readonly open: boolean;
}

/** Finds out who asks an instance. One object serves all instances of a process. */
export class CallerCheck {
  private readonly keys: RequestKeys;
  private readonly parsedKeys = new Map<string, KeyObject>();

  constructor(keys: RequestKeys) {
    this.keys = keys;
  }

  /**
   * The signed request of a known gateway or validator, or null for an unsigned caller of an open instance.
   * Rejects with TN-2002 for a missing, malformed, expired or wrong signature, an unknown key, or another instance's request.
   */
  async check(input: CheckCallerInput): Promise<SignedRequest | null> {
    const { headers } = input.received;
    const unsigned = headers['signature'] === undefined && headers['signature-input'] === undefined;
    if (unsigned && input.open) return null;
    const parsed = parseRequestSignature(input.received);
    if (!parsed.ok) throw refused(parsed.reason);
    const { request } = parsed;
    if (request.instance !== input.instanceId) throw refused(`the request is signed for instance ${request.instance}`);
    if (!(await this.keys.isAllowed(request.keyId))) {
      throw refused('the key belongs to no gateway or validator of this network');
    }
    const key = this.publicKeyOf(request.keyId);
    if (key === undefined || !verify(null, parsed.base, key, parsed.signature)) throw refused('the signature is wrong');
    return request;
  }

  private publicKeyOf(keyId: string): KeyObject | undefined {
    const known = this.parsedKeys.get(keyId);
    if (known !== undefined) return known;
    try {
      const jwk = { kty: 'OKP', crv: 'Ed25519', x: toBase64Url(fromHex(keyId)) };
      const key = createPublicKey({ key: jwk, format: 'jwk' });
      if (this.parsedKeys.size >= MAX_CACHED_KEYS) this.parsedKeys.clear();
      this.parsedKeys.set(keyId, key);
      return key;
    } catch (error) {
      // An allowed key that is no point of the curve can sign nothing.
      if (error instanceof Error) return undefined;
      throw error;
    }
  }
}

function refused(reason: string): Error {
  return fault('TN-2002', { detail: `Refused: ${reason}` });
}
