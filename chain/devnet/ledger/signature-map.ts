import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { keccak_256 } from '@noble/hashes/sha3.js';
import * as secp256k1 from 'tiny-secp256k1';
import { hex, unhex } from '../codec/key.ts';
import type { proto } from '../codec/proto.ts';
import type { KeyLeaf, LeafAuthority } from '../state/key.ts';

const ED25519_SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const MAX_CACHED_KEYS = 10_000;
const keyObjects = new Map<string, KeyObject>();

/** The signatures of one transaction over its literal body bytes, verified when first asked for. */
export class SignatureMap {
  readonly #body: Uint8Array;
  readonly #pairs: readonly proto.ISignaturePair[];
  readonly #verified = new Map<string, boolean>();
  #keccak: Uint8Array | undefined;

  constructor(body: Uint8Array, map: proto.ISignatureMap | null | undefined) {
    this.#body = body;
    this.#pairs = map?.sigPair ?? [];
  }

  get size(): number {
    return this.#pairs.length;
  }

  /** Contract leaves are never satisfied by a signature. */
  readonly authority: LeafAuthority = (leaf) =>
    leaf.kind !== 'contract' && leaf.kind !== 'delegatable' && this.has(leaf);

  /** True when one pair's prefix begins the key and its signature is valid under it. */
  has(leaf: Extract<KeyLeaf, { publicKey: string }>): boolean {
    const known = this.#verified.get(leaf.publicKey);
    if (known !== undefined) return known;
    const valid = this.#pairs.some((pair) => {
      const prefix = pair.pubKeyPrefix ?? EMPTY;
      if (!leaf.publicKey.startsWith(hex(prefix))) return false;
      if (leaf.kind === 'ed25519') return verifyEd25519(leaf.publicKey, this.#body, pair.ed25519);
      return this.#verifyEcdsa(leaf.publicKey, pair.ECDSASecp256k1);
    });
    this.#verified.set(leaf.publicKey, valid);
    return valid;
  }

  /** Full 33-byte ECDSA keys (hex) whose own signature is valid: they can complete hollow accounts. */
  fullEcdsaKeys(): string[] {
    const keys = this.#pairs
      .filter((p) => p.pubKeyPrefix?.length === 33 && (p.ECDSASecp256k1?.length ?? 0) > 0)
      .map((p) => hex(p.pubKeyPrefix ?? EMPTY));
    return keys.filter((publicKey) => this.has({ kind: 'ecdsa', publicKey }));
  }

  /** Public keys (hex) given in full whose signature is valid. */
  fullValidKeys(): KeyLeaf[] {
    const leaves: KeyLeaf[] = [];
    for (const p of this.#pairs) {
      const prefix = p.pubKeyPrefix ?? EMPTY;
      const kind = (p.ed25519?.length ?? 0) > 0 ? 'ed25519' : 'ecdsa';
      if (prefix.length !== (kind === 'ed25519' ? 32 : 33)) continue;
      const leaf = { kind, publicKey: hex(prefix) } as const;
      if (this.has(leaf)) leaves.push(leaf);
    }
    return leaves;
  }

  /** True when one prefix begins another, so that a signature could belong to two keys. */
  isAmbiguous(): boolean {
    const prefixes = this.#pairs.map((p) => hex(p.pubKeyPrefix ?? EMPTY)).sort();
    return prefixes.some((p, i) => i > 0 && p.startsWith(prefixes[i - 1] ?? ''));
  }

  #verifyEcdsa(publicKey: string, signature: Uint8Array | null | undefined): boolean {
    if (signature?.length !== 64) return false;
    this.#keccak ??= keccak_256(this.#body);
    try {
      return secp256k1.verify(this.#keccak, unhex(publicKey), new Uint8Array(signature));
    } catch (error) {
      // tiny-secp256k1 throws TypeError for a point that is not on the curve; such a key has no valid signature.
      if (error instanceof TypeError) return false;
      throw error;
    }
  }
}

const EMPTY = new Uint8Array();

function verifyEd25519(publicKey: string, body: Uint8Array, signature: Uint8Array | null | undefined): boolean {
  if (signature?.length !== 64) return false;
  let key = keyObjects.get(publicKey);
  if (key === undefined) {
    key = createPublicKey({
      key: Buffer.concat([ED25519_SPKI, Buffer.from(publicKey, 'hex')]),
      format: 'der',
      type: 'spki',
    });
    if (keyObjects.size >= MAX_CACHED_KEYS) keyObjects.clear();
    keyObjects.set(publicKey, key);
  }
  return verify(null, body, key, signature);
}
