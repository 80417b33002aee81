import { NOBODY, parseEntityId } from './request-query.ts';

/** Payer and valid start (ns) of `0.0.2-1700000000-000000001` or `0.0.2@1700000000.000000001`; null when the text is none. */
export function parseTransactionId(id: string): { payer: number; validStart: bigint } | null {
  const match = /^(\d{1,4}\.\d{1,5}\.\d{1,12})[-@](\d{1,19})[-.](\d{1,9})$/.exec(id);
  if (match === null) return null;
  const validStart = BigInt(match[2] ?? '0') * 1_000_000_000n + BigInt(match[3] ?? '0');
  const isPossible = validStart < 1n << 63n;
  return {
    payer: isPossible ? (parseEntityId(match[1] ?? '') ?? NOBODY) : NOBODY,
    validStart: isPossible ? validStart : 0n,
  };
}
