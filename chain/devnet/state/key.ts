/** The key tree of the ledger: leaves are public keys or contracts, inner nodes lists and thresholds. */
export type KeyLeaf =
  | { readonly kind: 'ed25519'; readonly publicKey: string }
  | { readonly kind: 'ecdsa'; readonly publicKey: string }
  | { readonly kind: 'contract'; readonly num: number }
  | { readonly kind: 'delegatable'; readonly num: number };

/** `publicKey` is lower-case hex: 32 bytes ED25519, 33 bytes compressed secp256k1. */
export type Key =
  | KeyLeaf
  | { readonly kind: 'list'; readonly keys: readonly Key[] }
  | { readonly kind: 'threshold'; readonly threshold: number; readonly keys: readonly Key[] };

/** Says whether one leaf is active: its signature is valid, or its contract is the caller. */
export type LeafAuthority = (leaf: KeyLeaf) => boolean;

/**
 * Evaluates a key tree. A list needs all of its keys, a threshold at least `threshold` of them; an empty list is
 * never satisfied.
 */
export function isKeySatisfied(key: Key, authority: LeafAuthority): boolean {
  if (key.kind === 'list') return key.keys.length > 0 && key.keys.every((k) => isKeySatisfied(k, authority));
  if (key.kind === 'threshold') {
    let active = 0;
    for (const k of key.keys) if (isKeySatisfied(k, authority)) active++;
    return key.keys.length > 0 && active >= Math.max(1, key.threshold);
  }
  return authority(key);
}

/** All leaves of a key tree, left to right. */
export function keyLeaves(key: Key): KeyLeaf[] {
  if (key.kind === 'list' || key.kind === 'threshold') return key.keys.flatMap(keyLeaves);
  return [key];
}
