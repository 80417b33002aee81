import { encodeKey, hex } from '../codec/key.ts';
import type { Key } from '../state/key.ts';

const NANOS = 1_000_000_000n;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

// Node 24 has JSON.rawJSON; TypeScript's library does not know it yet.
const rawJson = JSON as typeof JSON & { rawJSON(text: string): unknown };

/** An integer of any size as a JSON number (JSON.stringify alone refuses bigints). */
export function int(value: bigint): unknown {
  return rawJson.rawJSON(value.toString());
}

export const entityId = (num: number): string => `0.0.${num}`;
export const entityIdOrNull = (num: number | null): string | null => (num === null || num === 0 ? null : entityId(num));

/** Nanoseconds → `1700000000.000000001`. */
export function timestamp(nanos: bigint): string {
  return `${nanos / NANOS}.${(nanos % NANOS).toString().padStart(9, '0')}`;
}

/** Seconds → `1700000000.000000000`. */
export const secondsTimestamp = (seconds: bigint): string => timestamp(seconds * NANOS);

/** `0.0.2-1700000000-000000001` as the mirror writes transaction ids. */
export function transactionIdText(payer: number, validStart: bigint): string {
  return `${entityId(payer)}-${validStart / NANOS}-${(validStart % NANOS).toString().padStart(9, '0')}`;
}

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
export const hex0x = (bytes: Uint8Array): string => `0x${hex(bytes)}`;

/** RFC 4648 base32 without padding: how the mirror shows aliases. */
export function base32(bytes: Uint8Array): string {
  let bits = 0;
  let value = 0;
  let text = '';
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      text += BASE32[(value >> (bits - 5)) & 31];
      bits -= 5;
    }
  }
  if (bits > 0) text += BASE32[(value << (5 - bits)) & 31];
  return text;
}

/** Bytes of a base32 text, or null when it is none. */
export function fromBase32(text: string): Uint8Array | null {
  let bits = 0;
  let value = 0;
  const bytes: number[] = [];
  for (const character of text) {
    const digit = BASE32.indexOf(character);
    if (digit < 0) return null;
    value = ((value << 5) | digit) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bytes.push((value >> (bits - 8)) & 0xff);
      bits -= 8;
    }
  }
  return Uint8Array.from(bytes);
}

/** A key as the mirror shows it: simple keys by type, all others as protobuf hex. */
export function keyObject(key: Key | null): { _type: string; key: string } | null {
  if (key === null) return null;
  if (key.kind === 'ed25519') return { _type: 'ED25519', key: key.publicKey };
  if (key.kind === 'ecdsa') return { _type: 'ECDSA_SECP256K1', key: key.publicKey };
  return { _type: 'ProtobufEncoded', key: hex(encodeKey(key)) };
}
