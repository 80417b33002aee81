/**
 * True when the outer level of a protobuf message holds a field that is not among the known numbers. protobufjs skips
 * such fields silently, but the real node refuses them. False for bytes that do not parse: decoding tells about those.
 */
export function hasUnknownField(bytes: Uint8Array, known: (field: number) => boolean): boolean {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) return -1;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    return -1;
  };
  while (at < bytes.length) {
    const tag = varint();
    if (tag < 8) return false;
    if (!known(Math.floor(tag / 8))) return true;
    const wire = tag % 8;
    if (wire === 0) varint();
    else if (wire === 1) at += 8;
    else if (wire === 5) at += 4;
    else if (wire === 2) {
      const length = varint();
      if (length < 0) return false;
      at += length;
    } else return false;
  }
  return false;
}

/** Fields of Transaction, SignedTransaction and TransactionBody (protobufs of the 2.31 line). */
export const isTransactionField = (field: number): boolean => field >= 1 && field <= 5;
export const isSignedTransactionField = (field: number): boolean => field >= 1 && field <= 3;
export const isBodyField = (field: number): boolean =>
  (field >= 1 && field <= 60 && field !== 30) || (field >= 65 && field <= 81) || field === 1001 || field === 1002;
