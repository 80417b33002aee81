import { createHash, hash as digest } from 'node:crypto';

/** Version of the running hash that this node computes. */
export const RUNNING_HASH_VERSION = 3;

/** What a message adds to the running hash of its topic. */
export interface RunningHashInput {
  /** 48 bytes; zeros before the first message. */
  readonly previous: Uint8Array;
  readonly payer: number;
  readonly topic: number;
  /** Consensus time, ns. */
  readonly at: bigint;
  readonly sequence: number;
  readonly message: Uint8Array;
}

// Java object serialization: stream header, class descriptor of byte[] (with its serialVersionUID), array of 48 bytes.
const HEADER = Buffer.from('aced0005757200025b42acf317f8060854e00200007870' + '00000030', 'hex');
// Block data of 76 bytes follows.
const BLOCK = Buffer.from('774c', 'hex');
// Array of the class described before (handle 0x7e0000), 48 bytes.
const SECOND_ARRAY = Buffer.from('7571007e000000000030', 'hex');
const NANOS = 1_000_000_000n;

/**
 * Running hash, version 3: SHA-384 over the Java object serialization (211 bytes) of the previous hash, payer, topic,
 * consensus time, sequence number and SHA-384 of the message, as the real node computes it.
 */
export function nextRunningHash(input: RunningHashInput): Uint8Array {
  const preimage = Buffer.alloc(211);
  let at = HEADER.copy(preimage, 0);
  preimage.set(input.previous, at);
  at += 48;
  at += BLOCK.copy(preimage, at);
  at = preimage.writeBigInt64BE(BigInt(RUNNING_HASH_VERSION), at);
  at += 16;
  at = preimage.writeBigInt64BE(BigInt(input.payer), at);
  at += 16;
  at = preimage.writeBigInt64BE(BigInt(input.topic), at);
  at = preimage.writeBigInt64BE(input.at / NANOS, at);
  at = preimage.writeInt32BE(Number(input.at % NANOS), at);
  at = preimage.writeBigInt64BE(BigInt(input.sequence), at);
  at += SECOND_ARRAY.copy(preimage, at);
  preimage.set(digest('sha384', input.message, 'buffer'), at);
  return new Uint8Array(createHash('sha384').update(preimage).digest());
}
