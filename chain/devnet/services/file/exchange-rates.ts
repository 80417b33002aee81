import { proto, Status } from '../../codec/proto.ts';
import { SUPERUSERS } from '../../ledger/precheck.ts';
import { ensure } from '../../ledger/status-error.ts';

/** Percent by which the rates' own account may move a rate at once. */
const LIMIT_PERCENT = 25n;

/**
 * Refuses contents of the exchange-rate file that no fee could be worked out from, and changes of more than a quarter
 * by an account that is no superuser. The rates in force stand in for those of the last midnight.
 */
export function checkExchangeRates(contents: Uint8Array, inForce: Uint8Array, payer: number): void {
  const rates = decode(contents);
  const { currentRate, nextRate } = rates ?? {};
  ensure(rates && currentRate?.expirationTime && nextRate, Status.INVALID_EXCHANGE_RATE_FILE);
  if (SUPERUSERS.has(payer)) return;
  const before = decode(inForce);
  const isSmall = isSmallChange(before?.currentRate, currentRate) && isSmallChange(before?.nextRate, nextRate);
  ensure(isSmall, Status.EXCHANGE_RATE_CHANGE_LIMIT_EXCEEDED);
}

function isSmallChange(before: proto.IExchangeRate | null | undefined, after: proto.IExchangeRate): boolean {
  const [hbar, cents] = [BigInt(before?.hbarEquiv ?? 0), BigInt(before?.centEquiv ?? 0)];
  const [newHbar, newCents] = [BigInt(after.hbarEquiv ?? 0), BigInt(after.centEquiv ?? 0)];
  if ([hbar, cents, newHbar, newCents].some((part) => part <= 0n)) return false;
  const [was, is] = [cents * newHbar, newCents * hbar];
  return was * (100n + LIMIT_PERCENT) >= is * 100n && is * (100n + LIMIT_PERCENT) >= was * 100n;
}

function decode(contents: Uint8Array): proto.ExchangeRateSet | null {
  try {
    return proto.ExchangeRateSet.decode(contents);
  } catch {
    return null;
  }
}
