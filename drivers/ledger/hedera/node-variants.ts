/** Field 1 of `TransactionList`, length-delimited. */
const ENTRY_TAG = 0x0a;

/**
 * The entries of a serialised `TransactionList`, each as a list of its own: one signed variant per node, in the order of the transaction's node ids.
 * The signed bytes inside stay untouched. @throws RangeError when the bytes are no such list
 */
export function nodeVariants(list: Uint8Array): Uint8Array[] {
  const variants: Uint8Array[] = [];
  for (let at = 0; at < list.length; ) {
    if (list[at] !== ENTRY_TAG) throw new RangeError('not a list of signed transactions');
    let length = 0;
    let cursor = at + 1;
    for (let shift = 0; ; shift += 7) {
      const byte = list[cursor];
      if (byte === undefined || shift > 28) throw new RangeError('not a list of signed transactions');
      cursor += 1;
      length += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    const end = cursor + length;
    if (end > list.length) throw new RangeError('a signed transaction is cut off');
    variants.push(list.subarray(at, end));
    at = end;
  }
  return variants;
}
