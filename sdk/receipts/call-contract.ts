import { fromHex, toHex, utf8 } from '@tensornode/kernel';
import { keccak256 } from '@tensornode/protocol';
import { z } from 'zod';
import { type FetchSource, fetchJson } from './fetch-json.ts';

const answerSchema = z.object({
  result: z
    .string()
    .regex(/^0x([0-9a-fA-F]{2})*$/)
    .optional(),
  error: z.looseObject({ message: z.string().optional() }).optional(),
});
const WORD = 32;

/** A view call of one getter with whole-number arguments, through `eth_call`. The words of the answer, 32 bytes each. */
export async function callContract(
  source: FetchSource,
  address: string,
  signature: string,
  args: readonly number[],
): Promise<Uint8Array[]> {
  const selector = toHex(keccak256(utf8(signature)).subarray(0, 4));
  const data = `0x${selector}${args
    .map((arg) =>
      BigInt(arg)
        .toString(16)
        .padStart(2 * WORD, '0'),
    )
    .join('')}`;
  const body = { jsonrpc: '2.0', id: 1, method: 'eth_call', params: [{ to: address, data }, 'latest'] };
  const answer = await fetchJson(source, '', answerSchema, body);
  // A revert (an unknown id) is an answer like any other: there is nothing at that place.
  if (answer?.result === undefined) return [];
  const bytes = fromHex(answer.result);
  return Array.from({ length: Math.floor(bytes.length / WORD) }, (_, index) =>
    bytes.subarray(index * WORD, (index + 1) * WORD),
  );
}

/** A word as a whole number below 2^53; larger ones saturate. */
export function wordToNumber(word: Uint8Array | undefined): number {
  if (word === undefined) return 0;
  const value = BigInt(`0x${toHex(word)}`);
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(value);
}

/** The address in the low 20 bytes of a word, lower case with 0x. */
export function wordToAddress(word: Uint8Array | undefined): string {
  return `0x${toHex(word ?? new Uint8Array(WORD)).slice(24)}`;
}
