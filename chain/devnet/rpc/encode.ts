/** A JSON-RPC quantity: 0x hex without leading zeros. */
export function quantity(value: bigint | number): string {
  return `0x${value.toString(16)}`;
}

/** JSON-RPC data of bytes. */
export function data(bytes: Uint8Array): string {
  return `0x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`;
}

/** Hex without 0x to JSON-RPC data. */
export function hexData(hex: string): string {
  return `0x${hex}`;
}

/** 32 bytes of zeros. */
export const ZERO_HASH = `0x${'0'.repeat(64)}`;
/** 256 bytes of zeros: the bloom of no logs. */
export const EMPTY_BLOOM = `0x${'0'.repeat(512)}`;

/** The first 32 of a 48-byte SHA-384 hash: how Ethereum tools see Hedera's block and transaction hashes. */
export function shortHash(hash: Uint8Array): string {
  return data(hash.subarray(0, 32));
}
