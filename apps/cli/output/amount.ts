/** `123456789` of a token with 8 decimals → `1.23456789 TNT`. Whole arithmetic on text: no float ever touches an amount. */
export function formatAmount(amount: string, token: { readonly decimals: number; readonly symbol: string }): string {
  const digits = amount.padStart(token.decimals + 1, '0');
  const whole = digits.slice(0, digits.length - token.decimals).replace(/\B(?=(\d{3})+$)/g, ' ');
  const part = token.decimals === 0 ? '' : `.${digits.slice(-token.decimals)}`;
  return `${whole}${part} ${token.symbol}`;
}
