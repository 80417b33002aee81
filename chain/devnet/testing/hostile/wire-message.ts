import type { Choice } from './hostile-run.ts';

const EDGES = [
  0n,
  1n,
  2n,
  3n,
  98n,
  1_002n,
  1_031n,
  0x7fff_ffffn,
  0xffff_ffffn,
  2n ** 63n - 1n,
  2n ** 63n,
  2n ** 64n - 1n,
];
const MAX_FIELDS = 5;
const MAX_FIELD = 24;
const MAX_DEPTH = 4;

/** Random fields in protobuf's wire format: well-formed, with shapes of ids and amounts among them. */
export function wireMessage(choice: Choice, depth = 0): Buffer {
  const fields: Buffer[] = [];
  for (let i = choice.below(MAX_FIELDS + 1); i > 0; i--) {
    const number = 1 + choice.below(MAX_FIELD);
    const kind = choice.below(10);
    if (kind < 4) fields.push(tag(number, 0), varint(choice.pick(EDGES)));
    else if (kind === 4) fields.push(tag(number, 1), Buffer.alloc(8, choice.below(256)));
    else if (kind === 5) fields.push(tag(number, 5), Buffer.alloc(4, choice.below(256)));
    else fields.push(lengthDelimited(number, payload(choice, depth)));
  }
  return Buffer.concat(fields);
}

/** One field whose value is these bytes. */
export function lengthDelimited(number: number, bytes: Uint8Array): Buffer {
  return Buffer.concat([tag(number, 2), varint(BigInt(bytes.length)), bytes]);
}

/** Flips, cuts, repeats or invents bytes of a well-formed message. */
export function mutate(bytes: Uint8Array, choice: Choice): Buffer {
  const out = Buffer.from(bytes);
  const kind = choice.below(5);
  if (kind === 0) return out.subarray(0, choice.below(out.length + 1));
  if (kind === 1) return Buffer.concat([out, out.subarray(choice.below(out.length))]);
  if (kind === 2) return choice.bytes(200);
  for (let i = choice.below(8); i >= 0 && out.length > 0; i--) out[choice.below(out.length)] = choice.below(256);
  return out;
}

function payload(choice: Choice, depth: number): Buffer {
  if (depth < MAX_DEPTH && choice.chance(0.6)) return wireMessage(choice, depth + 1);
  // An id: field 3 holds the number, as in AccountID, TokenID, TopicID …
  if (choice.chance(0.4)) return Buffer.concat([tag(3, 0), varint(choice.pick(EDGES))]);
  return choice.chance(0.5) ? choice.bytes(60) : Buffer.from(choice.text(60));
}

function tag(number: number, type: number): Buffer {
  return varint(BigInt(number * 8 + type));
}

function varint(value: bigint): Buffer {
  const out: number[] = [];
  let rest = value;
  do {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    out.push(rest > 0n ? low | 0x80 : low);
  } while (rest > 0n);
  return Buffer.from(out);
}
