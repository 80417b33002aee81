import { keccak_256 } from '@noble/hashes/sha3.js';

/** Ethereum's 2,048-bit filter over the address and topics of logs (yellow paper, M3:2048). */
export function bloomOf(
  logs: ReadonlyArray<{ readonly address: Uint8Array; readonly topics: readonly Uint8Array[] }>,
): Uint8Array {
  const bloom = new Uint8Array(256);
  for (const log of logs) {
    add(bloom, log.address);
    for (const topic of log.topics) add(bloom, topic);
  }
  return bloom;
}

/** The filter that matches whatever any of the given ones matches. */
export function joinBlooms(blooms: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(256);
  for (const bloom of blooms) for (let i = 0; i < 256; i++) joined[i] = (joined[i] ?? 0) | (bloom[i] ?? 0);
  return joined;
}

function add(bloom: Uint8Array, value: Uint8Array): void {
  const hash = keccak_256(value);
  for (let pair = 0; pair < 6; pair += 2) {
    const bit = (((hash[pair] ?? 0) << 8) | (hash[pair + 1] ?? 0)) & 2047;
    const index = 255 - (bit >> 3);
    bloom[index] = (bloom[index] ?? 0) | (1 << (bit & 7));
  }
}
