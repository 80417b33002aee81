import { concatBytes, equalBytes } from '@tensornode/kernel';
import { sha256 } from '../digests.ts';

const LEAF_PREFIX = Uint8Array.of(0);
const NODE_PREFIX = Uint8Array.of(1);

/** RFC 6962 §2.1: SHA-256(0x00 ‖ data). */
export function leafHash(data: Uint8Array): Uint8Array {
  return sha256(concatBytes(LEAF_PREFIX, data));
}

function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(concatBytes(NODE_PREFIX, left, right));
}

/** Largest power of two strictly below `n` (n ≥ 2). */
function splitPoint(n: number): number {
  return 2 ** Math.floor(Math.log2(n - 1));
}

/** RFC 6962 Merkle tree head over leaf hashes. An empty list has SHA-256 of nothing as its root. */
export function merkleRoot(hashes: readonly Uint8Array[]): Uint8Array {
  const [first] = hashes;
  if (first === undefined) return sha256(new Uint8Array());
  if (hashes.length === 1) return first;
  const k = splitPoint(hashes.length);
  return nodeHash(merkleRoot(hashes.slice(0, k)), merkleRoot(hashes.slice(k)));
}

/** Audit path of leaf `index`, nearest sibling first (RFC 6962 §2.1.1). @throws RangeError when there is no such leaf. */
export function merklePath(hashes: readonly Uint8Array[], index: number): Uint8Array[] {
  if (!Number.isInteger(index) || index < 0 || index >= hashes.length)
    throw new RangeError(`no leaf ${index} of ${hashes.length}`);
  if (hashes.length === 1) return [];
  const k = splitPoint(hashes.length);
  return index < k
    ? [...merklePath(hashes.slice(0, k), index), merkleRoot(hashes.slice(k))]
    : [...merklePath(hashes.slice(k), index - k), merkleRoot(hashes.slice(0, k))];
}

/** Checks an audit path (RFC 9162 §2.1.3.2). Never throws: false for anything that does not fit. */
export function verifyMerklePath(
  leaf: Uint8Array,
  index: number,
  count: number,
  path: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(count) || index < 0 || index >= count) return false;
  let fn = index;
  let sn = count - 1;
  let hash = leaf;
  for (const sibling of path) {
    if (sn === 0 || sibling.length !== 32) return false;
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(sibling, hash);
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  return sn === 0 && equalBytes(hash, root);
}
