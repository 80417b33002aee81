import { utf8 } from '@tensornode/kernel';
import canonicalize from 'canonicalize';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * RFC 8785 canonical bytes of a JSON value: what is hashed and signed.
 * @throws RangeError when a number is no safe integer and no finite double, or the value is no JSON.
 */
export function canonicalBytes(value: unknown): Uint8Array {
  return utf8(canonicalText(value));
}

export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new RangeError('the value has no JSON form');
  return text;
}
