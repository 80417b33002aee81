import { fault } from '@tensornode/protocol';

/**
 * `1.5` of a token with 8 decimals → 150000000n. Whole arithmetic on text: no float ever touches an amount.
 * @throws TensorNodeError TN-8007 for anything but a positive decimal number that the token can express
 */
export function parseAmount(text: string, token: { readonly decimals: number; readonly symbol: string }): bigint {
  const [, whole = '', part = ''] = /^(\d{1,19})(?:\.(\d{1,18}))?$/.exec(text) ?? [];
  const amount = part.length > token.decimals ? 0n : BigInt(`${whole}${part.padEnd(token.decimals, '0')}` || '0');
  if (amount > 0n && amount < 2n ** 63n) return amount;
  throw fault('TN-8007', {
    detail: `"${text}" is no amount of ${token.symbol}`,
    fix: `Write it as 12.5: more than 0, at most ${token.decimals} decimals`,
  });
}
