import { KNOWN_FIELDS } from './known-fields.ts';

/** Deepest nesting that is looked into; a key may nest 15 lists, each two messages deep. */
const MAX_DEPTH = 100;
type Fields = ReadonlyMap<number, string | null>;
const parsed = new Map<string, Fields>();

/**
 * True when a protobuf message holds, at any depth, a field that its type does not have. protobufjs skips such fields
 * silently, but the real node refuses them. False for bytes that do not parse: decoding tells about those.
 */
export function hasUnknownField(bytes: Uint8Array, message: string): boolean {
  return walk(bytes, 0, bytes.length, fieldsOf(message), 0);
}

function walk(bytes: Uint8Array, from: number, to: number, known: Fields, depth: number): boolean {
  let at = from;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = at < to ? bytes[at++] : undefined;
      if (byte === undefined) return -1;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    return -1;
  };
  while (at < to) {
    const tag = varint();
    if (tag < 8) return false;
    const child = known.get(Math.floor(tag / 8));
    if (child === undefined) return true;
    const wire = tag % 8;
    if (wire === 0) varint();
    else if (wire === 1) at += 8;
    else if (wire === 5) at += 4;
    else if (wire === 2) {
      const length = varint();
      if (length < 0 || at + length > to) return false;
      if (child !== null && depth < MAX_DEPTH && walk(bytes, at, at + length, fieldsOf(child), depth + 1)) return true;
      at += length;
    } else return false;
  }
  return false;
}

/** Field number → name of its message, or null for a plain value. */
function fieldsOf(message: string): Fields {
  const before = parsed.get(message);
  if (before !== undefined) return before;
  const fields = new Map<number, string | null>();
  for (const field of (KNOWN_FIELDS[message] ?? '').split(' ')) {
    const [num = '', child = null] = field.split(':');
    if (num !== '') fields.set(Number(num), child);
  }
  parsed.set(message, fields);
  return fields;
}
