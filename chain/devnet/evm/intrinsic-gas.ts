/** Most gas of one transaction. */
export const MAX_GAS = 15_000_000n;

const TRANSACTION = 21_000n;
const CREATION = 32_000n;
const ZERO_BYTE = 4n;
const OTHER_BYTE = 16n;
const INITCODE_WORD = 2n;

/** Gas that a transaction costs before its first instruction (yellow paper, EIP-2028, EIP-3860). */
export function intrinsicGas(data: Uint8Array, isCreate: boolean): bigint {
  let zeros = 0;
  for (const byte of data) if (byte === 0) zeros++;
  const bytes = BigInt(zeros) * ZERO_BYTE + BigInt(data.length - zeros) * OTHER_BYTE;
  return TRANSACTION + bytes + (isCreate ? CREATION + INITCODE_WORD * BigInt(Math.ceil(data.length / 32)) : 0n);
}
