import { hash as digest } from 'node:crypto';
import type { EntityChange } from '../ledger/block.ts';
import { encodeJson } from './json-codec.ts';

/** An entity as it is stored; value and checksum are null where it was removed. */
export interface EntityRow {
  readonly kind: string;
  readonly key: string;
  readonly value: string | null;
  readonly checksum: string | null;
}

/** The rows of changed entities. */
export function entityRows(changes: readonly EntityChange[]): EntityRow[] {
  return changes.map(({ table, key: number, value }) => {
    const key = String(number);
    if (value === undefined) return { kind: table, key, value: null, checksum: null };
    const text = encodeJson(value);
    return { kind: table, key, value: text, checksum: entityChecksum(table, key, text) };
  });
}

/** Checksum of an entity row: the first 64 bits of its SHA-256, as hex. */
export function entityChecksum(kind: string, key: string, value: string): string {
  return digest('sha256', `${kind}\0${key}\0${value}`, 'hex').slice(0, 16);
}

/** A checksum as a number; 0 where there is none. The sum of all, modulo 2^64, stands in each block: no row can go or come unseen. */
export function sumOf(checksum: string | null): bigint {
  return checksum === null ? 0n : BigInt(`0x${checksum}`);
}
