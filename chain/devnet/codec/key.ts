import { StatusError } from '../ledger/status-error.ts';
import type { Key } from '../state/key.ts';
import { contractId, proto, Status, toNumber } from './proto.ts';

/** Deepest nesting of lists and thresholds in one key, as the real node allows. */
const MAX_DEPTH = 15;

/**
 * Reads a protobuf key. Absent is null; an empty list is `{kind: 'list', keys: []}` (the sentinel that removes a key).
 * A key of wrong length, of an unsupported kind, or nested too deep throws StatusError(BAD_ENCODING).
 */
export function fromProtoKey(key: proto.IKey | null | undefined, depth = 0): Key | null {
  if (key === null || key === undefined) return null;
  if (depth > MAX_DEPTH) throw new StatusError(Status.BAD_ENCODING);
  if (key.keyList !== null && key.keyList !== undefined) {
    return { kind: 'list', keys: readKeys(key.keyList.keys, depth) };
  }
  if (key.thresholdKey !== null && key.thresholdKey !== undefined) {
    const keys = readKeys(key.thresholdKey.keys?.keys, depth);
    return { kind: 'threshold', threshold: key.thresholdKey.threshold ?? 0, keys };
  }
  if (key.contractID) return { kind: 'contract', num: toNumber(key.contractID.contractNum) };
  if (key.delegatableContractId) return { kind: 'delegatable', num: toNumber(key.delegatableContractId.contractNum) };
  if (key.ed25519 && key.ed25519.length > 0) {
    if (key.ed25519.length !== 32) throw new StatusError(Status.BAD_ENCODING);
    return { kind: 'ed25519', publicKey: hex(key.ed25519) };
  }
  if (key.ECDSASecp256k1 && key.ECDSASecp256k1.length > 0) {
    const bytes = key.ECDSASecp256k1;
    if (bytes.length !== 33 || (bytes[0] !== 2 && bytes[0] !== 3)) throw new StatusError(Status.BAD_ENCODING);
    return { kind: 'ecdsa', publicKey: hex(bytes) };
  }
  throw new StatusError(Status.BAD_ENCODING);
}

function readKeys(keys: proto.IKey[] | null | undefined, depth: number): Key[] {
  return (keys ?? []).map((k) => {
    const key = fromProtoKey(k, depth + 1);
    if (key === null) throw new StatusError(Status.BAD_ENCODING);
    return key;
  });
}

/** True when a key could ever be satisfied: no empty list and no impossible threshold inside. */
export function isUsableKey(key: Key): boolean {
  if (key.kind === 'list') return key.keys.length > 0 && key.keys.every(isUsableKey);
  if (key.kind === 'threshold') {
    return key.keys.length > 0 && key.threshold >= 1 && key.threshold <= key.keys.length && key.keys.every(isUsableKey);
  }
  return !('num' in key) || key.num > 0;
}

/** True for a key without any content: unset, empty bytes, or lists of nothing but such keys. */
export function isEmptyKey(key: proto.IKey, depth = 0): boolean {
  const nested = key.keyList?.keys ?? key.thresholdKey?.keys?.keys;
  if (key.keyList || key.thresholdKey) {
    return depth > MAX_DEPTH || (nested ?? []).every((k) => isEmptyKey(k, depth + 1));
  }
  const contract = key.contractID ?? key.delegatableContractId;
  if (contract) return toNumber(contract.contractNum) === 0 && !contract.evmAddress?.length;
  return !key.ed25519?.length && !key.ECDSASecp256k1?.length;
}

/** True for the empty list, which in an update removes a key. */
export function isRemovalSentinel(key: Key): boolean {
  return key.kind === 'list' && key.keys.length === 0;
}

/**
 * Reads the key of an update or create: absent is undefined. `bad` is thrown for a key that cannot be read or satisfied.
 * With `sentinel` the empty list is null (remove).
 */
export function readKeyField(
  key: proto.IKey | null | undefined,
  bad: Status,
  sentinel = false,
): Key | null | undefined {
  if (key === null || key === undefined) return undefined;
  let parsed: Key | null;
  try {
    parsed = fromProtoKey(key);
  } catch (error) {
    if (error instanceof StatusError) throw new StatusError(bad);
    throw error;
  }
  if (parsed === null) return undefined;
  if (sentinel && isRemovalSentinel(parsed)) return null;
  if (!isUsableKey(parsed)) throw new StatusError(bad);
  return parsed;
}

/** Protobuf form of a key. */
export function toProtoKey(key: Key): proto.IKey {
  switch (key.kind) {
    case 'ed25519':
      return { ed25519: unhex(key.publicKey) };
    case 'ecdsa':
      return { ECDSASecp256k1: unhex(key.publicKey) };
    case 'contract':
      return { contractID: contractId(key.num) };
    case 'delegatable':
      return { delegatableContractId: contractId(key.num) };
    case 'list':
      return { keyList: { keys: key.keys.map(toProtoKey) } };
    case 'threshold':
      return { thresholdKey: { threshold: key.threshold, keys: { keys: key.keys.map(toProtoKey) } } };
  }
}

/** Protobuf bytes of a key. */
export function encodeKey(key: Key): Uint8Array {
  return proto.Key.encode(toProtoKey(key)).finish();
}

/** Bytes as lower-case hex. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}

/** Bytes of a hex string. */
export function unhex(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'hex'));
}
