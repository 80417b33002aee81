import { concatBytes, fromHex, toHex } from '@tensornode/kernel';
import { keccak256 } from '../digests.ts';

/** 0x-prefixed hex. */
export type Hex = `0x${string}`;

export interface CommitInput {
  readonly chainId: bigint;
  /** Address of the `WeightBoard`. */
  readonly board: string;
  readonly subnet: bigint;
  readonly epoch: bigint;
  readonly validator: string;
  /** 32 bytes each, hex. */
  readonly snapshotHash: string;
  readonly secretHash: string;
  readonly salt: string;
  /** u16 per column of the snapshot, in its order; 0 for the validator's own instances. */
  readonly weights: readonly number[];
  /** u16 per row of the snapshot, in its order; 0 is no opinion, the validator's own row must be 0. */
  readonly reliability: readonly number[];
}

/**
 * The commitment that `WeightBoard.commit` takes (protocol §6.2): keccak-256 of
 * `abi.encode(chainId, board, subnet, epoch, validator, snapshotHash, secretHash, weights, reliability, salt)`.
 * @throws RangeError when a value does not fit its type
 */
export function commitHash(input: CommitInput): Hex {
  const weights = dynamicBytes(packU16(input.weights));
  const reliability = dynamicBytes(packU16(input.reliability));
  const headBytes = 10n * 32n;
  return hexOf(
    keccak256(
      concatBytes(
        word(input.chainId),
        addressWord(input.board),
        word(input.subnet),
        word(input.epoch),
        addressWord(input.validator),
        bytes32(input.snapshotHash),
        bytes32(input.secretHash),
        word(headBytes),
        word(headBytes + BigInt(weights.length)),
        bytes32(input.salt),
        weights,
        reliability,
      ),
    ),
  );
}

/** Two bytes, big-endian, for each number: how weights and reliability travel in `reveal`. */
export function packU16(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(2 * values.length);
  values.forEach((value, index) => {
    if (!Number.isInteger(value) || value < 0 || value > 0xffff)
      throw new RangeError(`${value} is not an integer of 0 to 65535`);
    bytes[2 * index] = value >> 8;
    bytes[2 * index + 1] = value & 0xff;
  });
  return bytes;
}

/** The inverse of `packU16`. */
export function unpackU16(bytes: Uint8Array): number[] {
  if (bytes.length % 2 !== 0) throw new RangeError('packed u16 values have an even number of bytes');
  return Array.from(
    { length: bytes.length / 2 },
    (_, index) => ((bytes[2 * index] ?? 0) << 8) | (bytes[2 * index + 1] ?? 0),
  );
}

/** An unsigned integer as 32 bytes, big-endian. */
export function word(value: bigint): Uint8Array {
  if (value < 0n || value >> 256n !== 0n) throw new RangeError(`${value} does not fit 256 bits`);
  return fromHex(value.toString(16).padStart(64, '0'));
}

/** A 20-byte address as 32 bytes. */
export function addressWord(address: string): Uint8Array {
  if (!/^0x[0-9a-fA-F]{40}$/.test(address)) throw new RangeError(`${address} is not a 20-byte address`);
  return word(BigInt(address));
}

/** Lower-case, 0x-prefixed. */
export function hexOf(bytes: Uint8Array): Hex {
  return `0x${toHex(bytes)}`;
}

function bytes32(value: string): Uint8Array {
  const digits = value.startsWith('0x') ? value.slice(2) : value;
  if (!/^[0-9a-fA-F]{64}$/.test(digits)) throw new RangeError('a digest has 32 bytes');
  return fromHex(digits.toLowerCase());
}

function dynamicBytes(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(32 * Math.ceil(bytes.length / 32));
  padded.set(bytes);
  return concatBytes(word(BigInt(bytes.length)), padded);
}
