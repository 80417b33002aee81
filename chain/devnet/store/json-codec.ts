/**
 * JSON with bigint and bytes: `{"$n": "123"}` and `{"$b": "<base64>"}`. Plain objects, arrays, strings, numbers,
 * booleans and null are themselves.
 */
export function encodeJson(value: unknown): string {
  return JSON.stringify(value, replace);
}

/** Inverse of `encodeJson`. Throws SyntaxError for anything that is not JSON. */
export function decodeJson(text: string): unknown {
  return JSON.parse(text, revive);
}

function replace(this: unknown, key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return { $n: value.toString() };
  // A Buffer's toJSON has already run by now, so the raw property is looked at.
  const raw = (this as Record<string, unknown>)[key];
  if (raw instanceof Uint8Array)
    return { $b: Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('base64') };
  return value;
}

function revive(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if ('$n' in value && typeof value.$n === 'string') return BigInt(value.$n);
  if ('$b' in value && typeof value.$b === 'string') return new Uint8Array(Buffer.from(value.$b, 'base64'));
  return value;
}
