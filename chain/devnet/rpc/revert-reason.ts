/** Longest text of `Error(string)` that is repeated in the message. */
const MAX_REASON = 1_000;
const ERROR_SELECTOR = '08c379a0';
const PANIC_SELECTOR = '4e487b71';

/** Text of `Error(string)` or `Panic(uint256)`, a response code's name in ASCII, or nothing. */
export function reasonOf(output: Uint8Array): string {
  const hex = Buffer.from(output).toString('hex');
  if (hex.startsWith(PANIC_SELECTOR)) return `panic code 0x${BigInt(`0x${hex.slice(8) || '0'}`).toString(16)}`;
  if (hex.startsWith(ERROR_SELECTOR) && hex.length >= 136) {
    const length = Number(BigInt(`0x${hex.slice(72, 136)}`));
    return length > MAX_REASON ? '' : Buffer.from(hex.slice(136, 136 + length * 2), 'hex').toString('utf8');
  }
  const text = Buffer.from(output).toString('latin1');
  return /^[A-Z][A-Z_0-9]{3,60}$/.test(text) ? text : '';
}
