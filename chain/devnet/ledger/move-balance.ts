import { Status } from '../codec/proto.ts';
import type { LedgerState } from '../state/ledger-state.ts';
import { ensure } from './status-error.ts';

/** Adds tinybars (may be negative) to an account without any record; the balance must stay at or above 0. */
export function addAmount(state: LedgerState, account: number, tinybars: bigint): void {
  if (tinybars === 0n) return;
  const row = state.accounts.get(account);
  ensure(row !== undefined, Status.INVALID_ACCOUNT_ID);
  const balance = row.balance + tinybars;
  ensure(balance >= 0n, Status.INSUFFICIENT_ACCOUNT_BALANCE);
  state.accounts.set(account, { ...row, balance });
}
