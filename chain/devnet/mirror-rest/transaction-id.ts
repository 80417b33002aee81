/** Payer and valid start (ns) of `0.0.2-1700000000-000000001` or `0.0.2@1700000000.000000001`; null when the text is none. */
export function parseTransactionId(id: string): { payer: number; validStart: bigint } | null {
  const match = /^0\.0\.(\d{1,16})[-@](\d{1,11})[-.](\d{1,9})$/.exec(id);
  if (match === null) return null;
  return { payer: Number(match[1]), validStart: BigInt(match[2] ?? '0') * 1_000_000_000n + BigInt(match[3] ?? '0') };
}
