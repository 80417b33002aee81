import { concatBytes } from './bytes.ts';

/**
 * The whole body of a `fetch` answer, in memory. Bytes are counted after decompression; an endless answer is cut off behind the first `maxBytes`.
 * @throws RangeError for a body of more than `maxBytes`; whatever the connection throws
 */
export async function readCapped(response: Response, maxBytes: number): Promise<Uint8Array> {
  // Not every browser can iterate over a stream.
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader?.read(); next?.value !== undefined; next = await reader?.read()) {
    size += next.value.length;
    if (size > maxBytes) {
      await reader?.cancel();
      throw new RangeError(`more than ${maxBytes} bytes`);
    }
    parts.push(next.value);
  }
  return concatBytes(...parts);
}
